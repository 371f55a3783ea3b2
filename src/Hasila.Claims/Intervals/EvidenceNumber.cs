using System.Globalization;

namespace Hasila.Claims.Intervals;

/// <summary>A number as a table holds it: digits, a decimal point, commas that group by three. Nothing else is guessed at.</summary>
internal static class EvidenceNumber
{
    /// <summary>Largest number that is worked with: sums of a whole table and quotients of two of them stay within a decimal.</summary>
    public const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>Smallest denominator and smallest printed step, for the same reason.</summary>
    public const decimal Smallest = 0.000_001m;

    public static bool IsWorkable(decimal value) => value is >= -Largest and <= Largest;

    public static decimal? Parse(string cell)
    {
        var text = cell.Contains(',', StringComparison.Ordinal) ? Ungroup(cell) : cell;
        return
            text is { Length: > 0 and < 40 }
            && decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out var value
            )
            && IsWorkable(value)
            ? decimal.Round(value, 12)
            : null;
    }

    /// <summary>What an approximator in a column beside the number makes of it; null for a word that is not known.</summary>
    public static NumberInterval? Approximated(decimal value, string approximator, CheckSettings settings) =>
        approximator.Trim().ToLowerInvariant() switch
        {
            "" or "exact" or "exact_rounded" or "=" => NumberInterval.Point(value),
            "more_than" or "over" or "at_least" or ">" or ">=" => new NumberInterval(value, value * (1 + settings.UnderstatedShare)),
            "less_than" or "under" or "at_most" or "<" or "<=" => new NumberInterval(value * (1 - settings.NearlyShare), value),
            "about" or "~" => new NumberInterval(value * (1 - settings.AboutShare), value * (1 + settings.AboutShare)),
            "nearly" or "almost" => new NumberInterval(value * (1 - settings.NearlyShare), value),
            _ => null,
        };

    private static string? Ungroup(string cell)
    {
        var groups = cell.Split(',');
        var head = groups[0].TrimStart('-');
        return head.Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Split('.')[0].Length == 3) ? string.Concat(groups) : null;
    }
}
