using System.Globalization;
using Hasila.Claims.Reviews;
using Hasila.Ledger;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Model;
using Hasila.Publishing.Ledgers;
using Hasila.Text.Scripts;
using Hasila.Web.Acts;
using Hasila.Web.Drafting;
using Hasila.Web.Pages;
using Hasila.Web.Views;
using Hasila.Web.Wording;
using Microsoft.AspNetCore.Http;

namespace Hasila.Web.Hosting;

/// <summary>
/// What forms record. Each ends in a page that shows the entry, so that loading it again records nothing twice; what is refused comes back with what was typed.
/// </summary>
internal sealed class ActAnswers(Site site, DeskAnswers desk)
{
    public async Task OnClaim(HttpContext context)
    {
        var form = ClaimForm.Of(await context.Request.ReadFormAsync(context.RequestAborted));
        var filter = QueueFilter.Of(context.Request.Query);
        var screen = site.ScreenOf(context);
        using var reading = site.Open();
        if (reading.PresentIdOf((string)context.Request.RouteValues["id"]!) is not { } claim)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        try
        {
            var name = Signed();
            if (form.IsToKeep)
            {
                site.Drafts.Keep(claim, name, form, site.Settings.Clock.GetUtcNow());
                Redirect(context, screen.To($"/desk/claims/{claim}{filter.Query}"));
                return;
            }

            var left = desk.DraftsOn(reading, claim).Select(draft => draft.Claim).Append(claim).Distinct().ToList();
            var (entry, next) = await site.Write(
                context,
                ledger =>
                {
                    var place = ledger.PlaceOf(claim)!;
                    var head = ledger.Head.Seq;
                    ClaimActs.Record(ledger, site.Settings.Framework, claim, form, name, site.Settings.Clock.GetUtcNow());
                    // The same decision in the same words is no further entry: the one that stands is shown.
                    var done = ledger.LogSince(head).FirstOrDefault(line => line.By is not null)?.Entry ?? ledger.HistoryOf(claim)[^1].Entry;
                    var after = form.GoesOn ? Queue.Following(ledger, filter, claim, place) : ledger.PresentIdOf(claim);
                    return (done, after);
                }
            );
            site.Drafts.Drop(left, DraftFolder.PartOf(form));
            Redirect(context, screen.To(next is null ? $"/desk{filter.Query}" : $"/desk/claims/{next}{With(filter.Query, $"done={entry}")}"));
        }
        catch (LedgerException fault) when (fault.Fault == LedgerFault.Changed)
        {
            var view = ClaimView.Of(reading, reading.PresentIdOf(claim) ?? claim, at: null);
            await site.Show<ConflictScreen>(
                context,
                StatusCodes.Status409Conflict,
                ("View", view),
                ("Form", form),
                ("Action", screen.To($"/desk/claims/{view!.Claim.Id}{filter.Query}"))
            );
        }
        catch (LedgerException fault) when (fault.Fault == LedgerFault.Refused)
        {
            await desk.ShowClaim(context, reading, claim, StatusCodes.Status422UnprocessableEntity, form, fault);
        }
    }

    public async Task OnPage(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var capture = DeskAnswers.CaptureIn(context);
        using var reading = site.Open();
        if (reading.FindCaptureInfo(capture) is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var adding = form["do"] == "add" ? AddingForm.Of(form) : null;
        try
        {
            var name = Signed();
            if (adding is not null && form["then"] == "keep")
            {
                site.Adding.Keep(capture, name, adding, site.Settings.Clock.GetUtcNow());
                Redirect(context, context.Request.Path);
                return;
            }

            var entry = await site.Write(
                context,
                ledger =>
                {
                    var head = ledger.Head.Seq;
                    PageActs.Record(ledger, site.Settings.Framework, capture, form, name, site.Settings.Clock.GetUtcNow());
                    return ledger.LogSince(head).First(line => line.By is not null).Entry;
                }
            );
            if (adding is not null)
                site.Adding.Drop(capture);
            Redirect(context, $"{context.Request.Path}?done={entry.ToString(CultureInfo.InvariantCulture)}");
        }
        catch (LedgerException fault) when (fault.Fault == LedgerFault.Refused)
        {
            await desk.ShowPage(context, reading, StatusCodes.Status422UnprocessableEntity, adding, fault);
        }
    }

    public async Task Undo(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        _ = long.TryParse(form["entry"], NumberStyles.None, CultureInfo.InvariantCulture, out var of);
        var back = DeskAnswers.LocalAddress(form["back"]) ?? site.ScreenOf(context).To("/desk");
        var name = Signed();
        var entry = await site.Write(
            context,
            ledger =>
            {
                var taken = ledger.Record(new TakenBack(of) { By = name, At = site.Settings.Clock.GetUtcNow() });
                ledger.TallyAgain(site.Settings.Framework);
                return taken;
            }
        );
        Redirect(context, WithDone(back, entry));
    }

    public async Task Person(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        Site.KeepKeys(context, form["keys"] == "on");
        var given = form["name"].ToString().Trim();
        using var ledger = site.Open();
        // Whoever signs as somebody who looks like another says so twice.
        var isSure = given == site.Person.Name || form["sure"] == given;
        var like = isSure ? null : DeskAnswers.Likeness(ledger, given);
        var isOdd = !isSure && NameLetters.AreOdd(given);
        var refused = ReviewerName.Refusal(given);
        if (refused is not null || like is not null || isOdd)
        {
            await site.Show<PersonScreen>(
                context,
                StatusCodes.Status422UnprocessableEntity,
                ("Screen", desk.WithWaiting(context, ledger)),
                ("Refused", refused),
                ("Like", refused is null ? like : null),
                ("IsOdd", refused is null && like is null && isOdd),
                ("Given", given),
                ("Back", form["back"].ToString())
            );
            return;
        }

        site.Person.Set(given);

        Redirect(context, DeskAnswers.LocalAddress(form["back"]) ?? site.ScreenOf(context).To("/desk"));
    }

    public async Task Publish(HttpContext context)
    {
        try
        {
            _ = Signed();
            await site.Write(
                context,
                ledger =>
                {
                    ledger.RequireSound();
                    return LedgerEdition.Publish(ledger, site.Settings.Framework, desk.TitleOf(ledger), asOf: null, folder: null);
                }
            );
            Redirect(context, site.ScreenOf(context).To("/desk/publish"));
        }
        catch (IOException fault) when (fault is not LedgerException { Fault: not LedgerFault.Refused })
        {
            using var reading = site.Open();
            var told = fault as LedgerException ?? new LedgerException(LedgerFault.Unreachable, fault.Message, fault);
            await desk.ShowPublish(context, reading, StatusCodes.Status422UnprocessableEntity, told);
        }
    }

    /// <summary>What stands in a form that is not sent yet, or that what was kept of it goes.</summary>
    public async Task Draft(HttpContext context)
    {
        var sent = await context.Request.ReadFormAsync(context.RequestAborted);
        using var ledger = site.Open();
        if (ledger.FindCaptureInfo("sha256:" + context.Request.RouteValues["id"]) is { Id: var capture })
        {
            DraftOnPage(context, capture, sent);
            return;
        }

        if (ledger.PresentIdOf((string)context.Request.RouteValues["id"]!) is not { } claim)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var name = Signed();
        if (sent["drop"] == "yes")
        {
            site.Drafts.Drop(ledger.FormerIdsOf(claim).Prepend(claim));
            Redirect(context, site.ScreenOf(context).To($"/desk/claims/{claim}"));
            return;
        }

        site.Drafts.Keep(claim, name, ClaimForm.Of(sent), site.Settings.Clock.GetUtcNow());
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private void DraftOnPage(HttpContext context, string capture, IFormCollection sent)
    {
        var name = Signed();
        if (sent["drop"] == "yes")
        {
            site.Adding.Drop(capture);
            Redirect(context, site.ScreenOf(context).To($"/desk/pages/{capture["sha256:".Length..]}"));
            return;
        }

        site.Adding.Keep(capture, name, AddingForm.Of(sent), site.Settings.Clock.GetUtcNow());
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    /// <exception cref="LedgerException">Nobody has given a name yet.</exception>
    private string Signed() => site.Person.Name ?? throw WebWords.Refused("refuse.name");

    private static string With(string query, string more) => query.Length == 0 ? $"?{more}" : $"{query}&{more}";

    // The entry before it may stand in the address.
    private static string WithDone(string address, long entry)
    {
        var (path, query) = address.Split('?', 2) is [var before, var after] ? (before, after) : (address, "");
        var kept = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !part.StartsWith("done=", StringComparison.Ordinal));
        return $"{path}?{string.Join('&', kept.Append($"done={entry.ToString(CultureInfo.InvariantCulture)}"))}";
    }

    private static void Redirect(HttpContext context, string to)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = to;
    }
}
