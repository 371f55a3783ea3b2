namespace Hasila.Claims.Merging;

/// <summary>
/// Whether two pages report one event, by what they share: wording, a figure of many digits, two figures, a figure of the same thing, or a speaker in the same days.
/// Decided by the two pages alone, so no third page changes it.
/// </summary>
internal static class OneEvent
{
    /// <summary>Reports of one event are apart by no more days than these.</summary>
    public const int Days = 45;

    /// <summary>Where only small signs are shared.</summary>
    public const int CloseDays = 3;

    private const int Smallest = 10;

    /// <returns>What they share, in words for a reviewer; null where nothing tells that they are one.</returns>
    public static string? Sign(PageFacts left, PageFacts right)
    {
        if (left.Capture == right.Capture)
            return "one page";
        var apart = left.Days is { } days && right.Days is { } other ? days.Apart(other) : CloseDays + 1;
        if (apart > Days)
            return null;
        if (left.Wording.Intersect(right.Wording).Any())
            return "pages of the same wording";
        var shared = left.Figures.Where(figure => figure.Value >= Smallest && right.Figures.Any(figure.IsSameNumber)).DistinctBy(figure => (figure.Value, figure.IsShare)).ToList();
        if (shared.Exists(figure => figure.IsTelling))
            return "pages that share a figure of many digits";
        if (apart > CloseDays)
            return null;
        if (shared.Count > 1)
            return "pages of the same days that share two figures";
        if (left.Figures.Any(figure => figure.Value >= Smallest && right.Figures.Any(figure.IsSameThing)))
            return "pages of the same days that share a figure of the same thing";
        return left.Names.Any(name => right.Names.Contains(name, StringComparer.Ordinal)) && SharePlace(left, right) ? "pages of the same days on the same speaker and country" : null;
    }

    public static bool SharePlace(PageFacts left, PageFacts right) =>
        left.Countries.Count == 0 || right.Countries.Count == 0 || left.Countries.Any(country => right.Countries.Contains(country, StringComparer.Ordinal));
}
