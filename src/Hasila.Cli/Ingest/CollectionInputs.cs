using Hasila.Ingest;
using Hasila.Ingest.Formats;
using Hasila.Reading.Archives;
using Hasila.Reading.Captures;

namespace Hasila.Cli.Ingest;

/// <summary>Files of many entries (feeds, exports of posts, web archives in ZIP files), each entry an input of its own.</summary>
internal static class CollectionInputs
{
    /// <summary>A longer feed or export is not loaded.</summary>
    public const int MaxBytes = 512 * 1024 * 1024;

    private const string AccountFile = "account.js";

    /// <summary>The format of a file of many entries; null for any other file, and where it cannot be opened.</summary>
    public static FileFormat? FormatOf(string path)
    {
        try
        {
            using var file = File.OpenHandle(path);
            var start = new byte[FileSniffer.Look];
            var format = FileSniffer.Of(
                start.AsSpan(0, RandomAccess.Read(file, start, 0)),
                Path.GetFileName(path),
                () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read)
            );
            return Intake.IsCollection(format) ? format : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            // Whoever opens it next says what is wrong.
            return null;
        }
    }

    public static IEnumerable<Input> Open(string path, string name, FileFormat format, ArchiveOptions? archives)
    {
        if (format != FileFormat.Wacz)
            return Whole(path) is { } file ? Items(Intake.Open(file, format, name), path, AccountBeside(path, format)) : [TooLong(path)];
        return OfWacz(path, name, archives);
    }

    /// <summary>What was read from a pipe, as the entries that it holds.</summary>
    public static IEnumerable<Input> Unfolded(Input input)
    {
        if (input is not Input.Page { Capture: var capture })
            return [input];
        var bytes = capture.Bytes;
        var format = FileSniffer.Of(bytes.Span[..Math.Min(bytes.Length, FileSniffer.Look)], capture.Name, () => new MemoryStream(bytes.ToArray()));
        if (!Intake.IsCollection(format))
            return [input];
        return format == FileFormat.Wacz
            ? Items(Intake.OpenWacz(new MemoryStream(bytes.ToArray()), capture.Name ?? "-"), input.Place, account: null)
            : Items(Intake.Open(bytes, format, capture.Name ?? "-"), input.Place, account: null);
    }

    private static IEnumerable<Input> OfWacz(string path, string name, ArchiveOptions? archives)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        foreach (var input in Items(Intake.OpenWacz(file, name, archives), path, account: null))
            yield return input;
    }

    private static IEnumerable<Input> Items(IEnumerable<Archived> items, string path, string? account)
    {
        var count = 0;
        foreach (var item in items)
        {
            count++;
            yield return item switch
            {
                Archived.Page page => new Input.Page($"{path} at {page.Offset}", account is null ? page.Capture : page.Capture with { Outlet = account }),
                Archived.Damage { Offset: 0 } damage => new Input.Unreadable(path, damage.Reason),
                Archived.Damage damage => new Input.Unreadable($"{path} at {damage.Offset}", damage.Reason),
                Archived.Note { Offset: 0 } note => new Input.Note(path, note.Words),
                Archived.Note note => new Input.Note($"{path} at {note.Offset}", note.Words),
                _ => throw new InvalidOperationException($"a file gave {item}"),
            };
        }

        if (count == 0)
            yield return new Input.Unreadable(path, "holds no entry; export it again");
    }

    private static byte[]? Whole(string path) => new FileInfo(path).Length <= MaxBytes ? File.ReadAllBytes(path) : null;

    private static Input.Unreadable TooLong(string path) => new(path, $"is longer than {MaxBytes / (1024 * 1024)} MB; export it in parts, by a span of days");

    // In X's archive the account's name stands in a file of its own.
    private static string? AccountBeside(string path, FileFormat format)
    {
        if (format != FileFormat.TweetArchive || Path.GetDirectoryName(Path.GetFullPath(path)) is not { } folder)
            return null;
        var file = Path.Combine(folder, AccountFile);
        try
        {
            return File.Exists(file) && Whole(file) is { } bytes ? Intake.AccountOfTweets(bytes) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
