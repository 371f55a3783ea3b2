using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Evidence;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;
using Hasila.Text;

namespace Hasila.Claims.Checks;

/// <summary>Rule 10: whether two numbers measure the same thing, before they are compared.</summary>
internal static class Comparability
{
    public static CheckReason Compare(NormalForm claim, EvidenceSeries series)
    {
        if (!UnitsFit(claim, series))
            return CheckReason.UnitDiffers;
        if (claim.Counts is not null && series.CountsWords.Count > 0 && !NamesWhatIsCounted(claim, series))
            return CheckReason.CountsDiffer;
        if (claim.Kind is { } kind && !Fits(kind, series.Kind))
            return CheckReason.KindDiffers;
        return claim.Denominator is { } denominator && series.Denominator is { } other && AreApart(denominator, other) == true
            ? CheckReason.DenominatorDiffers
            : CheckReason.None;
    }

    public static string?[] Flags(NormalForm claim, EvidenceSeries series) =>
        [
            claim.Counts is null && claim.Denominator is null && series.Kind == PeriodKind.Share ? Flag.DenominatorUndefined : null,
            claim.Counts is null && claim.Unit is null ? Flag.CountsNotStated : null,
            claim.Definition is { } definition && !Names.Same(definition, series.Definition) ? Flag.Definition : null,
            claim.Denominator is { } denominator && series.Denominator is { } other && AreApart(denominator, other) is null ? Flag.Definition : null,
        ];

    /// <summary>
    /// Whether two wholes are distinguished: by their numbers where both have one, else by their words; null where only one side gives a number.
    /// </summary>
    private static bool? AreApart(LocalText claimed, LocalText observed)
    {
        if (Names.Same(claimed, observed))
            return false;
        return (ClaimedWhole.NumberIn(claimed), ClaimedWhole.NumberIn(observed)) switch
        {
            ({ } one, { } other) => !one.Meets(other),
            (null, null) => true,
            _ => null,
        };
    }

    /// <summary>The same unit, or none on both sides. A bare number may be of any unit but percent, and so may one that names the series' own things.</summary>
    private static bool UnitsFit(NormalForm claim, EvidenceSeries series)
    {
        if (string.Equals(claim.Unit, series.Unit, StringComparison.Ordinal))
            return true;
        if (claim.Unit is not null || PrintedStep.IsShare(series.Unit))
            return false;
        return claim.Counts is null || NamesWhatIsCounted(claim, series);
    }

    private static bool NamesWhatIsCounted(NormalForm claim, EvidenceSeries series)
    {
        var counted = Names.Fold(claim.Counts!);
        return series.CountsWords.Any(word => counted.Contains(Names.Fold(word), StringComparison.Ordinal));
    }

    private static bool Fits(PeriodKind claimed, PeriodKind observed) =>
        claimed == observed
        || (claimed, observed) switch
        {
            (PeriodKind.Stock, PeriodKind.Cumulative) or (PeriodKind.Flow, PeriodKind.Cumulative) or (PeriodKind.Cumulative, PeriodKind.Flow) => true,
            _ => false,
        };
}
