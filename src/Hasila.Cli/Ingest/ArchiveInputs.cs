using Hasila.Reading.Archives;

namespace Hasila.Cli.Ingest;

/// <summary>The pages of an archive, its damages one by one, and at its end a line on what its other records were.</summary>
internal static class ArchiveInputs
{
    public static bool IsArchive(string path)
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

    // What follows a damage is still read.
    public static IEnumerable<Input> Open(string path, string name, ArchiveOptions? options)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        var counts = new ArchiveCounts();
        var (pages, damages) = (0, 0);
        foreach (var item in ArchiveReader.Read(stream, name, options, counts))
        {
            switch (item)
            {
                case Archived.Page page:
                    pages++;
                    yield return new Input.Page($"{path} at byte {page.Offset}", page.Capture);
                    break;
                case Archived.Note note:
                    yield return new Input.Note($"{path} at byte {note.Offset}", note.Words);
                    break;
                case Archived.Damage damage:
                    damages++;
                    yield return new Input.Unreadable($"{path} at byte {damage.Offset}", damage.Reason);
                    break;
                default:
                    throw new InvalidOperationException($"an archive gave {item}");
            }
        }

        if (Missing(path, counts) is { } missing)
            yield return missing;
        var others = string.Join(", ", counts.ByReason.Select(pair => InWords(pair.Key, pair.Value)));
        if (pages == 0 && damages == 0)
            yield return new Input.Unreadable(path, counts.Records == 0 ? "the archive is empty" : $"the archive holds no page; left out: {others}");
        else if (others.Length > 0)
            yield return new Input.Note(path, $"{pages} {(pages == 1 ? "page" : "pages")} in {counts.Records} records; left out: {others}");
    }

    private static Input.Unreadable? Missing(string path, ArchiveCounts counts)
    {
        try
        {
            if (ArchiveIndex.Beside(path) is not { } index || index.MissingFrom(counts) is not { Count: > 0 } missing)
                return null;
            return new Input.Unreadable(
                path,
                $"{missing.Count} of {index.Count} records that its index {Path.GetFileName(index.Path)} names are not whole in it, the first at byte "
                    + $"{missing[0]}; get the archive again"
            );
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new Input.Unreadable(path, $"the index beside it cannot be read: {error.Message}");
        }
    }

    private static string InWords(LeftOut reason, int count) =>
        reason switch
        {
            LeftOut.Note => count == 1 ? "1 note of the archive" : $"{count} notes of the archive",
            LeftOut.Request => count == 1 ? "1 request" : $"{count} requests",
            LeftOut.Revisit => count == 1 ? "1 repetition" : $"{count} repetitions",
            LeftOut.NoAnswer => count == 1 ? "1 redirection or error" : $"{count} redirections and errors",
            LeftOut.NoText => count == 1 ? "1 picture or other file" : $"{count} pictures and other files",
            LeftOut.Empty => count == 1 ? "1 empty page" : $"{count} empty pages",
            _ => count == 1 ? "1 record of an unknown kind" : $"{count} records of unknown kinds",
        };
}
