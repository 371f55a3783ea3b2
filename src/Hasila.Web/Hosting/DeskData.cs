using System.Globalization;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Corrections;
using Hasila.Claims.Tallies;
using Hasila.Ledger;
using Hasila.Ledger.Model;
using Hasila.Reading.Articles;
using Hasila.Statements.Json;
using Hasila.Web.Data;
using Hasila.Web.Views;
using Microsoft.AspNetCore.Http;

namespace Hasila.Web.Hosting;

/// <summary>The desk's pages as data, at their addresses with <c>.json</c> behind: <c>openapi.json</c> says what each holds.</summary>
internal sealed class DeskData(Site site)
{
    private const int MostEntries = 500;

    public async Task Claims(HttpContext context)
    {
        using var ledger = site.Open();
        var (query, filter) = (context.Request.Query, QueueFilter.Of(context.Request.Query));
        var page = ledger.List(filter.Asked with { After = Given(context, "after"), Before = query.ContainsKey("after") ? null : Given(context, "before") });
        var (count, isAll) = ledger.CountOf(filter.Asked);
        await Answers.Json(
            context,
            json =>
            {
                json.WriteStartObject();
                RowJson.WriteAll(json, "claims", page.Rows, RowJson.Write);
                json.WriteNumber("count", count);
                json.WriteBoolean("is_all", isAll);
                json.WriteString("next", page.Next);
                json.WriteString("previous", page.Previous);
                json.WriteEndObject();
            }
        );
    }

    public async Task Claim(HttpContext context)
    {
        using var ledger = site.Open();
        var given = (string)context.Request.RouteValues["id"]!;
        if (ledger.PresentIdOf(given) is not { } id)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (id != given)
        {
            context.Response.Redirect(site.ScreenOf(context).To($"/desk/claims/{id}.json"));
            return;
        }

        var (row, claim) = (ledger.FindRow(id)!, ledger.FindClaim(id)!);
        await Answers.Json(
            context,
            json =>
            {
                json.WriteStartObject();
                json.WritePropertyName("row");
                RowJson.Write(json, row);
                json.WritePropertyName("claim");
                ClaimJson.Write(json, claim);
                RowJson.WriteAll(json, "findings", ledger.FindingsOn(id), FindingJson.Write);
                RowJson.WriteAll(json, "log", ledger.HistoryOf(id), LogJson.Write);
                RowJson.WriteAll(json, "former_ids", ledger.FormerIdsOf(id), (writer, former) => writer.WriteStringValue(former));
                json.WriteEndObject();
            }
        );
    }

    public async Task Page(HttpContext context)
    {
        using var ledger = site.Open();
        var capture = DeskAnswers.CaptureIn(context);
        if (ledger.FindCaptureInfo(capture) is not { } info || ledger.ArticleOf(capture) is not { } read)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var page = CorrectedArticle.Of(read, ledger.CorrectionsOf(capture)).Page;
        await Answers.Json(
            context,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("url", info.Url);
                json.WriteString("taken_at", info.TakenAt?.ToString("O", CultureInfo.InvariantCulture));
                json.WritePropertyName("article");
                ArticleJson.Write(json, page.Article);
                json.WritePropertyName("statements");
                StatementJson.WriteAll(json, page);
                RowJson.WriteAll(json, "claims", ledger.RowsOn(capture), RowJson.Write);
                RowJson.WriteAll(json, "log", ledger.HistoryOf(capture), LogJson.Write);
                json.WriteEndObject();
            }
        );
    }

    /// <summary>The entries after a number: whoever asks with the last one that he has misses none.</summary>
    public async Task Log(HttpContext context)
    {
        using var ledger = site.Open();
        var (head, hash) = ledger.Head;
        var since = long.TryParse(context.Request.Query["since"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, head) : 0;
        var lines = ledger.LogSince(since).Take(MostEntries).ToList();
        await Answers.Json(
            context,
            json =>
            {
                json.WriteStartObject();
                RowJson.WriteAll(json, "entries", lines, LogJson.Write);
                json.WriteNumber("last", lines.Count > 0 ? lines[^1].Entry : since);
                json.WriteStartObject("head");
                json.WriteNumber("entry", head);
                json.WriteString("hash", hash);
                json.WriteEndObject();
                json.WriteEndObject();
            }
        );
    }

    public async Task Search(HttpContext context)
    {
        using var ledger = site.Open();
        var page = ledger.Search(SearchFilter.Of(context.Request.Query).Asked);
        await Answers.Json(
            context,
            json =>
            {
                json.WriteStartObject();
                RowJson.WriteAll(json, "hits", page.Hits, RowJson.Write);
                json.WriteStartObject("facets");
                foreach (var kind in page.Facets.GroupBy(facet => facet.Kind, StringComparer.Ordinal))
                {
                    RowJson.WriteAll(
                        json,
                        kind.Key,
                        kind,
                        (writer, facet) =>
                        {
                            writer.WriteStartObject();
                            writer.WriteString("name", facet.Name);
                            writer.WriteNumber("count", facet.Count);
                            writer.WriteEndObject();
                        }
                    );
                }

                json.WriteEndObject();
                json.WriteNumber("count", page.Count);
                json.WriteBoolean("is_all", page.IsAll);
                json.WriteString("next", page.Next?.ToString(CultureInfo.InvariantCulture));
                json.WriteEndObject();
            }
        );
    }

    private static string? Given(HttpContext context, string name) => context.Request.Query[name].ToString() is { Length: > 0 } given ? given : null;
}
