namespace Hasila.Reading.Html.Learned;

/// <summary>Letters, words and marks of a text, counted in one pass without a branch for each letter.</summary>
internal ref struct TextCounts
{
    private const int Known = 0x2100;

    /// <summary>Eight counts stand in one number, a byte each.</summary>
    private const int MostInByte = byte.MaxValue;

    private static readonly (ulong Counts, Place Place)[] s_known = [.. Enumerable.Range(0, Known).Select(c => Of((char)c))];

    private enum Kind
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

    [Flags]
    private enum Place
    {
        None = 0,
        Letter = 1,
        Capital = 2,

        /// <summary>A mark within a word does not end it.</summary>
        Inside = 4,
    }

    public int Words { get; private set; }

    public int Capitals { get; private set; }

    public int LettersIn { get; private set; }

    public int Sentences { get; private set; }

    public int Commas { get; private set; }

    public int Quotes { get; private set; }

    public int Addresses { get; private set; }

    public int Copyrights { get; private set; }

    public int Digits { get; private set; }

    public int Symbols { get; private set; }

    public static TextCounts Of(ReadOnlySpan<char> text)
    {
        var counts = default(TextCounts);
        var inside = 0;
        for (; !text.IsEmpty; text = text[Math.Min(MostInByte, text.Length)..])
            counts.Add(text[..Math.Min(MostInByte, text.Length)], ref inside);
        return counts;
    }

    private void Add(ReadOnlySpan<char> some, ref int inside)
    {
        ulong sums = 0;
        int words = 0, capitals = 0;
        foreach (var c in some)
        {
            var (counts, place) = c < Known ? s_known[c] : Of(c);
            sums += counts;
            var letter = (int)place & 1;
            var starts = letter & ~inside;
            words += starts;
            capitals += starts & ((int)place >> 1);
            inside = letter | (inside & ((int)place >> 2));
        }

        Words += words;
        Capitals += capitals;
        LettersIn += Count(sums, Kind.Letter);
        Sentences += Count(sums, Kind.Sentence);
        Commas += Count(sums, Kind.Comma);
        Quotes += Count(sums, Kind.Quote);
        Addresses += Count(sums, Kind.Address);
        Copyrights += Count(sums, Kind.Copyright);
        Digits += Count(sums, Kind.Digit);
        Symbols += Count(sums, Kind.Symbol);
    }

    private static int Count(ulong sums, Kind kind) => (byte)(sums >> (8 * (int)kind));

    private static (ulong Counts, Place Place) Of(char c)
    {
        if (char.IsLetter(c))
            return (One(Kind.Letter), Place.Letter | (char.IsUpper(c) ? Place.Capital : Place.None));
        var place = c is '\'' or '’' or '-' ? Place.Inside : Place.None;
        return c switch
        {
            '.' or '!' or '?' or '؟' or '…' or '。' => (One(Kind.Sentence), place),
            ',' or '،' or '؛' or ';' => (One(Kind.Comma), place),
            '"' or '«' or '»' or '“' or '”' or '„' => (One(Kind.Quote), place),
            '@' or '/' => (One(Kind.Address), place),
            '©' => (One(Kind.Copyright), place),
            (>= '0' and <= '9') or (>= '٠' and <= '٩') => (One(Kind.Digit), place),
            ' ' or '\u00A0' or '\'' or '’' or '-' or '(' or ')' or ':' => (0, place),
            _ => (One(Kind.Symbol), place),
        };
    }

    private static ulong One(Kind kind) => 1UL << (8 * (int)kind);
}
