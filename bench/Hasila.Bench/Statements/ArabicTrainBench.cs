using System.Diagnostics;
using Hasila.Statements.Candidates;

namespace Hasila.Bench.Statements;

/// <summary>
/// <c>arabic-train OUT.bin GOLD.jsonl… [--more MARKED.jsonl]…</c>: fits the weights of the Arabic choices to articles with annotated statements, and to
/// further ones that were marked once, and writes them. Same input, same bytes.
/// </summary>
internal static class ArabicTrainBench
{
    public static int Run(string[] args)
    {
        var more = args.Where((_, i) => i > 0 && args[i - 1] == "--more").ToList();
        var gold = args.Skip(1).Where((arg, i) => arg != "--more" && args[i] != "--more").ToList();
        if (args is not [var path, ..] || gold.Count == 0)
        {
            Console.Error.WriteLine("usage: arabic-train OUT.bin GOLD.jsonl… [--more MARKED.jsonl]…");
            return 2;
        }

        var clock = Stopwatch.StartNew();
        var articles = ArabicGold.ReadAll(gold);
        var further = ArabicGold.ReadAll(more);
        var weights = ArabicTraining.Fit([.. articles.Select(ArabicLessons.Of)], [.. further.Select(ArabicLessons.Of)]);
        using var file = File.Create(path);
        weights.Write(file);
        Console.WriteLine($"{articles.Count + further.Count} articles, {file.Length} bytes, {clock.Elapsed.TotalSeconds:F0} s");
        return 0;
    }
}
