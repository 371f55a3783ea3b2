using System.Globalization;
using Hasila.Floors.Tests.Scoring;

namespace Hasila.Bench;

/// <summary>
/// Accuracy on the annotated pages, each score beside its pinned floor; with <c>--show</c> everything that is not as a person read it; <c>--pin</c> writes
/// the floors.
/// </summary>
internal static class FloorsBench
{
    public static int Run(string[] arguments)
    {
        var show = arguments.Contains("--show", StringComparer.Ordinal);
        var folder = arguments.FirstOrDefault(one => !one.StartsWith("--", StringComparison.Ordinal)) ?? Path.Combine("tests", "floors");
        if (!Directory.Exists(Path.Combine(folder, "pages")))
        {
            Console.Error.WriteLine($"no pages in {folder}: give the folder that holds pages, gold and floors.tsv, or run from the repository's root");
            return 2;
        }

        List<string>? differences = show ? [] : null;
        var file = Path.Combine(folder, "floors.tsv");
        var scores = FloorRun.Run(folder, differences);
        if (arguments.Contains("--pin", StringComparer.Ordinal))
            FloorFile.Pin(file, scores);
        var floors = FloorFile.Read(file);
        foreach (var difference in differences ?? [])
            Console.Out.WriteLine(difference.ReplaceLineEndings(" "));
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
