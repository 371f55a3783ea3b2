using System.Globalization;
using Hasila.Text.Folding;

namespace Hasila.Ingest.Pdf;

/// <summary>What a glyph is for the order of a line.</summary>
internal enum GlyphClass
{
    Neutral,
    Arabic,
    Latin,
    Digit,
    Space,
    Mark,
}

/// <summary>A letter on a page: its plain characters and where it stands, in points from the page's lower left corner.</summary>
/// <param name="Text">One character or a ligature's.</param>
/// <param name="Left">Of its advance on the baseline.</param>
/// <param name="Right">Likewise.</param>
/// <param name="Baseline">Height of its baseline.</param>
/// <param name="Size">Of its font.</param>
internal readonly record struct Glyph(string Text, double Left, double Right, double Baseline, double Size)
{
    private const char Tatweel = (char)0x640;

    public double Middle => (Left + Right) / 2;

    public GlyphClass Class => ClassOf(Text[0]);

    public static GlyphClass ClassOf(char c) =>
        char.IsWhiteSpace(c) ? GlyphClass.Space
        : char.IsDigit(c) ? GlyphClass.Digit
        : CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? GlyphClass.Mark
        : ArabicFold.IsArabicLetter(c) || c == Tatweel ? GlyphClass.Arabic
        : char.IsLetter(c) ? GlyphClass.Latin
        : GlyphClass.Neutral;
}
