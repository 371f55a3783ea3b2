using System.Globalization;

namespace Hasila.Claims.Checks;

/// <summary>Numbers as findings print them: Western digits, commas by threes, no exponent.</summary>
internal static class Numbers
{
    public static string Show(decimal value) => value.ToString(Math.Abs(value) >= 1000 ? "#,##0.##" : "0.####", CultureInfo.InvariantCulture);

    /// <summary>For calculation lines: a point as a number, else as an interval.</summary>
    public static string Show(NumberInterval interval) => interval.IsPoint() ? Show(interval.Low!.Value) : interval.ToString();
}
