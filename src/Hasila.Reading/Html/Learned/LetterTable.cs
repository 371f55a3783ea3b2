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

/// <summary>What is asked of every letter of a text.</summary>
/// <param name="Counts">A one in the byte of what it counts as (<see cref="Counted"/>), so that eight counts are added at once.</param>
/// <param name="Small">The letter in small.</param>
/// <param name="Kind">What it is to a word.</param>
internal readonly record struct KnownLetter(ulong Counts, char Small, LetterKind Kind);

/// <summary>The letters up to the marks of print at hand; the rest is worked out one by one.</summary>
internal static class LetterTable
{
    private const int Known = 0x2100;

    private static readonly KnownLetter[] s_known = [.. Enumerable.Range(0, Known).Select(c => Work((char)c))];

    public static KnownLetter Of(char c) => c < Known ? s_known[c] : Work(c);

    private static KnownLetter Work(char c)
    {
        var kind = (char.IsLetter(c) ? LetterKind.Letter : LetterKind.None) | (char.IsUpper(c) ? LetterKind.Capital : LetterKind.None)
            | (c is '\'' or '’' or '-' ? LetterKind.Inside : LetterKind.None) | (char.IsLetterOrDigit(c) ? LetterKind.Word : LetterKind.None);
        return new KnownLetter(CountedAs(c) is { } counted ? 1UL << (8 * (int)counted) : 0, char.ToLowerInvariant(c), kind);
    }

    private static Counted? CountedAs(char c) => c switch
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
