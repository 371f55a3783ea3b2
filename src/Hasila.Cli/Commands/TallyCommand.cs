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
        var paths = new Argument<string[]>("FILE") { Arity = ArgumentArity.ZeroOrMore };
        var ledger = new Option<string?>("--ledger");
        var framework = Arguments.Framework();
        var format = OutputFormats.TableOption();
        var decisions = new Option<string?>("--decisions");
        var since = new Option<DateOnly?>("--since") { CustomParser = TextInput.Day };
        var lost = new Option<bool>("--lost");
        var (language, why) = (ShownIn.Option(), new Option<bool>("--why"));
        var command = new Command("tally") { paths, ledger, framework, decisions, since, lost, format, language, why };
        command.Validators.Add(given =>
        {
            var pages = given.GetValue(paths) is { Length: > 0 };
            if (pages == given.GetResult(ledger) is not null)
                given.Refuse("tally.either");
            else if (!pages && given.GetResult(decisions) is not null)
                given.Refuse("tally.decisions");
            else if (!pages && given.GetValue(lost))
                given.Refuse("tally.lost-pages");
        });
        command.Validators.Add(given =>
        {
            if (given.GetValue(lost) && given.GetValue(format).IsTable())
                given.Refuse("tally.lost-format");
        });
        command.SetAction(parsed =>
        {
            var (counted, after) = (FrameworkOf(parsed.GetValue(framework)), parsed.GetValue(since));
            if (parsed.GetValue(lost))
                return LostOf(parsed.GetValue(paths)!, counted, parsed.GetValue(format));
            var shown = new Shown(parsed.GetValue(format), ShownIn.Of(parsed.GetValue(language)), parsed.GetValue(why));
            return parsed.GetValue(ledger) is { } path
                ? OfLedger(path, counted, after, shown)
                : OfPages(parsed.GetValue(paths)!, counted, parsed.GetValue(decisions), after, shown);
        });
        return command;
    }

    public static Framework FrameworkOf(string? path) =>
        path is null ? FrameworkFile.Default
        : File.Exists(path) ? FrameworkFile.Load(path)
        : throw new WordedException(TerminalWords.Told("framework.missing", ("path", Printed.Line(path))));

    private static MergeDecisions DecisionsOf(string? path) => path is null ? MergeDecisions.None : MergeDecisionFile.Load(path);

    private static int OfPages(string[] paths, Framework framework, string? decisionFile, DateOnly? since, Shown shown)
    {
        var decisions = DecisionsOf(decisionFile);
        var pages = Pages.ReadAll(paths);
        var tally = TallyBuilder.Build(pages.Read.Select(page => page.Attribute()), framework, decisions);
        Show(tally, pages.Read.Select(page => page.Article), since, shown);
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

    private static int OfLedger(string path, Framework framework, DateOnly? since, Shown shown)
    {
        using var ledger = SqliteLedger.OpenExisting(path);
        Show(ledger.TallyOf(framework), ledger.Articles().Select(article => article.Article), since, shown);
        return ExitCodes.Done;
    }

    private static void Show(Tally tally, IEnumerable<Article> articles, DateOnly? since, Shown shown)
    {
        if (since is { } day)
            tally = DroppedClaims.Mark(tally, day);
        if (shown.Format == OutputFormat.Text)
        {
            TallyTable.Print(tally, shown.In, shown.HasReasons);
            return;
        }

        if (shown.Format.IsTable())
        {
            TableOutput.Write(ClaimTable.Of(tally.Claims), shown.Format).GetAwaiter().GetResult();
            return;
        }

        using var output = Console.OpenStandardOutput();
        JsonOutput.WriteRow(
            output,
            shown.Format,
            json => TallyJson.Write(json, tally, articles.DistinctBy(article => article.Id).ToDictionary(article => article.Id, StringComparer.Ordinal))
        );
    }

    /// <summary>How a tally is shown.</summary>
    private sealed record Shown(OutputFormat Format, ShownIn In, bool HasReasons);
}
