using Hasila.Claims.Evidence;
using Hasila.Claims.Tallies;

namespace Hasila.Claims.Checks;

/// <summary>Rule 10: whether two numbers measure the same thing, before they are compared.</summary>
internal static class Comparability
{
    public static Reason Of(NormalForm claim, EvidenceSeries series)
    {
        if (PrintedStep.IsShare(claim.Unit) != PrintedStep.IsShare(series.Unit))
            return Reason.UnitDiffers;
        if (claim.Unit is { } unit && series.Unit is { } own && !string.Equals(unit, own, StringComparison.Ordinal))
            return Reason.UnitDiffers;
        if (claim.Kind is { } kind && !Fits(kind, series.Kind))
            return Reason.KindDiffers;
        return claim.Denominator is { } denominator && series.Denominator is { } other && !Names.Same(denominator, other) ? Reason.DenominatorDiffers : Reason.None;
    }

    public static string?[] Flags(NormalForm claim, EvidenceSeries series) =>
    [
        series.Kind == PeriodKind.Share && claim.Denominator is null && claim.Counts is null ? Flag.DenominatorUndefined : null,
        claim.Definition is { } definition && !Names.Same(definition, series.Definition) ? Flag.Definition : null,
    ];

    private static bool Fits(PeriodKind claimed, PeriodKind observed) => claimed == observed || (claimed, observed) switch
    {
        (PeriodKind.Stock, PeriodKind.Cumulative) or (PeriodKind.Flow, PeriodKind.Cumulative) or (PeriodKind.Cumulative, PeriodKind.Flow) => true,
        _ => false,
    };
}
