using System.Text;
using System.Text.Encodings.Web;
using Hasila.Text.Bidi;

namespace Hasila.Web.Wording;

/// <summary>
/// How every word becomes HTML here: markup encoded, letters of all scripts as they are, and what is not seen (controls, marks of direction, no
/// characters) shown as U+FFFD, one for one, so that a place counted on the screen is the same place in the text.
/// </summary>
internal sealed class ShownEncoder : HtmlEncoder
{
    private const char Sign = '\uFFFD';

    public static ShownEncoder Instance { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => 6;

    /// <summary>Words as a browser gives them back: each code point that is not shown as it is became the one that is shown.</summary>
    public static string AsShown(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var shown = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
            shown.Append(Shown(rune.Value) is { } other ? other.ToString() : rune.ToString());
        return shown.ToString();
    }

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is '&' or '<' or '>' or '"' or '\'' || Shown(unicodeScalar) is not null;

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        for (var at = 0; at < textLength; at++)
        {
            if (char.IsSurrogate(text[at]) || WillEncode(text[at]))
                return at;
        }

        return -1;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var into = new Span<char>(buffer, bufferLength);
        var written = unicodeScalar switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            _ => Shown(unicodeScalar) is { } other ? other.ToString() : char.ConvertFromUtf32(unicodeScalar),
        };
        numberOfCharactersWritten = written.TryCopyTo(into) ? written.Length : 0;
        return numberOfCharactersWritten > 0;
    }

    // Line ends and tabs stay: a browser keeps them where it is told to. A carriage return it would take for one.
    private static char? Shown(int scalar) =>
        scalar switch
        {
            '\n' or '\t' => null,
            '\r' or 0x2028 or 0x2029 or 0x85 => ' ',
            < 0x20 or (>= 0x7F and < 0xA0) => Sign,
            0xFFFE or 0xFFFF or (>= 0xFDD0 and <= 0xFDEF) => Sign,
            <= 0xFFFF when BidiText.IsControl((char)scalar) => Sign,
            > 0xFFFF when (scalar & 0xFFFE) == 0xFFFE || scalar is >= 0xE0000 and <= 0xE007F => Sign,
            _ => null,
        };
}
