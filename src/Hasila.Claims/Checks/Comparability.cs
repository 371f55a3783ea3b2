using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Evidence;
using Hasila.Claims.Intervals;
using Hasila.Claims.Merging;
using Hasila.Claims.Model;
using Hasila.Text;

namespace Hasila.Claims.Checks;

/// <summary>Rule 10: whether two numbers measure the same thing, before they are compared.</summary>
internal static class Comparability
{
    private const string People = "people";

    public static CheckReason Compare(NormalForm claim, EvidenceSeries series)
    {
        if (!UnitsFit(claim, series))
            return CheckReason.UnitDiffers;
        if (claim.Counts is not null && series.CountsWords.Count > 0 && !NamesWhatIsCounted(claim, series))
            return CheckReason.CountsDiffer;
        if (claim.Kind is { } kind && !Fits(kind, series.Kind))
            return CheckReason.KindDiffers;
        if (claim.Denominator is not { } stated)
            return CheckReason.None;
        // A share of another whole; and what is counted of another whole, where the series says of which its own is.
        return
            (series.Denominator ?? (series.Kind == PeriodKind.Share ? series.Counts : null)) is { } other && AreApart(stated, other, series.Definition) == true
            ? CheckReason.DenominatorDiffers
            : CheckReason.None;
    }

    public static string?[] Flags(NormalForm claim, EvidenceSeries series) =>
        [
            claim.Counts is null && claim.Denominator is null && series.Kind == PeriodKind.Share ? Flag.DenominatorUndefined : null,
            claim.Counts is null && claim.Unit is null ? Flag.CountsNotStated : null,
            claim.Definition is { } definition && !Names.Same(definition, series.Definition) ? Flag.Definition : null,
            claim.Denominator is { } denominator && series.Denominator is { } other && AreApart(denominator, other, series.Definition) is null
                ? Flag.Definition
                : null,
        ];

    /// <summary>
    /// Whether two wholes are distinguished: by their numbers where both have one, else by words that make a whole another ("the targeted children"); null
    /// where neither tells.
    /// </summary>
    private static bool? AreApart(LocalText claimed, LocalText observed, LocalText definition)
    {
        if (Names.Same(claimed, observed))
            return false;
        return (ClaimedWhole.NumberIn(claimed), ClaimedWhole.NumberIn(observed)) switch
        {
            ({ } one, { } other) => !one.Meets(other),
            _ => WholeWords.AreApart(claimed.En, observed.En, definition.En) && WholeWords.AreApart(claimed.Ar, observed.Ar, definition.Ar) ? true : null,
        };
    }

    /// <summary>The same unit, or none on both sides. A bare number may be of any unit but percent, and so may one that names the series' own things.</summary>
    private static bool UnitsFit(NormalForm claim, EvidenceSeries series)
    {
        if (string.Equals(claim.Unit, series.Unit, StringComparison.Ordinal))
            return true;
        if (PrintedStep.IsShare(series.Unit) || PrintedStep.IsShare(claim.Unit))
            return false;
        // A series that names its things without a unit counts people where the claim does.
        if (claim.Unit is not null)
            return claim.Unit == People && series.Unit is null && claim.Counts is not null && NamesWhatIsCounted(claim, series);
        return claim.Counts is null || NamesWhatIsCounted(claim, series);
    }

    private static bool NamesWhatIsCounted(NormalForm claim, EvidenceSeries series)
    {
        var counted = Names.Fold(claim.Counts!);
        if (series.CountsWords.Any(word => counted.Contains(Names.Fold(word), StringComparison.Ordinal)))
            return true;
        // "refugees" and لاجئين: one thing in the table of what figures count. The wider word of the one is no name of the other.
        return CountedNouns.KnownConceptOf(claim.Counts) is { } concept
            && ((IEnumerable<string>)[.. series.CountsWords, series.Counts.En, series.Counts.Ar]).Any(words => CountedNouns.KnownConceptOf(words) == concept);
    }

    private static bool Fits(PeriodKind claimed, PeriodKind observed) =>
        claimed == observed
        || (claimed, observed) switch
        {
            (PeriodKind.Stock, PeriodKind.Cumulative) or (PeriodKind.Flow, PeriodKind.Cumulative) or (PeriodKind.Cumulative, PeriodKind.Flow) => true,
            _ => false,
        };
}
