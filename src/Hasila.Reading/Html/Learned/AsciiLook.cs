using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hasila.Reading.Html.Learned;

/// <summary>What <see cref="LetterTable"/> says of 64 letters at once, where all of them are ASCII.</summary>
internal static class AsciiLook
{
    /// <param name="text">Letters, 64 of them; those behind the text's end are NUL.</param>
    /// <param name="own">A bit for each of them that belongs to the text.</param>
    /// <param name="small">Where they are written in small.</param>
    /// <param name="masks">What they are.</param>
    /// <param name="counts">Their counts are added to these.</param>
    /// <returns>False where one of them is not ASCII; nothing is written then.</returns>
    public static bool Try(ReadOnlySpan<char> text, ulong own, Span<char> small, ref LetterMasks masks, ref TextCounts counts)
    {
        var letters = MemoryMarshal.Cast<char, ushort>(text);
        var (low, high) = (Vector512.Create(letters), Vector512.Create(letters[Vector512<ushort>.Count..]));
        if (Vector512.GreaterThanAny(low | high, Vector512.Create((ushort)sbyte.MaxValue)))
            return false;
        var all = Vector512.Narrow(low, high);
        var capitals = InRange(all, 'A', 'Z');
        var inSmall = all | (capitals & Vector512.Create((byte)0x20));
        var (lowSmall, highSmall) = Vector512.Widen(inSmall);
        var into = MemoryMarshal.Cast<char, ushort>(small);
        lowSmall.CopyTo(into);
        highSmall.CopyTo(into[Vector512<ushort>.Count..]);

        var letter = Bits(InRange(inSmall, 'a', 'z'));
        var digit = Bits(InRange(all, '0', '9'));
        var apostrophe = Bits(Is(all, '\''));
        var hyphen = Bits(Is(all, '-'));
        var (sentence, comma, quote, address) = (
            Bits(Is(all, '.') | Is(all, '!') | Is(all, '?')),
            Bits(Is(all, ',') | Is(all, ';')),
            Bits(Is(all, '"')),
            Bits(Is(all, '@') | Is(all, '/'))
        );
        var plain = apostrophe | hyphen | Bits(Is(all, ' ') | Is(all, '(') | Is(all, ')') | Is(all, ':'));
        masks = new LetterMasks(letter, Bits(capitals), apostrophe | hyphen, letter | digit, letter | apostrophe, Bits(Is(all, '@') | Is(all, '|')));
        counts.LettersIn += BitOperations.PopCount(letter);
        counts.Digits += BitOperations.PopCount(digit);
        counts.Sentences += BitOperations.PopCount(sentence);
        counts.Commas += BitOperations.PopCount(comma);
        counts.Quotes += BitOperations.PopCount(quote);
        counts.Addresses += BitOperations.PopCount(address);
        counts.Symbols += BitOperations.PopCount(own & ~(letter | digit | sentence | comma | quote | address | plain));
        return true;
    }

    private static Vector512<byte> Is(Vector512<byte> all, char c) => Vector512.Equals(all, Vector512.Create((byte)c));

    private static Vector512<byte> InRange(Vector512<byte> all, char first, char last) =>
        Vector512.LessThanOrEqual(all - Vector512.Create((byte)first), Vector512.Create((byte)(last - first)));

    private static ulong Bits(Vector512<byte> all) => all.ExtractMostSignificantBits();
}
