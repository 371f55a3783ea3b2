using System.CommandLine;

namespace Hasila.Cli.Output;

/// <summary>What looks like an option and is none: without this it would be taken for a file's name, or for another option's value.</summary>
internal static class UnknownOptions
{
    /// <summary>One line for each, with the option that was probably meant.</summary>
    public static IEnumerable<string> In(string[] args, ParseResult parsed)
    {
        var known = Known(parsed.CommandResult.Command, parsed.RootCommandResult.Command);
        foreach (var word in args.TakeWhile(word => word != "--").Where(IsOption))
        {
            var name = word.IndexOfAny(['=', ':']) is var end and > 0 ? word[..end] : word;
            if (!known.TryGetValue(name, out var option))
                yield return Told(Printed.Line(name), Typos.Meant(name, known.Keys));
            else if (name.Length < word.Length && option.ValueType == typeof(bool) && !bool.TryParse(word.AsSpan(name.Length + 1), out _))
                yield return TerminalWords.Told("option.flag", ("option", name), ("value", Printed.Line(word[(name.Length + 1)..])));
        }
    }

    private static string Told(string word, string? meant) =>
        meant is null
            ? TerminalWords.Told("option.unknown", ("option", word), ("file", $"./{word}"), ("value", $"--option={word}"))
            : TerminalWords.Told("option.meant", ("option", word), ("meant", meant), ("file", $"./{word}"), ("value", $"--option={word}"));

    private static bool IsOption(string word) => word is ['-', _, ..] && (word[1] == '-' || char.IsAsciiLetter(word[1]) || word[1] == '?');

    private static Dictionary<string, Option> Known(Command command, Command root) =>
        command
            .Options.Concat(root.Options.Where(option => option.Recursive && command != root))
            .SelectMany(option => option.Aliases.Append(option.Name).Select(name => (name, option)))
            .DistinctBy(one => one.name)
            .ToDictionary(one => one.name, one => one.option, StringComparer.Ordinal);
}
