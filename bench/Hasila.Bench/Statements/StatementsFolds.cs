using System.Diagnostics;
using System.Globalization;
using Hasila.Statements;
using Hasila.Statements.Ranking;

namespace Hasila.Bench.Statements;

/// <summary>
/// <c>statements-folds GOLD.jsonl… [--articles N] [--more MARKED.jsonl]… [--from MARKED.jsonl]… [--grammar]</c>: Arabic statements scored by five folds of
/// outlets, each found with weights that were learned from the others; with --articles from no more than so many of them, with --more also from further
/// articles of other outlets than those scored, which are not scored themselves, with --from in one piece by weights learned from other articles alone, with
/// --grammar the grammar alone, which learns nothing.
/// </summary>
internal static class StatementsFolds
{
    private const int Count = 5;

    public static int Run(string[] args)
    {
        var limit =
            Array.IndexOf(args, "--articles") is var at and >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : int.MaxValue;
        var paths = args.Where(
                (arg, i) => !arg.StartsWith("--", StringComparison.Ordinal) && (i == 0 || args[i - 1] is not ("--articles" or "--more" or "--from"))
            )
            .ToList();
        var more = args.Where((_, i) => i > 0 && args[i - 1] == "--more").ToList();
        var from = args.Where((_, i) => i > 0 && args[i - 1] == "--from").ToList();
        if (paths.Count == 0)
        {
            Console.Error.WriteLine("usage: statements-folds GOLD.jsonl… [--articles N] [--more MARKED.jsonl]… [--from MARKED.jsonl]… [--grammar]");
            return 2;
        }

        var folds = ArabicGold.Folds(ArabicGold.ReadAll(paths), Count);
        if (args.Contains("--grammar"))
            Grammar(folds);
        else if (from.Count > 0)
            FromOthers(folds, from);
        else
            Learned(folds, ArabicGold.ReadAll(more), SpeakerGold.ReadAll([.. paths, .. more]), limit);
        return 0;
    }

    private static void Grammar(List<List<ArabicGold>> folds)
    {
        var score = new StatementScore();
        foreach (var gold in folds.SelectMany(fold => fold))
            score.Add(gold.Article.Text, gold.Statements, StatementFinder.Find(gold.Article, arabic: null, speakers: null));
        Console.WriteLine($"grammar: {score}");
    }

    private static void FromOthers(List<List<ArabicGold>> folds, List<string> from)
    {
        var weights = ArabicTraining.Fit([.. ArabicGold.ReadAll(from).Select(ArabicLessons.Of)]);
        var names = SpeakerTraining.Fit(SpeakerGold.ReadAll(from));
        var score = new StatementScore();
        foreach (var gold in folds.SelectMany(fold => fold))
            score.Add(gold.Article.Text, gold.Statements, StatementFinder.Find(gold.Article, weights, names));
        Console.WriteLine($"from others: {score}");
    }

    private static void Learned(List<List<ArabicGold>> folds, List<ArabicGold> more, List<SpeakerGold> speakers, int limit)
    {
        var clock = Stopwatch.StartNew();
        var total = new StatementScore();
        var stages = new StageScore();
        var lessons = folds.Select(fold => fold.Select(ArabicLessons.Of).ToList()).ToList();
        var further = more.Select(gold => (gold.Outlet, Lessons: ArabicLessons.Of(gold))).ToList();
        Console.WriteLine(new CandidateOracle(lessons.SelectMany(fold => fold).SelectMany(article => article)));
        for (var at = 0; at < Count; at++)
        {
            var others = lessons.Where((_, other) => other != at).SelectMany(fold => fold).ToList();
            var scored = folds[at].Select(gold => gold.Outlet).ToHashSet(StringComparer.Ordinal);
            List<List<ArabicLesson>> marked = [.. further.Where(one => !scored.Contains(one.Outlet)).Select(one => one.Lessons)];
            var weights = ArabicTraining.Fit([.. Spread(others, limit), .. marked]);
            var taught = folds.Where((_, other) => other != at).SelectMany(fold => fold).Concat(more.Where(one => !scored.Contains(one.Outlet)));
            var ids = taught.Select(gold => gold.Id).ToHashSet(StringComparer.Ordinal);
            var names = SpeakerTraining.Fit([.. speakers.Where(gold => ids.Contains(gold.Id))]);
            foreach (var lesson in lessons[at].SelectMany(article => article))
                stages.Add(lesson, weights);
            var score = new StatementScore();
            foreach (var gold in folds[at])
            {
                var found = StatementFinder.Find(gold.Article, weights, names);
                score.Add(gold.Article.Text, gold.Statements, found);
                total.Add(gold.Article.Text, gold.Statements, found);
            }

            Console.WriteLine($"fold {at + 1}: {folds[at].Count} articles  {score}  {clock.Elapsed.TotalSeconds:F0} s");
        }

        Console.WriteLine(stages);
        Console.WriteLine($"all: {total}");
    }

    // Evenly from the whole list: neighbours are of one outlet.
    private static List<T> Spread<T>(List<T> all, int limit) =>
        limit >= all.Count ? all : [.. Enumerable.Range(0, limit).Select(i => all[(int)((long)i * all.Count / limit)])];
}
