using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Evidence;
using Hasila.Claims.Evidence.Readings;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;

namespace Hasila.Claims.Checks;

/// <summary>Which reading of a series answers a claim of a given period kind (rule 3).</summary>
internal static class EvidenceInterval
{
    public static EvidenceReading Read(PeriodKind kind, NormalForm claim, EvidenceSeries series, IReadOnlyList<EvidencePoint> points, CheckSettings settings)
    {
        if (claim.AsOf is not { } day)
            return EvidenceReading.None(CheckReason.NoDay);
        return (kind, series.Kind) switch
        {

            (PeriodKind.Share, PeriodKind.Share)
            or
            (PeriodKind.Change, PeriodKind.Change)
            or
            (PeriodKind.Stock, PeriodKind.Stock)
            or (PeriodKind.Stock, PeriodKind.Cumulative) => LevelReading.At(day, points, series, settings),
            (PeriodKind.Cumulative, PeriodKind.Cumulative) => claim.From is { } since && CountsFromElsewhere(since, series, points, settings)
                ? Difference(since, day, points, series, settings)
                : LevelReading.At(day, points, series, settings),
            (PeriodKind.Flow, PeriodKind.Cumulative) => claim.From is { } from
                ? Difference(from, day, points, series, settings)
                : EvidenceReading.None(CheckReason.NoPeriodStart),
            (PeriodKind.Flow, PeriodKind.Flow) => claim.From is { } from
                ? FlowReading.Over(from, day, points, settings)
                : EvidenceReading.None(CheckReason.NoPeriodStart),
            (PeriodKind.Cumulative, PeriodKind.Flow) => (claim.From ?? series.Since) is { } from
                ? FlowReading.Over(from, day, points, settings)
                : EvidenceReading.None(CheckReason.NoPeriodStart),
            _ => EvidenceReading.None(CheckReason.KindDiffers),
        };
    }

    private static bool CountsFromElsewhere(DateOnly since, EvidenceSeries series, IReadOnlyList<EvidencePoint> points, CheckSettings settings) =>
        series.Since is { } start && Math.Abs(since.DayNumber - start.DayNumber) > Math.Max(1, settings.SameDayPeriods * GrainDays.Count(series.Every, points));

    /// <summary>What a running total grew by: its level at the last day less its level on the day before the first.</summary>
    private static EvidenceReading Difference(DateOnly from, DateOnly to, IReadOnlyList<EvidencePoint> points, EvidenceSeries series, CheckSettings settings)
    {
        if (from > to || from == DateOnly.MinValue)
            return EvidenceReading.None(CheckReason.NoPeriodStart);
        var end = LevelReading.At(to, points, series, settings);
        if (end.Observed is not { } high)
            return end;
        var start =
            series.Since == from
                ? new EvidenceReading { Observed = NumberInterval.Point(0), Steps = ["at the start of the running total = 0"] }
                : LevelReading.At(from.AddDays(-1), points, series, settings);
        if (start.Observed is not { } low)
            return start;
        var grown = high.Minus(low).AtLeast(0);
        return end with
        {
            Observed = grown,
            Bracket = end.Bracket || start.Bracket,
            Since = from,
            Flags = [.. end.Flags.Union(start.Flags, StringComparer.Ordinal)],
            Steps = [.. start.Steps, .. end.Steps, $"difference = {Numbers.Show(grown)}"],
        };
    }
}
