using System.CommandLine;
using System.CommandLine.Parsing;
using Hasila.Cli.Output;
using Hasila.Text;

namespace Hasila.Cli.Help;

/// <summary>The help of a command, in the user's language: what it is for, how it is typed, what it takes, and an example.</summary>
internal static class HelpScreen
{
    private const int NameWidth = 26;
    private const int NarrowestText = 30;

    public static void Write(CommandResult given, TextWriter output) => Write(HelpText.KeyOf(given), given.Command, output);

    public static void Write(string key, Command command, TextWriter output)
    {
        output.WriteLine(TerminalWords.Told(HelpText.Of(key)));
        output.WriteLine();
        output.WriteLine($"  {Usage.Line(key, command)}");
        Part(output, "help.commands", command.Subcommands.Where(sub => !sub.Hidden).Select(sub => (sub.Name, HelpText.Of(InnerKey(key, sub)))));
        Part(output, "help.arguments", command.Arguments.Select(argument => (argument.Name, HelpText.Of(key, argument))));
        Part(output, "help.options", command.Options.Select(option => (Usage.Option(option), HelpText.Of(key, option))));
        var examples = Examples.Of(key);
        if (examples.Count > 0)
        {
            output.WriteLine();
            output.WriteLine(TerminalWords.Told("help.examples"));
        }

        foreach (var example in examples)
        {
            output.WriteLine($"  {example.Line}");
            output.WriteLine($"      {TerminalWords.Told(example.Gives)}");
        }

        if (key == HelpText.Program)
        {
            output.WriteLine();
            output.WriteLine(TerminalWords.Told("help.more", ("topics", string.Join(", ", Topics.Names))));
        }
    }

    /// <summary>The key of a command within another.</summary>
    public static string InnerKey(string outer, Command inner) => outer == HelpText.Program ? inner.Name : $"{outer} {inner.Name}";

    private static void Part(TextWriter output, string title, IEnumerable<(string Name, LocalText Words)> rows)
    {
        List<(string Name, LocalText Words)> all = [.. rows];
        if (all.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine(Title(title));
        foreach (var (name, words) in all)
        {
            var lines = Wrapped.Lines(TerminalWords.Told(words), Math.Max(NarrowestText, Screen.Width - NameWidth - 3));
            output.WriteLine(name.Length < NameWidth ? $"  {name.PadRight(NameWidth)} {lines[0]}" : $"  {name}\n  {new string(' ', NameWidth)} {lines[0]}");
            foreach (var line in lines.Skip(1))
                output.WriteLine($"  {new string(' ', NameWidth)} {line}");
        }
    }

    private static string Title(string key) =>
        key switch
        {
            "help.commands" => TerminalWords.Told("help.commands"),
            "help.arguments" => TerminalWords.Told("help.arguments"),
            _ => TerminalWords.Told("help.options"),
        };
}
