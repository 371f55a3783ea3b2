using Hasila.Claims.Model;

namespace Hasila.Claims.Merging;

/// <summary>
/// Whether two pages report one event, by what they share: wording, a figure of many digits, two figures, a figure of the same thing, or a speaker in the
/// same days.
/// Decided by the two pages alone, so no third page changes it.
/// </summary>
internal static class OneEvent
{
    /// <summary>Reports of one event are apart by no more days than these.</summary>
    public const int Days = 45;

    /// <summary>Where only small signs are shared.</summary>
    public const int CloseDays = 7;

    private const int Smallest = 10;

    /// <returns>What they share, in words for a reviewer; null where nothing tells that they are one.</returns>
    public static string? Sign(MergeFacts left, MergeFacts right)
    {
        if (left.Capture == right.Capture)
            return "one page";
        var apart = left.Days is { } days && right.Days is { } other ? days.Apart(other) : CloseDays + 1;
        if (apart > Days)
            return null;
        if (ShareWording(left.Wording, right.Wording))
            return "pages of the same wording";
        var (shared, sameThing) = (0, false);
        for (var i = 0; i < left.Figures.Count; i++)
        {
            var figure = left.Figures[i];
            if (figure.Value < Smallest)
                continue;
            var (sameNumber, same) = Look(figure, right.Figures);
            if (sameNumber && figure.IsTelling)
                return "pages that share a figure of many digits";
            // One number of two things stands in the list twice, one after the other.
            shared += sameNumber && (i == 0 || !figure.IsSameNumber(left.Figures[i - 1])) ? 1 : 0;
            sameThing |= same;
        }

        if (apart > CloseDays)
            return null;
        if (shared > 1)
            return "pages of the same days that share two figures";
        if (sameThing)
            return "pages of the same days that share a figure of the same thing";
        return ShareName(left.Names, right.Names) && SharePlace(left, right) ? "pages of the same days on the same speaker and country" : null;
    }

    private static (bool SameNumber, bool SameThing) Look(PageFigure figure, IReadOnlyList<PageFigure> others)
    {
        var number = false;
        for (var i = 0; i < others.Count; i++)
        {
            if (!figure.IsSameNumber(others[i]))
                continue;
            number = true;
            if (figure.IsSameThing(others[i]))
                return (true, true);
        }

        return (number, false);
    }

    // Each band has its place in the list.
    private static bool ShareWording(IReadOnlyList<ulong> left, IReadOnlyList<ulong> right)
    {
        for (var i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            if (left[i] == right[i])
                return true;
        }

        return false;
    }

    private static bool ShareName(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        for (var i = 0; i < left.Count; i++)
        {
            for (var j = 0; j < right.Count; j++)
            {
                if (left[i] == right[j])
                    return true;
            }
        }

        return false;
    }

    public static bool SharePlace(MergeFacts left, MergeFacts right) =>
        left.Countries.Count == 0 || right.Countries.Count == 0 || left.Countries.Any(country => right.Countries.Contains(country, StringComparer.Ordinal));
}
