namespace Hasila.Claims.Evidence.Readings;

/// <summary>How many days a series' period has.</summary>
internal static class GrainDays
{
    /// <summary>Days of the period; for a series without rhythm the median gap between its observations.</summary>
    public static decimal Count(ObservationGrain grain, IReadOnlyList<EvidencePoint> points) =>
        grain switch
        {
            ObservationGrain.Day => 1,
            ObservationGrain.Week => 7,
            ObservationGrain.Month => 31,
            ObservationGrain.Quarter => 92,
            ObservationGrain.Year => 366,
            _ => MedianGap(points),
        };

    private static decimal MedianGap(IReadOnlyList<EvidencePoint> points)
    {
        var gaps = points.Zip(points.Skip(1), (before, after) => after.To.DayNumber - before.To.DayNumber).Order().ToList();
        return gaps.Count == 0 ? 0 : gaps[gaps.Count / 2];
    }
}
