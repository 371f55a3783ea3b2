using System.Globalization;
using Hasila.Ledger;
using Hasila.Ledger.Model;
using Hasila.Publishing.Ledgers;
using Hasila.Web.Acts;
using Hasila.Web.Pages;
using Hasila.Web.Views;
using Microsoft.AspNetCore.Http;

namespace Hasila.Web.Hosting;

/// <summary>The desk's pages: what waits, one claim, one page, the log.</summary>
internal sealed class DeskAnswers(Site site)
{
    private const int LogLines = 100;

    public async Task Inbox(HttpContext context)
    {
        using var ledger = site.Open();
        var queue = Queue.Of(ledger, site.Settings.Framework, QueueFilter.Of(context.Request.Query));
        await site.Show<InboxScreen>(
            context,
            StatusCodes.Status200OK,
            ("Screen", site.ScreenOf(context) with { Waiting = queue.Waiting }),
            ("Queue", queue),
            ("Framework", site.Settings.Framework),
            ("From", Math.Clamp(NumberIn(context, "from") ?? 0, 0, Math.Max(0, queue.Found.Count - 1)) / InboxScreen.PageSize * InboxScreen.PageSize)
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

        // A claim that was corrected or joined has another id; who has the former one is led on.
        if (id != given)
        {
            context.Response.Redirect(site.ScreenOf(context).To($"/desk/claims/{id}{context.Request.QueryString}"));
            return;
        }

        await ShowClaim(context, ledger, id, StatusCodes.Status200OK);
    }

    public async Task ShowClaim(HttpContext context, SqliteLedger ledger, string id, int status, ClaimForm? kept = null, string? refused = null)
    {
        var queue = Queue.Of(ledger, site.Settings.Framework, QueueFilter.Of(context.Request.Query));
        await site.Show<ClaimScreen>(
            context,
            status,
            ("Screen", site.ScreenOf(context) with { Waiting = queue.Waiting }),
            ("View", ClaimView.Of(ledger, id, NumberIn(context, "at") - 1)),
            ("Queue", queue),
            ("Framework", site.Settings.Framework),
            ("Done", Site.DoneIn(context, ledger)),
            ("Kept", kept),
            ("Refused", refused)
        );
    }

    public async Task Page(HttpContext context)
    {
        using var ledger = site.Open();
        await ShowPage(context, ledger, StatusCodes.Status200OK);
    }

    public async Task ShowPage(HttpContext context, SqliteLedger ledger, int status, string? kept = null, string? refused = null)
    {
        var statement = context.Request.Query["statement"].ToString();
        if (PageView.Of(ledger, CaptureIn(context), statement) is not { } view)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await site.Show<PageScreen>(
            context,
            status,
            ("Screen", WithWaiting(context, ledger)),
            ("View", view),
            ("Current", statement),
            ("Done", Site.DoneIn(context, ledger)),
            ("Kept", kept),
            ("Refused", refused)
        );
    }

    public async Task Log(HttpContext context)
    {
        using var ledger = site.Open();
        var (head, hash) = ledger.Head;
        var word = context.Request.Query["since"].ToString().Trim();
        var since =
            long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, head)
            : DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? ledger.LastBefore(day)
            : Math.Max(0, head - LogLines);
        var all = context.Request.Query["all"] == "yes" || (word.Length > 0 && number > 0);
        var lines = ledger.LogSince(since).Take(LogLines).Where(line => all || line.By is not null || line.Kind == "edition").ToList();
        await site.Show<LogScreen>(
            context,
            StatusCodes.Status200OK,
            ("Screen", WithWaiting(context, ledger)),
            ("Lines", lines),
            ("Since", word),
            ("Head", hash),
            ("Before", since > 0 ? (object?)Math.Max(0, since - LogLines) : null),
            ("All", all)
        );
    }

    public async Task Person(HttpContext context)
    {
        using var ledger = site.Open();
        await site.Show<PersonScreen>(
            context,
            StatusCodes.Status200OK,
            ("Screen", WithWaiting(context, ledger)),
            ("Back", LocalAddress(context.Request.Query["back"]) ?? "")
        );
    }

    public async Task Publish(HttpContext context)
    {
        using var ledger = site.Open();
        await ShowPublish(context, ledger, StatusCodes.Status200OK);
    }

    public Task ShowPublish(HttpContext context, SqliteLedger ledger, int status, string? refused = null) =>
        site.Show<PublishScreen>(
            context,
            status,
            ("Screen", WithWaiting(context, ledger)),
            ("Next", LedgerEdition.Build(ledger, site.Settings.Framework, site.Settings.Framework.Name, asOf: null)),
            ("Last", LedgerEdition.Last(ledger)),
            ("Record", ledger.Editions() is [.., var last] ? last : null),
            ("Refused", refused)
        );

    public static string CaptureIn(HttpContext context) => "sha256:" + context.Request.RouteValues["capture"];

    /// <summary>An address of this site; null for one that leads elsewhere.</summary>
    public static string? LocalAddress(string? given) =>
        given is ['/', 'a' or 'e', 'r' or 'n', '/', ..] && !given.Contains('\\', StringComparison.Ordinal) && !given.Any(char.IsControl) ? given : null;

    private Screens.Screen WithWaiting(HttpContext context, SqliteLedger ledger) => site.ScreenOf(context) with { Waiting = ledger.AwaitingReview().Count };

    private static int? NumberIn(HttpContext context, string name) =>
        int.TryParse(context.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
