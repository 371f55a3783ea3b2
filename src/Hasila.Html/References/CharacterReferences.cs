using System.Text;

namespace Hasila.Html.References;

/// <summary>Reads what stands after an ampersand (WHATWG HTML, "Character reference state").</summary>
internal static class CharacterReferences
{
    /// <summary>The longest text that one reference stands for, in UTF-8.</summary>
    public const int MaxLength = 8;

    // The numbers 0x80 to 0x9F stand for what windows-1252 has there ("Numeric character reference end state").
    private static ReadOnlySpan<ushort> Windows1252 =>
        [
            0x20AC,
            0x81,
            0x201A,
            0x0192,
            0x201E,
            0x2026,
            0x2020,
            0x2021,
            0x02C6,
            0x2030,
            0x0160,
            0x2039,
            0x0152,
            0x8D,
            0x017D,
            0x8F,
            0x90,
            0x2018,
            0x2019,
            0x201C,
            0x201D,
            0x2022,
            0x2013,
            0x2014,
            0x02DC,
            0x2122,
            0x0161,
            0x203A,
            0x0153,
            0x9D,
            0x017E,
            0x0178,
        ];

    /// <summary>
    /// Reads one reference. <paramref name="after"/> starts behind the ampersand; the text goes to <paramref name="output"/> (at least
    /// <see cref="MaxLength"/> bytes).
    /// Returns the bytes used of <paramref name="after"/>, 0 where the ampersand is just itself.
    /// </summary>
    public static int Read(ReadOnlySpan<byte> after, bool inAttribute, Span<byte> output, out int written)
    {
        written = 0;
        if (after.IsEmpty)
            return 0;
        if (after[0] == '#')
            return ReadNumber(after, output, out written);
        if (!char.IsAsciiLetterOrDigit((char)after[0]))
            return 0;

        if (after.Length > 4 && after[0] == 'a' && after[1] == 'm' && after[2] == 'p' && after[3] == ';')
        {
            output[0] = (byte)'&';
            written = 1;
            return 4;
        }

        if (after.StartsWith("nbsp;"u8))
        {
            output[0] = 0xC2;
            output[1] = 0xA0;
            written = 2;
            return 5;
        }

        var length = EntityTrie.Shared.LongestMatch(after, out var value);
        if (length == 0)
            return 0;
        if (inAttribute && after[length - 1] != ';' && length < after.Length && (after[length] == '=' || char.IsAsciiLetterOrDigit((char)after[length])))
            return 0;
        value.CopyTo(output);
        written = value.Length;
        return length;
    }

    private static int ReadNumber(ReadOnlySpan<byte> after, Span<byte> output, out int written)
    {
        written = 0;
        var at = 1;
        var radix = 10u;
        if (at < after.Length && (after[at] | 0x20) == 'x')
        {
            radix = 16;
            at++;
        }

        var first = at;
        var number = 0u;
        for (; at < after.Length; at++)
        {
            uint digit = (uint)after[at] - '0';
            if (digit > 9)
            {
                digit = ((uint)after[at] | 0x20) - 'a' + 10;
                if (digit is < 10 or > 15)
                    break;
            }

            if (digit >= radix)
                break;
            if (number <= 0x10FFFF)
                number = (number * radix) + digit;
        }

        if (at == first)
            return 0;
        if (at < after.Length && after[at] == ';')
            at++;
        if (number is >= 0x80 and <= 0x9F)
            number = Windows1252[(int)number - 0x80];
        written = (Rune.IsValid(number) && number != 0 ? new Rune(number) : Rune.ReplacementChar).EncodeToUtf8(output);
        return at;
    }
}
