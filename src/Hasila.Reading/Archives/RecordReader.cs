using System.Security.Cryptography;
using Hasila.Reading.Captures;

namespace Hasila.Reading.Archives;

/// <summary>Which records are pages, and the pages that they are; the others are counted by why they are none.</summary>
/// <param name="name">The archive's name.</param>
/// <param name="options">Bounds.</param>
/// <param name="counts">Where it is counted.</param>
internal sealed class RecordReader(string? name, ArchiveOptions options, ArchiveCounts counts) : IDisposable
{
    // Notes of one archive.
    private const int MostTold = 20;

    private static readonly string[] s_sites = ["http:", "https:", "ftp:", "file:"];

    // One room serves all bodies: none is held when the next is unpacked.
    private readonly UnpackRoom _room = new(options.MaxPage);
    private int _told;

    public IEnumerable<Archived> Read(long offset, WarcRecord record)
    {
        counts.Found(offset);
        var message = record.Type == "response" ? HttpMessage.Read(record.Block) : null;
        var (mismatch, hash) = WarcDigest.Check(record, message);
        if (mismatch is not null)
            yield return new Archived.Damage(offset, mismatch);
        if (WhyNot(record, message) is { } reason)
        {
            counts.Count(reason);
            yield break;
        }

        var body = message?.Body(_room) ?? new HttpBody(record.Block);
        if (body.Trouble is { } trouble)
            yield return new Archived.Damage(offset, trouble);
        if (body.Bytes.IsEmpty)
        {
            if (body.Trouble is null)
                counts.Count(LeftOut.Empty);
            yield break;
        }

        if (body.Note is { } note && Told() is { } told)
            yield return new Archived.Note(offset, note + told);
        if (record.Truncated is { } cut)
            yield return new Archived.Damage(offset, $"the archive says that this page was truncated when it was taken ({cut}): its end is missing");
        counts.Count(null);
        yield return PageOf(offset, record, message, body.Bytes, hash);
    }

    /// <summary>Counts a record too long to be read that would be no page; false where it might be one, or is the beginning of something else.</summary>
    /// <param name="offset">Where it begins.</param>
    /// <param name="beginning">What is at hand of it.</param>
    public bool PassesOver(long offset, ReadOnlyMemory<byte> beginning)
    {
        var header = WarcRecord.IsStart(beginning.Span) ? WarcRecord.HeaderLength(beginning.Span) : 0;
        if (header == 0 || WarcRecord.FieldsOf(beginning.Span[..header]) is not { } fields)
            return false;
        if (WarcRecord.ContentLength(fields) is not { } length || length < beginning.Length - header)
            return false;
        var record = new WarcRecord(fields, beginning[header..]);
        if (WhyNot(record, record.Type == "response" ? HttpMessage.Read(record.Block) : null) is not { } reason)
            return false;
        counts.Found(offset);
        counts.Count(reason);
        return true;
    }

    // A crawler that unpacks all and keeps the fields as they were would have a line a page.
    private string? Told() =>
        ++_told switch
        {
            < MostTold => "",
            MostTold => " (so are further pages, which are not named)",
            _ => null,
        };

    public void Dispose() => _room.Dispose();

    private static LeftOut? WhyNot(WarcRecord record, HttpMessage? message) =>
        record.Type switch
        {
            "response" when message is not { IsPage: true } => LeftOut.NoAnswer,
            "response" => IsText(message["Content-Type"]) ? null : LeftOut.NoText,
            "resource" or "conversion" when !IsOfSite(record.Address) => LeftOut.Note,
            "resource" or "conversion" => IsText(record["Content-Type"]) ? null : LeftOut.NoText,
            "warcinfo" or "metadata" => LeftOut.Note,
            "request" => LeftOut.Request,
            "revisit" => LeftOut.Revisit,
            _ => LeftOut.Other,
        };

    private Archived.Page PageOf(long offset, WarcRecord record, HttpMessage? message, ReadOnlyMemory<byte> bytes, byte[]? hash) =>
        new(
            offset,
            new Capture
            {
                Bytes = options.LendsBytes ? bytes : bytes.ToArray(),
                // An id that is asked for after the bytes are gone is still this page's.
                Hash =
                    message is not null && bytes.Equals(message.RawBody) && hash is not null ? hash
                    : options.LendsBytes ? SHA256.HashData(bytes.Span)
                    : null,
                Url = record.Address,
                TakenAt = record.Date,
                MediaType = message is null ? record["Content-Type"] : message["Content-Type"],
                Name = $"{name ?? "archive"}@{offset}",
            }
        );

    // Crawlers keep their own logs and lists as resources too, under addresses such as metadata: and urn:.
    private static bool IsOfSite(string? address) =>
        address is null || Array.Exists(s_sites, scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    private static bool IsText(string? media) =>
        media is null || media.Contains("html", StringComparison.OrdinalIgnoreCase) || media.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase);
}
