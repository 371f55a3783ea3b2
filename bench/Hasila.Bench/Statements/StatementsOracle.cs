using Hasila.Text;

namespace Hasila.Bench.Statements;

/// <summary><c>statements-oracle GOLD.jsonl… [--missed]</c>: how often the right choice is among the Arabic candidates, and with --missed where it is not.</summary>
internal static class StatementsOracle
{
    public static int Run(string[] args)
    {
        var articles = ArabicGold.ReadAll(args.Where(arg => arg != "--missed"));
        Action<string, ArabicLesson, GoldChoice>? missed = args.Contains("--missed") ? Print : null;
        Console.WriteLine(new CandidateOracle(articles.SelectMany(ArabicLessons.Of), missed));
        return 0;
    }

    private static void Print(string stage, ArabicLesson lesson, GoldChoice gold)
    {
        var text = lesson.Block.Sentence.Text;
        string Of(TextSpan? span) => span is { } some ? text[some.Start..Math.Min(some.End, some.Start + 90)].ReplaceLineEndings("⏎") : "-";
        var all = gold.Statement.Content.Aggregate(gold.Statement.Cue!.Value, (whole, span) => whole.Cover(span));
        Console.WriteLine(
            $"{stage} | cue {Of(gold.Statement.Cue)} | source {Of(gold.Statement.Source)} | content {string.Join(" ## ", gold.Statement.Content.Select(span => Of(span)))} | ends {text[Math.Max(0, all.End - 20)..Math.Min(text.Length, all.End + 30)].ReplaceLineEndings("⏎")} | {text[Math.Max(0, all.Start - 30)..Math.Min(text.Length, all.Start + 100)].ReplaceLineEndings("⏎")}"
        );
    }
}
