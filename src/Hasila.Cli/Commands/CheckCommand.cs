using System.CommandLine;
using Hasila.Claims.Checks;
using Hasila.Claims.Evidence;
using Hasila.Claims.Tallies;
using Hasila.Ledger;
using Spectre.Console;

namespace Hasila.Cli.Commands;

/// <summary><c>hasila check</c>: findings for the ledger's claims against evidence.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var ledger = Arguments.Ledger();
        var evidence = new Option<string?>("--evidence") { Description = "the folder that holds evidence.yaml and its series" };
        var rerun = new Option<string?>("--rerun") { Description = "work the findings of this file out again from what they carry, instead; with --evidence their observations are looked up too" };
        var format = OutputFormats.Option();
        var command = new Command("check", "Hold the ledger's claims against evidence series and against themselves") { ledger, evidence, rerun, format };
        command.Validators.Add(given =>
        {
            if (given.GetValue(rerun) is null && given.GetValue(evidence) is null)
                given.AddError("give --evidence DIR, the folder that holds evidence.yaml");
        });
        command.SetAction(parsed => parsed.GetValue(rerun) is { } file
            ? FindingsAgain.Run(file, parsed.GetValue(evidence))
            : Run(parsed.GetValue(ledger)!, parsed.GetValue(evidence)!, parsed.GetValue(format)));
        return command;
    }

    private static int Run(string ledgerPath, string evidenceFolder, OutputFormat format)
    {
        var catalogue = EvidenceCatalogue.Load(evidenceFolder);
        using var ledger = SqliteLedger.OpenExisting(ledgerPath);
        var claims = ledger.Claims();
        var findings = FindAll(claims, catalogue);
        ledger.RecordFindings(findings);
        if (format == OutputFormat.Text)
            Print(claims, findings);
        else
            WriteJson(findings, format);
        return ExitCodes.Done;
    }

    public static IReadOnlyList<Finding> FindAll(IEnumerable<Claim> claims, EvidenceCatalogue catalogue) =>
        [.. claims.SelectMany(claim => ClaimChecker.Check(claim, catalogue))];

    private static void WriteJson(IReadOnlyList<Finding> findings, OutputFormat format)
    {
        using var output = Console.OpenStandardOutput();
        if (format == OutputFormat.Jsonl)
        {
            foreach (var finding in findings)
                JsonOutput.WriteRow(output, format, json => FindingJson.Write(json, finding));
            return;
        }

        JsonOutput.WriteRow(output, format, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("findings");
            foreach (var finding in findings)
                FindingJson.Write(json, finding);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void Print(IReadOnlyList<Claim> claims, IReadOnlyList<Finding> findings)
    {
        var byClaim = findings.ToLookup(finding => finding.ClaimId, StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            AnsiConsole.MarkupLineInterpolated($"[bold]{Printed.Line(claim.Claimant.En)}: {Printed.Line(claim.Gloss.En)}[/]");
            foreach (var finding in byClaim[claim.Id])
                AnsiConsole.MarkupLineInterpolated($"  [{Outcomes.ColourOf(finding.Outcome)}]{Outcomes.NameOf(finding.Outcome)}[/]  {Printed.Line(finding.Explanation.En)}");
        }
    }
}
