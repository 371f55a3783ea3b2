using System.Globalization;

namespace Hasila.Text.Wording;

/// <summary>Numbers as people are shown them: Western digits, commas by threes, no exponent.</summary>
public static class ShownNumber
{
    /// <summary>As it was claimed: up to four decimals.</summary>
    public static string Claimed(decimal value) => value.ToString(value == decimal.Truncate(value) ? "#,0" : "#,0.####", CultureInfo.InvariantCulture);

    /// <summary>For calculations: from a thousand on two decimals, below it four.</summary>
    public static string Calculated(decimal value) => value.ToString(Math.Abs(value) >= 1000 ? "#,##0.##" : "0.####", CultureInfo.InvariantCulture);

    /// <summary>For what was observed: whole from a thousand on, below it two decimals.</summary>
    public static string Observed(decimal value) => value.ToString(Math.Abs(value) >= 1000 ? "#,##0" : "0.##", CultureInfo.InvariantCulture);
}
