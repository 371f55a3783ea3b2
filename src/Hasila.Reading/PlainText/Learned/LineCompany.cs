using System.Runtime.InteropServices;
using Hasila.Reading.PlainText.Lines;

namespace Hasila.Reading.PlainText.Learned;

/// <summary>How a line's words meet those of the other lines: a headline is echoed by the text, printed twice, or opens its first paragraph.</summary>
internal sealed class LineCompany
{
    private const int ShortestWord = 4;
    private const int MostWords = 20_000;
    private const int LongestAlike = 300;
    private const int MostTitles = 6;
    private const double Alike = 0.7;

    private readonly IReadOnlyList<PlainLine> _lines;
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    // For each word of a prose line the first two lines that hold it.
    private readonly Dictionary<string, (int First, int Second)> _words = new(StringComparer.Ordinal);
    private readonly List<(int At, HashSet<string> Words)> _titles = [];

    public LineCompany(IReadOnlyList<PlainLine> lines)
    {
        _lines = lines;
        for (var i = 0; i < lines.Count; i++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_texts, lines[i].Folded, out _)++;
            if (!LineRows.IsProse(lines[i]) || _words.Count > MostWords)
                continue;
            foreach (var word in LongWords(lines[i]))
            {
                ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out var known);
                places =
                    !known ? (i, -1)
                    : places.Second < 0 && places.First != i ? (places.First, i)
                    : places;
            }
        }
    }

    public void Measure(int i, Span<float> row)
    {
        var line = _lines[i];
        Set(row, LineFeature.Repeats, Math.Min(_texts[line.Folded], 4));
        if (line.Text.Length > LongestAlike)
            return;
        var own = LongWords(line).ToHashSet(StringComparer.Ordinal);
        var (echoed, after) = (0, 0);
        foreach (var word in own)
        {
            if (!_words.TryGetValue(word, out var places))
                continue;
            var other = places.First == i ? places.Second : places.First;
            echoed += other >= 0 ? 1 : 0;
            after += other > i && other <= i + 12 ? 1 : 0;
        }

        Set(row, LineFeature.Echo, own.Count == 0 ? -1 : (float)echoed / own.Count);
        Set(row, LineFeature.EchoAfter, own.Count == 0 ? -1 : (float)after / own.Count);
        var (before, behind) = (0f, 0f);
        foreach (var (at, words) in _titles)
            before = Math.Max(before, Likeness(own, words));
        for (var at = i + 1; at < Math.Min(_lines.Count, i + 8); at++)
        {
            if (_lines[at].Text.Length <= LongestAlike)
                behind = Math.Max(behind, Likeness(own, LongWords(_lines[at]).ToHashSet(StringComparer.Ordinal)));
        }

        Set(row, LineFeature.AlikeBefore, before);
        Set(row, LineFeature.AlikeAfter, behind);
        Set(row, LineFeature.OpensNext, OpensNext(i) ? 1 : 0);
        // The first lines may hold the page's title.
        if (own.Count > 2 && _titles.Count < MostTitles)
            _titles.Add((i, own));
    }

    private bool OpensNext(int i)
    {
        for (var at = i + 1; at < Math.Min(_lines.Count, i + 5); at++)
        {
            if (_lines[at].Folded.Length > _lines[i].Folded.Length && _lines[at].Folded.StartsWith(_lines[i].Folded, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static float Likeness(HashSet<string> own, HashSet<string> other)
    {
        if (own.Count == 0 || other.Count == 0)
            return 0;
        var both = own.Count(other.Contains);
        var likeness = (float)both / Math.Min(own.Count, other.Count);
        return own.Count > 1 && other.Count > 1 && likeness >= Alike ? likeness : 0;
    }

    private static IEnumerable<string> LongWords(PlainLine line)
    {
        var text = line.Folded;
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
                at++;
            if (at - start >= ShortestWord)
                yield return text[start..at];
            at++;
        }
    }

    private static void Set(Span<float> row, LineFeature feature, float value) => row[(int)feature] = value;
}
