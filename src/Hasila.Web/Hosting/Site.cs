using System.Diagnostics.CodeAnalysis;
using Hasila.Ledger;
using Hasila.Ledger.Model;
using Hasila.Web.Access;
using Hasila.Web.Drafting;
using Hasila.Web.Pages;
using Hasila.Web.Screens;
using Hasila.Web.Views;
using Hasila.Web.Wording;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hasila.Web.Hosting;

/// <summary>What all answers share: the ledger, the person, and how a page is written.</summary>
internal sealed class Site(SiteSettings settings, IServiceProvider services, Session session) : IDisposable
{
    private const string KeysCookie = "hasila-keys";

    private readonly SemaphoreSlim _writer = new(1);
    private readonly SigningName _name = new(settings.Ledger);
    private readonly DraftFiles _drafts = new(settings.Ledger);

    public SiteSettings Settings => settings;

    /// <summary>What was written about claims and not recorded.</summary>
    public DraftFolder Drafts => new(_drafts);

    /// <summary>Statements that were about to be added.</summary>
    public AddingDrafts Adding => new(_drafts);

    public SigningName Person => _name;

    /// <summary>Its own for each request: an instance belongs to one thread at a time.</summary>
    public SqliteLedger Open() => SqliteLedger.OpenExisting(settings.Ledger, settings.Clock);

    /// <summary>One writer of this program at a time; others wait their turn, not for a lock of the database.</summary>
    public async Task<T> Write<T>(HttpContext context, Func<SqliteLedger, T> write)
    {
        await _writer.WaitAsync(context.RequestAborted);
        try
        {
            using var ledger = Open();
            return write(ledger);
        }
        finally
        {
            _writer.Release();
        }
    }

    public Screen ScreenOf(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        var language =
            path.StartsWith("/en", StringComparison.Ordinal) ? "en"
            : path.StartsWith("/ar", StringComparison.Ordinal) ? "ar"
            : LanguageOf(context);
        var rest = path.StartsWith("/" + language, StringComparison.Ordinal) ? path[3..] : path;
        var screen = new Screen(language, rest, context.Request.QueryString.Value ?? "");
        return Gate.IsDesk(context.Request.Path) && session.IsOpenTo(context.Request.Cookies[Session.Cookie])
            ? screen with
            {
                Token = session.Token,
                Person = _name.Name,
                HasKeys = context.Request.Cookies[KeysCookie] != "off",
            }
            : screen;
    }

    /// <summary>The first of the two languages that the browser asks for; Arabic where it asks for neither.</summary>
    public static string LanguageOf(HttpContext context)
    {
        foreach (var one in context.Request.Headers.AcceptLanguage.ToString().Split(','))
        {
            var language = one.Split(';')[0].Trim();
            if (language.StartsWith("ar", StringComparison.OrdinalIgnoreCase))
                return "ar";
            if (language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
                return "en";
        }

        return "ar";
    }

    public static void KeepKeys(HttpContext context, bool isOn) =>
        context.Response.Cookies.Append(
            KeysCookie,
            isOn ? "on" : "off",
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Path = "/",
                MaxAge = TimeSpan.FromDays(400),
            }
        );

    public async Task Show<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(
        HttpContext context,
        int status,
        params (string Name, object? Value)[] parameters
    )
        where T : IComponent
    {
        var given = parameters.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal);
        given.TryAdd("Screen", ScreenOf(context));
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(given))).ToHtmlString()
        );
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(html, context.RequestAborted);
    }

    /// <summary>A page of one message: what was refused, and what to do.</summary>
    public Task Tell(HttpContext context, int status, string what, LedgerException? fault = null)
    {
        var screen = ScreenOf(context);
        if (context.Request.Path.Value?.EndsWith(".json", StringComparison.OrdinalIgnoreCase) == true)
        {
            var detail = fault?.Words?.In(screen.Language) ?? WebWords.Book.Phrase($"error.{what}.do").In(screen.Language);
            return Answers.Problem(context, status, WebWords.Book.Phrase($"error.{what}").In(screen.Language), detail);
        }

        // Of the desk nothing is shown to those who are not let in.
        return Show<MessageScreen>(
            context,
            status,
            ("Screen", status is 400 or 401 or 403 ? screen with { Token = null, Query = "" } : screen),
            ("Status", status),
            ("What", what),
            ("Fault", fault)
        );
    }

    /// <summary>The last thing that was recorded, where the address names it.</summary>
    public static LogLine? DoneIn(HttpContext context, SqliteLedger ledger) =>
        long.TryParse(context.Request.Query["done"], System.Globalization.CultureInfo.InvariantCulture, out var entry) && entry > 0
            ? ledger.LogSince(entry - 1).FirstOrDefault()
            : null;

    public void Dispose() => _writer.Dispose();
}
