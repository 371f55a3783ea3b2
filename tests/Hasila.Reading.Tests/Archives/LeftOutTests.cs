using System.Text;
using Hasila.Reading.Archives;

namespace Hasila.Reading.Tests.Archives;

/// <summary>What of an archive is no page is counted by why it is none, and an archive of another kind is refused with a word.</summary>
public sealed class LeftOutTests
{
    private static readonly byte[] s_text = Encoding.UTF8.GetBytes(WarcFiles.Harbour);

    [Fact]
    public void Every_record_is_a_page_or_is_counted()
    {
        byte[] archive =
        [
            .. WarcFiles.Plain(),
            .. WarcFiles.Record("request", "https://port.example/", "application/http", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
            .. WarcFiles.Record("revisit", "https://port.example/", "application/http", s_text),
            .. WarcFiles.Response("https://port.example/old", WarcFiles.Harbour, "HTTP/1.1 301 Moved\r\nContent-Type: text/html"),
            .. WarcFiles.Response("https://port.example/logo", "x", "HTTP/1.1 200 OK\r\nContent-Type: image/png"),
            .. WarcFiles.Response("https://port.example/nothing", ""),
            .. WarcFiles.Record("continuation", "https://port.example/", "text/html", s_text),
        ];

        var (pages, counts) = Read(archive);

        Assert.Equal(2, pages);
        Assert.Equal((9, 2), (counts.Records, counts.Pages));
        Assert.Equal([LeftOut.Note, LeftOut.Request, LeftOut.Revisit, LeftOut.NoAnswer, LeftOut.NoText, LeftOut.Empty, LeftOut.Other], counts.ByReason.Keys);
        Assert.All(counts.ByReason.Values, count => Assert.Equal(1, count));
    }

    [Theory]
    [InlineData("metadata://gnu.example/software/wget/warc/wget.log")]
    [InlineData("urn:pageinfo:https://port.example/")]
    public void What_a_crawler_keeps_under_an_address_of_no_site_is_no_page(string address)
    {
        var (pages, counts) = Read(WarcFiles.Record("resource", address, "text/plain", s_text));

        Assert.Equal((0, 1), (pages, counts.ByReason[LeftOut.Note]));
    }

    [Fact]
    public void A_resource_of_a_site_is_a_page() => Assert.Equal(1, Read(WarcFiles.Record("resource", "https://port.example/a", "text/plain", s_text)).Pages);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_ARC_file_is_refused_with_a_word_of_what_to_do(bool packed)
    {
        var bytes = "filedesc://old.arc 0.0.0.0 20040101000000 text/plain 70\n1 0 Crawler\nURL IP-address Archive-date Content-type\n\n"u8.ToArray();
        bytes = packed ? WarcFiles.Gzip(bytes) : bytes;

        Assert.True(ArchiveReader.IsArchive(bytes));
        var damage = Assert.IsType<Archived.Damage>(Assert.Single(ArchiveReader.Read(new MemoryStream(bytes))));
        Assert.Contains("convert it to WARC", damage.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image/png", 0)]
    [InlineData("text/html", 1)]
    public void A_record_too_long_is_reported_only_where_it_would_be_a_page(string media, int damages)
    {
        var record = WarcFiles.Response("https://port.example/long", new string('x', 5000), $"HTTP/1.1 200 OK\r\nContent-Type: {media}");
        foreach (var archive in (byte[][])[record, WarcFiles.Gzip(record)])
        {
            var counts = new ArchiveCounts();
            var items = ArchiveReader.Read(new MemoryStream(archive), "a.warc", new ArchiveOptions { MaxRecord = 3000 }, counts).ToList();

            Assert.Equal(damages, items.Count);
            Assert.Equal(1 - damages, counts.ByReason.GetValueOrDefault(LeftOut.NoText));
        }
    }

    [Fact]
    public void A_body_whose_packing_or_chunks_break_off_is_given_with_a_word_of_it()
    {
        var packed = WarcFiles.Gzip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000).Select(number => $"<p>Ship {number * 7919}</p>"))));
        byte[] cut = [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"u8, .. packed[..(packed.Length / 2)]];
        byte[] chunked = [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n1f4\r\n"u8, .. s_text];

        foreach (var message in (byte[][])[cut, chunked])
        {
            var items = ArchiveReader.Read(new MemoryStream(WarcFiles.Record("response", "https://port.example/", "application/http", message))).ToList();

            Assert.Contains("its end is missing", Assert.IsType<Archived.Damage>(items[0]).Reason, StringComparison.Ordinal);
            Assert.IsType<Archived.Page>(items[1]);
        }
    }

    [Theory]
    [InlineData("gzip", "called packed (gzip), and is not")]
    [InlineData("x-gzip", "called packed (x-gzip), and is not")]
    [InlineData("deflate", "called packed (deflate), and is not")]
    [InlineData("br", "called packed (br), and is not")]
    [InlineData("pack200\u001b[2J", "called packed (pack200--2j), which is not undone")]
    public void A_page_that_is_not_packed_as_its_server_says_is_read_with_a_word_of_it(string packing, string words)
    {
        byte[] first = WarcFiles.Response("https://port.example/1", WarcFiles.Harbour);
        byte[] archive =
        [
            .. first,
            .. WarcFiles.Response("https://port.example/2", WarcFiles.Harbour, $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {packing}"),
        ];

        var items = ArchiveReader.Read(new MemoryStream(archive)).ToList();

        var note = Assert.Single(items.OfType<Archived.Note>());
        Assert.Equal(first.Length, note.Offset);
        Assert.Contains(words, note.Words, StringComparison.Ordinal);
        Assert.Equal([s_text, s_text], items.OfType<Archived.Page>().Select(page => page.Capture.Bytes.ToArray()));
    }

    [Fact]
    public void A_crawler_that_keeps_all_pages_unpacked_has_no_line_for_each()
    {
        const string Head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip";
        byte[] archive = [.. Enumerable.Range(0, 100).SelectMany(_ => WarcFiles.Response("https://port.example/", WarcFiles.Harbour, Head))];

        var items = ArchiveReader.Read(new MemoryStream(archive)).ToList();

        Assert.Equal(100, items.OfType<Archived.Page>().Count());
        Assert.Contains("so are further pages", items.OfType<Archived.Note>().Last().Words, StringComparison.Ordinal);
        Assert.InRange(items.OfType<Archived.Note>().Count(), 1, 20);
    }

    private static (int Pages, ArchiveCounts Counts) Read(byte[] archive)
    {
        var counts = new ArchiveCounts();
        return (ArchiveReader.Read(new MemoryStream(archive), counts: counts).Count(item => item is Archived.Page), counts);
    }
}
