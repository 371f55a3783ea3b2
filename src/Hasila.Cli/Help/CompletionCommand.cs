using System.CommandLine;
using Hasila.Cli.Output;

namespace Hasila.Cli.Help;

/// <summary><c>hasila completion SHELL</c>: a script that a shell reads.</summary>
internal static class CompletionCommand
{
    public static Command Create()
    {
        var shell = new Argument<string>("SHELL");
        shell.CompletionSources.Add(_ => Completions.Shells.Select(name => new System.CommandLine.Completions.CompletionItem(name)));
        shell.Validators.Add(given =>
        {
            if (given.Tokens is [var token] && !Completions.Shells.Contains(token.Value, StringComparer.Ordinal))
                given.Refuse("shell.unknown", ("shell", Printed.Line(token.Value)), ("shells", string.Join(", ", Completions.Shells)));
        });
        var command = new Command("completion") { shell };
        command.SetAction(parsed =>
        {
            Completions.Write(parsed.GetValue(shell)!, parsed.RootCommandResult.Command, Console.Out);
            return ExitCodes.Done;
        });
        return command;
    }
}
