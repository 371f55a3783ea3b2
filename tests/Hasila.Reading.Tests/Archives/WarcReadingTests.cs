using System.Text;
using Hasila.Reading.Archives;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;

namespace Hasila.Reading.Tests.Archives;

/// <summary>Given this archive, these pages; and no damage goes unsaid.</summary>
public sealed class WarcReadingTests
{
    public static TheoryData<string> Forms() => ["plain", "gzip", "zstd"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_gives_the_same_pages(string form)
    {
        var pages = Read(Bytes(form)).Cast<Archived.Page>().ToList();

        Assert.Equal(["https://roads.example/bridge", "https://port.example/harbour"], pages.Select(page => page.Capture.Url));
        Assert.Equal([WarcFiles.Bridge, WarcFiles.Harbour], pages.Select(page => Encoding.UTF8.GetString(page.Capture.Bytes.Span)));
        Assert.All(pages, page => Assert.Equal(new DateTimeOffset(2024, 3, 21, 8, 0, 0, TimeSpan.Zero), page.Capture.TakenAt));
        var article = Assert.IsType<ReadResult.Read>(ArticleReader.Read(pages[0].Capture)).Article;
        Assert.Equal(("الجسر الجديد", "ar"), (article.Headline, article.Language));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Lent_pages_are_the_same_while_they_are_lent_and_keep_their_ids(string form)
    {
        var given = Read(Bytes(form)).Cast<Archived.Page>().ToList();
        var lent = new List<(string Text, Capture Capture)>();
        foreach (var page in ArchiveReader.Read(new MemoryStream(Bytes(form)), "a.warc", new ArchiveOptions { LendsBytes = true }).Cast<Archived.Page>())
            lent.Add((Encoding.UTF8.GetString(page.Capture.Bytes.Span), page.Capture));

        Assert.Equal(given.Select(page => Encoding.UTF8.GetString(page.Capture.Bytes.Span)), lent.Select(page => page.Text));
        Assert.Equal(given.Select(page => page.Capture.Id), lent.Select(page => page.Capture.Id));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_truncation_is_reported_but_one_between_two_records(string form)
    {
        var whole = Bytes(form);
        var borders = Borders(form);
        for (var length = 1; length < whole.Length; length++)
        {
            var items = Read(whole[..length]);
            Assert.True(
                items.Exists(item => item is Archived.Damage) || borders.Contains(length),
                $"{form} cut to {length} of {whole.Length} bytes in silence"
            );
        }
    }

    [Fact]
    public void What_was_unpacked_already_is_taken_as_it_is_though_the_fields_say_packed()
    {
        var http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip";
        var page = Assert.Single(Read(WarcFiles.Response("https://roads.example/bridge", WarcFiles.Bridge, http)).OfType<Archived.Page>());
        Assert.Equal(WarcFiles.Bridge, Encoding.UTF8.GetString(page.Capture.Bytes.Span));
    }

    [Fact]
    public void A_zstandard_file_may_begin_with_a_dictionary_of_its_own()
    {
        byte[] dictionary = [0x5D, 0x2A, 0x4D, 0x18, 0, 0, 0, 0];
        var pages = Read([.. dictionary, .. WarcFiles.Zstd()]).OfType<Archived.Page>();
        Assert.Equal(["https://roads.example/bridge", "https://port.example/harbour"], pages.Select(page => page.Capture.Url));
    }

    // A plain file's headers have no sum; its contents have their digests.
    [Theory]
    [InlineData("gzip")]
    [InlineData("zstd")]
    [Trait("Cost", "high")]
    public void Every_flipped_bit_is_reported_or_changes_nothing(string form)
    {
        var whole = Bytes(form);
        var expected = Read(whole).ConvertAll(Described);
        for (var bit = 0; bit < whole.Length * 8; bit++)
        {
            var damaged = (byte[])whole.Clone();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            var items = Read(damaged);
            if (items.Exists(item => item is Archived.Damage))
                continue;
            Assert.Equal(expected, items.ConvertAll(Described));
        }
    }

    [Fact]
    public void Every_flipped_bit_of_a_plain_content_is_reported()
    {
        var whole = WarcFiles.Response("https://port.example/", WarcFiles.Harbour);
        var start = whole.AsSpan().IndexOf("HTTP/"u8);
        for (var bit = start * 8; bit < whole.Length * 8; bit++)
        {
            var damaged = (byte[])whole.Clone();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Contains(Read(damaged), item => item is Archived.Damage);
        }
    }

    [Fact]
    public void Behind_damage_reading_goes_on()
    {
        var records = WarcFiles.Records().Select(WarcFiles.Gzip).ToList();
        records[1][records[1].Length / 2] ^= 0x40;

        var items = Read([.. records.SelectMany(record => record)]);

        Assert.Equal(records[0].Length, Assert.IsType<Archived.Damage>(items[0]).Offset);
        Assert.Equal("https://port.example/harbour", Assert.IsType<Archived.Page>(items[1]).Capture.Url);
    }

    [Fact]
    public void A_page_that_is_not_what_its_digest_says_is_given_and_reported()
    {
        var record = WarcFiles.Response("https://port.example/", WarcFiles.Harbour);
        var forged = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(record).Replace("forty", "fifty", StringComparison.Ordinal));

        var items = Read(forged);

        Assert.Contains("digest", Assert.IsType<Archived.Damage>(items[0]).Reason);
        Assert.IsType<Archived.Page>(items[1]);
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Type: text/html")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: image/png")]
    public void What_is_no_page_is_passed_over(string http) => Assert.Empty(Read(WarcFiles.Response("https://port.example/", "x", http)));

    [Theory]
    [InlineData("request")]
    [InlineData("metadata")]
    [InlineData("revisit")]
    public void A_record_that_is_no_page_is_passed_over(string type) =>
        Assert.Empty(Read(WarcFiles.Record(type, "https://port.example/", "text/html", Encoding.UTF8.GetBytes(WarcFiles.Harbour))));

    [Fact]
    public void A_redirection_is_no_page() =>
        Assert.Empty(Read(WarcFiles.Response("https://port.example/", WarcFiles.Harbour, "HTTP/1.1 302 Found\r\nContent-Type: text/html")));

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Type: image/png")]
    public void What_was_unpacked_already_is_a_page_and_of_two_fields_the_first_counts(string http) =>
        Assert.Single(Read(WarcFiles.Response("https://port.example/", WarcFiles.Harbour, http)).OfType<Archived.Page>());

    [Theory]
    [InlineData("WARC-Target-URI: <https://port.example/>")]
    [InlineData("WARC-Target-URI:\r\n https://port.example/")]
    public void An_address_may_stand_in_brackets_or_go_on_in_the_next_line(string field)
    {
        var record = Encoding.UTF8.GetString(WarcFiles.Response("https://port.example/", WarcFiles.Harbour));
        var written = record.Replace("WARC-Target-URI: https://port.example/", field, StringComparison.Ordinal);
        Assert.Equal("https://port.example/", Assert.IsType<Archived.Page>(Assert.Single(Read(Encoding.UTF8.GetBytes(written)))).Capture.Url?.Trim());
    }

    [Fact]
    public void A_digest_may_be_written_in_small_letters_and_base32()
    {
        var record = Encoding.UTF8.GetString(WarcFiles.Response("https://port.example/", WarcFiles.Harbour, digests: false));
#pragma warning disable CA5350 // What archives are written with.
        var digest = Base32(System.Security.Cryptography.SHA1.HashData(Encoding.UTF8.GetBytes(WarcFiles.Harbour)));
#pragma warning restore CA5350
        var written = record.Replace("WARC-Date:", $"WARC-Payload-Digest: sha1:{digest}\r\nWARC-Date:", StringComparison.Ordinal);
        Assert.IsType<Archived.Page>(Assert.Single(Read(Encoding.UTF8.GetBytes(written))));
    }

    private static string Base32(byte[] bytes) =>
        string.Concat(
            string.Concat(bytes.Select(b => Convert.ToString(b, 2).PadLeft(8, '0')))
                .Chunk(5)
                .Select(bits => "abcdefghijklmnopqrstuvwxyz234567"[Convert.ToInt32(new string(bits), 2)])
        );

    [Fact]
    public void Chunks_and_packing_of_the_transfer_are_undone()
    {
        var packed = WarcFiles.Gzip(Encoding.UTF8.GetBytes(WarcFiles.Bridge));
        byte[] message =
        [
            .. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"u8,
            .. Encoding.ASCII.GetBytes($"{packed.Length - 7:x}\r\n"),
            .. packed[..^7],
            .. "\r\n7\r\n"u8,
            .. packed[^7..],
            .. "\r\n0\r\n\r\n"u8,
        ];

        var page = Assert.IsType<Archived.Page>(
            Assert.Single(Read(WarcFiles.Record("response", "https://roads.example/", "application/http", message, packed)))
        );

        Assert.Equal(WarcFiles.Bridge, Encoding.UTF8.GetString(page.Capture.Bytes.Span));
    }

    [Fact]
    public void A_record_too_long_is_stepped_over()
    {
        var options = new ArchiveOptions { MaxRecord = 1000 };
        byte[] archive =
        [
            .. WarcFiles.Response("https://port.example/long", new string('x', 5000)),
            .. WarcFiles.Response("https://port.example/short", WarcFiles.Harbour),
        ];

        var items = ArchiveReader.Read(new MemoryStream(archive), "a.warc", options).ToList();

        Assert.Equal(0, Assert.IsType<Archived.Damage>(items[0]).Offset);
        Assert.Equal("https://port.example/short", Assert.IsType<Archived.Page>(items[1]).Capture.Url);
    }

    private static byte[] Bytes(string form) =>
        form switch
        {
            "gzip" => WarcFiles.Gzipped(),
            "zstd" => WarcFiles.Zstd(),
            _ => WarcFiles.Plain(),
        };

    private static HashSet<int> Borders(string form)
    {
        using var compressor = WarcFiles.Checked();
        var sizes = WarcFiles
            .Records()
            .Select(record =>
                form switch
                {
                    "gzip" => WarcFiles.Gzip(record).Length,
                    "zstd" => compressor.Wrap(record).Length,
                    _ => record.Length,
                }
            );
        var at = 0;
        return [.. sizes.Select(size => at += size)];
    }

    private static List<Archived> Read(byte[] bytes) => [.. ArchiveReader.Read(new MemoryStream(bytes), "a.warc")];

    private static string Described(Archived item) =>
        item is Archived.Page page ? $"{page.Capture.Url} {page.Capture.TakenAt:u} {page.Capture.MediaType} {page.Capture.Id}" : item.ToString();
}
