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
        paths.Arity = ArgumentArity.ZeroOrMore;
        var url = Arguments.UrlOf(paths);
        var pages = new Option<string?>("--pages");
        var ledger = Arguments.Ledger();
        var framework = Arguments.Framework();
        var dry = new Option<bool>("--dry-run");
        var command = new Command("add") { paths, pages, url, ledger, framework, dry };
        var wanted = new WantedOptions();
        wanted.AddTo(command);
        command.Validators.Add(given =>
        {
            if (given.GetValue(paths) is null or [] && given.GetValue(pages) is null)
                given.Refuse("add.pages");
        });
        command.SetAction(parsed =>
        {
            var request = new AddRequest(parsed.GetValue(paths) ?? [], parsed.GetValue(url), parsed.GetValue(pages), wanted.Read(parsed));
            return parsed.GetValue(dry) ? DryRun.Of(request, parsed.GetValue(ledger)!) : Run(request, parsed.GetValue(ledger)!, parsed.GetValue(framework));
        });
        return command;
    }

    private static int Run(AddRequest request, string ledgerPath, string? frameworkPath)
    {
        var framework = TallyCommand.FrameworkOf(frameworkPath);
        using var ledger = SqliteLedger.Open(ledgerPath);
        var damaged = new Dictionary<string, string>(ledger.RequireSoundButCaptures(), StringComparer.Ordinal);
        Leftovers.Sweep(ledger);
        int added = 0,
            known = 0,
            failed = 0,
            waiting = 0;
        using var fetching = new Fetching(ledgerPath);
        using (var progress = new ProgressLine("pages"))
        {
            foreach (var page in request.Pages(fetching.Inputs))
            {
                progress.Tell(added + known + failed + waiting);
                if (page is not null && damaged.Count > 0 && !ledger.Holds(page.Capture.Id))
                    waiting++;
                else if (page is null || Add(ledger, page, progress) is not { } result)
                    failed++;
                else
                {
                    _ = result is AddResult.AlreadyThere ? known++ : added++;
                    damaged.Remove(page.Capture.Id);
                }
            }
        }

        if (damaged.Count > 0 || waiting > 0)
        {
            Console.Error.WriteLine($"hasila: {ledgerPath}: {InWords(damaged, waiting)}");
            return ExitCodes.BadInput;
        }

        Console.Out.WriteLine(
            $"pages: {added} added, {known} already there, {failed} not read{(failed > 0 ? " (each is named above, on standard error)" : "")}"
        );
        using (var progress = new ProgressLine("claims told"))
            Console.Out.WriteLine(InWords(ledger.TallyAgain(framework, told => progress.Tell(told))));
        return failed > 0 ? ExitCodes.BadInput : ExitCodes.Done;
    }

    // On top of what is not what was captured nothing is put; but the page itself may be among those that are given.
    private static string InWords(Dictionary<string, string> damaged, int waiting) =>
        (damaged.Count == 0 ? "the captures are whole again" : damaged.Values.First() + (damaged.Count > 1 ? $" (and {damaged.Count - 1} more like it)" : ""))
        + (waiting == 0 ? "; the claims were not tallied" : $"; {waiting} {(waiting == 1 ? "page was" : "pages were")} not added: add again after that");

    // The line is the acknowledgement: it is written when the page is on the disk, and not kept back for the next one.
    public static AddResult? Add(SqliteLedger ledger, Page page, ProgressLine? progress = null)
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
            if (!Console.IsOutputRedirected)
                progress?.Clear();
            Console.Out.WriteLine($"{word} {page.Capture.Id} {Printed.Line(page.Capture.Name)}");
            Console.Out.Flush();
            return result;
        }
        catch (LedgerException error) when (error.Fault == LedgerFault.Refused)
        {
            progress?.Clear();
            Console.Error.WriteLine($"hasila: {page.Place}: {error.Message}");
            return null;
        }
    }

    /// <summary>What a tally changed, as one line.</summary>
    public static string InWords(ProposeResult claims) =>
        claims.NothingNew
            ? $"claims: nothing new, {claims.Unchanged} as before"
            : $"claims: {claims.Added} new, {claims.Changed} changed, {claims.Withdrawn} withdrawn, {claims.Unchanged} as before";
}
