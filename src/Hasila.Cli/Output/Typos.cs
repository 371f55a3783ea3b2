namespace Hasila.Cli.Output;

/// <summary>Which of the known words was probably meant.</summary>
internal static class Typos
{
    private const int Most = 2;

    /// <summary>A word that begins so, else the nearest within two letters; null where none is near.</summary>
    public static string? Meant(string given, IReadOnlyCollection<string> known) =>
        known.FirstOrDefault(word => word.StartsWith(given, StringComparison.Ordinal))
        ?? known
            .Select(word => (Word: word, Typos: Between(given, word)))
            .Where(one => one.Typos <= Most && one.Typos < one.Word.Length - 1)
            .OrderBy(one => one.Typos)
            .FirstOrDefault()
            .Word;

    // Levenshtein's distance.
    private static int Between(string given, string meant)
    {
        var row = Enumerable.Range(0, meant.Length + 1).ToArray();
        for (var i = 1; i <= given.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= meant.Length; j++)
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (given[i - 1] == meant[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
