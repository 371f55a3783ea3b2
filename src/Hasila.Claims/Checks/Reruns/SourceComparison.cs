using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Evidence;
using Hasila.Claims.Evidence.Catalogue;
using Hasila.Claims.Intervals;

namespace Hasila.Claims.Checks.Reruns;

/// <summary>
/// Whether the observations that a finding carries are those of the evidence in hand: what follows from its inputs may still follow from altered ones.
/// </summary>
public static class SourceComparison
{
    private const int MostTold = 20;

    /// <summary>
    /// What differs, one line each; empty where every observation of the finding stands in the catalogue's series, and for a finding without a series.
    /// </summary>
    public static IReadOnlyList<string> Compare(Finding finding, EvidenceCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(catalogue);
        if (finding.Inputs?.Series is not { } carried)
            return [];
        if (catalogue.Series.FirstOrDefault(series => string.Equals(series.Id, carried.Id, StringComparison.Ordinal)) is not { } series)
            return [$"its series {carried.Id} is not in that evidence"];
        var known = series.Observations.ToLookup(one => (one.From, one.To, one.Part, one.Vintage), one => one.Value);
        return
        [
            .. Described(carried, series),
            .. carried
                .Observations.Where(one => !known[(one.From, one.To, one.Part, one.Vintage)].Contains(one.Value))
                .Take(MostTold)
                .Select(one =>
                    known[(one.From, one.To, one.Part, one.Vintage)].Take(1).ToList() is [var value]
                        ? $"observation of {one.To:yyyy-MM-dd} in {carried.Id}: the finding carries {Numbers.Show(one.Value)}, the evidence has "
                            + $"{Numbers.Show(value)}"
                        : $"observation of {one.To:yyyy-MM-dd} in {carried.Id}: the finding carries {Numbers.Show(one.Value)}, the evidence has none"
                ),
        ];
    }

    // What decides how the numbers are read must be the catalogue's too.
    private static IEnumerable<string> Described(EvidenceSeries carried, EvidenceSeries series)
    {
        foreach (
            var (what, one, other) in new (string, object?, object?)[]
            {
                ("kind", carried.Kind, series.Kind),
                ("unit", carried.Unit, series.Unit),
                ("since", carried.Since, series.Since),
                ("complete", carried.Complete, series.Complete),
                ("proxy", carried.Proxy, series.Proxy),
                ("group", carried.Group, series.Group),
                ("definition", carried.Definition, series.Definition),
                ("denominator", carried.Denominator, series.Denominator),
                ("owner", carried.Owner, series.Owner),
                ("place", carried.Place, series.Place),
            }
        )
        {
            if (!Equals(one, other))
                yield return $"`{what}` of {carried.Id} is described otherwise in that evidence";
        }
    }
}
