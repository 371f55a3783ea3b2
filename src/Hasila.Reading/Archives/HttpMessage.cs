using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Hasila.Reading.Archives;

/// <summary>An HTTP response as an archive keeps it: status, fields, body (RFC 9112).</summary>
internal sealed class HttpMessage
{
    private const int LongestHead = 256 * 1024;
    private const int LongestPacking = 20;
    private const string NotSo = "and is not";

    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    private HttpMessage(int status, ReadOnlyMemory<byte> body) => (Status, RawBody) = (status, body);

    public int Status { get; }

    /// <summary>The body as it was sent.</summary>
    public ReadOnlyMemory<byte> RawBody { get; }

    /// <summary>A page, not a redirection or an error.</summary>
    public bool IsPage => Status is >= 200 and < 300;

    public string? this[string field] => _fields.GetValueOrDefault(field);

    public static HttpMessage? Read(ReadOnlyMemory<byte> block)
    {
        var head = block.Span[..Math.Min(block.Length, LongestHead)];
        if (!head.StartsWith("HTTP/"u8))
            return null;
        var (end, gap) = (head.IndexOf("\r\n\r\n"u8), 4);
        if (end < 0)
            (end, gap) = (head.IndexOf("\n\n"u8), 2);
        if (end < 0)
            (end, gap) = (head.Length, 0);
        var lines = Encoding.Latin1.GetString(head[..end]).Split('\n');
        var words = lines[0].Split(' ', 3);
        if (words.Length < 2 || !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status))
            return null;
        var message = new HttpMessage(status, block[(end + gap)..]);
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                message._fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }

        return message;
    }

    /// <summary>
    /// The body with its transfer and content encodings undone; as far as it goes where it is cut off. Archives often keep it undone already, whatever the
    /// fields say.
    /// </summary>
    /// <param name="room">Where it is unpacked to: good until the next body is.</param>
    public HttpBody Body(UnpackRoom room)
    {
        var chunks = Unchunked();
        var body = chunks?.Bytes ?? RawBody;
        var packing = (this["Content-Encoding"] ?? "").ToUpperInvariant();
        var unpacked = packing switch
        {
            "GZIP" or "X-GZIP" when !body.IsEmpty && !body.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) => new HttpBody(body, Note: NotSo),
            "GZIP" or "X-GZIP" => Unpacked(body, room, stream => new GZipStream(stream, CompressionMode.Decompress)),
            "DEFLATE" => Unpacked(body, room, stream => new ZLibStream(stream, CompressionMode.Decompress)),
            "BR" => Unpacked(body, room, stream => new BrotliStream(stream, CompressionMode.Decompress)),
            "" or "IDENTITY" or "NONE" => new HttpBody(body),
            _ => new HttpBody(body, Note: "which is not undone"),
        };
        if (unpacked.Note is { } note)
            unpacked = unpacked with { Note = $"the page is called packed ({Printed(packing)}), {note}: it is read as it stands" };
        return chunks is { IsWhole: false } && unpacked is { Trouble: null }
            ? unpacked with
            {
                Trouble = "the chunks of the page break off: its end is missing",
            }
            : unpacked;
    }

    /// <summary>The body without the marks of its chunks, and whether the last of them is there; null where it is not in chunks.</summary>
    public (ReadOnlyMemory<byte> Bytes, bool IsWhole)? Unchunked()
    {
        if (this["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) != true)
            return null;
        var whole = new MemoryStream(RawBody.Length);
        var rest = RawBody.Span;
        while (true)
        {
            var line = rest.IndexOf((byte)'\n');
            if (line is < 1 or > 64)
                return SoFar(whole);
            var digits = Encoding.Latin1.GetString(rest[..line]).Split(';')[0].Trim();
            if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) || size < 0)
                return SoFar(whole);
            rest = rest[(line + 1)..];
            if (size == 0)
                return (whole.GetBuffer().AsMemory(0, (int)whole.Length), true);
            size = Math.Min(size, rest.Length);
            whole.Write(rest[..size]);
            rest = rest[size..];
            rest = rest.StartsWith("\r\n"u8) ? rest[2..] : rest;
        }
    }

    private static (ReadOnlyMemory<byte> Bytes, bool IsWhole)? SoFar(MemoryStream whole) =>
        whole.Length == 0 ? null : (whole.GetBuffer().AsMemory(0, (int)whole.Length), false);

    private static HttpBody Unpacked(ReadOnlyMemory<byte> body, UnpackRoom room, Func<Stream, Stream> open)
    {
        room.Begin(body.Length);
        try
        {
            using var source = new MemoryReader(body);
            using var unpacked = open(source);
            unpacked.CopyTo(room);
        }
        catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
        {
            if (room.IsFull)
                return new HttpBody(default, $"the page is left out: {room.Refusal}");
            if (room.Length > 0)
                return new HttpBody(room.Content, "what the page was packed as breaks off: its end is missing");
        }

        return room.Length > 0 || body.IsEmpty ? new HttpBody(room.Content) : new HttpBody(body, Note: NotSo);
    }

    private static string Printed(string packing) =>
        new([.. packing.Take(LongestPacking).Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-')]);
}

/// <summary>A message's body, its encodings undone.</summary>
/// <param name="Bytes">As far as there are any.</param>
/// <param name="Trouble">One sentence where they are not all; null where they are.</param>
/// <param name="Note">One sentence where they are not packed as the message says; null where they are.</param>
internal readonly record struct HttpBody(ReadOnlyMemory<byte> Bytes, string? Trouble = null, string? Note = null);
