using System.Buffers;
using System.Text;

namespace Hasila.Text.Folding;

/// <summary>Folds spelling variants to one key, for lookup and comparison. For offsets use <see cref="FoldedText"/>.</summary>
public static class ArabicFold
{
    private const int LongestOnStack = 64;

    /// <summary>
    /// Alef with hamza or madda becomes bare alef; alef maqsura and hamza on yeh become yeh; hamza on waw becomes waw; taa marbuta becomes heh;
    /// Persian yeh and kaf become Arabic; tatweel, tashkeel, tanwin, bidi controls and zero-width characters go; presentation forms become
    /// letters; all digits become 0-9; spaces of every width become one kind (their number is kept); Latin letters become lower-case without accents.
    /// </summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        if (text.Length > SeenWords.Longest && !text.ContainsAnyExceptInRange(' ', '~'))
            return string.Create(text.Length, text, static (folded, text) => Ascii.ToLower(text, folded, out _));
        if (text.Length <= LongestOnStack)
        {
            Span<char> room = stackalloc char[LongestOnStack * 2];
            if (TryFold(text, room, out var length))
                return SeenWords.Of(room[..length]);
        }

        return FoldInLargerRoom(text);
    }

    /// <summary>Folds without a string of its own (see <see cref="Fold"/>).</summary>
    /// <param name="text">What to fold.</param>
    /// <param name="destination">Where the folded text goes; mostly it is no longer than the text, but a ligature may become many letters.</param>
    /// <param name="written">How many characters are written.</param>
    /// <returns>False where the folded text is longer than <paramref name="destination"/>.</returns>
    public static bool TryFold(ReadOnlySpan<char> text, Span<char> destination, out int written)
    {
        written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsPlain(c) && i + 1 < text.Length && IsPlain(text[i + 1]))
            {
                var rest = text[i..];
                var run = rest.IndexOfAnyExceptInRange(' ', '~') is var end and >= 0 ? rest[..end] : rest;
                if (Ascii.ToLower(run, destination[written..], out var lowered) != OperationStatus.Done)
                    return false;
                written += lowered;
                i += lowered - 1;
                continue;
            }

            var f = CharFold.Of(c);
            if (f == CharFold.Dropped)
                continue;
            if (f == CharFold.Several)
            {
                var expansion = CharFold.Expansion(c);
                if (!expansion.TryCopyTo(destination[written..]))
                    return false;
                written += expansion.Length;
                continue;
            }

            if (written == destination.Length)
                return false;
            destination[written++] = f;
        }

        return true;
    }

    /// <summary>True where the two words fold to the same key.</summary>
    public static bool Same(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => string.Equals(Fold(left), Fold(right), StringComparison.Ordinal);

    /// <summary>True for a letter of the Arabic script, presentation forms included.</summary>
    public static bool IsArabicLetter(char c) =>
        (int)c is (>= 0x0620 and <= 0x064A) or (>= 0x066E and <= 0x06D3) or (>= 0x0750 and <= 0x077F) or (>= 0xFB50 and <= 0xFDFB) or (>= 0xFE70 and <= 0xFEFC)
        && !CharFold.IsArabicMark(c);

    // Many of these in a row are only put in small letters.
    private static bool IsPlain(char c) => c is >= ' ' and <= '~';

    private static string FoldInLargerRoom(ReadOnlySpan<char> text)
    {
        for (var size = text.Length * 2; ; size *= 2)
        {
            var room = ArrayPool<char>.Shared.Rent(size);
            var folded = TryFold(text, room, out var length) ? SeenWords.Of(room.AsSpan(0, length)) : null;
            ArrayPool<char>.Shared.Return(room);
            if (folded is not null)
                return folded;
        }
    }
}
