using System.Collections.Frozen;
using System.Reflection;
using Hasila.Publishing.Editions;
using Microsoft.AspNetCore.Http;

namespace Hasila.Web.Hosting;

/// <summary>Style, script, icon and fonts: embedded, and nothing else is given out.</summary>
internal static class Assets
{
    private static readonly FrozenDictionary<string, (string Type, byte[] Bytes)> s_files = Load().ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly byte[] s_interface = Bytes(typeof(Assets).Assembly, "openapi.json");

    public static async Task Answer(HttpContext context)
    {
        if (!s_files.TryGetValue(context.Request.RouteValues["name"] as string ?? "", out var file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = file.Type;
        context.Response.Headers.CacheControl = "max-age=3600";
        context.Response.ContentLength = file.Bytes.Length;
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }

    /// <summary>What the data at each address is, in the words of OpenAPI.</summary>
    public static Task Interface(HttpContext context) => Answers.Send(context, "application/json; charset=utf-8", s_interface);

    private static Dictionary<string, (string Type, byte[] Bytes)> Load()
    {
        var (own, board) = (typeof(Assets).Assembly, typeof(Edition).Assembly);
        var files = new Dictionary<string, (string, byte[])>(StringComparer.Ordinal)
        {
            ["site.css"] = ("text/css; charset=utf-8", Bytes(own, "site.css")),
            ["desk.js"] = ("text/javascript; charset=utf-8", Bytes(own, "desk.js")),
            ["icon.svg"] = ("image/svg+xml", Bytes(own, "icon.svg")),
            ["board.css"] = ("text/css; charset=utf-8", Bytes(board, "board.css")),
        };
        foreach (var name in board.GetManifestResourceNames().Where(name => name.EndsWith(".ttf", StringComparison.Ordinal)))
            files["fonts/" + name] = ("font/ttf", Bytes(board, name));
        return files;
    }

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using var resource = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
