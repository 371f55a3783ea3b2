using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Hasila.Web.Hosting;

/// <summary>Answers that are data. Each names what it holds by its ETag, so that whoever has it already is told so (304).</summary>
internal static class Answers
{
    private static readonly JsonWriterOptions s_json = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task Json(HttpContext context, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        await using (var json = new Utf8JsonWriter(bytes, s_json))
            write(json);
        await Send(context, "application/json; charset=utf-8", bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
    }

    /// <summary>What is wrong, as data (RFC 9457).</summary>
    public static async Task Problem(HttpContext context, int status, string title, string detail)
    {
        using var bytes = new MemoryStream();
        await using (var json = new Utf8JsonWriter(bytes, s_json))
        {
            json.WriteStartObject();
            json.WriteString("title", title);
            json.WriteNumber("status", status);
            json.WriteString("detail", detail);
            json.WriteEndObject();
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/problem+json; charset=utf-8";
        await context.Response.Body.WriteAsync(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), context.RequestAborted);
    }

    public static async Task Send(HttpContext context, string type, ReadOnlyMemory<byte> bytes)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.Span)[..16])}\"";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch.ToString().Split(',').Any(known => known.Trim() == tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
