using System.Numerics;

namespace Hasila.Reading.Html.Learned;

/// <summary>Letters, words and marks of a text.</summary>
internal struct TextCounts
{
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

    /// <param name="sums">The counts of at most 255 letters, a byte each (<see cref="KnownLetter.Counts"/>).</param>
    public void Add(ulong sums)
    {
        LettersIn += Of(sums, Counted.Letter);
        Sentences += Of(sums, Counted.Sentence);
        Commas += Of(sums, Counted.Comma);
        Quotes += Of(sums, Counted.Quote);
        Addresses += Of(sums, Counted.Address);
        Copyrights += Of(sums, Counted.Copyright);
        Digits += Of(sums, Counted.Digit);
        Symbols += Of(sums, Counted.Symbol);
    }

    /// <summary>Counts the words that begin among 64 letters, and those of them that begin with a capital.</summary>
    /// <param name="letters">Bit i: letter i is a letter; the same for the next two.</param>
    /// <param name="capitals">It is a capital.</param>
    /// <param name="marks">It is a mark that does not end a word.</param>
    /// <param name="isInside">1 where the letter before the first belongs to a word; then, where the last does.</param>
    public void AddWords(ulong letters, ulong capitals, ulong marks, ref ulong isInside)
    {
        // A run of marks right behind a letter is inside its word: the carry of the sum goes through the whole run.
        var inside = letters | (marks & ~(marks + (((letters << 1) | isInside) & marks)));
        var starts = letters & ~((inside << 1) | isInside);
        Words += BitOperations.PopCount(starts);
        Capitals += BitOperations.PopCount(starts & capitals);
        isInside = inside >> 63;
    }

    private static int Of(ulong sums, Counted counted) => (byte)(sums >> (8 * (int)counted));
}
