using System.CommandLine;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Evidence.Catalogue;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Reviews;
using Hasila.Cli.Ingest;
using Hasila.Cli.Output;
using Hasila.Ledger;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Ledgers;
using Hasila.Text;
using Spectre.Console;

namespace Hasila.Cli.Commands;

/// <summary><c>hasila demo</c>: the whole way on the sample archive, from press pages to a published edition.</summary>
internal static class DemoCommand
{
    private const string Ledger = "demo.db";
    private const int LabelWidth = 25;

    public static Command Create()
    {
        var folder = new Option<string>("--out") { DefaultValueFactory = _ => "hasila-demo" };
        var serve = new Option<bool>("--serve");
        var port = ServeCommand.Port();
        var language = ShownIn.Option();
        var command = new Command("demo") { folder, serve, port, language };
        command.SetAction(parsed =>
        {
            var exit = Run(parsed.GetValue(folder)!, ShownIn.Of(parsed.GetValue(language)));
            return parsed.GetValue(serve)
                ? ServeCommand.Run(Path.Combine(parsed.GetValue(folder)!, Ledger), FrameworkFile.Sample, parsed.GetValue(port))
                : exit;
        });
        return command;
    }

    private static int Run(string folder, ShownIn shown)
    {
        var samples = SampleArchive.Folder();
        Directory.CreateDirectory(folder);
        var progress = new Progress();
        var framework = FrameworkFile.Sample;
        using var ledger = SqliteLedger.Open(Path.Combine(folder, Ledger));

        progress.Say("reading the pages");
        var exit = ExitCodes.Done;
        foreach (var page in Pages.Stream([Path.Combine(samples, "pages")]))
        {
            if (page is null)
                exit = ExitCodes.BadInput;
            else
                ledger.Add(page.Capture, page.Article, page.Attribute().Statements);
        }

        progress.Say("grouping statements into claims");
        ledger.TallyAgain(framework);
        progress.Say("holding claims against evidence");
        var claims = ledger.Claims();
        var findings = CheckCommand.FindAll(claims, ledger.Articles(), ledger.Gaps(), EvidenceCatalogue.Load(Path.Combine(samples, "evidence")));
        ledger.RecordFindings(findings);
        progress.Say("recording the sample reviews, signed \"demo\"");
        foreach (var review in SampleArchive.Reviews(samples, ledger.AwaitingReview(), findings))
            ledger.Record(review);
        progress.Say("publishing");
        var edition = LedgerEdition.Publish(ledger, framework, TerminalWords.DemoTitle, asOf: null, Path.Combine(folder, "edition"));
        Progress.Done();

        var outcomes = findings
            .GroupBy(finding => finding.ClaimId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Outcome, StringComparer.Ordinal);
        TallyTable.Print(
            ledger.TallyOf(framework),
            shown,
            verdictOf: claim =>
                outcomes.TryGetValue(claim.Id, out var outcome) ? new TallyTable.Verdict(Outcomes.ColourOf(outcome), VerdictWords.Name(outcome)) : null
        );
        AnsiConsole.WriteLine();
        var counts = edition.Counts;
        Say(
            shown,
            TerminalWords.Phrase(
                "demo.counts",
                ("pages", counts.Pages),
                ("statements", counts.Statements),
                ("claims", counts.Claims),
                ("published", counts.Published)
            )
        );
        Say(shown, TerminalWords.Phrase("demo.board-ar"), folder, "edition", "index.html");
        Say(shown, TerminalWords.Phrase("demo.board-en"), folder, "edition", "en.html");
        Say(shown, TerminalWords.Phrase("demo.picture-ar"), folder, "edition", "infographic-ar.png");
        Say(shown, TerminalWords.Phrase("demo.picture-en"), folder, "edition", "infographic-en.png");
        Say(shown, TerminalWords.Phrase("demo.ledger"), folder, Ledger);
        return exit;
    }

    private static void Say(ShownIn shown, LocalText what, params string[] path)
    {
        var words = what.In(shown.First);
        Console.Out.WriteLine(path.Length == 0 ? words : $"{words.PadRight(LabelWidth)} {Path.Combine(path)}");
    }

    /// <summary>Steps on standard error, only to a terminal.</summary>
    private sealed class Progress
    {
        private int _step;

        public void Say(string step)
        {
            _step++;
            if (!Console.IsErrorRedirected)
                Console.Error.Write($"\r\u001b[K[{_step}/5] {step} ...");
        }

        public static void Done()
        {
            if (!Console.IsErrorRedirected)
                Console.Error.Write("\r\u001b[K");
        }
    }
}
