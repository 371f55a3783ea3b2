using Hasila.Claims.Evidence.Files;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Merging;
using Hasila.Ledger.Model;

namespace Hasila.Cli.Output;

/// <summary>Turns the errors that a user's files and folders can cause into one line: what, where, what to do.</summary>
internal static class InputErrors
{
    /// <returns>Null for an error that is the program's own fault: it should surface with its stack.</returns>
    public static string? Explain(Exception error) =>
        error switch
        {
            FileNotFoundException missing => TerminalWords.Told("file.missing", ("path", missing.FileName ?? "?")),
            DirectoryNotFoundException missing => TerminalWords.Told("folder.missing", ("told", missing.Message)),
            UnauthorizedAccessException denied => TerminalWords.Told("file.denied", ("told", denied.Message)),
            LedgerException ledger => OfLedger(ledger),
            WordedException worded => worded.Message,
            IOException io => TerminalWords.Told("told.disk", ("told", io.Message)),
            FrameworkException => TerminalWords.Told("told.framework", ("told", error.Message.ReplaceLineEndings(" "))),
            EvidenceException => TerminalWords.Told("told.evidence", ("told", error.Message.ReplaceLineEndings(" "))),
            MergeDecisionException => TerminalWords.Told("told.decisions", ("told", error.Message.ReplaceLineEndings(" "))),
            _ => null,
        };

    private static string OfLedger(LedgerException error) =>
        error.Words is { } words && UserLanguage.IsArabic
            ? words.Ar
            : error.Fault switch
            {
                LedgerFault.Locked => TerminalWords.Told("told.locked", ("told", error.Message)),
                LedgerFault.DiskFull => TerminalWords.Told("told.full", ("told", error.Message)),
                LedgerFault.NewerFormat => TerminalWords.Told("told.newer", ("told", error.Message)),
                LedgerFault.NotALedger => TerminalWords.Told("told.stranger", ("told", error.Message)),
                LedgerFault.Damaged => TerminalWords.Told("told.damaged", ("told", error.Message)),
                _ => TerminalWords.Told("told.ledger", ("told", error.Message)),
            };

    // What a room says in English alone stands in an Arabic sentence that says what kind of thing it is and what to do.
}
