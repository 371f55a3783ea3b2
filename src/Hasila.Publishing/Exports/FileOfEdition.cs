using System.Security.Cryptography;

namespace Hasila.Publishing.Exports;

/// <summary>A file of an edition as manifests name it.</summary>
/// <param name="Path">Below the edition's folder, with forward slashes.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Hash">SHA-256 in lower-case hexadecimal digits.</param>
internal sealed record FileOfEdition(string Path, long Bytes, string Hash)
{
    /// <summary>Every file below a folder, in the order of their paths.</summary>
    public static IReadOnlyList<FileOfEdition> Below(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => (File: file, Path: System.IO.Path.GetRelativePath(folder, file).Replace(System.IO.Path.DirectorySeparatorChar, '/')))
                .OrderBy(one => one.Path, StringComparer.Ordinal)
                .Select(one => Of(one.File, one.Path)),
        ];

    /// <summary>What kind of file it is; null for one that is not told by its name.</summary>
    public string? MediaType =>
        System.IO.Path.GetExtension(Path) switch
        {
            ".html" => "text/html",
            ".css" => "text/css",
            ".js" => "text/javascript",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".json" => "application/json",
            ".jsonld" => "application/ld+json",
            ".csv" => "text/csv",
            ".parquet" => "application/vnd.apache.parquet",
            ".atom" => "application/atom+xml",
            ".rss" => "application/rss+xml",
            ".xml" => "application/xml",
            ".ttf" => "font/ttf",
            _ => null,
        };

    private static FileOfEdition Of(string file, string path)
    {
        using var stream = File.OpenRead(file);
        return new FileOfEdition(path, stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }
}
