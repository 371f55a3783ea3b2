using System.CommandLine;
using Hasila.Claims.Checks;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Pages;
using Hasila.Claims.Evidence;
using Hasila.Claims.Evidence.Catalogue;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Tallies;
using Hasila.Cli.Desk;
using Hasila.Cli.Ingest;
using Hasila.Cli.Output;
using Hasila.Ledger;
using Hasila.Publishing.Tables;
using Hasila.Statements.Model;

namespace Hasila.Cli.Commands;

/// <summary><c>hasila check</c>: findings for the ledger's claims, or for pages without a ledger, against evidence and against themselves.</summary>
internal static class CheckCommand
{
    private const int MostTold = 20;

    public static Command Create()
    {
        var paths = new Argument<string[]>("FILE") { Arity = ArgumentArity.ZeroOrMore };
        var ledger = Arguments.Ledger();
        var evidence = new Option<string?>("--evidence");
        var framework = Arguments.Framework();
        var rerun = new Option<string?>("--rerun");
        var format = OutputFormats.TableOption();
        var language = ShownIn.Option();
        var command = new Command("check") { paths, ledger, evidence, framework, rerun, format, language };
        command.Validators.Add(given =>
        {
            var pages = given.GetValue(paths) is { Length: > 0 };
            if (given.GetValue(rerun) is not null && pages)
                given.Refuse("check.either");
        });
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(rerun) is { } file)
                return FindingsAgain.Run(file, parsed.GetValue(evidence));
            var catalogue = CatalogueOf(parsed.GetValue(evidence));
            Tell([.. catalogue.Problems, .. catalogue.Warnings]);
            var counted = TallyCommand.FrameworkOf(parsed.GetValue(framework));
            var shown = (parsed.GetValue(format), ShownIn.Of(parsed.GetValue(language)));
            return parsed.GetValue(paths) is { Length: > 0 } pages
                ? CheckPages(pages, catalogue, counted, shown)
                : CheckLedger(parsed.GetValue(ledger)!, catalogue, counted, shown, parsed.GetValue(evidence) is not null);
        });
        return command;
    }

    private static EvidenceCatalogue CatalogueOf(string? folder) =>
        folder is null ? EvidenceCatalogue.Empty
        : File.Exists(Path.Combine(folder, EvidenceCatalogue.FileName)) ? EvidenceCatalogue.Load(folder)
        : throw new WordedException(TerminalWords.Told("evidence.missing", ("folder", Printed.Line(folder)), ("file", EvidenceCatalogue.FileName)));

    /// <summary>All findings: on each claim, then on pages and on announced lists.</summary>
    public static IReadOnlyList<Finding> FindAll(
        IReadOnlyList<Claim> claims,
        IEnumerable<AttributedArticle> pages,
        IEnumerable<CompletenessGap> gaps,
        EvidenceCatalogue catalogue
    ) =>
        [
            .. ClaimChecker.CheckAll(claims, catalogue),
            .. PageChecker.Check(pages, claims),
            .. gaps.Where(PageChecker.IsListOfResults).Select(gap => PageChecker.Check(gap)),
        ];

    // Cells that were passed over do not stop a check, but they may be the one that decides.
    private static void Tell(List<EvidenceProblem> problems)
    {
        foreach (var problem in problems.Take(MostTold))
            Console.Error.WriteLine(
                $"hasila: {Printed.Line(problem.File)}, line {problem.Line}, column {Printed.Line(problem.Column)}: {Printed.Line(problem.Message)}"
            );
        if (problems.Count > MostTold)
            Console.Error.WriteLine($"hasila: and {problems.Count - MostTold} more cells like these");
    }

    private static int CheckLedger(string path, EvidenceCatalogue catalogue, Framework framework, (OutputFormat Format, ShownIn In) shown, bool hasEvidence)
    {
        using var ledger = SqliteLedger.OpenExisting(path);
        ledger.RequireSound();
        Leftovers.Sweep(ledger);
        var rejected = ledger.StandingRejections();
        List<Claim> claims = [.. ledger.Claims().Where(claim => !rejected.ContainsKey(claim.Id))];
        var findings = FindAll(claims, ledger.Articles(), ledger.Gaps(), catalogue);
        if (!hasEvidence)
            findings = WithThoseOnSeries(findings, ledger.Findings(), claims);
        ledger.RecordFindings(findings);
        Show(claims, findings, framework, shown);
        return ExitCodes.Done;
    }

    // A run without evidence says nothing about series: what an earlier one found on a claim's figure stands.
    private static IReadOnlyList<Finding> WithThoseOnSeries(IReadOnlyList<Finding> found, IReadOnlyList<Finding> recorded, IReadOnlyList<Claim> claims)
    {
        var earlier = recorded.Where(finding => finding.Inputs is { Test: null }).ToLookup(finding => finding.ClaimId, StringComparer.Ordinal);
        var standing = claims
            .Where(claim => earlier[claim.Id].Any(finding => finding.SeriesId is not null && CheckReport.IsOnLatestFigure(finding, claim)))
            .Select(claim => claim.Id)
            .ToHashSet(StringComparer.Ordinal);
        if (standing.Count > 0)
            Console.Error.WriteLine(
                $"hasila: without --evidence no series is looked at; what was found on {standing.Count} {(standing.Count == 1 ? "claim" : "claims")} stands"
            );
        return [.. standing.SelectMany(id => earlier[id]), .. found.Where(finding => finding.Inputs?.Test is not null || !standing.Contains(finding.ClaimId))];
    }

    private static int CheckPages(string[] paths, EvidenceCatalogue catalogue, Framework framework, (OutputFormat Format, ShownIn In) shown)
    {
        var pages = Pages.ReadAll(paths);
        var attributed = pages.Read.Select(page => page.Attribute()).ToList();
        var tally = TallyBuilder.Build(attributed, framework);
        Show(tally.Claims, FindAll(tally.Claims, attributed.DistinctBy(page => page.Article.Id), tally.Gaps, catalogue), framework, shown);
        return pages.ExitCode;
    }

    private static void Show(IReadOnlyList<Claim> claims, IReadOnlyList<Finding> findings, Framework framework, (OutputFormat Format, ShownIn In) shown)
    {
        if (shown.Format == OutputFormat.Text)
            new CheckReport(framework, shown.In).Print(claims, findings);
        else if (shown.Format.IsTable())
            TableOutput.Write(FindingTable.Of(findings, claims), shown.Format).GetAwaiter().GetResult();
        else
            WriteJson(findings, shown.Format);
    }

    private static void WriteJson(IReadOnlyList<Finding> findings, OutputFormat format)
    {
        using var output = Console.OpenStandardOutput();
        if (format == OutputFormat.Jsonl)
        {
            foreach (var finding in findings)
                JsonOutput.WriteRow(output, format, json => FindingJson.Write(json, finding));
            return;
        }

        JsonOutput.WriteRow(
            output,
            format,
            json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("findings");
                foreach (var finding in findings)
                    FindingJson.Write(json, finding);
                json.WriteEndArray();
                json.WriteEndObject();
            }
        );
    }
}
