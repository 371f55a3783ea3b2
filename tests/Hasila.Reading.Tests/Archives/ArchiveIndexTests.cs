using System.Globalization;
using Hasila.Reading.Archives;

namespace Hasila.Reading.Tests.Archives;

/// <summary>A file that was cut off between two records looks whole; the index that crawlers write beside it tells.</summary>
public sealed class ArchiveIndexTests
{
    private static readonly byte[][] s_members = [.. WarcFiles.Records().Select(WarcFiles.Gzip)];
    private static readonly int[] s_places = [0, s_members[0].Length, s_members[0].Length + s_members[1].Length];

    [Theory]
    [InlineData("harbour.cdxj")]
    [InlineData("harbour.warc.gz.cdxj")]
    [InlineData("harbour.cdx")]
    [InlineData("harbour.warc.cdx")]
    public void A_record_that_is_gone_is_told_by_the_index_beside(string name)
    {
        using var folder = new TempFolder();
        var archive = folder.File("harbour.warc.gz");
        File.WriteAllBytes(archive, [.. s_members[0], .. s_members[1]]);
        File.WriteAllLines(folder.File(name), name.EndsWith('j') ? Cdxj("harbour.warc.gz") : Cdx("harbour.warc.gz"));

        var index = ArchiveIndex.Beside(archive);

        Assert.Equal(3, index!.Count);
        Assert.Equal([(long)s_places[2]], index.MissingFrom(CountsOf([.. s_members[0], .. s_members[1]])));
        Assert.Empty(index.MissingFrom(CountsOf(WarcFiles.Gzipped())));
    }

    [Fact]
    public void Records_of_another_archive_in_the_same_index_do_not_count()
    {
        var index = ArchiveIndex.Read(new StringReader(string.Join('\n', Cdxj("other.warc.gz"))), "all.cdxj", "harbour.warc.gz");

        Assert.Equal(0, index.Count);
    }

    [Fact]
    public void Lines_that_are_none_are_passed_over()
    {
        var index = ArchiveIndex.Read(new StringReader("{\nexample,port)/ 2024 {\"offset\":[]}\n CDX N b V\nx\nx y 7\nx y z\n"), "a.cdx", "a.warc.gz");

        Assert.Equal(1, index.Count);
    }

    [Fact]
    public void Without_an_index_there_is_none() => Assert.Null(ArchiveIndex.Beside(Path.Combine(Path.GetTempPath(), "no-such-folder", "a.warc.gz")));

    private static ArchiveCounts CountsOf(byte[] archive)
    {
        var counts = new ArchiveCounts();
        Assert.All(ArchiveReader.Read(new MemoryStream(archive), counts: counts), item => Assert.IsType<Archived.Page>(item));
        return counts;
    }

    private static IEnumerable<string> Cdxj(string archive) =>
        s_places.Select(place =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"example,port)/{place} 20240321080000 {{\"url\": \"https://port.example/\", \"length\": \"9\", \"offset\": \"{place}\", "
                    + $"\"filename\": \"{archive}\"}}"
            )
        );

    private static IEnumerable<string> Cdx(string archive) =>
        s_places
            .Select(place =>
                string.Create(CultureInfo.InvariantCulture, $"example,port)/ 20240321080000 https://port.example/ text/html 200 AAAA - - 9 {place} {archive}")
            )
            .Prepend(" CDX N b a m s k r M S V g");
}
