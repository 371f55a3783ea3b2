using Hasila.Claims.Evidence;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;

namespace Hasila.Claims.Checks.Findings;

/// <summary>How far the evidence reaches beside the claim, in time, place, group and completeness.</summary>
public sealed record ScopeComparison(Extent Time, Extent Place, Extent Group, bool Complete)
{
    /// <summary>Rule 5. Shares, means and indices give no bound; nor does evidence that is wider in one dimension and narrower in another.</summary>
    public Bound BoundFor(PeriodKind kind)
    {
        Extent[] dimensions = [Time, Place, Group];
        if (dimensions.Contains(Extent.Unknown))
            return Bound.None;
        var wider = dimensions.Count(extent => extent == Extent.Wider);
        var narrower = dimensions.Count(extent => extent == Extent.Narrower) + (Complete ? 0 : 1);
        if (wider + narrower == 0)
            return Bound.Exact;
        if (kind is PeriodKind.Share or PeriodKind.Change || (wider > 0 && narrower > 0) || wider > 1)
            return Bound.None;
        return wider > 0 ? Bound.Upper : Bound.Lower;
    }

    /// <summary>What evidence of this scope leaves open: everything from zero up to an upper bound, everything from a lower bound on.</summary>
    public NumberInterval Leaves(PeriodKind kind, NumberInterval observed) =>
        BoundFor(kind) switch
        {
            Bound.Upper when observed.Low > 0 => observed with { Low = 0, LowClosed = true },
            Bound.Lower => observed with { High = null },
            _ => observed,
        };
}
