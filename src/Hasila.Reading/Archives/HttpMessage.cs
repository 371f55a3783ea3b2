using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Hasila.Reading.Archives;

/// <summary>An HTTP response as an archive keeps it: status, fields, body (RFC 9112).</summary>
internal sealed class HttpMessage
{
    private const int LongestHead = 256 * 1024;
    private const int MostBody = 128 * 1024 * 1024;

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
    public ReadOnlyMemory<byte> Body()
    {
        var body = Unchunked() ?? RawBody;
        return (this["Content-Encoding"] ?? "").ToUpperInvariant() switch
        {
            "GZIP" or "X-GZIP" when body.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) => Unpacked(
                body,
                stream => new GZipStream(stream, CompressionMode.Decompress)
            ),
            "DEFLATE" => Unpacked(body, stream => new ZLibStream(stream, CompressionMode.Decompress)),
            "BR" => Unpacked(body, stream => new BrotliStream(stream, CompressionMode.Decompress)),
            _ => body,
        };
    }

    /// <summary>The body without the marks of its chunks; null where it is not in chunks.</summary>
    public ReadOnlyMemory<byte>? Unchunked()
    {
        if (this["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) != true)
            return null;
        using var whole = new MemoryStream(RawBody.Length);
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
                return whole.ToArray();
            size = Math.Min(size, rest.Length);
            whole.Write(rest[..size]);
            rest = rest[size..];
            rest = rest.StartsWith("\r\n"u8) ? rest[2..] : rest;
        }
    }

    // Spelled out: of "null or an array" the compiler would make an empty memory, and the page would be lost.
    private static ReadOnlyMemory<byte>? SoFar(MemoryStream whole)
    {
        if (whole.Length == 0)
            return null;
        return whole.ToArray();
    }

    private static ReadOnlyMemory<byte> Unpacked(ReadOnlyMemory<byte> body, Func<Stream, Stream> open)
    {
        using var content = new MemoryStream();
        try
        {
            using var source = new MemoryReader(body);
            using var unpacked = open(source);
            Bounded.Copy(unpacked, content, MostBody);
        }
        catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
        {
            return content.Length > 0 ? content.ToArray() : body;
        }

        return content.Length > 0 ? content.ToArray() : body;
    }
}
