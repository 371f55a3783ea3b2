namespace Hasila.Reading.Html.Learned;

[Flags]
internal enum LetterKind : byte
{
    None = 0,
    Letter = 1,
    Capital = 2,

    /// <summary>A mark within a word does not end it.</summary>
    Inside = 4,

    /// <summary>A letter or a digit.</summary>
    Word = 8,

    /// <summary>A letter, or an apostrophe, which stands inside words.</summary>
    Spelled = 16,

    /// <summary>A sign that tells of furniture by itself.</summary>
    Sign = 32,
}

/// <summary>What is counted in a text.</summary>
internal enum Counted
{
    Letter,
    Sentence,
    Comma,
    Quote,
    Address,
    Copyright,
    Digit,
    Symbol,
}

/// <summary>What is asked of every letter of a text: those up to the marks of print are at hand, the rest is worked out one by one.</summary>
internal static class LetterTable
{
    private const int Known = 0x2100;

    private static readonly ulong[] s_counts = [.. Enumerable.Range(0, Known).Select(c => CountsOf((char)c))];
    private static readonly char[] s_small = [.. Enumerable.Range(0, Known).Select(c => char.ToLowerInvariant((char)c))];
    private static readonly byte[] s_kinds = [.. Enumerable.Range(0, Known).Select(c => (byte)KindOf((char)c))];

    /// <summary>Looks at some letters, 255 at most.</summary>
    /// <param name="text">The letters.</param>
    /// <param name="small">Where they are written in small.</param>
    /// <param name="kinds">Where it is written what they are to words (<see cref="LetterKind"/>).</param>
    /// <returns>How many of each kind there are, a byte each (<see cref="Counted"/>).</returns>
    public static ulong Look(ReadOnlySpan<char> text, Span<char> small, Span<byte> kinds)
    {
        var (counts, smalls, knownKinds) = (s_counts, s_small, s_kinds);
        ulong sums = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < Known)
            {
                sums += counts[c];
                small[i] = smalls[c];
                kinds[i] = knownKinds[c];
            }
            else
            {
                sums += CountsOf(c);
                small[i] = char.ToLowerInvariant(c);
                kinds[i] = (byte)KindOf(c);
            }
        }

        return sums;
    }

    public static bool IsSign(char c) => c is '©' or '@' or '|' or '»' or '›' or '→';

    private static LetterKind KindOf(char c) =>
        (char.IsLetter(c) ? LetterKind.Letter : LetterKind.None)
        | (char.IsUpper(c) ? LetterKind.Capital : LetterKind.None)
        | (c is '\'' or '’' or '-' ? LetterKind.Inside : LetterKind.None)
        | (char.IsLetterOrDigit(c) ? LetterKind.Word : LetterKind.None)
        | (char.IsLetter(c) || c is '\'' or '’' ? LetterKind.Spelled : LetterKind.None)
        | (IsSign(c) ? LetterKind.Sign : LetterKind.None);

    private static ulong CountsOf(char c) => CountedAs(c) is { } counted ? 1UL << (8 * (int)counted) : 0;

    private static Counted? CountedAs(char c) =>
        c switch
        {
            _ when char.IsLetter(c) => Counted.Letter,
            '.' or '!' or '?' or '؟' or '…' or '。' => Counted.Sentence,
            ',' or '،' or '؛' or ';' => Counted.Comma,
            '"' or '«' or '»' or '“' or '”' or '„' => Counted.Quote,
            '@' or '/' => Counted.Address,
            '©' => Counted.Copyright,
            (>= '0' and <= '9') or (>= '٠' and <= '٩') => Counted.Digit,
            ' ' or '\u00A0' or '\'' or '’' or '-' or '(' or ')' or ':' => null,
            _ => Counted.Symbol,
        };
}
