using Hasila.Ledger.Model;
using Hasila.Web.Pages;
using Hasila.Web.Views;
using Microsoft.AspNetCore.Http;

namespace Hasila.Web.Hosting;

/// <summary>What was said, and the claims made of it, by their words.</summary>
internal sealed class SearchAnswers(Site site, DeskAnswers desk)
{
    public async Task Show(HttpContext context)
    {
        using var ledger = site.Open();
        var asked = SearchFilter.Of(context.Request.Query);
        SearchView? found = null;
        LedgerException? refused = null;
        try
        {
            found = asked.Words.Length == 0 ? null : SearchView.Of(ledger, asked);
        }
        catch (LedgerException fault) when (fault.Fault == LedgerFault.Refused)
        {
            refused = fault;
        }

        await site.Show<SearchScreen>(
            context,
            refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            ("Screen", desk.WithWaiting(context, ledger)),
            ("Asked", asked),
            ("Found", found),
            ("Framework", site.Settings.Framework),
            ("Refused", refused)
        );
    }
}
