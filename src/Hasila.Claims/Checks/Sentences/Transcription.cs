using System.Globalization;
using Hasila.Claims.Intervals;

namespace Hasila.Claims.Checks.Sentences;

/// <summary>Rule 11: a wrong number whose digits end, begin or are shifted like the expected one's is a misprint more likely than a lie.</summary>
internal static class Transcription
{
    private const int FewestDigits = 2;
    private const int TellingDigits = 3;
    private const decimal SmallestTelling = 1000;
    private const decimal MostLost = 1000;

    /// <summary>
    /// True where <paramref name="value"/> is a lost leading or trailing part of a number that the evidence admits, or ten times or a tenth of it.
    /// </summary>
    public static bool Suspect(decimal value, NumberInterval expected)
    {
        if (expected.Low is not { } low || expected.High is not { } high || low <= 0 || value <= 0 || !EvidenceNumber.IsWorkable(value))
            return false;
        if (expected.Contains(NumberInterval.Point(value * 10)) || expected.Contains(NumberInterval.Point(value / 10)))
            return true;
        return IsPartOf(value, low) || IsPartOf(value, high);
    }

    /// <summary>
    /// As <see cref="Suspect"/>, for two numbers that may well be of two things: only where at most two digits were lost and what is left has three that say
    /// something.
    /// 1,599 is no misprint of 15, and ten millions a year are none of a hundred in ten.
    /// </summary>
    public static bool IsTelling(decimal value, decimal expected)
    {
        var (smaller, larger) = (Math.Min(value, expected), Math.Max(value, expected));
        return smaller >= SmallestTelling
            && larger < smaller * MostLost
            && Significant(smaller) >= TellingDigits
            && Suspect(value, NumberInterval.Point(expected));
    }

    /// <summary>Digits up to the last that is no zero.</summary>
    private static int Significant(decimal value) => decimal.Truncate(value).ToString("0", CultureInfo.InvariantCulture).TrimEnd('0').Length;

    private static bool IsPartOf(decimal value, decimal expected)
    {
        if (value != decimal.Truncate(value) || expected != decimal.Truncate(expected))
            return false;
        var digits = value.ToString("0", CultureInfo.InvariantCulture);
        var whole = expected.ToString("0", CultureInfo.InvariantCulture);
        return digits.Length >= FewestDigits
            && digits.Length < whole.Length
            && (whole.EndsWith(digits, StringComparison.Ordinal) || whole.StartsWith(digits, StringComparison.Ordinal));
    }
}
