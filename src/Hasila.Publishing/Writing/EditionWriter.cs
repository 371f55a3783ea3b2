using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hasila.Disk;
using Hasila.Publishing.Boards;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Infographics;

namespace Hasila.Publishing.Writing;

/// <summary>Writes an edition's files. They are written into a folder beside the target and moved there at the end: never half an edition.</summary>
public static class EditionWriter
{
    private static readonly JsonWriterOptions s_json = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="edition">What to write.</param>
    /// <param name="folder">Made, or replaced where it holds an earlier edition.</param>
    /// <exception cref="IOException">The folder exists and holds something that is no edition; or the disk refuses.</exception>
    public static void Write(Edition edition, string folder)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var target = Path.GetFullPath(folder);
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any() && !File.Exists(Path.Combine(target, "edition.json")))
            throw new IOException($"{folder}: holds something that is no edition, and is left as it is; name another folder with --out");
        using var swap = FolderSwap.Begin(target);
        Directory.CreateDirectory(Path.Combine(swap.Folder, "fonts"));
        WriteFiles(edition, swap.Folder);
        swap.Commit();
    }

    private static void WriteFiles(Edition edition, string folder)
    {
        File.WriteAllText(Path.Combine(folder, "index.html"), Board.Page(edition, "ar"));
        File.WriteAllText(Path.Combine(folder, "en.html"), Board.Page(edition, "en"));
        foreach (var language in (ReadOnlySpan<string>)["ar", "en"])
        {
            File.WriteAllText(Path.Combine(folder, $"infographic-{language}.svg"), InfographicRenderer.Svg(edition, language));
            File.WriteAllBytes(Path.Combine(folder, $"infographic-{language}.png"), InfographicRenderer.Png(edition, language));
        }

        using (var stream = File.Create(Path.Combine(folder, "edition.json")))
        using (var json = new Utf8JsonWriter(stream, s_json))
            EditionJson.Write(json, edition);
        File.WriteAllText(Path.Combine(folder, "claims.csv"), ClaimsCsv.Write(edition), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        CopyResource("board.css", Path.Combine(folder, "board.css"));
        foreach (
            var name in Assembly
                .GetExecutingAssembly()
                .GetManifestResourceNames()
                .Where(name => name.EndsWith(".ttf", StringComparison.Ordinal) || name.Contains("LICENSE_FONT", StringComparison.Ordinal))
        )
            CopyResource(name, Path.Combine(folder, "fonts", name));
    }

    private static void CopyResource(string name, string path)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded");
        using var file = File.Create(path);
        resource.CopyTo(file);
    }
}
