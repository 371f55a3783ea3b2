using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hasila.Ingest.Fetching;

/// <summary>Writes what a server answered as a WARC record (ISO 28500): its status, its headers, its bytes as they came.</summary>
internal static class WarcWriter
{
    private static readonly string[] s_undone = ["Transfer-Encoding", "Content-Length", "Connection"];

    public static byte[] Response(string address, DateTimeOffset taken, HttpResponseMessage answer, byte[] body)
    {
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {(int)answer.StatusCode} {OneLine(answer.ReasonPhrase ?? "")}\r\n");
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            // The pieces in which it came are put together.
            if (s_undone.Contains(name, StringComparer.OrdinalIgnoreCase))
                continue;
            foreach (var value in values)
                head.Append(CultureInfo.InvariantCulture, $"{name}: {OneLine(value)}\r\n");
        }

        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n");
        var block = (byte[])[.. Encoding.UTF8.GetBytes(head.ToString()), .. body];
        var record =
            "WARC/1.1\r\nWARC-Type: response\r\n"
            + $"WARC-Record-ID: <urn:uuid:{Guid.NewGuid()}>\r\n"
            + $"WARC-Date: {taken.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}\r\n"
            + $"WARC-Target-URI: {OneLine(address)}\r\n"
            + "Content-Type: application/http; msgtype=response\r\n"
            + $"WARC-Payload-Digest: sha256:{Convert.ToHexStringLower(SHA256.HashData(body))}\r\n"
            + $"WARC-Block-Digest: sha256:{Convert.ToHexStringLower(SHA256.HashData(block))}\r\n"
            + $"Content-Length: {block.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n";
        return [.. Encoding.UTF8.GetBytes(record), .. block, .. "\r\n\r\n"u8];
    }

    private static string OneLine(string value) => value.ReplaceLineEndings(" ");
}
