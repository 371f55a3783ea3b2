using Hasila.Reading.Archives;
using Hasila.Reading.Captures;

namespace Hasila.Cli.Ingest;

/// <summary>What a user names on the command line, opened one at a time: files, folders (all files below, by name), and <c>-</c> for standard input.</summary>
internal static class Inputs
{
    /// <summary>A page longer than this is not loaded: a press page is a few hundred kilobytes.</summary>
    public const long MaxBytes = 32L * 1024 * 1024;

    /// <param name="paths">What the user named.</param>
    /// <param name="url">Where a page stood.</param>
    /// <param name="archives">How archives are read.</param>
    public static IEnumerable<Input> Open(IEnumerable<string> paths, string? url = null, ArchiveOptions? archives = null)
    {
        foreach (var path in paths)
        {
            if (path == "-")
            {
                yield return FromStandardInput(url);
            }
            else if (Directory.Exists(path))
            {
                foreach (var input in FilesBelow(path).SelectMany(file => FromFileOrArchive(file, Path.GetRelativePath(path, file), url, archives)))
                    yield return input;
            }
            else
            {
                foreach (var input in FromFileOrArchive(path, Path.GetFileName(path), url, archives))
                    yield return input;
            }
        }
    }

    private static IEnumerable<Input> FromFileOrArchive(string path, string name, string? url, ArchiveOptions? archives) =>
        IsArchive(path) ? FromArchive(path, name, archives) : [FromFile(path, name, url)];

    private static bool IsArchive(string path)
    {
        try
        {
            using var file = File.OpenHandle(path);
            var start = new byte[512];
            return ArchiveReader.IsArchive(start.AsSpan(0, RandomAccess.Read(file, start, 0)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            // Whoever opens it next says what is wrong.
            return false;
        }
    }

    // Damage is one line each; what follows it is still read.
    private static IEnumerable<Input> FromArchive(string path, string name, ArchiveOptions? archives)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        foreach (var item in ArchiveReader.Read(stream, name, archives))
        {
            yield return item switch
            {
                Archived.Page page => new Input.Page($"{path} at byte {page.Offset}", page.Capture),
                Archived.Damage damage => new Input.Unreadable($"{path} at byte {damage.Offset}", damage.Reason),
                _ => throw new InvalidOperationException($"an archive gave {item}"),
            };
        }
    }

    private static IEnumerable<string> FilesBelow(string folder) =>
        Directory
            .EnumerateFiles(
                folder,
                "*",
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint }
            )
            .Order(StringComparer.Ordinal);

    private static Input FromFile(string path, string name, string? url)
    {
        if (path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return new Input.Unreadable(path, "addresses are not fetched; save the page and give its file, with --url for where it stood");
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return new Input.Unreadable(path, "no such file or folder; check the path");
            if (file.Length > MaxBytes)
                return new Input.Unreadable(path, TooLarge(file.Length));
            using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.Read);
            return ReadAll(stream, path, name, url);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new Input.Unreadable(path, $"cannot be read: {error.Message}");
        }
    }

    private static Input FromStandardInput(string? url)
    {
        using var stream = Console.OpenStandardInput();
        return ReadAll(stream, "standard input", "-", url);
    }

    // A pipe or a device has no length to ask for, so the bound is kept while reading.
    private static Input ReadAll(Stream stream, string place, string name, string? url)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (bytes.Length + read > MaxBytes)
                return new Input.Unreadable(place, TooLarge(null));
            bytes.Write(buffer, 0, read);
        }

        return new Input.Page(
            place,
            new Capture
            {
                Bytes = bytes.ToArray(),
                Name = name,
                Url = url,
            }
        );
    }

    private static string TooLarge(long? length) =>
        $"{(length is { } known ? $"{known / (1024 * 1024)} MB" : "more")} than a page may have ({MaxBytes / (1024 * 1024)} MB); give the page alone, "
        + $"without what is embedded in it";
}

/// <summary>One thing named on the command line.</summary>
/// <param name="Place">The path, as a person would look for it.</param>
internal abstract record Input(string Place)
{
    public sealed record Page(string Place, Capture Capture) : Input(Place);

    public sealed record Unreadable(string Place, string Reason) : Input(Place);
}
