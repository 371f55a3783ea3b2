namespace Hasila.Claims.Evidence.Readings;

/// <summary>Rule 6: a zero with positive numbers before and after it, in the same part of a series, means "not reported".</summary>
internal static class Holes
{
    /// <param name="observations">Sorted by date.</param>
    public static HashSet<Observation> In(IReadOnlyList<Observation> observations)
    {
        var holes = new HashSet<Observation>(ReferenceEqualityComparer.Instance);
        foreach (var part in observations.GroupBy(one => one.Part, StringComparer.Ordinal))
        {
            var positiveBefore = false;
            var zeros = new List<Observation>();
            foreach (var one in part)
            {
                if (one.Value is { Low: 0, High: 0 })
                {
                    if (positiveBefore)
                        zeros.Add(one);
                    continue;
                }

                holes.UnionWith(zeros);
                zeros.Clear();
                positiveBefore = true;
            }
        }

        return holes;
    }
}
