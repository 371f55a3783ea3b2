using Hasila.Reading.Html.Blocks;
using Hasila.Reading.Html.Learned;
using Hasila.Reading.Pages;

namespace Hasila.Bench.Reading;

/// <summary>A page to learn from: its blocks with the share of each that stands in the text a person cut out.</summary>
internal sealed class LabelledPage
{
    /// <summary>Blocks this long are found by their runs of words; shorter ones only between such neighbours.</summary>
    private const int Long = 6;

    private const int Run = 4;
    private const double Found = 0.6;

    public required string Set { get; init; }

    public required string Host { get; init; }

    public required string Body { get; init; }

    public required PageReading Page { get; init; }

    public required bool[] Labels { get; init; }

    /// <summary>The weight of each block: a part for the page's words, a part for each block alike.</summary>
    public required float[] Weights { get; init; }

    /// <summary>Hashes of each block's words, and of the words of its classes.</summary>
    public required (uint[] Text, uint[] Classes)[] Words { get; init; }

    public static LabelledPage Of(string set, string host, string body, PageReading page, float weight)
    {
        var labels = Align(page, Shingles.Words(body));
        var text = Math.Max(1f, page.Blocks.Sum(block => block.Text.Length));
        var words = new List<uint>();
        using var look = new TextLook();
        return new LabelledPage
        {
            Set = set,
            Host = host,
            Body = body,
            Page = page,
            Labels = labels,
            Weights = [.. page.Blocks.Select(block => weight * ((100f * block.Text.Length / text) + (60f / page.Blocks.Count)))],
            Words =
            [
                .. page.Blocks.Select(block =>
                {
                    WordWeights.OfClasses(block.Element, words);
                    look.Read(block.Text);
                    return (WordWeights.OfText(block, look, new uint[WordWeights.MostHashes]).ToArray(), words.ToArray());
                }),
            ],
        };
    }

    /// <summary>What the reader would give with these probabilities.</summary>
    public string Text(float[] likely) =>
        string.Join(
            "\n\n",
            Enumerable
                .Range(0, Labels.Length)
                .Where(i => BlockJudge.Keeps(Page, i, likely[i]) && !BlockJudge.IsCaption(Page.Blocks[i], likely[i]))
                .Select(i => Page.Blocks[i].Text)
        );

    /// <summary>Which blocks of a page stand in a text that a person cut out.</summary>
    /// <param name="page">The page.</param>
    /// <param name="truth">The text's words in order.</param>
    public static bool[] Align(PageReading page, string[] truth)
    {
        var labels = new bool[page.Blocks.Count];
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i + Run <= truth.Length; i++)
        {
            var key = string.Join(' ', truth, i, Run);
            if (!places.TryGetValue(key, out var list))
                places[key] = list = [];
            list.Add(i);
        }

        var blocks = page.Blocks.Select(block => Shingles.Words(block.Text)).ToList();
        var ends = new int[blocks.Count];
        var starts = new int[blocks.Count];
        Array.Fill(starts, -1);
        var used = new bool[truth.Length];
        for (var i = 0; i < blocks.Count; i++)
        {
            var words = blocks[i];
            if (words.Length < Long)
                continue;
            var (hits, first, last) = (0, int.MaxValue, -1);
            for (var at = 0; at + Run <= words.Length; at++)
            {
                if (!places.TryGetValue(string.Join(' ', words, at, Run), out var list) || list.Find(place => !used[place]) is var place && used[place])
                    continue;
                hits++;
                first = Math.Min(first, place);
                last = Math.Max(last, place + Run);
            }

            if (hits < Found * (words.Length - Run + 1))
                continue;
            (labels[i], starts[i], ends[i]) = (true, first, last);
            if (last - first < words.Length * 2)
                used.AsSpan(first, last - first).Fill(true);
        }

        var cursor = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (labels[i])
            {
                cursor = Math.Max(cursor, ends[i]);
                continue;
            }

            if (blocks[i].Length is 0 or >= Long)
                continue;
            var next = truth.Length;
            for (var j = i + 1; j < blocks.Count && next == truth.Length; j++)
                next = labels[j] && starts[j] >= cursor ? starts[j] : next;
            var found = Find(truth, blocks[i], cursor, next);
            if (found < 0 || found > cursor + Long)
                continue;
            (labels[i], cursor) = (true, found + blocks[i].Length);
        }

        return labels;
    }

    private static int Find(string[] truth, string[] words, int from, int to)
    {
        for (var at = from; at + words.Length <= to; at++)
        {
            if (truth.AsSpan(at, words.Length).SequenceEqual(words))
                return at;
        }

        return -1;
    }
}
