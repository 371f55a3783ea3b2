using System.Globalization;
using Hasila.Claims.Evidence;

namespace Hasila.Claims.Checks;

/// <summary>Rule 11: a wrong number whose digits end, begin or are shifted like the expected one's is a misprint more likely than a lie.</summary>
internal static class Transcription
{
    private const int FewestDigits = 2;

    /// <summary>True where <paramref name="value"/> is a lost leading or trailing part of a number that the evidence admits, or ten times or a tenth of it.</summary>
    public static bool Suspect(decimal value, NumberInterval expected)
    {
        if (expected.Low is not { } low || expected.High is not { } high || low <= 0 || value <= 0 || !EvidenceNumber.IsWorkable(value))
            return false;
        if (expected.Contains(NumberInterval.Point(value * 10)) || expected.Contains(NumberInterval.Point(value / 10)))
            return true;
        return IsPartOf(value, low) || IsPartOf(value, high);
    }

    private static bool IsPartOf(decimal value, decimal expected)
    {
        if (value != decimal.Truncate(value) || expected != decimal.Truncate(expected))
            return false;
        var digits = value.ToString("0", CultureInfo.InvariantCulture);
        var whole = expected.ToString("0", CultureInfo.InvariantCulture);
        return digits.Length >= FewestDigits && digits.Length < whole.Length
            && (whole.EndsWith(digits, StringComparison.Ordinal) || whole.StartsWith(digits, StringComparison.Ordinal));
    }
}
