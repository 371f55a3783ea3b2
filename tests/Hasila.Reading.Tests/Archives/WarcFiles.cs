using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Hasila.Reading.Tests.Archives;

/// <summary>Small WARC files of invented pages.</summary>
internal static class WarcFiles
{
    public const string Bridge =
        "<html><body><h1>الجسر الجديد</h1><p>قالت هيئة الطرق إن الجسر الجديد افتتح أمام الشاحنات يوم الأحد، وإن العمل في الجسر الثاني يبدأ في "
        + "الربيع.</p></body></html>";

    public const string Harbour =
        "<html><body><h1>The harbour</h1><p>The port authority said that forty ships left the harbour in March, more than in any month of the year "
        + "before.</p></body></html>";

    public static byte[] Response(string url, string html, string? http = null, bool digests = true)
    {
        var body = Encoding.UTF8.GetBytes(html);
        byte[] message = [.. Encoding.ASCII.GetBytes((http ?? "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8") + "\r\n\r\n"), .. body];
        return Record("response", url, "application/http; msgtype=response", message, digests ? body : null);
    }

    public static byte[] Record(string type, string url, string media, byte[] block, byte[]? payload = null)
    {
        var header = new StringBuilder("WARC/1.0\r\n")
            .Append("WARC-Type: ")
            .Append(type)
            .Append("\r\nWARC-Target-URI: ")
            .Append(url)
            .Append("\r\nWARC-Date: 2024-03-21T08:00:00Z\r\n")
            .Append("WARC-Block-Digest: sha256:")
            .Append(Convert.ToHexString(SHA256.HashData(block)))
            .Append("\r\n");
        if (payload is not null)
            header.Append("WARC-Payload-Digest: sha256:").Append(Convert.ToHexString(SHA256.HashData(payload))).Append("\r\n");
        header.Append("Content-Type: ").Append(media).Append("\r\nContent-Length: ").Append(block.Length).Append("\r\n\r\n");
        return [.. Encoding.UTF8.GetBytes(header.ToString()), .. block, .. "\r\n\r\n"u8];
    }

    public static byte[][] Records() =>
        [
            Record("warcinfo", "urn:info", "application/warc-fields", "software: a test\r\n"u8.ToArray()),
            Response("https://roads.example/bridge", Bridge),
            Response("https://port.example/harbour", Harbour),
        ];

    public static byte[] Plain() => [.. Records().SelectMany(record => record)];

    public static byte[] Gzipped() => [.. Records().SelectMany(Gzip)];

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var writer = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            writer.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Zstd()
    {
        using var compressor = Checked();
        return [.. Records().SelectMany(record => compressor.Wrap(record).ToArray())];
    }

    /// <summary>Frames end with a sum of their content.</summary>
    public static ZstdSharp.Compressor Checked()
    {
        var compressor = new ZstdSharp.Compressor();
        compressor.SetParameter(ZstdSharp.Unsafe.ZSTD_cParameter.ZSTD_c_checksumFlag, 1);
        return compressor;
    }
}
