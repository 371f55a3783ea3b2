using System.CommandLine;
using System.CommandLine.Parsing;
using Hasila.Cli.Help;
using Hasila.Cli.Output;

namespace Hasila.Cli;

/// <summary>
/// What is wrong with a command line, a line for each thing: what, where, what to do. The library that reads command lines speaks English and names types of
/// .NET; its errors are told by what they are about.
/// </summary>
internal static class UsageErrors
{
    public static IReadOnlyList<string> In(string[] args, ParseResult parsed)
    {
        List<string> errors = [.. UnknownOptions.In(args, parsed)];
        // The others mostly follow from it.
        if (errors.Count > 0)
            return errors;
        if (parsed.UnmatchedTokens is [var unknown, ..] && parsed.Errors.Count > 0)
            return [Unknown(unknown, parsed)];
        return [.. parsed.Errors.Select(error => Refusals.WordsOf(error) ?? OfLibrary(error.SymbolResult, parsed)).Distinct(StringComparer.Ordinal)];
    }

    private static string Unknown(string word, ParseResult parsed)
    {
        var (command, shown) = (parsed.CommandResult.Command, Printed.Line(word));
        if (command.Subcommands.Count == 0)
            return TerminalWords.Told("word.surplus", ("word", shown), ("command", PathOf(parsed)));
        if (Typos.Meant(word, [.. command.Subcommands.Select(sub => sub.Name)]) is { } meant)
            return TerminalWords.Told("command.meant", ("word", shown), ("meant", $"{PathOf(parsed)} {meant}"));
        return Path.Exists(word) && command is RootCommand
            ? TerminalWords.Told("command.file", ("word", shown))
            : TerminalWords.Told("command.unknown", ("word", shown), ("names", NamesOf(command)));
    }

    private static string OfLibrary(SymbolResult? about, ParseResult parsed)
    {
        switch (about)
        {
            case OptionResult { Option: var option, Tokens.Count: 0 }:
                return TerminalWords.Told("option.value", ("option", option.Name), ("name", option.HelpName ?? option.Name.TrimStart('-').ToUpperInvariant()));
            case OptionResult { Option: var option, Tokens: var tokens } when tokens.Count > option.Arity.MaximumNumberOfValues:
                return TerminalWords.Told("option.once", ("option", option.Name), ("count", tokens.Count));
            case OptionResult { Option: var option, Tokens: var tokens }:
                return TerminalWords.Told("option.other", ("option", option.Name), ("value", Printed.Line(tokens[^1].Value)));
            case ArgumentResult { Argument: var argument, Tokens.Count: 0 }:
                return Missing(argument, parsed);
            default:
                var command = parsed.CommandResult.Command;
                if (command.Subcommands.Count > 0)
                    return TerminalWords.Told("command.which", ("command", PathOf(parsed)), ("names", NamesOf(command)));
                if (command.Options.FirstOrDefault(option => option.Required && parsed.GetResult(option) is null) is { } required)
                    return TerminalWords.Told("option.required", ("command", PathOf(parsed)), ("option", required.Name), ("example", ExampleOf(parsed)));
                return command.Arguments is [var first, ..]
                    ? Missing(first, parsed)
                    : TerminalWords.Told("word.surplus", ("word", ""), ("command", PathOf(parsed)));
        }
    }

    private static string Missing(Argument argument, ParseResult parsed) =>
        TerminalWords.Told("argument.missing", ("command", PathOf(parsed)), ("argument", argument.Name), ("example", ExampleOf(parsed)));

    private static string ExampleOf(ParseResult parsed) => Examples.Of(HelpText.KeyOf(parsed.CommandResult))[0].Line;

    /// <summary>As it is typed: "hasila framework new".</summary>
    public static string PathOf(ParseResult parsed) =>
        HelpText.KeyOf(parsed.CommandResult) is var key && key == HelpText.Program ? key : $"{HelpText.Program} {key}";

    private static string NamesOf(Command command) => string.Join(", ", command.Subcommands.Where(sub => !sub.Hidden).Select(sub => sub.Name));
}
