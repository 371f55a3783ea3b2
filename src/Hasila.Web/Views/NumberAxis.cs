using System.Globalization;
using Hasila.Claims.Intervals;
using Hasila.Text.Wording;

namespace Hasila.Web.Views;

/// <summary>A line on which intervals are drawn: its ends, its ticks, and where a number stands on it.</summary>
public sealed class NumberAxis
{
    private const int Intervals = 4;

    private static readonly decimal[] s_steps = [1m, 2m, 2.5m, 5m, 10m];

    private NumberAxis(decimal low, decimal high, decimal step) => (Low, High, Step) = (low, high, step);

    public decimal Low { get; }

    public decimal High { get; }

    private decimal Step { get; }

    public IEnumerable<decimal> Ticks
    {
        get
        {
            for (var tick = Low; tick <= High; tick += Step)
                yield return tick;
        }
    }

    /// <summary>An axis that holds these intervals; null where none has an end.</summary>
    /// <param name="isShare">From 0 to 100 where they fit.</param>
    /// <param name="intervals">What is to be drawn.</param>
    public static NumberAxis? Of(bool isShare, params ReadOnlySpan<NumberInterval?> intervals)
    {
        var ends = new List<decimal>();
        foreach (var interval in intervals)
        {
            if (interval?.Low is { } low)
                ends.Add(low);
            if (interval?.High is { } high)
                ends.Add(high);
        }

        if (ends.Count == 0)
            return null;
        var (least, most) = (ends.Min(), ends.Max());
        if (isShare && least >= 0 && most <= 100)
            return new NumberAxis(0, 100, 25);
        // What lies far from zero and close together is looked at closely.
        var from = least >= 0 && least < most * 0.6m ? 0 : least - Math.Max((most - least) * 0.4m, Math.Abs(most) * 0.05m);
        var to = most + Math.Max((most - least) * 0.25m, Math.Abs(most) * 0.05m);
        if (to <= from)
            to = from + 1;
        var step = NiceStep((to - from) / Intervals);
        var start = Math.Floor(from / step) * step;
        var end = Math.Ceiling(to / step) * step;
        return new NumberAxis(start, end, step);
    }

    /// <summary>The place of a number between the two ends of a line, in whole tenths of a unit; the nearer end for one that is beyond.</summary>
    public string Place(decimal? number, decimal from, decimal to)
    {
        var share = (Math.Clamp(number ?? Low, Low, High) - Low) / (High - Low);
        return Round(from + (share * (to - from)));
    }

    public static string Round(decimal place) => Math.Round(place, 1).ToString("0.#", CultureInfo.InvariantCulture);

    public static string Label(decimal tick) => ShownNumber.Observed(tick);

    private static decimal NiceStep(decimal rough)
    {
        var power = 1m;
        while (power * 10 <= rough && power < 1_000_000_000_000_000m)
            power *= 10;
        while (power > rough && power > 0.000_001m)
            power /= 10;
        return s_steps.Select(factor => factor * power).First(step => step >= rough || step == 10 * power);
    }
}
