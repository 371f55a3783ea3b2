using System.IO.Compression;
using System.Text.Json;
using Hasila.Reading.Captures;

namespace Hasila.Bench.Reading;

/// <summary>
/// A folder of pages: <c>pages/ID.html</c> or <c>pages/ID.html.gz</c>, <c>urls.json</c>, and for training <c>truth.json</c> with the text of each.
/// </summary>
internal static class PageSet
{
    public static List<Capture> Load(string folder)
    {
        using var urls = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "urls.json")));
        return
        [
            .. Directory
                .EnumerateFiles(Path.Combine(folder, "pages"), "*.html*")
                .Order(StringComparer.Ordinal)
                .Select(path => (path, Id: IdOf(path)))
                .Select(page => new Capture
                {
                    Bytes = BytesOf(page.path),
                    Name = page.Id + ".html",
                    Url = urls.RootElement.TryGetProperty(page.Id, out var url) ? url.GetString() : null,
                }),
        ];
    }

    /// <summary>The text of each page as a person cut it out; pages without one are left out.</summary>
    public static Dictionary<string, string> Bodies(string folder)
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "truth.json")));
        return truth
            .RootElement.EnumerateObject()
            .Where(page => page.Value.TryGetProperty("body", out var body) && body.ValueKind == JsonValueKind.String && body.GetString()!.Length > 0)
            .ToDictionary(page => page.Name + ".html", page => page.Value.GetProperty("body").GetString()!, StringComparer.Ordinal);
    }

    private static string IdOf(string path) => Path.GetFileName(path)[..Path.GetFileName(path).LastIndexOf(".html", StringComparison.Ordinal)];

    private static byte[] BytesOf(string path)
    {
        if (!path.EndsWith(".gz", StringComparison.Ordinal))
            return File.ReadAllBytes(path);
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }
}
