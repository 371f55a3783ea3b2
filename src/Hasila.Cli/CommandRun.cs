using System.CommandLine;
using System.CommandLine.Help;
using Hasila.Cli.Help;
using Hasila.Cli.Output;

namespace Hasila.Cli;

/// <summary>One run of the program, and the one place where an error becomes a line for a person.</summary>
internal static class CommandRun
{
    // What begins with @ is a name or a note, not a file of further arguments.
    private static readonly ParserConfiguration s_parsing = new() { ResponseFileTokenReplacer = null };

    public static int Of(RootCommand root, string[] args)
    {
        if (args.Length == 0)
        {
            Console.Out.WriteLine(TerminalWords.Told("greeting.what"));
            Console.Out.WriteLine(TerminalWords.Told("greeting.begin"));
            Console.Out.WriteLine(TerminalWords.Told("greeting.more"));
            return ExitCodes.Done;
        }

        var parsed = root.Parse(args, s_parsing);
        if (parsed.Action is HelpAction)
        {
            HelpScreen.Write(parsed.CommandResult, Console.Out);
            return ExitCodes.Done;
        }

        var errors = UsageErrors.In(args, parsed);
        if (errors.Count > 0)
        {
            foreach (var error in errors)
                Console.Error.WriteLine($"hasila: {error}");
            Console.Error.WriteLine($"hasila: {TerminalWords.Told("usage.see", ("help", $"{UsageErrors.PathOf(parsed)} --help"))}");
            return ExitCodes.WrongUsage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Interrupted;
        }
        catch (Exception error) when (InputErrors.Explain(error) is { } message)
        {
            Console.Error.WriteLine($"hasila: {message}");
            return ExitCodes.BadInput;
        }
    }
}
