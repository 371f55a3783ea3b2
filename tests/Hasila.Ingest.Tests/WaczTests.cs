using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Hasila.Reading.Archives;

namespace Hasila.Ingest.Tests;

/// <summary>A web archive in a ZIP file: its pages, and every resource against its hash; nothing is written and no bomb goes off.</summary>
public sealed class WaczTests
{
    private const string Warc = "archive/data.warc";

    [Fact]
    public void Its_pages_are_captures()
    {
        var items = Files.Open(Wacz(), "a.wacz");
        Assert.Equal(["https://river.example/1", "https://river.example/2"], items.OfType<Archived.Page>().Select(page => page.Capture.Url));
        Assert.Empty(items.OfType<Archived.Damage>());
        Assert.Equal(Capture(Page(1)), items.OfType<Archived.Page>().First().Capture.Id);
    }

    [Fact]
    public void A_resource_that_is_not_what_the_package_says_is_told()
    {
        var items = Files.Open(Wacz(change: parts => parts["pages/pages.jsonl"] = "{\"id\":\"other\"}"u8.ToArray()));
        Assert.Contains("pages/pages.jsonl is not what the package says", Assert.Single(items.OfType<Archived.Damage>()).Reason, StringComparison.Ordinal);
        Assert.Equal(2, items.OfType<Archived.Page>().Count());
    }

    [Fact]
    public void A_package_that_is_not_what_its_digest_says_is_told()
    {
        var items = Files.Open(Wacz(change: parts => parts["datapackage.json"] = [.. parts["datapackage.json"], (byte)' ']));
        Assert.Contains("datapackage.json is not what", Assert.Single(items.OfType<Archived.Damage>()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_resource_that_is_named_and_missing_is_told()
    {
        var items = Files.Open(Wacz(change: parts => parts.Remove("pages/pages.jsonl")));
        Assert.Contains("is named by the package and not in it", Assert.Single(items.OfType<Archived.Damage>()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_signature_is_told_and_not_relied_on()
    {
        var items = Files.Open(Wacz(signedBy: "archive.example"));
        Assert.Contains("archive.example", Assert.Single(items.OfType<Archived.Note>()).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_leads_outside_is_neither_read_nor_written()
    {
        var outside = Path.Combine(Path.GetTempPath(), $"outside-{Guid.NewGuid():N}.html");
        var items = Files.Open(Wacz(change: parts => parts["../../../../../../.." + outside] = "x"u8.ToArray()));
        Assert.Contains("leads out of the folder", Assert.Single(items.OfType<Archived.Damage>()).Reason, StringComparison.Ordinal);
        Assert.False(File.Exists(outside));
        Assert.Equal(2, items.OfType<Archived.Page>().Count());
    }

    [Fact]
    [Trait("Cost", "high")]
    public void A_gigabyte_of_zeros_is_stopped()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var package = zip.CreateEntry("datapackage.json").Open())
                package.Write("{\"resources\":[]}"u8);
            using var warc = zip.CreateEntry("archive/data.warc", CompressionLevel.Fastest).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 1024; i++)
                warc.Write(zeros);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var items = Files.Open(bytes.ToArray());
        Assert.Contains(items.OfType<Archived.Damage>(), damage => damage.Reason.Contains("swells past 64 MB", StringComparison.Ordinal));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 400L << 20, "more was held than may be");
    }

    [Fact]
    public void Cut_and_flipped_archives_are_told_and_break_nothing()
    {
        var file = Wacz();
        foreach (var damaged in Files.Damaged(file, flips: 1000))
        {
            if (!Intake.IsCollection(Files.FormatOf(damaged)))
                continue;
            var items = Files.Open(damaged);
            if (damaged.Length < file.Length)
                Assert.NotEmpty(items.OfType<Archived.Damage>());
            // Whatever bit was flipped: what comes out is what was there, or it is said that it is not.
            else if (items.OfType<Archived.Page>().Select(page => page.Capture.Id).Except([Capture(Page(1)), Capture(Page(2))]).Any())
                Assert.NotEmpty(items.OfType<Archived.Damage>());
        }
    }

    private static string Page(int number) =>
        $"<!DOCTYPE html><html><body><article><h1>خبر {number}</h1><p>قالت الهيئة إنها رممت {140 + number} مدرسة في الوادي.</p></article></body></html>";

    private static string Capture(string page) => Reading.Captures.Capture.IdOf(Encoding.UTF8.GetBytes(page));

    private static byte[] Wacz(Action<Dictionary<string, byte[]>>? change = null, string? signedBy = null)
    {
        var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [Warc] = [.. Record(1), .. Record(2)],
            ["pages/pages.jsonl"] = "{\"format\":\"json-pages-1.0\"}"u8.ToArray(),
        };
        var resources = string.Join(',', parts.Select(part => $"{{\"path\":\"{part.Key}\",\"hash\":\"sha256:{Hash(part.Value)}\"}}"));
        parts["datapackage.json"] = Encoding.UTF8.GetBytes($"{{\"profile\":\"data-package\",\"wacz_version\":\"1.1.1\",\"resources\":[{resources}]}}");
        var signature = signedBy is null ? "" : $",\"signedData\":{{\"domain\":\"{signedBy}\"}}";
        parts["datapackage-digest.json"] = Encoding.UTF8.GetBytes(
            $"{{\"path\":\"datapackage.json\",\"hash\":\"sha256:{Hash(parts["datapackage.json"])}\"{signature}}}"
        );
        change?.Invoke(parts);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                part.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Record(int number)
    {
        var page = Encoding.UTF8.GetBytes(Page(number));
        var http = Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {page.Length}\r\n\r\n");
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0000000{number}-0000-0000-0000-000000000000>\r\nWARC-Date: 2024-03-21T12:00:00Z\r\n"
        );
        head +=
            $"WARC-Target-URI: https://river.example/{number}\r\nContent-Type: application/http; msgtype=response\r\n"
            + $"Content-Length: {http.Length + page.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. http, .. page, .. "\r\n\r\n"u8];
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
