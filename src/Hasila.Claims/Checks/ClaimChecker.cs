using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Evidence;
using Hasila.Claims.Evidence.Catalogue;
using Hasila.Claims.Evidence.Readings;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;

namespace Hasila.Claims.Checks;

/// <summary>Holds a claim against all evidence in hand, and against itself. A pure function of both.</summary>
public static class ClaimChecker
{
    private const int MostObservations = 2000;

    /// <summary>
    /// At least one finding. First the latest figure: one finding for each series that speaks to it (two where a series keeps its revisions),
    /// else one that says why nothing can be said. Then, newest first, the earlier figures of a claim that was revised, where a series speaks to them.
    /// Last the internal tests that fail.
    /// </summary>
    public static IReadOnlyList<Finding> Check(Claim claim, EvidenceCatalogue catalogue) => Check(claim, catalogue, line: []);

    /// <summary>The findings of all claims, in their order; claims of one line are looked at together, so that a share whose whole drifts is flagged.</summary>
    public static IReadOnlyList<Finding> CheckAll(IReadOnlyList<Claim> claims, EvidenceCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var lines = claims.ToLookup(claim => claim.Line ?? claim.Id, StringComparer.Ordinal);
        return [.. claims.SelectMany(claim => Check(claim, catalogue, lines[claim.Line ?? claim.Id]))];
    }

    private static IReadOnlyList<Finding> Check(Claim claim, EvidenceCatalogue catalogue, IEnumerable<Claim> line)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var form = NormalForm.Of(claim);
        return
        [
            .. Check(DenominatorDrift.In(form, line) ? form with { Flags = [.. form.Flags, Flag.DenominatorDrift] } : form, catalogue),
            .. NormalForm.Earlier(claim).SelectMany(earlier => Check(earlier, catalogue)).Where(finding => finding.SeriesId is not null),
            .. HistoryTest.Find(claim, CheckSettings.Default).Concat(PageTests.Find(claim, CheckSettings.Default)).Select(CheckDecision.Decide),
        ];
    }

    /// <summary>As above, for a claim whose period, definition or denominator are known better than a tally knows them.</summary>
    public static IReadOnlyList<Finding> Check(NormalForm claim, EvidenceCatalogue catalogue, CheckSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(catalogue);
        settings ??= CheckSettings.Default;
        var inputs = Speaking(claim, catalogue).SelectMany(series => Versions(claim, series, settings)).ToList();
        if (inputs.Count == 0)
            return [CheckDecision.Decide(new CheckInputs { Claim = claim, Settings = settings })];
        var alone = inputs.ConvertAll(CheckDecision.Decide);
        var findings = new List<Finding>();
        if (alone.TrueForAll(finding => finding.Outcome == Outcome.Insufficient) && claim.Value is null)
            findings.Add(CheckDecision.Decide(new CheckInputs { Claim = claim, Settings = settings }));
        for (var i = 0; i < inputs.Count; i++)
            findings.Add(CheckDecision.Decide(inputs[i] with { Beside = BesideOf(i, inputs, alone) }));
        return findings;
    }

    /// <summary>Series of the indicator, in place and, where any is, in unit and kind.</summary>
    private static List<EvidenceSeries> Speaking(NormalForm claim, EvidenceCatalogue catalogue)
    {
        var near = catalogue
            .Series.Where(series => series.Indicators.Contains(claim.Indicator, StringComparer.Ordinal))
            .Select(series => GazetteerScope.Listed(claim, series))
            .Where(series => PlaceScope.Compare(claim, series) is not null)
            .ToList();
        if (claim.Value is null)
            return near.FindAll(series => series.Proxy);
        var comparable = near.FindAll(series => Comparability.Compare(claim, series) == CheckReason.None);
        return comparable.Count > 0 ? comparable : near;
    }

    private static IEnumerable<CheckInputs> Versions(NormalForm claim, EvidenceSeries series, CheckSettings settings)
    {
        var latest = new CheckInputs
        {
            Claim = claim,
            Series = Around(claim, series),
            Settings = settings,
        };
        if (Vintages.Keeps(series) && (claim.Published ?? claim.AsOf) is { } known)
            yield return latest with
            {
                KnownBy = known,
            };
        yield return latest;
    }

    /// <summary>
    /// Findings carry their observations: of a very long series those around the claim's day, most of them before it. A flow that reaches beyond them is a
    /// lower bound.
    /// </summary>
    private static EvidenceSeries Around(NormalForm claim, EvidenceSeries series)
    {
        if (series.Observations.Count <= MostObservations)
            return series with { Problems = [] };
        var first = Math.Clamp(FirstAfter(series.Observations, claim.AsOf) - (MostObservations * 3 / 4), 0, series.Observations.Count - MostObservations);
        return series with { Problems = [], Observations = [.. series.Observations.Skip(first).Take(MostObservations)] };
    }

    /// <summary>Index of the first observation after the day, in a list sorted by date.</summary>
    private static int FirstAfter(IReadOnlyList<Observation> observations, DateOnly? day)
    {
        int low = 0,
            high = observations.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (day is null || observations[middle].To <= day)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static List<Beside> BesideOf(int me, List<CheckInputs> inputs, List<Finding> alone)
    {
        var others = new List<Beside>();
        if (inputs[me].Claim.Value is null)
            return others;
        for (var i = 0; i < inputs.Count; i++)
        {
            if (
                i == me
                || alone[i].Observed is not { } observed
                || alone[i].Outcome is Outcome.NotComparable or Outcome.NotCheckable
                || inputs[i].Series is not { } series
            )
                continue;
            var same = string.Equals(series.Id, inputs[me].Series!.Id, StringComparison.Ordinal);
            if (same || inputs[i].KnownBy is null)
                others.Add(new Beside(series.Id, observed, alone[i].Outcome, same));
        }

        return others;
    }
}
