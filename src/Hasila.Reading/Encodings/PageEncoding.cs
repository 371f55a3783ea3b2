using System.Buffers;
using System.Text;

namespace Hasila.Reading.Encodings;

/// <summary>
/// Which encoding a page's bytes are in: byte order mark, zero bytes (UTF-16 without one), validity as UTF-8, what the page or the server declares,
/// and, where that cannot be, letter statistics of the single-byte Arabic encodings.
/// </summary>
internal static class PageEncoding
{
    private const int Prescan = 4096;

    private static readonly SearchValues<char> s_valueEnd = SearchValues.Create(" \t\r\n\"';/>");

    static PageEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>
    /// The encoding of a page, how many bytes of it are a byte order mark, and whether it was found to be valid UTF-8. Bytes that fit nowhere become U+FFFD
    /// when they are
    /// decoded.
    /// </summary>
    public static (Encoding Encoding, int Mark, bool IsValidUtf8) Of(ReadOnlySpan<byte> bytes, string? mediaType)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return (Encoding.UTF8, 3, false);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (Encoding.Unicode, 2, false);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (Encoding.BigEndianUnicode, 2, false);
        if (Utf16WithoutMark(bytes) is { } wide)
            return (wide, 0, false);
        // Single-byte Arabic text is valid UTF-8 by chance only where it is a few letters long, so validity outweighs any declaration.
        return System.Text.Unicode.Utf8.IsValid(bytes) ? (Encoding.UTF8, 0, true) : (Choose(bytes, mediaType), 0, false);
    }

    private static Encoding Choose(ReadOnlySpan<byte> bytes, string? mediaType)
    {
        var declared = Declared(mediaType) ?? Declared(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prescan)]));
        if (declared is { IsSingleByte: false } && declared.CodePage != Encoding.UTF8.CodePage)
            return declared;
        if (declared?.CodePage == Encoding.UTF8.CodePage && MostlyUtf8(bytes))
            return Encoding.UTF8;
        return SingleByteGuess.Of(bytes, declared);
    }

    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, Prescan)];
        if (sample.Length < 8)
            return null;
        int evenZeros = 0,
            oddZeros = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            evenZeros += sample[i] == 0 ? 1 : 0;
            oddZeros += sample[i + 1] == 0 ? 1 : 0;
        }

        var pairs = sample.Length / 2;
        if (oddZeros * 5 > pairs && evenZeros * 50 < pairs)
            return Encoding.Unicode;
        return evenZeros * 5 > pairs && oddZeros * 50 < pairs ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>The value after the first <c>charset=</c>, in a header or in the head of a page.</summary>
    private static Encoding? Declared(string? text)
    {
        var at = text?.IndexOf("charset", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0)
            return null;
        var rest = text.AsSpan(at + "charset".Length).TrimStart();
        if (rest is not ['=', .. var value])
            return null;
        value = value.TrimStart(" \t\r\n\"'");
        var end = value.IndexOfAny(s_valueEnd);
        var name = (end < 0 ? value : value[..end]).ToString();
        try
        {
            return name.Length is > 0 and < 40 ? Encoding.GetEncoding(name) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // A UTF-8 page with a few damaged bytes is still UTF-8.
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int wrong = 0,
            multi = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            if (status != OperationStatus.Done)
                wrong++;
            else if (consumed > 1)
                multi++;
            bytes = bytes[consumed..];
        }

        return wrong * 20 < multi;
    }
}
