using System.CommandLine;

namespace Hasila.Cli.Output;

/// <summary>What looks like an option and is none: without this it would be taken for a file's name, or for another option's value.</summary>
internal static class UnknownOptions
{
    private const int MostTypos = 2;

    /// <summary>One line for each, with the option that was probably meant.</summary>
    public static IEnumerable<string> In(string[] args, ParseResult parsed)
    {
        var known = Known(parsed.CommandResult.Command, parsed.RootCommandResult.Command);
        foreach (var word in args.TakeWhile(word => word != "--").Where(IsOption))
        {
            var name = word.IndexOfAny(['=', ':']) is var end and > 0 ? word[..end] : word;
            if (!known.TryGetValue(name, out var option))
                yield return Told(name, Meant(name, known.Keys));
            else if (name.Length < word.Length && option.ValueType == typeof(bool) && !bool.TryParse(word.AsSpan(name.Length + 1), out _))
                yield return $"{name} takes no value, and was given '{Printed.Line(word[(name.Length + 1)..])}'";
        }
    }

    private static string Told(string name, string? meant)
    {
        var hint = meant is null ? "" : $"; did you mean {meant}?";
        var word = Printed.Line(name);
        return $"there is no option {word} here{hint} (a file of that name is ./{word}, a value of an option --option={word})";
    }

    private static bool IsOption(string word) => word is ['-', _, ..] && (word[1] == '-' || char.IsAsciiLetter(word[1]) || word[1] == '?');

    private static Dictionary<string, Option> Known(Command command, Command root) =>
        command
            .Options.Concat(root.Options.Where(option => option.Recursive && command != root))
            .SelectMany(option => option.Aliases.Append(option.Name).Select(name => (name, option)))
            .DistinctBy(one => one.name)
            .ToDictionary(one => one.name, one => one.option, StringComparer.Ordinal);

    private static string? Meant(string name, IEnumerable<string> known) =>
        known.FirstOrDefault(option => option.StartsWith(name, StringComparison.Ordinal))
        ?? known
            .Select(option => (Option: option, Typos: Typos(name, option)))
            .Where(one => one.Typos <= MostTypos)
            .OrderBy(one => one.Typos)
            .FirstOrDefault()
            .Option;

    // Levenshtein's distance.
    private static int Typos(string given, string meant)
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
