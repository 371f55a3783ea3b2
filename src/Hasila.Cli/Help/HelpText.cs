using System.CommandLine;
using System.CommandLine.Parsing;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Frameworks;
using Hasila.Cli.Desk;
using Hasila.Ledger.Acts;
using Hasila.Text;
using Hasila.Text.Data;

namespace Hasila.Cli.Help;

/// <summary>What each command, argument and option does, in both languages: <c>help.tsv</c>. Help, man pages and completions are made of it.</summary>
internal static class HelpText
{
    public const string Program = "hasila";

    private static readonly Dictionary<string, LocalText> s_rows = DataFile
        .Rows(typeof(HelpText).Assembly, "help")
        .ToDictionary(row => row[0], row => new LocalText(row[1], row[2]), StringComparer.Ordinal);

    private static readonly Dictionary<string, Func<string>> s_places = new(StringComparer.Ordinal)
    {
        ["{topics}"] = () => string.Join(", ", FrameworkLibrary.Topics),
        ["{help}"] = () => string.Join(", ", Topics.Names),
        ["{reasons}"] = () => string.Join(", ", RejectionReasons.All.Select(reason => reason.Id)),
        ["{verdicts}"] = () => string.Join(", ", Enum.GetValues<Outcome>().Select(Words.Of)),
    };

    /// <summary>The keys of the file.</summary>
    public static IEnumerable<string> Keys => s_rows.Keys;

    /// <summary>"tally", "framework test"; the program's own name for the root.</summary>
    public static string KeyOf(CommandResult command) =>
        command.Parent is CommandResult { Parent: not null } outer ? $"{outer.Command.Name} {command.Command.Name}"
        : command.Parent is CommandResult ? command.Command.Name
        : Program;

    /// <summary>What a command is for.</summary>
    /// <param name="command">Its key.</param>
    public static LocalText Of(string command) => Filled(s_rows[command]);

    /// <summary>What an argument or option of a command does.</summary>
    /// <param name="command">The command's key.</param>
    /// <param name="symbol">The argument or option.</param>
    public static LocalText Of(string command, Symbol symbol) => Filled(s_rows[RowOf(command, symbol)]);

    /// <summary>The key of the row that tells it: the command's own, else the one of all commands.</summary>
    public static string RowOf(string command, Symbol symbol) => $"{command} {symbol.Name}" is var own && s_rows.ContainsKey(own) ? own : $"* {symbol.Name}";

    private static LocalText Filled(LocalText words)
    {
        foreach (var (place, fill) in s_places)
        {
            if (words.En.Contains(place, StringComparison.Ordinal))
                words = new LocalText(words.Ar.Replace(place, fill(), StringComparison.Ordinal), words.En.Replace(place, fill(), StringComparison.Ordinal));
        }

        return words;
    }
}
