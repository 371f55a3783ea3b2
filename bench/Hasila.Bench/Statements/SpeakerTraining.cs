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

    public static RankWeights Fit(IReadOnlyList<SpeakerGold> articles)
    {
        var trainer = new RankTrainer(new RankSettings());
        trainer.Fit([.. articles.SelectMany(article => article.Lessons())]);
        var weights = new sbyte[RankWeights.Rows];
        trainer.AddTo(weights);
        return new RankWeights(weights);
    }
}
