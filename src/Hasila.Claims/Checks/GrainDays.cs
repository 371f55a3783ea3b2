using Hasila.Claims.Evidence;

namespace Hasila.Claims.Checks;

/// <summary>How many days a series' period has.</summary>
internal static class GrainDays
{
    /// <summary>Days of the period; for a series without rhythm the median gap between its observations.</summary>
    public static decimal Of(Grain grain, IReadOnlyList<EvidencePoint> points) =>
        grain switch
        {
            Grain.Day => 1,
            Grain.Week => 7,
            Grain.Month => 31,
            Grain.Quarter => 92,
            Grain.Year => 366,
            _ => MedianGap(points),
        };

    private static decimal MedianGap(IReadOnlyList<EvidencePoint> points)
    {
        var gaps = points.Zip(points.Skip(1), (before, after) => after.To.DayNumber - before.To.DayNumber).Order().ToList();
        return gaps.Count == 0 ? 0 : gaps[gaps.Count / 2];
    }
}
