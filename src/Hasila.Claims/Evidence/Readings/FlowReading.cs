using System.Globalization;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;

namespace Hasila.Claims.Evidence.Readings;

/// <summary>
/// Rule 3 for a flow: what a series of flows sums to over a period. Where the series' periods end with the claim's, the sum.
/// Where they miss or exceed it by a tenth of one period at most: from the sum pro rata to the whole. Else the sum of all that touch it is an upper bound.
/// </summary>
internal static class FlowReading
{
    public static EvidenceReading Over(DateOnly from, DateOnly to, IReadOnlyList<EvidencePoint> points, CheckSettings settings)
    {
        var touched = points.Where(point => point.To >= from && point.From <= to).ToList();
        if (touched.Count == 0)
            return EvidenceReading.None(CheckReason.NoObservation);
        var steps = touched.ConvertAll(LevelReading.Line);
        var flags = touched.Exists(point => point.DateInferred) ? new List<string> { Flag.DateInferred } : [];
        var whole = touched.Select(point => point.Value).Aggregate((sum, value) => sum.Plus(value));
        steps.Add(string.Create(CultureInfo.InvariantCulture, $"sum over {touched.Count} periods = {Numbers.Show(whole)}"));
        var reading = new EvidenceReading
        {
            Hole = touched.Exists(point => point.NotReported),
            Flags = flags,
            Steps = steps,
            Since = touched[0].From,
            Day = touched[^1].To,
        };
        if (HasGap(touched, from, to))
            return reading with { Observed = whole with { High = null }, Time = Extent.Narrower };
        if (touched[0].From == from && touched[^1].To == to)
            return reading with { Observed = whole };

        return NearlySame(touched, from, to, settings.EdgePercent / 100) is { } low
            ? reading with
            {
                Observed = new NumberInterval(low, whole.High),
                Flags = [.. flags, Flag.ProRata],
                Steps = [.. steps, $"pro rata to the claim's days = {Numbers.Show(NumberInterval.Point(low))}"],
            }
            : reading with
            {
                Observed = new NumberInterval(0, whole.High),
                Time = Extent.Wider,
            };
    }

    private static bool HasGap(List<EvidencePoint> touched, DateOnly from, DateOnly to)
    {
        if (touched[0].From > from || touched[^1].To < to)
            return true;
        for (var i = 1; i < touched.Count; i++)
        {
            if (touched[i].From.DayNumber - touched[i - 1].To.DayNumber > 1)
                return true;
        }

        return false;
    }

    /// <summary>
    /// The sum pro rata, where each period is taken in nearly whole or hardly at all; else null. It is the low end, so a last day in the midst of a period is
    /// left out:
    /// it may not have been over when the number was said.
    /// </summary>
    private static decimal? NearlySame(List<EvidencePoint> touched, DateOnly from, DateOnly to, decimal edge)
    {
        var low = 0m;
        foreach (var point in touched)
        {
            var days = point.To.DayNumber - point.From.DayNumber + 1;
            var inside = Math.Min(point.To.DayNumber, to.DayNumber - (point.To > to ? 1 : 0)) - Math.Max(point.From.DayNumber, from.DayNumber) + 1;
            var covered = (decimal)inside / days;
            if (covered > edge && covered < 1 - edge)
                return null;
            low += covered > edge ? (point.Value.Low ?? 0) * covered : 0;
        }

        return decimal.Round(low, 6);
    }
}
