using System.Globalization;
using Hasila.Ledger;
using Hasila.Ledger.Model;
using Hasila.Publishing.Ledgers;
using Hasila.Text;
using Hasila.Text.Scripts;
using Hasila.Web.Acts;
using Hasila.Web.Drafting;
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
        var filter = QueueFilter.Of(context.Request.Query);
        var queue = Queue.Page(ledger, filter, Given(context, "after"), Given(context, "before"));
        await site.Show<InboxScreen>(
            context,
            StatusCodes.Status200OK,
            ("Screen", site.ScreenOf(context) with { Waiting = queue.Waiting }),
            ("Queue", queue),
            ("Facets", QueueFacets.Of(ledger, filter)),
            ("Framework", site.Settings.Framework)
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

    public async Task ShowClaim(HttpContext context, SqliteLedger ledger, string id, int status, ClaimForm? kept = null, LedgerException? refused = null)
    {
        var queue = Queue.Around(ledger, QueueFilter.Of(context.Request.Query), id);
        var drafts = DraftsOn(ledger, id);
        IEnumerable<ClaimForm> forms = drafts.Select(draft => draft.Form);
        await site.Show<ClaimScreen>(
            context,
            status,
            ("Screen", site.ScreenOf(context) with { Waiting = queue.Waiting, LooksLike = Likeness(ledger) }),
            ("View", ClaimView.Of(ledger, id, NumberIn(context, "at") - 1)),
            ("Drafts", drafts),
            ("Queue", queue),
            ("Framework", site.Settings.Framework),
            ("Done", Site.DoneIn(context, ledger)),
            ("Kept", kept is null ? forms.ToList() : forms.Prepend(kept).ToList()),
            ("Refused", refused)
        );
    }

    public async Task Page(HttpContext context)
    {
        using var ledger = site.Open();
        await ShowPage(context, ledger, StatusCodes.Status200OK);
    }

    public async Task ShowPage(HttpContext context, SqliteLedger ledger, int status, AddingForm? kept = null, LedgerException? refused = null)
    {
        var statement = context.Request.Query["statement"].ToString();
        if (PageView.Of(ledger, CaptureIn(context), statement) is not { } view)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var draft = site.Person.Name is { } name ? site.Adding.Of(view.Page.Article.Id, name) : null;
        await site.Show<PageScreen>(
            context,
            status,
            ("Screen", WithWaiting(context, ledger)),
            ("View", view),
            ("Current", statement),
            ("Done", Site.DoneIn(context, ledger)),
            ("Kept", kept ?? draft?.Form),
            ("DraftAt", draft?.At),
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
            ("Screen", WithWaiting(context, ledger) with { LooksLike = Likeness(ledger) }),
            ("Back", LocalAddress(context.Request.Query["back"]) ?? "")
        );
    }

    public async Task Publish(HttpContext context)
    {
        using var ledger = site.Open();
        await ShowPublish(context, ledger, StatusCodes.Status200OK);
    }

    public Task ShowPublish(HttpContext context, SqliteLedger ledger, int status, LedgerException? refused = null) =>
        site.Show<PublishScreen>(
            context,
            status,
            ("Screen", WithWaiting(context, ledger)),
            ("Next", LedgerEdition.Build(ledger, site.Settings.Framework, TitleOf(ledger), asOf: null)),
            ("Last", LedgerEdition.Last(ledger)),
            ("Record", ledger.LastEdition()),
            ("Refused", refused)
        );

    public static string CaptureIn(HttpContext context) => "sha256:" + context.Request.RouteValues["capture"];

    /// <summary>An address of this site; null for one that leads elsewhere.</summary>
    public static string? LocalAddress(string? given) =>
        given is ['/', 'a' or 'e', 'r' or 'n', '/', ..] && !given.Contains('\\', StringComparison.Ordinal) && !given.Any(char.IsControl) ? given : null;

    /// <summary>What the next edition is called: as the one before it.</summary>
    public LocalText TitleOf(SqliteLedger ledger) => LedgerEdition.Last(ledger)?.Title ?? site.Settings.Framework.Name;

    /// <summary>What the person left on a claim, by its own id and those that it had.</summary>
    public IReadOnlyList<Draft> DraftsOn(SqliteLedger ledger, string claim) =>
        site.Person.Name is { } name ? site.Drafts.Of(ledger.FormerIdsOf(claim).Prepend(claim), name) : [];

    /// <summary>The screen of the desk, with how many claims wait.</summary>
    public Screens.Screen WithWaiting(HttpContext context, SqliteLedger ledger) => site.ScreenOf(context) with { Waiting = Queue.WaitingIn(ledger) };

    // Somebody else who decided here and whose name looks like the one that signs.
    private string? Likeness(SqliteLedger ledger) => site.Person.Name is { } name ? Likeness(ledger, name) : null;

    /// <summary>The name of somebody who decided here and whom a name looks like without being it; null where there is nobody.</summary>
    public static string? Likeness(SqliteLedger ledger, string name) => ledger.Reviewers().FirstOrDefault(other => NameLetters.LookAlike(name, other));

    private static string? Given(HttpContext context, string name) => context.Request.Query[name].ToString() is { Length: > 0 } given ? given : null;

    private static int? NumberIn(HttpContext context, string name) =>
        int.TryParse(context.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
