using System.Text;
using Hasila.Reading.Archives;

namespace Hasila.Reading.Tests.Archives;

/// <summary>What careless writers of archives leave out or claim wrongly: no page is lost over it, and what is missing is said.</summary>
public sealed class CarelessWriterTests
{
    private static readonly string[] s_both = ["https://roads.example/bridge", "https://port.example/harbour"];

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(8)]
    public void Too_few_or_too_many_blank_lines_between_records_lose_nothing(int blank)
    {
        var bytes = Enumerable.SelectMany(WarcFiles.Records(), record => (byte[])[.. record[..^4], .. "\r\n\r\n\r\n\r\n"u8.ToArray()[..blank]]);

        Assert.Equal(s_both, Pages([.. bytes, .. "\r\n\r\n"u8]));
    }

    [Fact]
    public void Packed_records_without_blank_lines_lose_nothing()
    {
        var bytes = WarcFiles.Records().SelectMany(record => record[..^4]).ToArray();

        Assert.Equal(s_both, Pages(WarcFiles.Gzip([.. bytes, .. "\r\n\r\n"u8])));
    }

    [Theory]
    [InlineData("\r\n\r\n")]
    [InlineData("\n")]
    [InlineData("\uFEFF")]
    public void What_stands_before_the_first_record_does_not_make_it_a_text(string lead) =>
        Assert.Equal(s_both, Pages([.. Encoding.UTF8.GetBytes(lead), .. WarcFiles.Plain()]));

    [Fact]
    public void Headers_whose_lines_end_with_a_line_feed_alone_are_read()
    {
        var text = Encoding.UTF8.GetString(WarcFiles.Response("https://port.example/harbour", WarcFiles.Harbour, digests: false));
        var header = text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
        var block = text[header..^4];
        var own = text[..header].Replace("\r\n", "\n", StringComparison.Ordinal);

        Assert.Equal(["https://port.example/harbour"], Pages(Encoding.UTF8.GetBytes(own + block + "\n\n")));
    }

    [Theory]
    [InlineData("Content-Encoding: gzip\r\nTransfer-Encoding: chunked")]
    [InlineData("Content-Encoding: br")]
    [InlineData("Content-Encoding: deflate\r\nTransfer-Encoding: chunked")]
    public void A_body_that_was_unpacked_before_it_was_kept_is_read_as_it_is(string fields)
    {
        var record = WarcFiles.Response(
            "https://port.example/harbour",
            WarcFiles.Harbour,
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + fields
        );

        var page = Assert.Single(Read(record).OfType<Archived.Page>());

        Assert.Equal(WarcFiles.Harbour, Encoding.UTF8.GetString(page.Capture.Bytes.Span));
    }

    [Fact]
    public void A_page_that_the_archive_calls_truncated_is_given_with_a_word_of_it()
    {
        var text = Encoding.UTF8.GetString(WarcFiles.Response("https://port.example/harbour", WarcFiles.Harbour));
        var cut = text.Replace("WARC-Type: response\r\n", "WARC-Type: response\r\nWARC-Truncated: time\r\n", StringComparison.Ordinal);

        var items = Read(Encoding.UTF8.GetBytes(cut));

        Assert.Contains("truncated when it was taken (time)", Assert.IsType<Archived.Damage>(items[0]).Reason, StringComparison.Ordinal);
        Assert.IsType<Archived.Page>(items[1]);
    }

    private static List<Archived> Read(byte[] bytes) => [.. ArchiveReader.Read(new MemoryStream(bytes))];

    private static IEnumerable<string?> Pages(byte[] bytes)
    {
        Assert.True(ArchiveReader.IsArchive(bytes.AsSpan(0, Math.Min(512, bytes.Length))));
        return Read(bytes).Select(item => Assert.IsType<Archived.Page>(item).Capture.Url);
    }
}
