namespace Hasila.Reading.Archives;

/// <summary>
/// Reads files of many captures, and saved pages: WARC (plain, gzip, Zstandard) and MHTML. One pass, bounded memory. Damage is given in its place, as
/// <see cref="Archived.Damage"/>, and reading goes on behind it.
/// </summary>
public static class ArchiveReader
{
    private const int Look = 512;

    /// <summary>Whether a file is an archive, by its first bytes (512 suffice); a gzip file is one.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> start) => FormOf(start) != ArchiveForm.None;

    /// <param name="stream">The archive from its beginning; it need not be seekable.</param>
    /// <param name="name">For messages and names of captures: the file's name.</param>
    /// <param name="options">Bounds.</param>
    /// <param name="counts">Where it is counted what the records were.</param>
    public static IEnumerable<Archived> Read(Stream stream, string? name = null, ArchiveOptions? options = null, ArchiveCounts? counts = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= ArchiveOptions.Default;
        var start = new byte[Look];
        var length = stream.ReadAtLeast(start, Look, throwOnEndOfStream: false);
        var whole = new JoinedStream(start.AsMemory(0, length), stream);
        counts ??= new ArchiveCounts();
        return FormOf(start.AsSpan(0, length)) switch
        {
            ArchiveForm.Gzip => ReadRecords(records => WarcReader.ReadPacked(GzipMembers.Read(whole, options), records), name, options, counts),
            ArchiveForm.Zstd => ReadRecords(records => WarcReader.ReadPacked(ZstdFrames.Read(whole, options), records), name, options, counts),
            ArchiveForm.Mhtml => ReadSaved(whole, name, options),
            ArchiveForm.Arc => [new Archived.Damage(0, WarcRecord.ArcRefusal)],
            _ => ReadRecords(records => WarcReader.ReadPlain(whole, records, options.MaxRecord), name, options, counts),
        };
    }

    private static IEnumerable<Archived> ReadRecords(Func<RecordReader, IEnumerable<Archived>> read, string? name, ArchiveOptions options, ArchiveCounts counts)
    {
        using var records = new RecordReader(name, options, counts);
        foreach (var item in read(records))
            yield return item;
    }

    private enum ArchiveForm
    {
        None,
        Warc,
        Gzip,
        Zstd,
        Mhtml,
        Arc,
    }

    private static ArchiveForm FormOf(ReadOnlySpan<byte> start)
    {
        if (WarcRecord.IsStart(start[WarcRecord.BlankLength(start)..]))
            return ArchiveForm.Warc;
        if (WarcRecord.IsArc(start))
            return ArchiveForm.Arc;
        if (start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]))
            return ArchiveForm.Gzip;
        if (start.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]) || start.StartsWith((ReadOnlySpan<byte>)[0x5D, 0x2A, 0x4D, 0x18]))
            return ArchiveForm.Zstd;
        var text = System.Text.Encoding.Latin1.GetString(start);
        return
            text.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase)
            && (
                text.StartsWith("From:", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)
                || text.Contains("multipart/related", StringComparison.OrdinalIgnoreCase)
            )
            ? ArchiveForm.Mhtml
            : ArchiveForm.None;
    }

    private static IEnumerable<Archived> ReadSaved(Stream stream, string? name, ArchiveOptions options)
    {
        using var file = new MemoryStream();
        if (!Bounded.Copy(stream, file, options.MaxRecord))
            return [new Archived.Damage(0, $"the saved page has more than {options.MaxRecord / (1024 * 1024)} MB")];
        return [.. MhtmlReader.Read(file.ToArray(), name)];
    }
}
