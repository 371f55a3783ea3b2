using System.Numerics;

namespace Hasila.Reading.Html.Learned;

/// <summary>Letters, words and marks of a text.</summary>
internal struct TextCounts
{
    public int Words { get; set; }

    public int Capitals { get; set; }

    public int LettersIn { get; set; }

    public int Sentences { get; set; }

    public int Commas { get; set; }

    public int Quotes { get; set; }

    public int Addresses { get; set; }

    public int Copyrights { get; set; }

    public int Digits { get; set; }

    public int Symbols { get; set; }

    /// <param name="sums">The counts of at most 255 letters, a byte each (<see cref="Counted"/>).</param>
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
    /// <param name="masks">What they are.</param>
    /// <param name="isInside">1 where the letter before the first belongs to a word; then, where the last does.</param>
    public void AddWords(in LetterMasks masks, ref ulong isInside)
    {
        var (letters, marks) = (masks.Letter, masks.Inside);
        // A run of marks right behind a letter is inside its word: the carry of the sum goes through the whole run.
        var inside = letters | (marks & ~(marks + (((letters << 1) | isInside) & marks)));
        var starts = letters & ~((inside << 1) | isInside);
        Words += BitOperations.PopCount(starts);
        Capitals += BitOperations.PopCount(starts & masks.Capital);
        isInside = inside >> 63;
    }

    private static int Of(ulong sums, Counted counted) => (byte)(sums >> (8 * (int)counted));
}
