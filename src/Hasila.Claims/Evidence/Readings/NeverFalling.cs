namespace Hasila.Claims.Evidence.Readings;

/// <summary>
/// Rule 11 on a series itself: a running total never falls. Where it does, the fewest observations are set aside that leave one that does not
/// (the longest non-decreasing subsequence), since one misprint, high or low, is likelier than many.
/// </summary>
internal static class NeverFalling
{
    /// <summary>Removes what does not fit from <paramref name="points"/>, which are sorted by date; true where something was removed.</summary>
    public static bool Keep(List<EvidencePoint> points)
    {
        var ends = new List<int>();
        var before = new int[points.Count];
        for (var i = 0; i < points.Count; i++)
        {
            var place = FirstAbove(points, ends, Level(points[i]));
            before[i] = place == 0 ? -1 : ends[place - 1];
            if (place == ends.Count)
                ends.Add(i);
            else
                ends[place] = i;
        }

        if (ends.Count == points.Count)
            return false;
        var kept = new List<EvidencePoint>(ends.Count);
        for (var at = ends[^1]; at >= 0; at = before[at])
            kept.Add(points[at]);
        kept.Reverse();
        points.Clear();
        points.AddRange(kept);
        return true;
    }

    private static decimal Level(EvidencePoint point) => point.Value.High ?? point.Value.Low ?? 0;

    private static int FirstAbove(List<EvidencePoint> points, List<int> ends, decimal level)
    {
        int low = 0,
            high = ends.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Level(points[ends[middle]]) <= level)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
