using System.IO.Compression;
using System.Text;
using Hasila.Reading.Archives;

namespace Hasila.Reading.Tests.Archives;

/// <summary>Small files that unpack to large ones: refused past the first mebibyte at a hundred times their size, and never held.</summary>
public sealed class BombTests
{
    private const int Megabytes = 24;

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void A_page_that_a_server_packed_a_thousandfold_is_left_out_with_a_word(string encoding)
    {
        var record = WarcFiles.Record("response", "https://port.example/", "application/http", Message(encoding));

        var (items, allocated) = Read(WarcFiles.Gzip(record));

        Assert.Contains("more than 100 times its size", Assert.IsType<Archived.Damage>(Assert.Single(items)).Reason, StringComparison.Ordinal);
        Assert.InRange(allocated, 0, Megabytes / 2 << 20);
    }

    [Fact]
    public void Of_twenty_such_records_none_is_held_while_the_next_is_read()
    {
        var member = WarcFiles.Gzip(WarcFiles.Record("response", "https://port.example/", "application/http", Message("gzip")));

        var (items, allocated) = Read([.. Enumerable.Repeat(member, 20).SelectMany(one => one)]);

        Assert.Equal(20, items.Count);
        Assert.InRange(allocated, 0, 4L * Megabytes << 20);
    }

    [Fact]
    public void A_member_that_unpacks_to_a_thousand_times_its_size_is_left_out_and_the_next_is_read()
    {
        var bomb = WarcFiles.Gzip(WarcFiles.Record("resource", "https://port.example/", "text/html", new byte[Megabytes << 20]));

        var (items, allocated) = Read([.. bomb, .. WarcFiles.Gzipped()]);

        Assert.Contains("more than 100 times its size", Assert.IsType<Archived.Damage>(items[0]).Reason, StringComparison.Ordinal);
        Assert.Equal(2, items.Count(item => item is Archived.Page));
        Assert.InRange(allocated, 0, Megabytes / 2 << 20);
    }

    [Fact]
    public void A_frame_that_only_says_that_it_is_large_takes_no_memory()
    {
        using var compressor = WarcFiles.Checked();
        var bomb = compressor.Wrap(new byte[Megabytes << 20]).ToArray();

        var (items, allocated) = Read(bomb);

        Assert.IsType<Archived.Damage>(Assert.Single(items));
        Assert.InRange(allocated, 0, Megabytes / 2 << 20);
    }

    [Fact]
    public void A_page_that_repeats_itself_is_no_bomb()
    {
        var page = string.Concat(Enumerable.Range(0, 30_000).Select(number => $"<tr><td class=\"figure\">{number}</td><td class=\"unit\">km</td></tr>"));
        var record = WarcFiles.Response("https://port.example/table", $"<table>{page}</table>");

        Assert.IsType<Archived.Page>(Assert.Single(Read(WarcFiles.Gzip(record)).Items));
    }

    private static (List<Archived> Items, long Allocated) Read(byte[] archive)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        List<Archived> items = [.. ArchiveReader.Read(new MemoryStream(archive), "bomb.warc.gz")];
        return (items, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static byte[] Message(string encoding)
    {
        using var packed = new MemoryStream();
        using (
            Stream writer = encoding switch
            {
                "gzip" => new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true),
                "deflate" => new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true),
                _ => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            }
        )
            writer.Write(new byte[Megabytes << 20]);
        return [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {encoding}\r\n\r\n"), .. packed.ToArray()];
    }
}
