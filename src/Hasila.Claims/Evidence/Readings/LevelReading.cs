using System.Globalization;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;

namespace Hasila.Claims.Evidence.Readings;

/// <summary>
/// Rule 3 for a level: what a stock, a share or a running total is on a day. At the day, or up to half a period before it: the value.
/// Between two observations: for a running total from the one before to the one after, for a stock or share whatever lies between the two.
/// Behind the last one: the value while it is not older than 1.5 periods (for a running total at least the value).
/// </summary>
internal static class LevelReading
{
    public static EvidenceReading At(DateOnly day, IReadOnlyList<EvidencePoint> points, EvidenceSeries series, CheckSettings settings)
    {
        var usable = points.Where(point => !point.NotReported).ToList();
        var flags = new List<string>();
        if (series.NeverFalls && NeverFalling.Keep(usable))
            flags.Add(Flag.RunningTotalFell);
        if (usable.Count == 0)
            return EvidenceReading.None(CheckReason.NoObservation);

        var period = GrainDays.Count(series.Every, usable);
        var sameDay = series.Every == ObservationGrain.Irregular ? 0 : settings.SameDayPeriods * period;
        var before = usable.FindLast(point => point.To <= day);
        var after = usable.Find(point => point.To > day);
        if (before is not null && Age(before, day) <= sameDay)
            return Read(before.Value, flags, bracket: false, before);

        var running = series.NeverFalls;
        var stale = settings.StalePeriods * period;
        if (before is not null && after is not null)
        {
            if (running)
                return Read(new NumberInterval(before.Value.Low, after.Value.High), flags, bracket: true, before, after);
            return Age(before, day) <= stale && -Age(after, day) <= stale
                ? Read(before.Value.Cover(after.Value), flags, bracket: true, before, after)
                : EvidenceReading.None(CheckReason.TooOld, Line(before), Line(after));
        }

        if (before is null)
            return running
                ? Read(new NumberInterval(0, after!.Value.High), flags, bracket: true, after)
                : EvidenceReading.None(CheckReason.BeforeFirst, Line(after!));
        if (Age(before, day) > stale)
            return EvidenceReading.None(CheckReason.TooOld, Line(before));
        return Read(running ? before.Value with { High = series.Kind == PeriodKind.Share ? 100 : null } : before.Value, flags, bracket: running, before);
    }

    private static int Age(EvidencePoint point, DateOnly day) => day.DayNumber - point.To.DayNumber;

    private static EvidenceReading Read(NumberInterval observed, List<string> flags, bool bracket, params ReadOnlySpan<EvidencePoint> used)
    {
        var steps = new List<string>();
        foreach (var point in used)
        {
            steps.Add(Line(point));
            if (point.DateInferred && !flags.Contains(Flag.DateInferred, StringComparer.Ordinal))
                flags.Add(Flag.DateInferred);
        }

        return new EvidenceReading
        {
            Observed = observed,
            Bracket = bracket,
            Flags = flags,
            Steps = steps,
            Since = used.Length > 1 ? used[0].To : null,
            Day = used[^1].To,
        };
    }

    internal static string Line(EvidencePoint point) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"observation {(point.From == point.To ? $"{point.To:yyyy-MM-dd}" : $"{point.From:yyyy-MM-dd}..{point.To:yyyy-MM-dd}")} = "
                + $"{Numbers.Show(point.Value)} (line "
                + $"{point.Line}{(point.NotReported ? ", not reported" : "")}{(point.DateInferred ? ", date inferred" : "")})"
        );
}
