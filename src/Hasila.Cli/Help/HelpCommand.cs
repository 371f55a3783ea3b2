using System.CommandLine;
using Hasila.Cli.Output;

namespace Hasila.Cli.Help;

/// <summary><c>hasila help TOPIC</c>: what a command does, or a text on what goes through several; <c>hasila help man</c> is the man page.</summary>
internal static class HelpCommand
{
    private const string Man = "man";

    public static Command Create()
    {
        var words = new Argument<string[]>("TOPIC") { Arity = new ArgumentArity(0, 2) };
        var command = new Command("help") { words };
        command.SetAction(parsed => Run(parsed.RootCommandResult.Command, parsed.GetValue(words) ?? []));
        return command;
    }

    private static int Run(Command root, string[] words)
    {
        if (words is [Man])
        {
            ManPage.Write(root, UserLanguage.Current, Console.Out);
            return ExitCodes.Done;
        }

        if (words is [var name] && Topics.Of(name) is { } topic)
        {
            Console.Out.WriteLine(TerminalWords.Told(topic));
            return ExitCodes.Done;
        }

        var (key, command) = (HelpText.Program, root);
        foreach (var word in words)
        {
            if (command.Subcommands.FirstOrDefault(sub => sub.Name == word) is not { } inner)
                return Unknown(word, root);
            (key, command) = (HelpScreen.InnerKey(key, inner), inner);
        }

        HelpScreen.Write(key, command, Console.Out);
        return ExitCodes.Done;
    }

    private static int Unknown(string word, Command root)
    {
        string[] known = [.. Topics.Names, .. root.Subcommands.Select(sub => sub.Name)];
        var told = Typos.Meant(word, known) is { } meant
            ? TerminalWords.Told("topic.meant", ("word", Printed.Line(word)), ("meant", meant))
            : TerminalWords.Told("topic.unknown", ("word", Printed.Line(word)), ("topics", string.Join(", ", known)));
        Console.Error.WriteLine($"hasila: {told}");
        return ExitCodes.WrongUsage;
    }
}
