using System.CommandLine;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Merging;
using Hasila.Claims.Model;
using Hasila.Claims.Tallies;
using Hasila.Cli.Ingest;
using Hasila.Cli.Output;
using Hasila.Ledger;
using Hasila.Reading.Articles;

namespace Hasila.Cli.Commands;

/// <summary><c>hasila tally FILE…</c>: pages to claims by frame, without a ledger; or, with <c>--ledger</c> alone, the claims that a ledger holds.</summary>
internal static class TallyCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("FILE")
        {
            Description = "pages (HTML or plain text), folders of pages, or - for standard input; left out with --ledger",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var ledger = new Option<string?>("--ledger") { Description = "show the claims of this ledger instead, as they were tallied last" };
        var framework = Arguments.Framework();
        var format = OutputFormats.Option();
        var decisions = new Option<string?>("--decisions")
        {
            Description = "what persons decided about merging: a file of lines 'together ID ID', 'apart ID ID', 'keep ID', parted by tabs",
        };
        var since = new Option<DateOnly?>("--since")
        {
            Description = "mark what a claimant no longer says after this day (2024-03-31) though it says other things",
        };
        var command = new Command("tally", "Group what is claimed by frame and indicator, over outlets and languages")
        {
            paths,
            ledger,
            framework,
            decisions,
            since,
            format,
        };
        command.Validators.Add(given =>
        {
            var pages = given.GetValue(paths) is { Length: > 0 };
            if (pages == given.GetResult(ledger) is not null)
                given.AddError("give pages, or --ledger PATH alone");
            else if (!pages && given.GetResult(decisions) is not null)
                given.AddError("a ledger keeps its own decisions: 'hasila review --join', '--apart'");
        });
        command.SetAction(parsed =>
        {
            var (counted, after) = (FrameworkOf(parsed.GetValue(framework)), parsed.GetValue(since));
            return parsed.GetValue(ledger) is { } path
                ? OfLedger(path, counted, after, parsed.GetValue(format))
                : OfPages(parsed.GetValue(paths)!, counted, DecisionsOf(parsed.GetValue(decisions)), after, parsed.GetValue(format));
        });
        return command;
    }

    public static Framework FrameworkOf(string? path) => path is null ? FrameworkFile.Default : FrameworkFile.Load(path);

    private static MergeDecisions DecisionsOf(string? path) => path is null ? MergeDecisions.None : MergeDecisionFile.Load(path);

    private static int OfPages(string[] paths, Framework framework, MergeDecisions decisions, DateOnly? since, OutputFormat format)
    {
        var pages = Pages.ReadAll(paths);
        Show(TallyBuilder.Build(pages.Read.Select(page => page.Attribute()), framework, decisions), pages.Read.Select(page => page.Article), since, format);
        return pages.ExitCode;
    }

    private static int OfLedger(string path, Framework framework, DateOnly? since, OutputFormat format)
    {
        using var ledger = SqliteLedger.OpenExisting(path);
        Show(ledger.TallyOf(framework), ledger.Articles().Select(article => article.Article), since, format);
        return ExitCodes.Done;
    }

    private static void Show(Tally tally, IEnumerable<Article> articles, DateOnly? since, OutputFormat format)
    {
        if (since is { } day)
            tally = DroppedClaims.Mark(tally, day);
        if (format == OutputFormat.Text)
        {
            TallyTable.Print(tally);
            return;
        }

        using var output = Console.OpenStandardOutput();
        JsonOutput.WriteRow(
            output,
            format,
            json => TallyJson.Write(json, tally, articles.DistinctBy(article => article.Id).ToDictionary(article => article.Id, StringComparer.Ordinal))
        );
    }
}
