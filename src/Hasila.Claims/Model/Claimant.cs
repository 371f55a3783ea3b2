using Hasila.Claims.Wording;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Scripts;

namespace Hasila.Claims.Model;

/// <summary>Who claims. The order is that of telling a claim's claimant: a body before a person, before one word that may be either, before nobody.</summary>
internal enum ClaimantKind
{
    Body,
    Person,
    ShortName,
    Nobody,
}

/// <summary>Who claims, as one page tells it.</summary>
/// <param name="Key">Claims of one key meet whatever their day; empty for nobody.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Kind">Follows from the key.</param>
internal sealed record Claimant(string Key, LocalText Name, ClaimantKind Kind)
{
    /// <summary>Nobody is named: the page's own words.</summary>
    public static Claimant Nobody { get; } = new("", ClaimantWords.Nobody, ClaimantKind.Nobody);

    /// <summary>By the verb or title that the page has beside a person's name; null where it does not tell, and for a body, whose name tells.</summary>
    public SpeakerGender? Gender { get; init; }

    /// <summary>The sounds of a person's last name, or of a body's whole name, in either script.</summary>
    public string Sound { get; init; } = "";

    /// <summary>The sound as a page lists it among its names.</summary>
    public string SoundName => "~" + Sound;

    /// <summary>The body that a person is said to speak for.</summary>
    public string? Body { get; init; }

    /// <summary>The body that this one belongs to.</summary>
    public string? Parent { get; init; }

    /// <summary>The country whose government is meant: of a capital, a ministry, an adjective.</summary>
    public string? Country { get; init; }

    /// <summary>A government as a whole, or a body of one: a ministry, an authority, a central bank. By the words of its name.</summary>
    public StateRank? State { get; init; }

    /// <summary>A person named as one who judges from outside: an expert, an economist, an activist. He voices no body.</summary>
    public bool IsOutsider { get; init; }

    /// <summary>A person who is named by an office alone: "the top diplomat". Whoever holds it may be named beside it.</summary>
    public bool IsOffice { get; init; }

    /// <summary>Known by a row of the data or of the framework, in both languages.</summary>
    public bool IsListed { get; init; }

    public bool InArabic { get; init; }

    /// <summary>The folded names by which a short form may mean it.</summary>
    public IReadOnlyList<string> Forms { get; } =
    [.. new[] { Key, Names.Fold(Name.Ar), Names.Fold(Name.En) }.Where(form => form.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>The name deceives the eye (<see cref="NameLetters"/>): whom it means is for a person to say.</summary>
    public bool HasOddLetters { get; } = NameLetters.AreOdd(Name.Ar) || (Name.En != Name.Ar && NameLetters.AreOdd(Name.En));

    public bool IsNobody => Kind == ClaimantKind.Nobody;
}

/// <summary>What a body is in a state.</summary>
internal enum StateRank
{
    Body,
    Government,
}

/// <summary>Whether two claimants may be one.</summary>
internal enum Relation
{
    /// <summary>They are named as two.</summary>
    Two,

    /// <summary>Only together with other signs of one event.</summary>
    Possible,

    /// <summary>A government and a body of it, which tell each other's results; together with other signs of one event.</summary>
    Above,

    /// <summary>Nothing speaks against it.</summary>
    Likely,

    Same,
}

/// <summary>Compares claimants of two pages: short and long forms, the two scripts, persons and the bodies that they speak for.</summary>
internal static class ClaimantRelation
{
    public static Relation Compare(Claimant left, Claimant right)
    {
        if (left.Key == right.Key)
            return left.IsNobody ? Relation.Likely : Relation.Same;
        if (left.IsNobody || right.IsNobody)
            return Relation.Likely;
        if (left.HasOddLetters || right.HasOddLetters)
            return Relation.Two;
        if (left.Kind == ClaimantKind.Person && right.Kind == ClaimantKind.Person && left.IsOffice != right.IsOffice)
            return OfHolder(left.IsOffice ? (right, left) : (left, right));
        if (left.Kind == ClaimantKind.Person && right.Kind == ClaimantKind.Person)
            return left.Sound.Length > 1 && left.Sound == right.Sound ? Relation.Likely : Relation.Two;
        if (left.Kind == ClaimantKind.Person || right.Kind == ClaimantKind.Person)
            return OfPersonAndBody(left.Kind == ClaimantKind.Person ? (left, right) : (right, left));
        return OfBodies(left, right);
    }

    private static Relation OfPersonAndBody((Claimant Person, Claimant Body) pair)
    {
        if (pair.Person.Body == pair.Body.Key || (pair.Person.Country is { } country && country == pair.Body.Country))
            return Relation.Likely;
        if (SoundAlike(pair.Person, pair.Body))
            return Relation.Likely;
        return pair.Person.IsOutsider ? Relation.Two : Relation.Possible;
    }

    // A name, and an office without one.
    private static Relation OfHolder((Claimant Named, Claimant Office) pair) =>
        pair.Named.Body is null ? Relation.Possible
        : pair.Named.Body == pair.Office.Body ? Relation.Likely
        : Relation.Two;

    private static Relation OfBodies(Claimant left, Claimant right)
    {
        if (left.Parent == right.Key || right.Parent == left.Key || SoundAlike(left, right))
            return Relation.Likely;
        if (left.State is { } rank && right.State is { } level && rank != level && (left.Country ?? right.Country) == (right.Country ?? left.Country))
            return Relation.Above;
        if (left.IsListed && right.IsListed)
            return Relation.Two;
        if (left.Country is { } one && right.Country is { } other)
            return one == other ? Relation.Possible : Relation.Two;
        if (left.Forms.Any(form => IsShortOf(form, right.Forms)) || right.Forms.Any(form => IsShortOf(form, left.Forms)))
            return Relation.Likely;
        return left.InArabic != right.InArabic ? Relation.Possible : Relation.Two;
    }

    // A last name alone, or a person's full name: بلينكن and Blinken. The last words of bodies tell nothing.
    private static bool SoundAlike(Claimant left, Claimant right) =>
        left.Sound.Length > 2 && left.Sound == right.Sound && left.Kind != ClaimantKind.Body && right.Kind != ClaimantKind.Body;

    /// <summary>"the Coalition" and "the Charter Coalition": one word, with which a longer name begins or ends.</summary>
    public static bool IsShortOf(string shorter, IEnumerable<string> names) =>
        !shorter.Contains(' ', StringComparison.Ordinal)
        && names.Any(name => name.StartsWith(shorter + " ", StringComparison.Ordinal) || name.EndsWith(" " + shorter, StringComparison.Ordinal));
}
