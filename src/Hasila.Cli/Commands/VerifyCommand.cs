using System.CommandLine;
using Hasila.Cli.Ingest;
using Hasila.Cli.Output;
using Hasila.Ledger;
using Hasila.Ledger.Verification;
using Hasila.Publishing.Writing;

namespace Hasila.Cli.Commands;

/// <summary><c>hasila verify</c>: walks the ledger from its first entry to its last, and back to the bytes.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var ledger = Arguments.Ledger();
        var head = new Option<string?>("--head");
        var rebuild = new Option<bool>("--rebuild");
        var edition = new Argument<string?>("EDITION") { Arity = ArgumentArity.ZeroOrOne };
        var key = new Option<string?>("--key");
        var command = new Command("verify") { edition, key, ledger, head, rebuild };
        command.Validators.Add(given =>
        {
            if (given.GetValue(edition) is null != given.GetValue(key) is null)
                given.Refuse("verify.key");
        });
        command.SetAction(
            (parsed, cancel) =>
                Task.FromResult(
                    parsed.GetValue(edition) is { } folder
                        ? CheckEdition(folder, parsed.GetValue(key)!)
                        : Run(parsed.GetValue(ledger)!, parsed.GetValue(head), parsed.GetValue(rebuild), cancel)
                )
        );
        return command;
    }

    private static int CheckEdition(string folder, string key)
    {
        if (!File.Exists(Path.Combine(folder, EditionCheck.SignatureFile)))
            throw new WordedException(TerminalWords.Told("verify.unsigned", ("folder", Printed.Line(folder)), ("file", EditionCheck.SignatureFile)));
        EditionCheck check;
        try
        {
            check = EditionCheck.Of(folder, File.ReadAllText(key));
        }
        catch (FormatException error)
        {
            throw new IOException($"{Printed.Line(folder)} with {Printed.Line(key)}: {error.Message}", error);
        }

        foreach (var problem in check.Problems)
            Console.Error.WriteLine($"hasila: {Printed.Line(folder)}: {Printed.Line(problem)}");
        if (check.Problems.Count > 0)
        {
            Console.Error.WriteLine($"hasila: {Printed.Line(folder)}: is not the edition that was signed; take it from the publisher again");
            return ExitCodes.BadInput;
        }

        Console.Out.WriteLine($"signed by this key: {check.Files} files as they were; {Printed.Line(check.Comment!.Replace('\t', ' '))}");
        return ExitCodes.Done;
    }

    private static int Run(string path, string? head, bool rebuild, CancellationToken cancel)
    {
        using var ledger = SqliteLedger.OpenExisting(path);
        if (rebuild)
            ledger.RebuildProjections();
        var report = ledger.Verify(head, Console.IsErrorRedirected ? null : new OnTerminal(), cancel);
        foreach (var note in report.Notes)
            Console.Error.WriteLine($"note: {note}");
        foreach (var problem in report.Problems)
            Console.Error.WriteLine($"hasila: {path}: {problem}");
        var counted =
            $"{report.Entries} entries, {report.Captures} captures, {report.Statements} statements, {report.Claims} claims, {report.Reviews} reviews, "
            + $"{report.Editions} editions";
        if (report.Sound)
            Console.Out.WriteLine($"sound: {counted}; head {report.Head}");
        else
            Console.Error.WriteLine(
                $"hasila: {path}: {report.ProblemCount} {(report.ProblemCount == 1 ? "problem" : "problems")} in {counted}; restore what is named "
                    + $"above from a copy"
            );
        return report.Sound ? ExitCodes.Done : ExitCodes.BadInput;
    }

    /// <summary>One line that is written over, and wiped at the end. <see cref="Progress{T}"/> would report from other threads, out of order.</summary>
    private sealed class OnTerminal : IProgress<VerifyProgress>
    {
        public void Report(VerifyProgress value) => Console.Error.Write(value.Done == value.Total ? "\r\u001b[K" : $"\r{value.Done} of {value.Total} entries");
    }
}
