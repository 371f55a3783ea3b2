using Hasila.Text.Wording;

namespace Hasila.Claims.Intervals;

/// <summary>Numbers and intervals as the lines of a calculation print them.</summary>
internal static class Numbers
{
    public static string Show(decimal value) => ShownNumber.Calculated(value);

    /// <summary>For calculation lines: a point as a number, else as an interval with its open ends: <c>(65 .. 100]</c>.</summary>
    public static string Show(NumberInterval interval) =>
        interval.IsPoint()
            ? Show(interval.Low!.Value)
            : $"{(interval.LowClosed && interval.Low is not null ? '[' : '(')}{(interval.Low is { } low ? Show(low) : "-inf")} .. "
                + $"{(interval.High is { } high ? Show(high) : "inf")}{(interval.HighClosed && interval.High is not null ? ']' : ')')}";
}
