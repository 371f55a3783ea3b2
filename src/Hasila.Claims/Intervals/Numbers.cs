using System.Globalization;

namespace Hasila.Claims.Intervals;

/// <summary>Numbers as findings print them: Western digits, commas by threes, no exponent.</summary>
internal static class Numbers
{
    public static string Show(decimal value) => value.ToString(Math.Abs(value) >= 1000 ? "#,##0.##" : "0.####", CultureInfo.InvariantCulture);

    /// <summary>For calculation lines: a point as a number, else as an interval with its open ends: <c>(65 .. 100]</c>.</summary>
    public static string Show(NumberInterval interval) =>
        interval.IsPoint()
            ? Show(interval.Low!.Value)
            : $"{(interval.LowClosed && interval.Low is not null ? '[' : '(')}{(interval.Low is { } low ? Show(low) : "-inf")} .. {(interval.High is { } high ? Show(high) : "inf")}{(interval.HighClosed && interval.High is not null ? ']' : ')')}";

    /// <summary>For sentences: whole numbers from a thousand on, two decimals below.</summary>
    public static string Brief(decimal value) => value.ToString(Math.Abs(value) >= 1000 ? "#,##0" : "0.##", CultureInfo.InvariantCulture);
}
