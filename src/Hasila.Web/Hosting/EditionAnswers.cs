using Hasila.Claims.Checks.Findings;
using Hasila.Ledger;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Ledgers;
using Hasila.Web.Pages;
using Hasila.Web.Views;
using Microsoft.AspNetCore.Http;

namespace Hasila.Web.Hosting;

/// <summary>The public site: the last edition, as it was published.</summary>
internal sealed class EditionAnswers(Site site)
{
    private static readonly Dictionary<string, string> s_files = new(StringComparer.Ordinal)
    {
        ["infographic-ar.png"] = "image/png",
        ["infographic-en.png"] = "image/png",
        ["edition.json"] = "application/json; charset=utf-8",
        ["claims.csv"] = "text/csv; charset=utf-8",
    };

    public async Task Board(HttpContext context)
    {
        using var ledger = site.Open();
        await site.Show<BoardScreen>(context, StatusCodes.Status200OK, ("Edition", LedgerEdition.Last(ledger)), ("Framework", site.Settings.Framework));
    }

    public Task Method(HttpContext context) => site.Show<MethodScreen>(context, StatusCodes.Status200OK, ("Framework", site.Settings.Framework));

    public async Task Claim(HttpContext context)
    {
        using var ledger = site.Open();
        if (Find(context, ledger) is not var (edition, claim))
        {
            await Former(context, ledger);
            return;
        }

        await site.Show<ClaimPage>(
            context,
            StatusCodes.Status200OK,
            ("Edition", edition),
            ("Published", claim),
            ("Framework", site.Settings.Framework),
            ("Passages", QuotedPassage.Of(ledger, claim.Claim))
        );
    }

    // A claim that was corrected has another id now; of one that was taken back the reader is told.
    private async Task Former(HttpContext context, SqliteLedger ledger)
    {
        var (id, edition) = ((string)context.Request.RouteValues["id"]!, LedgerEdition.Last(ledger));
        if (edition?.SuccessorOf(id) is { } now)
            context.Response.Redirect(site.ScreenOf(context).To($"/claims/{now}"));
        else if (edition?.CorrectionsOf(id) is { Count: > 0 } corrections)
            await site.Show<CorrectionsScreen>(context, StatusCodes.Status410Gone, ("Corrections", corrections), ("IsOfOne", true));
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    public async Task List(HttpContext context)
    {
        using var ledger = site.Open();
        var edition = LedgerEdition.Last(ledger);
        await Answers.Json(
            context,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("edition", edition?.Id);
                json.WriteString("as_of", edition?.AsOf?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
                json.WriteStartArray("claims");
                foreach (var claim in edition?.Claims ?? [])
                {
                    json.WriteStartObject();
                    json.WriteString("id", claim.Claim.Id);
                    json.WriteString("claimant_ar", claim.Claim.Claimant.Ar);
                    json.WriteString("claimant_en", claim.Claim.Claimant.En);
                    json.WriteString("gloss_ar", claim.Claim.Gloss.Ar);
                    json.WriteString("gloss_en", claim.Claim.Gloss.En);
                    json.WriteString("figure", claim.Claim.Figure?.Words);
                    json.WriteString("as_of", claim.Claim.AsOf?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
                    json.WriteString("verdict", VerdictWords.Slug(claim.Verdict));
                    json.WriteString("reviewer", claim.Reviewer);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }
        );
    }

    public async Task ClaimJson(HttpContext context)
    {
        using var ledger = site.Open();
        if (Find(context, ledger) is not var (edition, claim))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await Answers.Json(
            context,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("edition", edition.Id);
                json.WritePropertyName("published");
                json.WriteRawValue(claim.Json);
                json.WriteEndObject();
            }
        );
    }

    /// <summary>A file of the last edition, by name.</summary>
    public async Task File(HttpContext context)
    {
        using var ledger = site.Open();
        var (id, name) = ((string)context.Request.RouteValues["id"]!, (string)context.Request.RouteValues["name"]!);
        // Ids are the journal's and names those of a list: what is asked for is compared, and never becomes a path by itself.
        if (!s_files.TryGetValue(name, out var type) || ledger.FindEdition(id) is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var path = Path.Combine(LedgerEdition.FolderOf(ledger.Path, id), name);
        if (!System.IO.File.Exists(path))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = type;
        await context.Response.SendFileAsync(path, context.RequestAborted);
    }

    private static (KeptEdition Edition, KeptClaim Claim)? Find(HttpContext context, SqliteLedger ledger) =>
        LedgerEdition.Last(ledger) is { } edition && edition.Find((string)context.Request.RouteValues["id"]!) is { } claim ? (edition, claim) : null;
}
