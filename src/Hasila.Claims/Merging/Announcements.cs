using Hasila.Claims.Tallies;

namespace Hasila.Claims.Merging;

/// <summary>
/// One announcement as several pages have it: the same figure of the same thing in the same days, where one page names nobody, or names the claimant in the
/// other script. Two bodies named in one script stay two, whatever their numbers. The number alone joins nothing.
/// </summary>
internal sealed class Announcements(Events events)
{
    /// <summary>Apart by no more days than these, pages report one announcement.</summary>
    private const int Days = 3;

    /// <summary>So much is not printed twice within those days of two things, where neither says what it counts.</summary>
    private const decimal Large = 100_000;

    /// <returns>Every group once; the first of each list gives the claim its line and its claimant.</returns>
    public IEnumerable<IReadOnlyList<MentionGroup>> Join(IEnumerable<MentionGroup> groups)
    {
        foreach (var bucket in groups.GroupBy(group => (group.Figure?.Value, group.Figure?.High, IsShare: group.Figure?.Unit == "percent")))
        {
            var joined = new List<List<MentionGroup>>();
            foreach (var group in bucket.OrderBy(group => group.IsUnattributed).ThenBy(group => group.Indicator == ClaimSpotting.Other).ThenBy(group => group.From ?? DateOnly.MaxValue).ThenBy(group => group.Line, StringComparer.Ordinal))
            {
                if (joined.Find(one => Fits(one, group)) is { } home)
                    home.Add(group);
                else
                    joined.Add([group]);
            }

            foreach (var one in joined)
                yield return one;
        }
    }

    private bool Fits(List<MentionGroup> announcement, MentionGroup group) =>
        announcement.Exists(member => SameDays(member, group) && SameThing(member, group)) && announcement.TrueForAll(member => MayBeOne(member, group));

    private bool SameThing(MentionGroup left, MentionGroup right)
    {
        // Without a number only a defined result, in pages of one event, tells one announcement from another.
        if (left.Figure?.Value is null)
            return left.Indicator != ClaimSpotting.Other && left.Indicator == right.Indicator && (events.AreOne(left, right) || (left.IsByPerson && right.IsByPerson && LastName(left) == LastName(right)));
        var defined = left.Indicator != ClaimSpotting.Other && right.Indicator != ClaimSpotting.Other;
        if (defined && left.Indicator != right.Indicator)
            return false;
        if (left.Concept is { } one && right.Concept is { } other)
            return one == other;
        return defined || Events.IsTelling(left.Figure) || left.Figure is { Value: >= Large, Unit: not "percent" } || events.AreOne(left, right);
    }

    private bool SameDays(MentionGroup left, MentionGroup right)
    {
        if (left.From is not { } from || left.To is not { } to || right.From is not { } otherFrom || right.To is not { } otherTo)
            return Events.IsTelling(left.Figure);
        var apart = Math.Max(otherFrom.DayNumber - to.DayNumber, from.DayNumber - otherTo.DayNumber);
        return apart <= Days || (apart <= Events.Days && (Events.IsTelling(left.Figure) || (events.AreOne(left, right))));
    }

    // Two who are named on one page are two.
    private bool MayBeOne(MentionGroup left, MentionGroup right) =>
        !(left.ClaimantKey != right.ClaimantKey && !left.IsUnattributed && !right.IsUnattributed && left.Pages.Intersect(right.Pages, StringComparer.Ordinal).Any()) && MayBeOneElsewhere(left, right);

    private bool MayBeOneElsewhere(MentionGroup left, MentionGroup right) =>
        left.ClaimantKey == right.ClaimantKey || left.IsUnattributed || right.IsUnattributed || InArabic(left) != InArabic(right)
        || (left.IsByPerson != right.IsByPerson && events.AreOne(left, right)) || (left.IsByPerson && right.IsByPerson && LastName(left) == LastName(right));

    private static bool InArabic(MentionGroup group) => group.First.Appearance.Speaker is { Length: > 0 } speaker && speaker.Any(c => c is >= '\u0600' and <= '\u06FF');

    private static string LastName(MentionGroup group) => group.ClaimantKey[(group.ClaimantKey.LastIndexOf(' ') + 1)..];
}
