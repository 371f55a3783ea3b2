using System.Text;
using System.Text.Unicode;

namespace Hasila.Html.Encodings;

/// <summary>Guesses the encoding of a page that does not name it.</summary>
internal static class ByteStatistics
{
    /// <summary>An encoding's name, or null where nothing speaks for one.</summary>
    public static string? Guess(ReadOnlySpan<byte> bytes)
    {
        if (Utf16(bytes[..Math.Min(bytes.Length, 2048)]) is { } wide)
            return wide;
        if (Ascii.IsValid(bytes))
            return null;
        return IsValidUpToItsEnd(bytes) ? "UTF-8" : Arabic(bytes);
    }

    /// <summary>UTF-8 whose last character may be cut off.</summary>
    private static bool IsValidUpToItsEnd(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return true;
        for (var cut = 1; cut <= 3 && cut < bytes.Length; cut++)
        {
            if (bytes[^cut] >= 0xC0)
                return Utf8.IsValid(bytes[..^cut]) && !Ascii.IsValid(bytes[..^cut]);
        }

        return false;
    }

    private static string? Utf16(ReadOnlySpan<byte> bytes)
    {
        // The page's first character is ASCII, whatever its words are.
        if (bytes.Length < 4 || (bytes[0] == 0) == (bytes[1] == 0))
            return null;
        Span<int> zeros = [0, 0];
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] == 0)
                zeros[at & 1]++;
        }

        var half = bytes.Length / 2;
        if (zeros[1] > half * 0.15 && zeros[0] < half * 0.01)
            return "UTF-16LE";
        return zeros[0] > half * 0.15 && zeros[1] < half * 0.01 ? "UTF-16BE" : null;
    }

    /// <summary>
    /// Arabic in one byte a letter: the high bytes stand in words of several (in western text they stand alone among ASCII letters), and alef and lam
    /// are a good fifth of all letters. Alef is C7 in windows-1256 and in ISO-8859-6; lam is E1 in the one and E4 in the other.
    /// Bytes from F0 on are vowel signs there, and rare; in Cyrillic and Greek they are common letters.
    /// </summary>
    private static string? Arabic(ReadOnlySpan<byte> bytes)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        var (high, joined) = (0, 0);
        for (var at = 0; at < bytes.Length; at++)
        {
            var value = bytes[at];
            if (value < 0xC0)
                continue;
            high++;
            counts[value]++;
            if ((at > 0 && bytes[at - 1] >= 0xC0) || (at + 1 < bytes.Length && bytes[at + 1] >= 0xC0))
                joined++;
        }

        if (high < 8 || joined < high * 0.6)
            return null;
        var late = 0;
        for (var value = 0xF0; value <= 0xFF; value++)
            late += counts[value];
        var lam = Math.Max(counts[0xE1], counts[0xE4]);
        if (late > high * 0.15 || counts[0xC7] + lam < high * 0.12 || counts[0xC7] < high * 0.04)
            return null;
        return counts[0xE1] >= counts[0xE4] ? "windows-1256" : "ISO-8859-6";
    }
}
