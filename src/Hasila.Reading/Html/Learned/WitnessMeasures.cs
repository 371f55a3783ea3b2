using System.Runtime.InteropServices;

namespace Hasila.Reading.Html.Learned;

/// <summary>How much of a block the page says to machines as well: in its titles, its summary, its structured data.</summary>
internal sealed class WitnessMeasures
{
    private const int LongestHeadline = 400;
    private const int LongestSummary = 1500;

    private readonly WordSet _headline = new();
    private readonly WordSet _summary = new();
    private readonly HashSet<ulong> _structured = [];
    private readonly WordSet _own = new();
    private readonly List<uint> _words = [];

    public WitnessMeasures(PageReading page)
    {
        Fill(_headline, WordsOf(page.Headline));
        Fill(_summary, WordsOf(page.Facts.Summary));
        var words = WordsOf(page.Facts.Body);
        for (var i = 2; i < words.Length; i++)
            _structured.Add(Shingle(words, i));
    }

    public void Measure(PageBlock block, Span<float> row)
    {
        var length = block.Text.Length;
        var words = length <= LongestSummary || _structured.Count > 0 ? WordsOf(block.Text) : [];
        _own.Clear();
        int headline = 0, summary = 0;
        foreach (var word in length <= LongestSummary ? words : [])
        {
            if (!_own.Add(word))
                continue;
            headline += _headline.Contains(word) ? 1 : 0;
            summary += _summary.Contains(word) ? 1 : 0;
        }

        Set(row, BlockFeature.LikeHeadline, length > LongestHeadline ? 0 : Likeness(_headline, headline));
        Set(row, BlockFeature.LikeSummary, length > LongestSummary ? 0 : Likeness(_summary, summary));
        Set(row, BlockFeature.InStructuredBody, _structured.Count == 0 ? -1 : words.Length < 3 ? -0.5f : ShareInStructuredBody(words));
    }

    private float Likeness(WordSet known, int both)
    {
        if (known.Count == 0)
            return -1;
        if (_own.Count == 0)
            return 0;
        return 2f * both / (_own.Count + known.Count);
    }

    private float ShareInStructuredBody(ReadOnlySpan<uint> words)
    {
        var inside = 0;
        for (var i = 2; i < words.Length; i++)
            inside += _structured.Contains(Shingle(words, i)) ? 1 : 0;
        return (float)inside / (words.Length - 2);
    }

    private static void Fill(WordSet set, ReadOnlySpan<uint> words)
    {
        foreach (var word in words)
            set.Add(word);
    }

    // Three words in a row.
    private static ulong Shingle(ReadOnlySpan<uint> words, int last) => ((ulong)words[last - 2] * 31 * 31) + ((ulong)words[last - 1] * 31) + words[last];

    // Hashes of the words, valid until the next call.
    private ReadOnlySpan<uint> WordsOf(string? text)
    {
        _words.Clear();
        uint hash = 0;
        foreach (var c in text.AsSpan())
        {
            var letter = Letters.OfWord(c);
            if (letter != '\0')
            {
                hash = ((hash == 0 ? 2166136261 : hash) ^ letter) * 16777619;
            }
            else if (hash != 0)
            {
                _words.Add(hash);
                hash = 0;
            }
        }

        if (hash != 0)
            _words.Add(hash);
        return CollectionsMarshal.AsSpan(_words);
    }

    private static void Set(Span<float> row, BlockFeature feature, float value) => row[(int)feature] = value;
}
