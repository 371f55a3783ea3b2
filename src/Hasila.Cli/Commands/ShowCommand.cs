using System.CommandLine;
using System.Text.Json;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Corrections;
using Hasila.Claims.Tallies;
using Hasila.Cli.Desk;
using Hasila.Cli.Ingest;
using Hasila.Cli.Output;
using Hasila.Ledger;
using Hasila.Ledger.Model;
using Hasila.Statements.Json;
using Hasila.Statements.Model;

namespace Hasila.Cli.Commands;

/// <summary><c>hasila show ID</c>: one claim, page or statement of a ledger with all that is known of it.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID");
        var ledger = Arguments.Ledger();
        var format = OutputFormats.Option();
        var command = new Command("show") { id, ledger, format };
        command.SetAction(parsed =>
        {
            using var open = SqliteLedger.OpenExisting(parsed.GetValue(ledger)!);
            return Show(open, parsed.GetValue(id)!, parsed.GetValue(format));
        });
        return command;
    }

    private static int Show(SqliteLedger ledger, string id, OutputFormat format)
    {
        if (LedgerIds.IsStatement(id))
        {
            var (capture, statement, _) = LedgerIds.Statement(ledger, id);
            var page = CorrectedArticle.Of(ledger.ArticleOf(capture)!, ledger.CorrectionsOf(capture)).Page;
            return Written(
                format,
                () => PageScreen.Print(ledger, page with { Statements = [statement] }),
                json => Write(json, ledger, page with { Statements = [statement] })
            );
        }

        if (IsPage(ledger, id) is { } known)
        {
            var page = CorrectedArticle.Of(ledger.ArticleOf(known)!, ledger.CorrectionsOf(known)).Page;
            return Written(format, () => PageScreen.Print(ledger, page), json => Write(json, ledger, page));
        }

        var claim = LedgerIds.Claim(ledger, id);
        return Written(format, () => ClaimScreen.Print(ledger, claim, id), json => Write(json, ledger, claim));
    }

    // A claim's id begins with c and may be the beginning of a hash as well: the claim is meant then.
    private static string? IsPage(SqliteLedger ledger, string id) =>
        id.StartsWith("sha256:", StringComparison.Ordinal)
            ? LedgerIds.Page(ledger, id) ?? throw new LedgerException(LedgerFault.Refused, $"there is no page {Printed.Line(id)} in {ledger.Path}")
        : ledger.PresentIdOf(id) is null && ledger.ClaimIdsFrom(id, most: 1).Count == 0 ? LedgerIds.Page(ledger, id)
        : null;

    private static int Written(OutputFormat format, Action print, Action<Utf8JsonWriter> write)
    {
        if (format == OutputFormat.Text)
        {
            print();
            return ExitCodes.Done;
        }

        using var output = Console.OpenStandardOutput();
        JsonOutput.WriteRow(output, format, write);
        return ExitCodes.Done;
    }

    private static void Write(Utf8JsonWriter json, SqliteLedger ledger, string id)
    {
        var claim = ledger.FindClaim(id)!;
        json.WriteStartObject();
        json.WriteString("id", claim.Id);
        json.WriteString("seen", ledger.VersionOf(claim.Id).ToString());
        json.WriteString("state", Words.Of(ledger.StateOf(claim.Id)!.Value));
        json.WritePropertyName("claim");
        TallyJson.Write(json, claim, capture => ledger.ArticleOf(capture)!.Article.Text);
        json.WriteStartArray("findings");
        foreach (var finding in ledger.FindingsOn(claim.Id))
            FindingJson.Write(json, finding);
        json.WriteEndArray();
        json.WriteStartArray("log");
        foreach (var line in ClaimScreen.HistoryOf(ledger, claim))
            LogJson.Write(json, line);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SqliteLedger ledger, AttributedArticle page)
    {
        var capture = page.Article.Id;
        StatementJson.Write(
            json,
            page,
            _ =>
            {
                json.WriteString("name", page.Article.Name);
                json.WriteString("url", page.Article.Url);
                json.WriteStartArray("claims");
                foreach (var claim in ledger.ClaimsOn(capture))
                    json.WriteStringValue(claim.Id);
                json.WriteEndArray();
                json.WriteStartArray("log");
                foreach (var line in ledger.HistoryOf(capture))
                    LogJson.Write(json, line);
                json.WriteEndArray();
            }
        );
    }
}
