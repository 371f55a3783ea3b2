using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hasila.Reading.Html.Tree;

/// <summary>Text in ASCII made letters, and what of it a reader sees counted, in one pass.</summary>
internal static class AsciiText
{
    /// <param name="text">Bytes.</param>
    /// <param name="letters">Where the letters are written, at least as long.</param>
    /// <returns>How many of the letters a reader sees (<see cref="VisiblePageText.LengthOf"/>); negative where the text is not in ASCII alone.</returns>
    public static int Read(ReadOnlySpan<byte> text, Span<char> letters)
    {
        letters = letters[..text.Length];
        var (blanks, at) = (0, 0);
        var into = MemoryMarshal.Cast<char, ushort>(letters);
        for (; at <= text.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            var some = Vector128.Create(text[at..]);
            if (some.ExtractMostSignificantBits() != 0)
                return -1;
            var (low, high) = Vector128.Widen(some);
            low.CopyTo(into[at..]);
            high.CopyTo(into[(at + Vector128<ushort>.Count)..]);
            var isBlank =
                Vector128.Equals(some, Vector128.Create((byte)' '))
                | Vector128.LessThanOrEqual(some - Vector128.Create((byte)'\t'), Vector128.Create((byte)('\r' - '\t')));
            blanks += BitOperations.PopCount(isBlank.ExtractMostSignificantBits());
        }

        for (; at < text.Length; at++)
        {
            var one = text[at];
            if (one > sbyte.MaxValue)
                return -1;
            letters[at] = (char)one;
            blanks += one == ' ' || (uint)(one - '\t') <= '\r' - '\t' ? 1 : 0;
        }

        return text.Length - blanks;
    }
}
