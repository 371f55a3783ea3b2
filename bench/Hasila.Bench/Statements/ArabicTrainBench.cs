using System.Diagnostics;
using Hasila.Statements.Candidates;

namespace Hasila.Bench.Statements;

/// <summary>
/// <c>arabic-train OUT.bin GOLD.jsonl…</c>: fits the weights of the Arabic choices to articles with annotated statements and writes them. Same input, same
/// bytes.
/// </summary>
internal static class ArabicTrainBench
{
    public static int Run(string[] args)
    {
        if (args is not [var path, _, ..])
        {
            Console.Error.WriteLine("usage: arabic-train OUT.bin GOLD.jsonl…");
            return 2;
        }

        var clock = Stopwatch.StartNew();
        var articles = ArabicGold.ReadAll([.. args.Skip(1)]);
        var weights = ArabicTraining.Fit([.. articles.Select(ArabicLessons.Of)]);
        using var file = File.Create(path);
        weights.Write(file);
        Console.WriteLine($"{articles.Count} articles, {file.Length} bytes, {clock.Elapsed.TotalSeconds:F0} s");
        return 0;
    }
}
