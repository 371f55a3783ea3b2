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
        int[] biases = [40, 60, 80, 100, 70, 90, 90, 110];
        int[] trusts = [0, 0, 0, 0, 10, 10, 20, 20];
        var totals = biases.Select(_ => new StatementScore()).ToArray();
        var lessons = folds.Select(fold => fold.Select(ArabicLessons.Of).ToList()).ToList();
        Console.WriteLine($"read: {clock.Elapsed.TotalSeconds:F0} s");
        Console.WriteLine(new CandidateOracle(lessons.SelectMany(fold => fold).SelectMany(article => article)));
        for (var at = 0; at < Count; at++)
        {
            var weights = ArabicTraining.Fit([.. lessons.Where((_, other) => other != at).SelectMany(fold => fold)], RankSettings.FromEnvironment("CUE_", ArabicTraining.Cues), settings);
            foreach (var lesson in lessons[at].SelectMany(article => article))
                stages.Add(lesson, weights.With(CueStage.Bias, weights[CueStage.Bias] + 40));
            for (var b = 0; b < biases.Length; b++)
            {
                ArabicRanker.Trust = trusts[b];
                ArabicRanker.Least = trusts[b] == 0 ? -1000 : 0;
                var more = weights.With(CueStage.Bias, weights[CueStage.Bias] + biases[b]);
                foreach (var gold in folds[at])
                {
                    var found = StatementFinder.Find(gold.Article, more);
                    totals[b].Add(gold.Article.Text, gold.Statements, found);
                    if (biases[b] == 80 && Environment.GetEnvironmentVariable("OUT") is { } path)
                        File.AppendAllText(path, System.Text.Json.JsonSerializer.Serialize(new { id = gold.Id, quotes = found.Select(one => new { kind = one.Kind.ToString().ToLowerInvariant(), content = new[] { one.Content.Start, one.Content.End }, content_spans = one.ContentSpans.Select(span => new[] { span.Start, span.End }), cue = one.Cue is { } cue ? new[] { cue.Start, cue.End } : null, source = one.Source is { } source ? new[] { source.Start, source.End } : null, speaker = one.Speaker }) }) + "\n");
                }
            }
        }

        Console.WriteLine(stages);
        Console.WriteLine($"grammar: {grammar}");
        for (var b = 0; b < biases.Length; b++)
            Console.WriteLine($"{biases[b], 4} {trusts[b]}:    {totals[b]}");
        Console.WriteLine($"{clock.Elapsed.TotalSeconds:F0} s");
        return 0;
    }
}
