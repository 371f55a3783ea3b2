using System.CommandLine;
using Hasila.Claims.Frameworks;
using Hasila.Cli.Desk;
using Hasila.Cli.Ingest;
using Hasila.Cli.Output;
using Hasila.Ledger;
using Hasila.Ledger.Model;

namespace Hasila.Cli.Commands;

/// <summary><c>hasila add FILE…</c>: captures into the ledger, statements and claims proposed.</summary>
internal static class AddCommand
{
    public static Command Create()
    {
        var paths = Arguments.Pages();
        paths.Description += "; or an address (https://...), which is fetched";
        var url = Arguments.UrlOf(paths);
        var ledger = Arguments.Ledger();
        var framework = Arguments.Framework();
        var dry = new Option<bool>("--dry-run") { Description = "say what would be added, and write nothing" };
        var command = new Command("add", "Keep pages in the ledger and propose the claims found in it; pages that are there already change nothing")
        {
            paths,
            url,
            ledger,
            framework,
            dry,
        };
        var wanted = new WantedOptions();
        wanted.AddTo(command);
        command.SetAction(parsed =>
            parsed.GetValue(dry)
                ? DryRun.Of(parsed.GetValue(paths)!, parsed.GetValue(url), parsed.GetValue(ledger)!, wanted.Read(parsed))
                : Run(parsed.GetValue(paths)!, parsed.GetValue(url), parsed.GetValue(ledger)!, parsed.GetValue(framework), wanted.Read(parsed))
        );
        return command;
    }

    private static int Run(string[] paths, string? url, string ledgerPath, string? frameworkPath, Wanted wanted)
    {
        var framework = TallyCommand.FrameworkOf(frameworkPath);
        using var ledger = SqliteLedger.Open(ledgerPath);
        var damaged = new Dictionary<string, string>(ledger.RequireSoundButCaptures(), StringComparer.Ordinal);
        Leftovers.Sweep(ledger);
        var exit = ExitCodes.Done;
        var waiting = 0;
        using var fetching = new Fetching(ledgerPath);
        foreach (var page in Pages.Stream(paths, url, wanted: wanted, fetch: fetching.Inputs))
        {
            if (page is not null && damaged.Count > 0 && !ledger.Holds(page.Capture.Id))
                waiting++;
            else if (page is null || !Add(ledger, page))
                exit = ExitCodes.BadInput;
            else
                damaged.Remove(page.Capture.Id);
        }

        if (damaged.Count > 0 || waiting > 0)
        {
            Console.Error.WriteLine($"hasila: {ledgerPath}: {InWords(damaged, waiting)}");
            return ExitCodes.BadInput;
        }

        Console.Out.WriteLine(InWords(ledger.TallyAgain(framework)));
        return exit;
    }

    // On top of what is not what was captured nothing is put; but the page itself may be among those that are given.
    private static string InWords(Dictionary<string, string> damaged, int waiting) =>
        (damaged.Count == 0 ? "the captures are whole again" : damaged.Values.First() + (damaged.Count > 1 ? $" (and {damaged.Count - 1} more like it)" : ""))
        + (waiting == 0 ? "; the claims were not tallied" : $"; {waiting} {(waiting == 1 ? "page was" : "pages were")} not added: add again after that");

    // The line is the acknowledgement: it is written when the page is on the disk, and not kept back for the next one.
    public static bool Add(SqliteLedger ledger, Page page)
    {
        try
        {
            var result = ledger.Add(page.Capture, page.Article, page.Attribute().Statements);
            var word = result switch
            {
                AddResult.AlreadyThere { Restored: true } => "restored",
                AddResult.AlreadyThere => "already there",
                _ => "added",
            };
            Console.Out.WriteLine($"{word} {page.Capture.Id} {Printed.Line(page.Capture.Name)}");
            Console.Out.Flush();
            return true;
        }
        catch (LedgerException error) when (error.Fault == LedgerFault.Refused)
        {
            Console.Error.WriteLine($"hasila: {page.Place}: {error.Message}");
            return false;
        }
    }

    /// <summary>What a tally changed, as one line.</summary>
    public static string InWords(ProposeResult claims) =>
        claims.NothingNew
            ? $"claims: nothing new, {claims.Unchanged} as before"
            : $"claims: {claims.Added} new, {claims.Changed} changed, {claims.Withdrawn} withdrawn, {claims.Unchanged} as before";
}
