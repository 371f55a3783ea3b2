using System.CommandLine;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Merging;
using Hasila.Claims.Model;
using Hasila.Claims.Tallies;
using Hasila.Cli.Ingest;
using Hasila.Cli.Output;
using Hasila.Cli.Texts;
using Hasila.Ledger;
using Hasila.Publishing.Tables;
using Hasila.Reading.Articles;

namespace Hasila.Cli.Commands;

/// <summary><c>hasila tally FILE…</c>: pages to claims by frame, without a ledger; or, with <c>--ledger</c> alone, the claims that a ledger holds.</summary>
internal static class TallyCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("FILE") { Description = $"{Arguments.PagesDescription}; left out with --ledger", Arity = ArgumentArity.ZeroOrMore };
        var ledger = new Option<string?>("--ledger") { Description = "show the claims of this ledger instead, as they were tallied last" };
        var framework = Arguments.Framework();
        var format = OutputFormats.TableOption();
        var decisions = new Option<string?>("--decisions")
        {
            Description = "what persons decided about merging: a file of lines 'together ID ID', 'apart ID ID', 'keep ID', parted by tabs",
        };
        var since = new Option<DateOnly?>("--since")
        {
            Description = "mark what a claimant no longer says after this day (2024-03-31) though it says other things",
            CustomParser = TextInput.Day,
        };
        var lost = new Option<bool>("--lost")
        {
            Description = "list the figures of statements of which no claim is made, each with the reason, instead of the claims",
        };
        var command = new Command("tally", "Group what is claimed by frame and indicator, over outlets and languages")
        {
            paths,
            ledger,
            framework,
            decisions,
            since,
            lost,
            format,
        };
        command.Validators.Add(given =>
        {
            var pages = given.GetValue(paths) is { Length: > 0 };
            if (pages == given.GetResult(ledger) is not null)
                given.AddError("give pages, or --ledger PATH alone");
            else if (!pages && given.GetResult(decisions) is not null)
                given.AddError("a ledger keeps its own decisions: 'hasila review --join', '--apart'");
            else if (!pages && given.GetValue(lost))
                given.AddError("--lost reads pages; give them");
        });
        command.Validators.Add(given =>
        {
            if (given.GetValue(lost) && given.GetValue(format).IsTable())
                given.AddError("--lost is text, json or jsonl");
        });
        command.SetAction(parsed =>
        {
            var (counted, after) = (FrameworkOf(parsed.GetValue(framework)), parsed.GetValue(since));
            if (parsed.GetValue(lost))
                return LostOf(parsed.GetValue(paths)!, counted, parsed.GetValue(format));
            return parsed.GetValue(ledger) is { } path
                ? OfLedger(path, counted, after, parsed.GetValue(format))
                : OfPages(parsed.GetValue(paths)!, counted, parsed.GetValue(decisions), after, parsed.GetValue(format));
        });
        return command;
    }

    public static Framework FrameworkOf(string? path) => path is null ? FrameworkFile.Default : FrameworkFile.Load(path);

    private static MergeDecisions DecisionsOf(string? path) => path is null ? MergeDecisions.None : MergeDecisionFile.Load(path);

    private static int OfPages(string[] paths, Framework framework, string? decisionFile, DateOnly? since, OutputFormat format)
    {
        var decisions = DecisionsOf(decisionFile);
        var pages = Pages.ReadAll(paths);
        var tally = TallyBuilder.Build(pages.Read.Select(page => page.Attribute()), framework, decisions);
        Show(tally, pages.Read.Select(page => page.Article), since, format);
        return TellUnknown(tally, decisions, decisionFile) ? ExitCodes.BadInput : pages.ExitCode;
    }

    // A decision on what is not there changes nothing, and whoever wrote it has to hear of it.
    private static bool TellUnknown(Tally tally, MergeDecisions decisions, string? file)
    {
        var known = tally.Claims.SelectMany(claim => claim.Parts.Select(part => part.Id).Prepend(claim.Id)).ToHashSet(StringComparer.Ordinal);
        var unknown = decisions
            .All.SelectMany(decision => new[] { decision.Id, decision.Other }.OfType<string>().Select(id => (decision.Line, Id: id)))
            .Where(one => !known.Contains(one.Id))
            .ToList();
        foreach (var (line, id) in unknown)
            Console.Error.WriteLine(
                $"hasila: {Printed.Line(file)}: line {line}: there is no claim {Printed.Line(id)} on these pages, and no part of one, so this line changes "
                    + $"nothing; 'hasila tally' prints their ids"
            );
        return unknown.Count > 0;
    }

    private static int LostOf(string[] paths, Framework framework, OutputFormat format)
    {
        var pages = Pages.ReadAll(paths);
        List<LostFigure> lost = [.. pages.Read.SelectMany(page => LostFigures.Of(page.Attribute(), framework))];
        if (format == OutputFormat.Text)
        {
            foreach (var figure in lost)
                Console.Out.WriteLine(
                    $"{Printed.Line(figure.Page)}: {Printed.Isolated(figure.Words)} ({Printed.Name(figure.Speaker ?? "-")}): {figure.Reason}"
                );
            Console.Out.WriteLine(lost.Count == 1 ? "1 figure stands in no claim" : $"{lost.Count} figures stand in no claim");
            return pages.ExitCode;
        }

        using var output = Console.OpenStandardOutput();
        JsonOutput.WriteRow(output, format, json => LostFigureJson.Write(json, lost, pages.Read.Select(page => page.Article)));
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

        if (format.IsTable())
        {
            TableOutput.Write(ClaimTable.Of(tally.Claims), format).GetAwaiter().GetResult();
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
