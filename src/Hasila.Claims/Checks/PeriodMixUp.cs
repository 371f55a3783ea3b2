using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Evidence;
using Hasila.Claims.Evidence.Readings;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;

namespace Hasila.Claims.Checks;

/// <summary>
/// Rule 7: a running total printed as one of the year, or the other way round. Where the stated kind is contradicted and another kind
/// of the same series holds the number, the contradiction stays and is flagged.
/// </summary>
internal static class PeriodMixUp
{
    /// <summary>The other kind and what it would have been, where the claim fits it.</summary>
    public static (PeriodKind Kind, NumberInterval Observed)? Find(
        PeriodKind stated,
        NumberInterval claimed,
        NormalForm claim,
        EvidenceSeries series,
        IReadOnlyList<EvidencePoint> points,
        CheckSettings settings
    )
    {
        if (claim.AsOf is not { } day)
            return null;
        (PeriodKind Kind, NormalForm Form)? other = stated switch
        {
            PeriodKind.Flow => (PeriodKind.Cumulative, claim with { From = null }),
            PeriodKind.Cumulative => (PeriodKind.Flow, claim with { From = new DateOnly(day.Year, 1, 1) }),
            _ => null,
        };
        if (other is not var (kind, form))
            return null;
        if (kind == PeriodKind.Cumulative && series is { Kind: PeriodKind.Flow, Since: null } && points.Count > 0)
            form = form with { From = points[0].From };
        return
            EvidenceInterval.Read(kind, form, series, points, settings) is { Observed: { } observed, Hole: false, Time: Extent.Same }
            && claimed.Contains(observed)
            ? (kind, observed)
            : null;
    }
}
