using System.CommandLine;
using Hasila.Cli.Ingest;
using Hasila.Cli.Output;
using Hasila.Ledger;
using Hasila.Ledger.Verification;

namespace Hasila.Cli.Commands;

/// <summary><c>hasila verify</c>: walks the ledger from its first entry to its last, and back to the bytes.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var ledger = Arguments.Ledger();
        var head = new Option<string?>("--head") { Description = "a hash that was once written down as the journal's last: it must still be in the chain" };
        var rebuild = new Option<bool>("--rebuild") { Description = "first rebuild the index from the journal" };
        var command = new Command("verify", "Check every hash and every span back to the captured bytes") { ledger, head, rebuild };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed.GetValue(ledger)!, parsed.GetValue(head), parsed.GetValue(rebuild), cancel)));
        return command;
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
