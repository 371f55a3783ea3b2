using System.CommandLine;
using System.CommandLine.Help;
using Hasila.Cli.Help;

namespace Hasila.Cli.Output;

/// <summary>What the program's exit code says, and the one place where an error becomes a line for a person.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>An input could not be read or is wrong; the message on standard error says what, where and what to do.</summary>
    public const int BadInput = 1;

    public const int WrongUsage = 2;

    /// <summary>128 + SIGINT, as shells count.</summary>
    public const int Interrupted = 130;

    // What begins with @ is a name or a note, not a file of further arguments.
    private static readonly ParserConfiguration s_parsing = new() { ResponseFileTokenReplacer = null };

    public static int Run(RootCommand root, string[] args)
    {
        if (args.Length == 0)
        {
            Console.Out.WriteLine(TerminalWords.Told("greeting.what"));
            Console.Out.WriteLine(TerminalWords.Told("greeting.begin"));
            Console.Out.WriteLine(TerminalWords.Told("greeting.more"));
            return Done;
        }

        var parsed = root.Parse(args, s_parsing);
        if (parsed.Action is HelpAction)
        {
            HelpScreen.Write(parsed.CommandResult, Console.Out);
            return Done;
        }

        var errors = UsageErrors.In(args, parsed);
        if (errors.Count > 0)
        {
            foreach (var error in errors)
                Console.Error.WriteLine($"hasila: {error}");
            Console.Error.WriteLine($"hasila: {TerminalWords.Told("usage.see", ("help", $"{UsageErrors.PathOf(parsed)} --help"))}");
            return WrongUsage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (Exception error) when (InputErrors.Explain(error) is { } message)
        {
            Console.Error.WriteLine($"hasila: {message}");
            return BadInput;
        }
    }
}
