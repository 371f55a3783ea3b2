using Hasila.Reading.Html.Blocks;

namespace Hasila.Reading.Html.Learned;

/// <summary>How much of a block the page says to machines as well: in its titles, its summary, its structured data.</summary>
internal sealed class WitnessMeasures
{
    private const int LongestHeadline = 400;
    private const int LongestSummary = 1500;
    private const int KnownBits = 2048;

    private readonly WordSet _headline = new();
    private readonly WordSet _summary = new();
    private readonly ulong[] _known = new ulong[KnownBits / 64];
    private readonly HashSet<ulong> _structured = [];
    private readonly WordSet _own = new();

    /// <param name="page">The page with what it says of itself.</param>
    /// <param name="look">Lends its memory.</param>
    public WitnessMeasures(PageReading page, TextLook look)
    {
        Fill(_headline, WordsOf(page.Headline, look));
        Fill(_summary, WordsOf(page.Facts.Summary, look));
        var words = WordsOf(page.Facts.Body, look);
        for (var i = 2; i < words.Length; i++)
            _structured.Add(Shingle(words, i));
    }

    /// <param name="block">A block.</param>
    /// <param name="look">Its text looked at.</param>
    /// <param name="row">The block's numbers.</param>
    public void Measure(PageBlock block, TextLook look, Span<float> row)
    {
        var length = block.Text.Length;
        var words = length <= LongestSummary || _structured.Count > 0 ? look.Words() : [];
        int headline = 0,
            summary = 0;
        _own.Clear();
        if (length <= LongestSummary && IsAnyKnown(words))
        {
            foreach (var word in words)
            {
                if (!_own.Add(word) || !MayBeKnown(word))
                    continue;
                headline += _headline.Contains(word) ? 1 : 0;
                summary += _summary.Contains(word) ? 1 : 0;
            }
        }

        Set(row, BlockFeature.LikeHeadline, length > LongestHeadline ? 0 : Likeness(_headline, headline));
        Set(row, BlockFeature.LikeSummary, length > LongestSummary ? 0 : Likeness(_summary, summary));
        Set(
            row,
            BlockFeature.InStructuredBody,
            _structured.Count == 0 ? -1
                : words.Length < 3 ? -0.5f
                : ShareInStructuredBody(words)
        );
    }

    private float Likeness(WordSet known, int both)
    {
        if (known.Count == 0)
            return -1;
        return both == 0 ? 0 : 2f * both / (_own.Count + known.Count);
    }

    private bool IsAnyKnown(ReadOnlySpan<uint> words)
    {
        foreach (var word in words)
        {
            if (MayBeKnown(word))
                return true;
        }

        return false;
    }

    // Whether the headline or the summary has it; for a few words beside, which is found out then.
    private bool MayBeKnown(uint word) => (_known[word % KnownBits / 64] >> (int)word & 1) != 0;

    private float ShareInStructuredBody(ReadOnlySpan<uint> words)
    {
        var inside = 0;
        for (var i = 2; i < words.Length; i++)
            inside += _structured.Contains(Shingle(words, i)) ? 1 : 0;
        return (float)inside / (words.Length - 2);
    }

    private void Fill(WordSet set, ReadOnlySpan<uint> words)
    {
        foreach (var word in words)
        {
            set.Add(word);
            _known[word % KnownBits / 64] |= 1UL << (int)word;
        }
    }

    // Three words in a row.
    private static ulong Shingle(ReadOnlySpan<uint> words, int last) => ((ulong)words[last - 2] * 31 * 31) + ((ulong)words[last - 1] * 31) + words[last];

    private static ReadOnlySpan<uint> WordsOf(string? text, TextLook look)
    {
        look.Read(text);
        return look.Words();
    }

    private static void Set(Span<float> row, BlockFeature feature, float value) => row[(int)feature] = value;
}
