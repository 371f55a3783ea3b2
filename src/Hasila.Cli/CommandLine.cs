using System.CommandLine;
using Hasila.Cli.Commands;
using Hasila.Cli.Editions;
using Hasila.Cli.Help;

namespace Hasila.Cli;

/// <summary>Every command of the program, in the order in which the data flows.</summary>
internal static class CommandLine
{
    public static RootCommand Root() =>
        new()
        {
            DemoCommand.Create(),
            ReadCommand.Create(),
            StatementsCommand.Create(),
            FiguresCommand.Create(),
            DatesCommand.Create(),
            TallyCommand.Create(),
            FrameworkCommand.Create(),
            AddCommand.Create(),
            WatchCommand.Create(),
            CheckCommand.Create(),
            SearchCommand.Create(),
            ShowCommand.Create(),
            ReviewCommand.Create(),
            LogCommand.Create(),
            PublishCommand.Create(),
            ServeCommand.Create(),
            VerifyCommand.Create(),
            KeyCommand.Create(),
            HelpCommand.Create(),
            CompletionCommand.Create(),
        };
}
