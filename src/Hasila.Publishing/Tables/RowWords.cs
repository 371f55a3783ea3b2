using System.Globalization;
using Hasila.Text.Figures;

namespace Hasila.Publishing.Tables;

/// <summary>How tables word what other programs compute with.</summary>
internal static class RowWords
{
    /// <summary>Between several things in one cell: addresses, captures, outlets.</summary>
    public const string Separator = " | ";

    /// <summary>A bound as a word, since a sign of comparison turns round in a right-to-left cell.</summary>
    public static string? Bound(Comparator? comparator) =>
        comparator switch
        {
            null => null,
            Comparator.Exact => "exactly",
            Comparator.More => "more-than",
            Comparator.AtLeast => "at-least",
            Comparator.Less => "less-than",
            Comparator.AtMost => "at-most",
            Comparator.About => "about",
            Comparator.Nearly => "nearly",
            Comparator.Range => "between",
            _ => "vague",
        };

    /// <summary>"2025-Q1".</summary>
    public static string? Quarter(DateOnly? day) =>
        day is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.Year:0000}-Q{(known.Month + 2) / 3}") : null;

    /// <summary>Each once, in order; null where there is none.</summary>
    public static string? Several(IEnumerable<string?> words) =>
        string.Join(Separator, words.Where(word => !string.IsNullOrWhiteSpace(word)).Distinct(StringComparer.Ordinal)) is { Length: > 0 } joined
            ? joined
            : null;
}
