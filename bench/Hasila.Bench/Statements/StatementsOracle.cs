using Hasila.Text;

namespace Hasila.Bench.Statements;

/// <summary>
/// <c>statements-oracle GOLD.jsonl… [--missed]</c>: how often the right choice is among the Arabic candidates, and with --missed where it is not.
/// </summary>
internal static class StatementsOracle
{
    private const int Most = 90;
    private const int Around = 30;

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
        var all = gold.Statement.Content.Aggregate(gold.Statement.Cue!.Value, (whole, span) => whole.Cover(span));
        var content = string.Join(" ## ", gold.Statement.Content.Select(span => Shown(text, span.Start, span.End)));
        Console.WriteLine($"{stage} | cue {Of(text, gold.Statement.Cue)} | source {Of(text, gold.Statement.Source)} | content {content}");
        Console.WriteLine($"    {Shown(text, all.Start - Around, all.Start + Most)} … {Shown(text, all.End - Around, all.End + Around)}");
    }

    private static string Of(string text, TextSpan? span) => span is { } some ? Shown(text, some.Start, some.End) : "-";

    private static string Shown(string text, int start, int end) =>
        text[Math.Max(0, start)..Math.Min(text.Length, Math.Min(end, start + Most))].ReplaceLineEndings("⏎");
}
