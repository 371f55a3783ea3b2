using System.Diagnostics;
using System.Globalization;

namespace Hasila.Bench.Statements;

/// <summary>
/// <c>english-train GOLD.jsonl OUT.bin [passes] [open]</c>: fits the weights of the English grammar to articles with marked attributions and writes
/// them. Same input, same bytes.
/// </summary>
internal static class EnglishTraining
{
    public static int Run(string[] args)
    {
        if (args is not [var goldPath, var outPath, .. var rest])
        {
            Console.Error.WriteLine("usage: english-train GOLD.jsonl OUT.bin [passes] [open]");
            return 2;
        }

        var settings = new TrainingSettings
        {
            Passes = rest is [var passes, ..] ? int.Parse(passes, CultureInfo.InvariantCulture) : new TrainingSettings().Passes,
            Open = rest is [_, var open, ..] ? double.Parse(open, CultureInfo.InvariantCulture) : new TrainingSettings().Open,
        };
        var clock = Stopwatch.StartNew();
        var lessons = GoldArticle.ReadAll(goldPath).SelectMany(Lesson.Of).ToList();
        var words = lessons.Sum(lesson => lesson.Parts.Length);
        Console.WriteLine($"{lessons.Count} paragraphs, {words} words");
        var trainer = new PartTrainer(settings);
        for (var pass = 1; pass <= settings.Passes; pass++)
            Console.WriteLine($"pass {pass}: loss a word {trainer.Pass(lessons) / words:F4}, {clock.Elapsed.TotalSeconds:F0} s");
        using var file = File.Create(outPath);
        trainer.Rounded().Write(file);
        Console.WriteLine($"{file.Length} bytes");
        return 0;
    }
}
