namespace Hasila.Bench.Words;

/// <summary>How often each word stands right before and right behind each other one.</summary>
internal sealed class WordPairs
{
    private WordPairs(int count, (int Word, int Count)[][] before, (int Word, int Count)[][] behind, int[] self) =>
        (Count, Before, Behind, Self) = (count, before, behind, self);

    public int Count { get; }

    /// <summary>For each word the words before it, without itself.</summary>
    public (int Word, int Count)[][] Before { get; }

    public (int Word, int Count)[][] Behind { get; }

    /// <summary>How often a word stands beside itself.</summary>
    public int[] Self { get; }

    /// <param name="ids">The running text; -1 is a word that does not count.</param>
    /// <param name="words">How many words there are.</param>
    public static WordPairs Of(IReadOnlyList<int> ids, int words)
    {
        var counts = new Dictionary<long, int>();
        for (var i = 1; i < ids.Count; i++)
        {
            if (ids[i - 1] < 0 || ids[i] < 0)
                continue;
            var key = ((long)ids[i - 1] << 32) | (uint)ids[i];
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        var self = new int[words];
        var before = Enumerable.Range(0, words).Select(_ => new List<(int, int)>()).ToArray();
        var behind = Enumerable.Range(0, words).Select(_ => new List<(int, int)>()).ToArray();
        foreach (var (key, count) in counts.OrderBy(pair => pair.Key))
        {
            var (left, right) = ((int)(key >> 32), (int)(uint)key);
            if (left == right)
            {
                self[left] = count;
                continue;
            }

            behind[left].Add((right, count));
            before[right].Add((left, count));
        }

        return new WordPairs(words, [.. before.Select(list => list.ToArray())], [.. behind.Select(list => list.ToArray())], self);
    }
}
