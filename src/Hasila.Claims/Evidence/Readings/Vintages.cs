namespace Hasila.Claims.Evidence.Readings;

/// <summary>Rule 8: of each cell of a table that keeps its revisions, the one in force.</summary>
internal static class Vintages
{
    public static bool Keeps(EvidenceSeries series) => series.Observations.Any(one => one.Vintage is not null);

    /// <summary>
    /// For each period and part the latest version published by <paramref name="knownBy"/> (null: at all). Rows without a vintage always count.
    /// </summary>
    public static IReadOnlyList<Observation> Choose(IReadOnlyList<Observation> observations, DateOnly? knownBy)
    {
        if (observations.All(one => one.Vintage is null))
            return observations;
        return
        [
            .. observations
                .Where(one => one.Vintage is null || knownBy is null || one.Vintage <= knownBy)
                .GroupBy(one => (one.From, one.To, one.Part))
                .SelectMany(versions => versions.Max(one => one.Vintage) is { } newest ? versions.Where(one => one.Vintage == newest).TakeLast(1) : versions),
        ];
    }
}
