using System.Globalization;

namespace Hasila.Floors.Tests.Scoring;

/// <summary>The pinned floors: a score's name and the percent below which it may not fall, tab-separated.</summary>
public static class FloorFile
{
    public static IReadOnlyDictionary<string, double> Read(string path) =>
        File.ReadLines(path)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToDictionary(cells => cells[0], cells => double.Parse(cells[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Pins each score at the whole percent below it; the lines for people at the head of the file stay.</summary>
    public static void Pin(string path, IReadOnlyList<Score> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var head = File.ReadLines(path).TakeWhile(line => line.StartsWith('#'));
        var floors = scores.Select(score => string.Create(CultureInfo.InvariantCulture, $"{score.Name}\t{Math.Floor(score.Value):0}"));
        File.WriteAllText(path, string.Join('\n', head.Concat(floors).ToList()) + "\n");
    }

    /// <summary>A line for each score that has fallen below its floor or has none, and for each floor without a score.</summary>
    public static IEnumerable<string> Faults(IReadOnlyList<Score> scores, IReadOnlyDictionary<string, double> floors)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(floors);
        foreach (var score in scores)
        {
            if (!floors.TryGetValue(score.Name, out var floor))
                yield return $"{score.Name} has no floor";
            else if (score.Value < floor)
                yield return string.Create(CultureInfo.InvariantCulture, $"{score.Name}: {score.Value:0.0} ({score.Of}) is below its floor of {floor:0.0}");
        }

        foreach (var name in floors.Keys.Except(scores.Select(score => score.Name), StringComparer.Ordinal))
            yield return $"{name} is a floor of no score";
    }
}
