using System.Buffers;
using System.Text;

namespace Hasila.Text.Folding;

/// <summary>Folds spelling variants to one key, for lookup and comparison. For offsets use <see cref="FoldedText"/>.</summary>
public static class ArabicFold
{
    /// <summary>
    /// Alef with hamza or madda becomes bare alef; alef maqsura and hamza on yeh become yeh; hamza on waw becomes waw; taa marbuta becomes heh;
    /// Persian yeh and kaf become Arabic; tatweel, tashkeel, tanwin, bidi controls and zero-width characters go; presentation forms become
    /// letters; all digits become 0-9; spaces of every width become one kind (their number is kept); Latin letters become lower-case without accents.
    /// </summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        if (text.Length > SeenWords.Longest && !text.ContainsAnyExceptInRange(' ', '~'))
            return string.Create(text.Length, text, static (folded, text) => Ascii.ToLower(text, folded, out _));
        var room = text.Length * 2;
        char[]? rented = null;
        var buffer = room <= 256 ? stackalloc char[room] : (rented = ArrayPool<char>.Shared.Rent(room));
        var n = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsPlain(c) && i + 1 < text.Length && IsPlain(text[i + 1]))
            {
                var rest = text[i..];
                var run = rest.IndexOfAnyExceptInRange(' ', '~') is var end and >= 0 ? rest[..end] : rest;
                Ascii.ToLower(run, buffer[n..], out _);
                n += run.Length;
                i += run.Length - 1;
                continue;
            }

            var f = CharFold.Of(c);
            if (f == CharFold.Dropped)
                continue;
            if (f != CharFold.Several)
            {
                buffer[n++] = f;
                continue;
            }

            var expansion = CharFold.Expansion(c);
            var needed = n + expansion.Length + text.Length - i;
            if (needed > buffer.Length)
                Grow(ref rented, ref buffer, needed);
            expansion.CopyTo(buffer[n..]);
            n += expansion.Length;
        }

        var folded = SeenWords.Of(buffer[..n]);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return folded;
    }

    /// <summary>True where the two words fold to the same key.</summary>
    public static bool Same(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        string.Equals(Fold(left), Fold(right), StringComparison.Ordinal);

    /// <summary>True for a letter of the Arabic script, presentation forms included.</summary>
    public static bool IsArabicLetter(char c) =>
        c is >= '\u0620' and <= '\u064A' or >= '\u066E' and <= '\u06D3' or >= '\u0750' and <= '\u077F' or >= '\uFB50' and <= '\uFDFB'
            or >= '\uFE70' and <= '\uFEFC' && !CharFold.IsArabicMark(c);

    // Many of these in a row are only put in small letters.
    private static bool IsPlain(char c) => c is >= ' ' and <= '~';

    private static void Grow(ref char[]? rented, ref Span<char> buffer, int needed)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(needed, buffer.Length) * 2);
        buffer.CopyTo(larger);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        rented = larger;
        buffer = larger;
    }
}
