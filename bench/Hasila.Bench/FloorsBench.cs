using System.Globalization;
using Hasila.Floors.Tests.Scoring;

namespace Hasila.Bench;

/// <summary>Accuracy on the annotated pages, each score beside its pinned floor.</summary>
internal static class FloorsBench
{
    public static int Run(string[] arguments)
    {
        var folder = arguments is [var given] ? given : Path.Combine("tests", "floors");
        if (!Directory.Exists(Path.Combine(folder, "pages")))
        {
            Console.Error.WriteLine($"no pages in {folder}: give the folder that holds pages, gold and floors.tsv, or run from the repository's root");
            return 2;
        }

        var floors = FloorFile.Read(Path.Combine(folder, "floors.tsv"));
        var scores = FloorRun.Run(folder);
        Console.Out.WriteLine($"{"score", -42} {"now", 6} {"floor", 6}");
        foreach (var score in scores)
        {
            var floor = floors.TryGetValue(score.Name, out var pinned) ? pinned.ToString("0.0", CultureInfo.InvariantCulture) : "none";
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{score.Name, -42} {score.Value, 6:0.0} {floor, 6}   {score.Of}"));
        }

        var faults = FloorFile.Faults(scores, floors).ToList();
        foreach (var fault in faults)
            Console.Error.WriteLine(fault);
        return faults.Count == 0 ? 0 : 1;
    }
}
