using System.Diagnostics;
using Hasila.Bench.Ranking;
using Hasila.Statements;
using Hasila.Statements.Candidates;
using Hasila.Statements.Ranking;

namespace Hasila.Bench.Statements;

/// <summary>
/// <c>statements-folds GOLD.jsonl…</c>: Arabic statements scored by five folds of outlets; each is found with weights that were learned from the others.
/// </summary>
internal static class StatementsFolds
{
    private const int Count = 5;

    public static int Run(string[] args)
    {
        if (args.Length == 0)
        {
            Console.Error.WriteLine("usage: statements-folds GOLD.jsonl…");
            return 2;
        }

        var clock = Stopwatch.StartNew();
        var folds = ArabicGold.Folds(ArabicGold.ReadAll(args), Count);
        var grammar = new StatementScore();
        var settings = RankSettings.FromEnvironment();
        var stages = new StageScore();
        int[] biases = [0, 20, 40, 60, 80];
        var totals = biases.Select(_ => new StatementScore()).ToArray();
        var lessons = folds.Select(fold => fold.Select(ArabicLessons.Of).ToList()).ToList();
        Console.WriteLine($"read: {clock.Elapsed.TotalSeconds:F0} s");
        Console.WriteLine(new CandidateOracle(lessons.SelectMany(fold => fold).SelectMany(article => article)));
        for (var at = 0; at < Count; at++)
        {
            var weights = ArabicTraining.Fit([.. lessons.Where((_, other) => other != at).SelectMany(fold => fold)], settings, settings);
            foreach (var lesson in lessons[at].SelectMany(article => article))
                stages.Add(lesson, weights.With(CueStage.Bias, weights[CueStage.Bias] + 40));
            for (var b = 0; b < biases.Length; b++)
            {
                var more = weights.With(CueStage.Bias, weights[CueStage.Bias] + biases[b]);
                foreach (var gold in folds[at])
                    totals[b].Add(gold.Article.Text, gold.Statements, StatementFinder.Find(gold.Article, more));
            }

            foreach (var gold in folds[at])
                grammar.Add(gold.Article.Text, gold.Statements, StatementFinder.Find(gold.Article, (RankWeights?)null));
        }

        Console.WriteLine(stages);
        Console.WriteLine($"grammar: {grammar}");
        for (var b = 0; b < biases.Length; b++)
            Console.WriteLine($"{biases[b], 4}:    {totals[b]}");
        Console.WriteLine($"{clock.Elapsed.TotalSeconds:F0} s");
        return 0;
    }
}
