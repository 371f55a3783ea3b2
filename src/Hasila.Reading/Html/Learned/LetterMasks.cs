using System.Numerics;
using System.Runtime.Intrinsics;

namespace Hasila.Reading.Html.Learned;

/// <summary>What up to 64 letters of a text are to words: bit i tells of letter i.</summary>
/// <param name="Letter">Letters; here and below as <see cref="LetterKind"/> says.</param>
/// <param name="Capital">Capitals.</param>
/// <param name="Inside">Marks that do not end a word.</param>
/// <param name="Word">Letters and digits.</param>
/// <param name="Spelled">Letters and apostrophes.</param>
/// <param name="Sign">Signs.</param>
internal readonly record struct LetterMasks(ulong Letter, ulong Capital, ulong Inside, ulong Word, ulong Spelled, ulong Sign)
{
    /// <param name="kinds">What 64 letters are (<see cref="LetterKind"/>).</param>
    public static LetterMasks Of(ReadOnlySpan<byte> kinds)
    {
        var all = Vector512.Create(kinds);
        return new LetterMasks(
            Bits(all, LetterKind.Letter),
            Bits(all, LetterKind.Capital),
            Bits(all, LetterKind.Inside),
            Bits(all, LetterKind.Word),
            Bits(all, LetterKind.Spelled),
            Bits(all, LetterKind.Sign)
        );
    }

    private static ulong Bits(Vector512<byte> all, LetterKind kind) =>
        Vector512.ShiftLeft(all.AsUInt16(), 7 - BitOperations.TrailingZeroCount((int)kind)).AsByte().ExtractMostSignificantBits();
}
