using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hasila.Web.Hosting;

/// <summary>Every address there is.</summary>
internal static class Routes
{
    public static void Map(WebApplication application, Site site)
    {
        var desk = new DeskAnswers(site);
        var data = new DeskData(site);
        var acts = new ActAnswers(site, desk);
        var search = new SearchAnswers(site, desk);
        var edition = new EditionAnswers(site);
        var corrections = new CorrectionAnswers(site);
        foreach (var language in (string[])["ar", "en"])
        {
            var at = application.MapGroup("/" + language);
            Get(at, "", edition.Board);
            Get(at, "/claims.json", edition.List);
            Get(at, "/claims/{id}", edition.Claim);
            Get(at, "/claims/{id}.json", edition.ClaimJson);
            Get(at, "/corrections", corrections.Show);
            Get(at, "/corrections.json", corrections.Data);
            Get(at, "/corrections.atom", corrections.Feed);
            Get(at, "/method", edition.Method);
            Get(at, "/desk", desk.Inbox);
            Get(at, "/desk/claims.json", data.Claims);
            Get(at, "/desk/claims/{id}.json", data.Claim);
            Get(at, "/desk/pages/{capture}.json", data.Page);
            Get(at, "/desk/log.json", data.Log);
            Get(at, "/desk/search.json", data.Search);
            Get(at, "/desk/claims/{id}", desk.Claim);
            Get(at, "/desk/pages/{capture}", desk.Page);
            Get(at, "/desk/log", desk.Log);
            Get(at, "/desk/search", search.Show);
            Get(at, "/desk/me", desk.Person);
            Get(at, "/desk/publish", desk.Publish);
            at.MapPost("/desk/claims/{id}", (RequestDelegate)acts.OnClaim);
            at.MapPost("/desk/pages/{capture}", (RequestDelegate)acts.OnPage);
            at.MapPost("/desk/drafts/{id}", (RequestDelegate)acts.Draft);
            at.MapPost("/desk/undo", (RequestDelegate)acts.Undo);
            at.MapPost("/desk/me", (RequestDelegate)acts.Person);
            at.MapPost("/desk/publish", (RequestDelegate)acts.Publish);
        }

        Get(application, "/", context => Redirect(context, $"/{Site.LanguageOf(context)}"));
        Get(application, "/desk", context => Redirect(context, $"/{Site.LanguageOf(context)}/desk"));
        Get(application, "/assets/{**name}", Assets.Answer);
        Get(application, "/openapi/v1.json", Assets.Interface);
        Get(application, "/editions/{id}/{name}", edition.File);
    }

    private static void Get(IEndpointRouteBuilder at, string path, RequestDelegate answer) => at.MapMethods(path, ["GET", "HEAD"], answer);

    private static Task Redirect(HttpContext context, string to)
    {
        context.Response.Redirect(to);
        return Task.CompletedTask;
    }
}
