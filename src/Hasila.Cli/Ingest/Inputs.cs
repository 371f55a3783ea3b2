using Hasila.Cli.Output;
using Hasila.Disk;
using Hasila.Ingest.Saved;
using Hasila.Reading.Archives;
using Hasila.Reading.Captures;

namespace Hasila.Cli.Ingest;

/// <summary>What a user names on the command line, opened one at a time: files, folders (all files below, by name), and <c>-</c> for standard input.</summary>
internal static class Inputs
{
    /// <summary>A page longer than this is not loaded: a press page is a few hundred kilobytes.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    /// <param name="paths">What the user named.</param>
    /// <param name="url">Where a page stood.</param>
    /// <param name="archives">How archives are read.</param>
    /// <param name="fetch">Fetches addresses; null where they are refused.</param>
    public static IEnumerable<Input> Open(
        IEnumerable<string> paths,
        string? url = null,
        ArchiveOptions? archives = null,
        Func<string, IEnumerable<Input>>? fetch = null
    )
    {
        foreach (var path in paths)
        {
            if (fetch is not null && IsAddress(path))
            {
                foreach (var input in fetch(path))
                    yield return input;
                continue;
            }

            if (path == "-")
            {
                foreach (var input in CollectionInputs.Unfolded(FromStandardInput(url)))
                    yield return input;
            }
            else if (Directory.Exists(path))
            {
                foreach (var input in FromFolder(path, url, archives))
                    yield return input;
            }
            else
            {
                foreach (var input in FromFileOrArchive(path, Path.GetFileName(path), url, archives))
                    yield return input;
            }
        }
    }

    /// <summary>One page of which more is known than its bytes.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="name">As a person named it.</param>
    /// <param name="url">Where it stood.</param>
    /// <param name="taken">When its bytes were taken.</param>
    public static Input OpenPage(string path, string name, string? url, DateTimeOffset? taken)
    {
        if (Directory.Exists(path) || ArchiveInputs.IsArchive(path) || File.Exists(path) && CollectionInputs.FormatOf(path) is not null)
            return new Input.Unreadable(name, TerminalWords.Told("input.single"));
        if (FileKinds.Of(path) is var kind && kind is not (FileKind.File or FileKind.Missing or FileKind.Unknown))
            return new Input.Unreadable(name, NotAFile(kind));
        var input = FromFile(path, name, url);
        return input is Input.Page page ? page with { Capture = page.Capture with { TakenAt = taken } } : input;
    }

    /// <summary>One file or standard input as it is, whatever it holds: for texts that are no pages.</summary>
    public static Input OpenText(string path) => path == "-" ? FromStandardInput(url: null) : FromFile(path, Path.GetFileName(path), url: null);

    private static bool IsAddress(string path) =>
        path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Input> FromFolder(string folder, string? url, ArchiveOptions? archives)
    {
        var walk = FolderWalk.Through(folder);
        foreach (var (place, reason) in walk.Unreadable)
            yield return new Input.Unreadable(place, reason);
        if (walk.Files.Count == 0 && walk.Unreadable.Count == 0)
            yield return new Input.Unreadable(folder, TerminalWords.Told("folder.empty") + (walk.LeftOut is { } all ? $"; {all}" : ""));
        else if (walk.LeftOut is { } some)
            yield return new Input.Note(folder, some);
        foreach (var input in walk.Files.SelectMany(file => FromFileOrArchive(file, Path.GetRelativePath(folder, file), url, archives)))
            yield return input;
    }

    private static IEnumerable<Input> FromFileOrArchive(string path, string name, string? url, ArchiveOptions? archives)
    {
        if (FileKinds.Of(path) is var kind && kind is not (FileKind.File or FileKind.Missing or FileKind.Unknown))
            return kind == FileKind.Pipe && IsHandedOver(path)
                ? CollectionInputs.Unfolded(FromPipe(path, name, url))
                : [new Input.Unreadable(path, NotAFile(kind))];
        if (ArchiveInputs.IsArchive(path))
            return ArchiveInputs.Open(path, name, archives);
        return CollectionInputs.FormatOf(path) is { } format ? CollectionInputs.Open(path, name, format, archives) : [FromFile(path, name, url)];
    }

    /// <summary>What the shell has opened already, as for <c>&lt;(command)</c>: there is someone at the other end.</summary>
    private static bool IsHandedOver(string path) =>
        path == "/dev/stdin"
        || path.StartsWith("/dev/fd/", StringComparison.Ordinal)
        || (path.StartsWith("/proc/", StringComparison.Ordinal) && path.Contains("/fd/", StringComparison.Ordinal));

    private static string NotAFile(FileKind kind) =>
        kind switch
        {
            FileKind.Pipe => TerminalWords.Told("input.pipe"),
            FileKind.Socket => TerminalWords.Told("input.socket"),
            _ => TerminalWords.Told("input.device"),
        };

    private static Input FromFile(string path, string name, string? url)
    {
        if (IsAddress(path))
            return new Input.Unreadable(path, TerminalWords.Told("input.address"));
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return new Input.Unreadable(path, TerminalWords.Told("input.missing"));
            if (file.Length > MaxBytes)
                return new Input.Unreadable(path, TooLarge(file.Length));
            using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.Read);
            return ReadAll(stream, path, name, url, (int)stream.Length);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new Input.Unreadable(path, TerminalWords.Told("input.refused", ("told", error.Message)));
        }
    }

    private static Input FromPipe(string path, string name, string? url)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            return ReadAll(stream, path, name, url, expected: 0);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new Input.Unreadable(path, TerminalWords.Told("input.refused", ("told", error.Message)));
        }
    }

    private static Input FromStandardInput(string? url)
    {
        if (StandardInput.IsClosed)
            return new Input.Unreadable(TerminalWords.Told("stdin"), StandardInput.Closed);
        using var stream = Console.OpenStandardInput();
        return ReadAll(stream, TerminalWords.Told("stdin"), "-", url, expected: 0);
    }

    // A pipe or a device has no length to ask for, so the bound is kept while reading.
    private static Input ReadAll(Stream stream, string place, string name, string? url, int expected)
    {
        using var bytes = new MemoryStream(expected + 1);
        var buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (bytes.Length + read > MaxBytes)
                return new Input.Unreadable(place, TooLarge(null));
            bytes.Write(buffer, 0, read);
        }

        var capture = new Capture
        {
            Bytes = bytes.GetBuffer().AsMemory(0, (int)bytes.Length),
            Name = name,
            Url = url,
        };
        return new Input.Page(place, SavedPage.Told(capture));
    }

    private static string TooLarge(long? length) =>
        length is { } known
            ? TerminalWords.Told("input.large", ("size", (int)(known / (1024 * 1024))), ("most", MaxBytes / (1024 * 1024)))
            : TerminalWords.Told("input.larger", ("most", MaxBytes / (1024 * 1024)));
}
