using System.Diagnostics;
using System.Globalization;

namespace Hasila.Bench.Statements;

/// <summary>
/// <c>english-train GOLD.jsonl OUT.bin [passes] [open] [starts]</c>: fits the weights of the English grammar to articles with marked attributions and writes
/// them. Same input, same bytes.
/// </summary>
internal static class EnglishTraining
{
    public static int Run(string[] args)
    {
        if (args is not [var goldPath, var outPath, .. var rest])
        {
            Console.Error.WriteLine("usage: english-train GOLD.jsonl OUT.bin [passes] [open] [starts]");
            return 2;
        }

        var settings = new TrainingSettings
        {
            Passes = rest is [var passes, ..] ? int.Parse(passes, CultureInfo.InvariantCulture) : new TrainingSettings().Passes,
            Starts = rest is [_, _, var starting, ..] ? int.Parse(starting, CultureInfo.InvariantCulture) : new TrainingSettings().Starts,
            Open = rest is [_, var open, ..] ? double.Parse(open, CultureInfo.InvariantCulture) : new TrainingSettings().Open,
        };
        var clock = Stopwatch.StartNew();
        var lessons = GoldArticle.ReadAll(goldPath).SelectMany(Lesson.Of).ToList();
        var words = lessons.Sum(lesson => lesson.Parts.Length);
        Console.WriteLine($"{lessons.Count} paragraphs, {words} words");
        List<PartTrainer> starts = [];
        for (var start = 1; start <= settings.Starts; start++)
        {
            var trainer = new PartTrainer(settings, start);
            for (var pass = 1; pass <= settings.Passes; pass++)
                Console.WriteLine($"start {start}, pass {pass}: loss a word {trainer.Pass(lessons) / words:F4}, {clock.Elapsed.TotalSeconds:F0} s");
            starts.Add(trainer);
        }

        using var file = File.Create(outPath);
        PartTrainer.Rounded(settings, starts).Write(file);
        Console.WriteLine($"{file.Length} bytes");
        return 0;
    }
}
