using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Hasila.Web.Access;

/// <summary>What every request passes before anything is looked up: the host that was asked for, the key of the desk, the token of a form.</summary>
internal sealed class Gate(Session session, Func<HttpContext, int, string, Task> refuse)
{
    /// <summary>No script, style, picture or frame but our own, nothing inline, no form to elsewhere, inside nobody's frame.</summary>
    public const string Policy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'";

    private const int MostFormBytes = 256 * 1024;

    public async Task Pass(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // A page of elsewhere whose name was made to lead here asks by its own name.
        if (!IsThisMachine(context.Request.Host, context.Connection.LocalPort))
        {
            await refuse(context, StatusCodes.Status400BadRequest, "host");
            return;
        }

        if (IsDesk(context.Request.Path))
        {
            headers.CacheControl = "no-store";
            if (!session.IsOpenTo(context.Request.Cookies[Session.Cookie]))
            {
                await Enter(context);
                return;
            }
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) && await RefusalOf(context) is { } reason)
        {
            await refuse(context, StatusCodes.Status403Forbidden, reason);
            return;
        }

        await next(context);
    }

    /// <summary>True for the addresses that are for those who have the key.</summary>
    public static bool IsDesk(PathString path) =>
        path.StartsWithSegments("/desk", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/ar/desk", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/en/desk", StringComparison.OrdinalIgnoreCase);

    private async Task Enter(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && session.Exchange(context.Request.Query["key"]) is { } cookie)
        {
            context.Response.Cookies.Append(
                Session.Cookie,
                cookie,
                new CookieOptions
                {
                    HttpOnly = true,
                    SameSite = SameSiteMode.Strict,
                    Path = "/",
                    IsEssential = true,
                }
            );
            // The key does not stay in the address.
            context.Response.Redirect(context.Request.Path);
            return;
        }

        await refuse(context, StatusCodes.Status401Unauthorized, "key");
    }

    private async Task<string?> RefusalOf(HttpContext context)
    {
        var request = context.Request;
        if (request.Headers.Origin is [{ } origin] && origin != $"http://{request.Host}")
            return "origin";
        if (request.Headers["Sec-Fetch-Site"] is [{ } from] && from is not ("same-origin" or "none"))
            return "origin";
        if (!IsDesk(request.Path) || !request.HasFormContentType || request.ContentLength is null or > MostFormBytes)
            return "form";
        try
        {
            return session.HasToken((await request.ReadFormAsync(context.RequestAborted))["token"]) ? null : "token";
        }
        catch (Exception error) when (error is InvalidDataException or BadHttpRequestException)
        {
            return "form";
        }
    }

    private static bool IsThisMachine(HostString host, int port) =>
        host.Host is "127.0.0.1" or "localhost" or "[::1]" && host.Port is { } given && given.ToString(CultureInfo.InvariantCulture) == $"{port}";
}
