using System.Globalization;
using Hasila.Ledger;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Model;
using Hasila.Publishing.Ledgers;
using Hasila.Web.Acts;
using Hasila.Web.Pages;
using Hasila.Web.Views;
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
            var (entry, next) = await site.Write(
                context,
                ledger =>
                {
                    var before = Queue.Of(ledger, site.Settings.Framework, filter).Found.Select(one => one.Claim.Id).ToList();
                    var head = ledger.Head.Seq;
                    ClaimActs.Record(ledger, site.Settings.Framework, claim, form, name, site.Settings.Clock.GetUtcNow());
                    // The same decision in the same words is no further entry: the one that stands is shown.
                    var done = ledger.LogSince(head).FirstOrDefault(line => line.By is not null)?.Entry ?? ledger.HistoryOf(claim)[^1].Entry;
                    var after = form.GoesOn ? Queue.Of(ledger, site.Settings.Framework, filter).After(claim, before) : ledger.PresentIdOf(claim);
                    return (done, after);
                }
            );
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
            await desk.ShowClaim(context, reading, claim, StatusCodes.Status422UnprocessableEntity, form, fault.Message);
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

        try
        {
            var name = Signed();
            var entry = await site.Write(
                context,
                ledger =>
                {
                    var head = ledger.Head.Seq;
                    PageActs.Record(ledger, site.Settings.Framework, capture, form, name, site.Settings.Clock.GetUtcNow());
                    return ledger.LogSince(head).First(line => line.By is not null).Entry;
                }
            );
            Redirect(context, $"{context.Request.Path}?done={entry.ToString(CultureInfo.InvariantCulture)}");
        }
        catch (LedgerException fault) when (fault.Fault == LedgerFault.Refused)
        {
            await desk.ShowPage(context, reading, StatusCodes.Status422UnprocessableEntity, form["exact"], fault.Message);
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
        if (site.Person.Set(form["name"].ToString()) is { } reason)
        {
            await site.Show<PersonScreen>(
                context,
                StatusCodes.Status422UnprocessableEntity,
                ("Refused", reason),
                ("Given", form["name"].ToString()),
                ("Back", form["back"].ToString())
            );
            return;
        }

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
                    return LedgerEdition.Publish(ledger, site.Settings.Framework, site.Settings.Framework.Name, asOf: null, folder: null);
                }
            );
            Redirect(context, site.ScreenOf(context).To("/desk/publish"));
        }
        catch (IOException fault) when (fault is not LedgerException { Fault: not LedgerFault.Refused })
        {
            using var reading = site.Open();
            await desk.ShowPublish(context, reading, StatusCodes.Status422UnprocessableEntity, fault.Message);
        }
    }

    /// <exception cref="LedgerException">Nobody has given a name yet.</exception>
    private string Signed() =>
        site.Person.Name ?? throw new LedgerException(LedgerFault.Refused, "this needs the name of who does it; give yours under the name at the top");

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
