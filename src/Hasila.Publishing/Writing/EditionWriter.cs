using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hasila.Disk;
using Hasila.Publishing.Boards;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Exports;
using Hasila.Publishing.Infographics;
using Hasila.Publishing.Posts;
using Hasila.Publishing.Tables;

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
    /// <param name="writing">What is written beside its own files; null for nothing.</param>
    /// <exception cref="IOException">The folder exists and holds something that is no edition; or the disk refuses.</exception>
    public static void Write(Edition edition, string folder, EditionWriting? writing = null)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var target = Path.GetFullPath(folder);
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any() && !File.Exists(Path.Combine(target, "edition.json")))
            throw new IOException($"{folder}: holds something that is no edition, and is left as it is; name another folder with --out");
        using var swap = FolderSwap.Begin(target);
        Directory.CreateDirectory(Path.Combine(swap.Folder, "fonts"));
        WriteFiles(edition, swap.Folder);
        if (writing is { WithPosts: true })
        {
            var said = PostFiles.Write(edition, swap.Folder);
            WriteJson(swap.Folder, Path.Combine(PostFiles.Folder, "posts.json"), json => PostFiles.WriteWords(json, said));
        }

        WriteManifests(edition, swap.Folder);
        writing?.Sign?.Invoke(swap.Folder);
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

        WriteJson(folder, "edition.json", json => EditionJson.Write(json, edition));
        if (edition.Changes is { } changes)
            WriteJson(folder, "changes.json", json => ChangesJson.Write(json, edition, changes));
        WriteTables(edition, folder);
        if (edition.Place.Home is not null)
            WebFiles.Write(edition, folder, WriteJson);
        CopyResource("board.css", Path.Combine(folder, "board.css"));
        CopyResource("board.js", Path.Combine(folder, "board.js"));
        foreach (
            var name in Assembly
                .GetExecutingAssembly()
                .GetManifestResourceNames()
                .Where(name => name.EndsWith(".ttf", StringComparison.Ordinal) || name.Contains("LICENSE_FONT", StringComparison.Ordinal))
        )
            CopyResource(name, Path.Combine(folder, "fonts", name));
    }

    // They name every other file, so they come last.
    private static void WriteManifests(Edition edition, string folder)
    {
        var files = FileOfEdition.Below(folder);
        WriteJson(folder, RoCrateJson.FileName, json => RoCrateJson.Write(json, edition, files));
        files = FileOfEdition.Below(folder);
        WriteJson(folder, DataPackageJson.FileName, json => DataPackageJson.Write(json, edition, files));
    }

    private static void WriteJson(string folder, string name, Action<Utf8JsonWriter> write)
    {
        using var stream = File.Create(Path.Combine(folder, name));
        using var json = new Utf8JsonWriter(stream, s_json);
        write(json);
    }

    private static void WriteTables(Edition edition, string folder)
    {
        foreach (var (name, language) in (ReadOnlySpan<(string, string?)>)[("claims.csv", null), ("claims-ar.csv", "ar")])
        {
            using var output = new StreamWriter(Path.Combine(folder, name), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            CsvTable.Write(output, EditionTable.Of(edition), language);
        }

        using var parquet = File.Create(Path.Combine(folder, "claims.parquet"));
        ParquetTable.WriteAsync(parquet, EditionTable.Of(edition)).GetAwaiter().GetResult();
    }

    private static void CopyResource(string name, string path)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded");
        using var file = File.Create(path);
        resource.CopyTo(file);
    }
}
