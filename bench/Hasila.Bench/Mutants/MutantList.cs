namespace Hasila.Bench.Mutants;

/// <summary>
/// Reads the lists of mutants. A line that begins without spaces names a file, and behind "by" the room whose tests judge it, where that is another; under it
/// each mutant has three lines, indented: <c>id: rule</c>, <c>- old fragment</c> and <c>+ new fragment</c>. Lines that begin with # are comments.
/// </summary>
internal static class MutantList
{
    private const string Indent = "  ";
    private const string By = " by ";

    /// <summary>All lists of a folder, in the order of their names.</summary>
    public static IReadOnlyList<Mutant> ReadAll(string folder)
    {
        var mutants = new List<Mutant>();
        foreach (var list in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
            mutants.AddRange(Read(File.ReadAllLines(list), mutants.Count));
        return mutants.GroupBy(mutant => mutant.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new FormatException($"two mutants are called {twice.Key}")
            : mutants;
    }

    /// <param name="lines">Of one list.</param>
    /// <param name="before">How many mutants the lists before it hold.</param>
    /// <exception cref="FormatException">A line is none of those that a list has.</exception>
    public static IReadOnlyList<Mutant> Read(IReadOnlyList<string> lines, int before = 0)
    {
        var mutants = new List<Mutant>();
        var room = "";
        string? file = null,
            id = null,
            rule = null,
            old = null;
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (!line.StartsWith(Indent, StringComparison.Ordinal))
            {
                var parts = line.Split(By);
                (file, room, id, old) = (parts[0], parts is [_, var judge] ? judge : line.Split('/')[0], null, null);
            }
            else if (line[2..] is ['-', ' ', .. var fragment] && id is not null && old is null)
                old = fragment;
            else if (line[2..] is ['+', .. var changed] && file is not null && id is not null && old is not null)
            {
                mutants.Add(new Mutant(before + mutants.Count + 1, id, file, rule!, old, WithoutCall(old, changed.TrimStart()), room));
                (id, old) = (null, null);
            }
            else if (line.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0 && id is null)
                (id, rule) = (line[2..colon], line[(colon + 2)..]);
            else
                throw new FormatException($"no line of a list of mutants: {line}");
        }

        return mutants;
    }

    /// <summary>How often the fragment stands in the source; anything but once is an error of the list.</summary>
    public static int Occurrences(string source, Mutant mutant)
    {
        var count = 0;
        for (var at = source.IndexOf(mutant.Old, StringComparison.Ordinal); at >= 0; at = source.IndexOf(mutant.Old, at + 1, StringComparison.Ordinal))
            count++;
        return count;
    }

    // A statement that is left out leaves an empty one.
    private static string WithoutCall(string old, string changed) => changed.Length == 0 && old.EndsWith(';') ? ";" : changed;
}
