using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Hasila.Text.Data;

namespace Hasila.Ingest.Pdf;

/// <summary>
/// Letters for the forms in which fonts hold them: the isolated letter for its initial, medial and final forms,
/// one letter for a letter and its hamza.
/// </summary>
internal static class PlainLetters
{
    private const char FirstForm = (char)0xFB00;
    private const char LastForm = (char)0xFEFC;

    /// <summary>Stands for a glyph whose font does not tell its character.</summary>
    public const char Unknown = '\uFFFD';

    private static readonly FrozenDictionary<char, string> s_forms = DataFile
        .Rows(typeof(PlainLetters).Assembly, "presentation-forms")
        .ToFrozenDictionary(row => CharOf(row[0]), row => row[1]);

    private static readonly FrozenDictionary<(char, char), char> s_carriers = DataFile
        .Rows(typeof(PlainLetters).Assembly, "hamza-carriers")
        .ToFrozenDictionary(row => (CharOf(row[0]), CharOf(row[1])), row => CharOf(row[2]));

    /// <summary>The letters of a glyph; U+FFFD for one whose font does not tell.</summary>
    public static string Of(string glyph)
    {
        if (!glyph.AsSpan().ContainsAnyInRange(FirstForm, LastForm) && !glyph.Any(c => char.IsControl(c) || c == '\u00A0'))
            return glyph;
        var plain = new StringBuilder(glyph.Length);
        foreach (var c in glyph)
        {
            if (s_forms.TryGetValue(c, out var letters))
                plain.Append(letters);
            else
                plain.Append(
                    c is '\u00A0' or '\t' ? ' '
                    : char.IsControl(c) ? Unknown
                    : c
                );
        }

        return plain.ToString();
    }

    /// <summary>A letter with a mark over or under it.</summary>
    public static string Marked(string letter, string mark) =>
        mark.Length == 1 && letter.Length > 0 && s_carriers.TryGetValue((letter[^1], mark[0]), out var one) ? letter[..^1] + one : letter + mark;

    private static char CharOf(string code) => (char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
