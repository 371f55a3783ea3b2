using System.CommandLine;

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
            root.Parse("--help", s_parsing).Invoke();
            return WrongUsage;
        }

        var parsed = root.Parse(args, s_parsing);
        List<string> errors = [.. UnknownOptions.In(args, parsed)];
        // The others mostly follow from it.
        if (errors.Count == 0)
            errors.AddRange(parsed.Errors.Select(error => Printed.Line(error.Message)));
        if (errors.Count > 0)
        {
            foreach (var error in errors)
                Console.Error.WriteLine($"hasila: {error}");
            Console.Error.WriteLine($"hasila: see 'hasila {PathOf(parsed.CommandResult.Command, root)}--help'");
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

    private static string PathOf(Command command, RootCommand root) => command == root ? "" : command.Name + " ";
}
