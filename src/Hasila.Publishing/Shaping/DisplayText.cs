using System.Text;

namespace Hasila.Publishing.Shaping;

/// <summary>Makes text of any origin safe to draw, and sets our own isolates around it.</summary>
internal static class DisplayText
{
    private const char LeftToRightIsolate = '\u2066';
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    /// <summary>One line without control characters, direction controls and lone surrogates; white space is single.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || rune.Value is '\t' or '\n' or '\r')
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                    clean.Append(' ');
            }
            else if (IsDrawn(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().TrimEnd();
    }

    /// <summary>Foreign words, cleaned, that keep to themselves in a line of either direction.</summary>
    public static string Isolate(string? foreign) => $"{FirstStrongIsolate}{Clean(foreign)}{PopIsolate}";

    /// <summary>A date or a hash: read left to right everywhere.</summary>
    public static string LeftToRight(string code) => $"{LeftToRightIsolate}{Clean(code)}{PopIsolate}";

    /// <summary>The text as it is spoken: without isolates.</summary>
    public static string Spoken(string text) => string.Concat(text.Where(c => !IsIsolate(c)));

    public static bool IsIsolate(char c) => c is >= '\u2066' and <= '\u2069';

    /// <summary>True where the first letter with a direction is written right to left.</summary>
    public static bool StartsRightToLeft(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            switch (BidiClasses.Of(rune))
            {
                case BidiClass.L:
                    return false;
                case BidiClass.R or BidiClass.AL:
                    return true;
            }
        }

        return false;
    }

    private static bool IsDrawn(Rune rune)
    {
        var value = rune.Value;
        return !Rune.IsControl(rune)
            && value is not (0xFFFD or 0xFEFF or 0x061C or 0x00AD or 0x200B or 0x200E or 0x200F or 0xFFFE or 0xFFFF)
            && value is not ((>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or (>= 0xFFF9 and <= 0xFFFB) or (>= 0xE0000 and <= 0xE0FFF))
            && (value & 0xFFFE) != 0xFFFE;
    }
}
