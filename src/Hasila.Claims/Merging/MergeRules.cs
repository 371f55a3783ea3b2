using Hasila.Claims.Model;
using Hasila.Claims.Units;

namespace Hasila.Claims.Merging;

/// <param name="Strength">The more, the surer.</param>
/// <param name="Reason">What the two share.</param>
/// <param name="IsAcross">Two bodies named in two scripts, which nothing but the event joins.</param>
internal sealed record Bond(int Strength, MergeReason Reason, bool IsAcross);

/// <summary>
/// Whether two mentions are one claim: who says it, what it is of, where and when have to fit. The number is evidence, never sufficient. Looks at the two
/// alone.
/// </summary>
internal static class MergeRules
{
    /// <summary>So much is not printed twice within days of two things, where neither says what it counts.</summary>
    private const decimal Large = 100_000;

    /// <returns>How strong the bond is, and why; null where they are two.</returns>
    public static Bond? Between(Mention left, Mention right)
    {
        // What costs least is asked first.
        if (left.Among is { } among && right.Among is { } others && among != others && left.Page.Capture == right.Page.Capture)
            return null;
        if (left.KnownThing is { } counted && right.KnownThing is { } also && !CountedNouns.MayBeOne(counted, also))
            return null;
        if (left.IsPlan != right.IsPlan || UnitKind.AreUnlike(left.Appearance.Figure?.Unit, right.Appearance.Figure?.Unit))
            return null;
        var relation = ClaimantRelation.Compare(left.Claimant, right.Claimant);
        if (relation == Relation.Two || AreNamedAsTwo(left, right, relation))
            return null;
        if (left.IsOverridden || right.IsOverridden || (left.PlaceId is { } here && right.PlaceId is { } there && here != there))
            return null;
        var apart = left.Days is { } days && right.Days is { } other ? days.Apart(other) : (int?)null;
        if (apart > OneEvent.Days)
            return null;
        var sign = OneEvent.Sign(left.Page, right.Page);
        if (relation is Relation.Possible or Relation.Above && sign is null)
            return null;
        var thing = left.IsNumberless ? Numberless(left, right, apart, sign, relation) : Number(left, right, apart, sign);
        if (thing is not var (strength, shared))
            return null;
        strength += sign is null ? 0 : 4;
        strength += relation switch
        {
            Relation.Same => 6,
            Relation.Likely when !left.Claimant.IsNobody && !right.Claimant.IsNobody => 5,
            Relation.Likely => 2,
            _ => 0,
        };
        // The page's own words go on with whom the page names.
        strength += (left.Claimant.IsNobody && Names(left.Page, right.Claimant)) || (right.Claimant.IsNobody && Names(right.Page, left.Claimant)) ? 3 : 0;
        strength += apart is 0 ? 1 : 0;
        var across =
            relation == Relation.Possible
            && left.Claimant.Kind != ClaimantKind.Person
            && right.Claimant.Kind != ClaimantKind.Person
            && left.Claimant.InArabic != right.Claimant.InArabic;
        return new Bond(strength, new MergeReason(shared, InWords(relation, left.Claimant, right.Claimant), apart, sign), across);
    }

    /// <summary>A count of a hundred thousand and more.</summary>
    public static bool IsLarge(Mention mention) => mention is { IsNumberless: false, Appearance.Figure: { Value: >= Large, Unit: not "percent" } };

    // Two who are named on one page are two: on one page, or where one of the pages knows both.
    private static bool AreNamedAsTwo(Mention left, Mention right, Relation relation)
    {
        if (left.Claimant.IsNobody || right.Claimant.IsNobody || relation == Relation.Same)
            return false;
        if (left.Page.Capture == right.Page.Capture)
            return true;
        // An office names nobody, so that a name on its page may be its holder's.
        if (left.Claimant.IsOffice || right.Claimant.IsOffice)
            return false;
        return relation == Relation.Possible && (Names(left.Page, right.Claimant) || Names(right.Page, left.Claimant));
    }

    private static bool Names(MergeFacts page, Claimant claimant) =>
        claimant.Forms.Any(form => page.Names.Contains(form, StringComparer.Ordinal) || ClaimantRelation.IsShortOf(form, page.Names))
        || (claimant.Kind != ClaimantKind.Body && page.Names.Contains(claimant.SoundName, StringComparer.Ordinal));

    // Without a number only a defined result tells one announcement from another: by one claimant, or in pages of one event.
    private static (int, string)? Numberless(Mention left, Mention right, int? apart, string? sign, Relation relation)
    {
        if (!left.IsDefined || left.Indicator.Id != right.Indicator.Id || !OneEvent.SharePlace(left.Page, right.Page))
            return null;
        var named = !left.Claimant.IsNobody && !right.Claimant.IsNobody;
        if (apart > OneEvent.CloseDays || (apart is null && sign is null) || (sign is null && !(named && relation != Relation.Possible)))
            return null;
        return (4, "the same result");
    }

    private static (int, string)? Number(Mention left, Mention right, int? apart, string? sign)
    {
        // Two wordings of one result may meet two indicators; then only a number of many digits in one event tells.
        var defined = left.IsDefined && right.IsDefined && left.Indicator.Id != right.Indicator.Id;
        if (defined && (sign is null || !left.IsTelling || left.Appearance.Figure!.Unit == "percent"))
            return null;
        var indicator = left.IsDefined && left.Indicator.Id == right.Indicator.Id;
        var things = left.KnownThing is { } one && right.KnownThing is { } other ? CountedNouns.MayBeOne(one, other) : (bool?)null;
        if (things == false)
            return null;
        var telling = left.IsTelling;
        if (things is null && !indicator && !telling && sign is null && !IsLarge(left))
            return null;
        // What has no day, or lies further apart, needs a number that is not printed by chance, or pages that tell of one event.
        if (
            (apart is null && !telling)
            || (apart > OneEvent.CloseDays && !telling && sign is null && !(IsLarge(left) && things == true && NameOnePlace(left.Page, right.Page)))
        )
            return null;
        return (
            (indicator ? 3 : 0) + (things == true ? 3 : 0) + (telling ? 2 : 0),
            things == true ? "the same figure of the same thing"
            : indicator ? "the same figure of the same result"
            : "the same figure"
        );
    }

    private static bool NameOnePlace(MergeFacts left, MergeFacts right) =>
        left.Countries.Count > 0 && right.Countries.Count > 0 && OneEvent.SharePlace(left, right);

    private static string InWords(Relation relation, Claimant left, Claimant right)
    {
        if (left.IsNobody || right.IsNobody)
            return "one names nobody";
        return relation switch
        {
            Relation.Same => "the same claimant",
            _ when left.Kind == ClaimantKind.Person != (right.Kind == ClaimantKind.Person) => "a person and a body that may be one voice",
            _ when left.InArabic != right.InArabic => "names in two scripts",
            _ => "two forms of one name",
        };
    }
}
