using System.Globalization;
using System.Text;
using Hasila.Text.Folding;

namespace Hasila.Text.Bidi;

/// <summary>Which way a text is written.</summary>
public enum TextDirection
{
    /// <summary>As Latin is written.</summary>
    LeftToRight,

    /// <summary>As Arabic is written.</summary>
    RightToLeft,
}

/// <summary>Keeps text of one direction from disturbing text of the other, and shows what is hidden in it.</summary>
public static class BidiText
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    /// <summary>
    /// The text between U+2068 and U+2069. Controls inside that could reach outside (an unclosed override or embedding, a stray pop) are dropped first.
    /// </summary>
    public static string Isolate(string text) => $"{FirstStrongIsolate}{StripControls(text)}{PopDirectionalIsolate}";

    /// <summary>The text without bidi controls (U+061C, U+200E-200F, U+202A-202E, U+2066-2069). Joiners, which shape letters, stay.</summary>
    public static string StripControls(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!HasControls(text))
            return text;
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsControl(c))
                kept.Append(c);
        }

        return kept.ToString();
    }

    /// <summary>The text with each bidi control written out as <c>[U+202E]</c>.</summary>
    public static string ShowControls(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!HasControls(text))
            return text;
        var shown = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (IsControl(c))
                shown.Append(CultureInfo.InvariantCulture, $"[U+{(int)c:X4}]");
            else
                shown.Append(c);
        }

        return shown.ToString();
    }

    /// <summary>True where <paramref name="text"/> holds a control of direction (Unicode Standard Annex 9).</summary>
    /// <param name="text">Any.</param>
    public static bool HasControls(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (IsControl(c))
                return true;
        }

        return false;
    }

    /// <summary>True for the marks, embeddings, overrides and isolates of Unicode Standard Annex 9.</summary>
    /// <param name="c">Any.</param>
    public static bool IsControl(char c) => c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>The direction of the first strong letter (rules P2 and P3 of UAX 9, isolates not skipped); left to right where there is none.</summary>
    public static TextDirection DirectionOf(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (IsRightToLeft(c))
                return TextDirection.RightToLeft;
            if (char.IsLetter(c))
                return TextDirection.LeftToRight;
        }

        return TextDirection.LeftToRight;
    }

    private static bool IsRightToLeft(char c) =>
        ArabicFold.IsArabicLetter(c) || c is (>= '\u05D0' and <= '\u05F2') or (>= '\u0700' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFB4F');
}
