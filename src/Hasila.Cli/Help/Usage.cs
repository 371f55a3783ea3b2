using System.CommandLine;

namespace Hasila.Cli.Help;

/// <summary>How a command is typed: its arguments and options as they stand on a line.</summary>
internal static class Usage
{
    /// <summary>"hasila tally [FILE…] [--option …]".</summary>
    public static string Line(string key, Command command)
    {
        var path = key == HelpText.Program ? key : $"{HelpText.Program} {key}";
        List<string> parts = [path, .. command.Arguments.Select(Argument)];
        if (command.Subcommands.Count > 0)
            parts.Add("COMMAND");
        if (command.Options.Any(option => option.Name is not ("--help" or "--version")))
            parts.Add("[--OPTION…]");
        return string.Join(' ', parts);
    }

    /// <summary>"--ledger LEDGER", "--list".</summary>
    public static string Option(Option option)
    {
        if (option.ValueType == typeof(bool) || option.Arity.MaximumNumberOfValues == 0)
            return option.Name;
        return $"{option.Name} {option.HelpName ?? option.Name.TrimStart('-').ToUpperInvariant()}";
    }

    private static string Argument(Argument argument)
    {
        var name = argument.Name + (argument.Arity.MaximumNumberOfValues > 1 ? "…" : "");
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }
}
