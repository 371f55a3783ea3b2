using System.Diagnostics;
using Hasila.Bench.Ranking;
using Hasila.Statements.Ranking;

namespace Hasila.Bench.Statements;

/// <summary>
/// <c>speakers-train OUT.bin MARKED.jsonl…</c>: fits the weights by which names of speakers are chosen to articles with marked statements, and writes them.
/// Same input, same bytes.
/// </summary>
internal static class SpeakerTraining
{
    private const int Rounds = 2;

    /// <summary>Slower than the places, and with more features left out: names recur in an article, and hardly ever in another.</summary>
    private static readonly RankSettings s_settings = new() { Rate = 0.04, Drop = 0.5 };

    public static int Run(string[] args)
    {
        if (args is not [var path, _, ..])
        {
            Console.Error.WriteLine("usage: speakers-train OUT.bin MARKED.jsonl…");
            return 2;
        }

        var clock = Stopwatch.StartNew();
        var articles = SpeakerGold.ReadAll(args.Skip(1));
        var weights = Fit(articles);
        using var file = File.Create(path);
        weights.Write(file);
        Console.WriteLine($"{articles.Count} articles, {file.Length} bytes, {clock.Elapsed.TotalSeconds:F0} s");
        return 0;
    }

    /// <summary>
    /// Fits them twice: the second time those who spoke before are named by the weights of the first. Asked is where the statements are as marked, and where
    /// they were found by weights that learned from the other half of the articles.
    /// </summary>
    public static RankWeights Fit(IReadOnlyList<SpeakerGold> articles)
    {
        List<List<SpeakerGold>> halves =
        [
            .. articles.Select((article, at) => (article, at)).GroupBy(static one => one.at % 2, static one => one.article, static (_, half) => half.ToList()),
        ];
        var others = halves.AsEnumerable().Reverse();
        List<RankWeights> arabic = [.. others.Select(half => ArabicTraining.Fit([.. half.Select(article => ArabicLessons.Of(article.Statements))]))];
        var weights = new RankWeights(new sbyte[RankWeights.Rows]);
        for (var round = 0; round < Rounds; round++)
        {
            var earlier = weights;
            var trainer = new RankTrainer(s_settings);
            trainer.Fit([
                .. articles.SelectMany(article => article.Lessons(earlier)),
                .. halves.Zip(arabic).SelectMany(pair => pair.First.SelectMany(article => FoundMentions.Lessons(article.Statements, pair.Second, earlier))),
            ]);
            var rows = new sbyte[RankWeights.Rows];
            trainer.AddTo(rows);
            weights = new RankWeights(rows);
        }

        return weights;
    }
}
