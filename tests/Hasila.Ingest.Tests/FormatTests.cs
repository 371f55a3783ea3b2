using System.IO.Compression;
using System.Text;
using Hasila.Ingest.Formats;
using Hasila.Text.Folding;

namespace Hasila.Ingest.Tests;

/// <summary>A file is what its contents say; what no reader knows is refused, in both languages, with what to do.</summary>
public sealed class FormatTests
{
    [Theory]
    [InlineData("<!DOCTYPE html><html><body><p>نص</p></body></html>", null, FileFormat.Page)]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\"><p>x</p></html>", null, FileFormat.Page)]
    [InlineData("<div class=a>كلام</div>", null, FileFormat.Page)]
    [InlineData("قالت الهيئة إنها أزالت 120 لغما، وأصلحت 3 جسور، ورممت 9 مدارس.\nوأضافت أن العمل مستمر.", null, FileFormat.Page)]
    [InlineData(
        "The ministry said, on Tuesday, that roads, bridges and schools were rebuilt.\nIt added, later, that work goes on, too.",
        null,
        FileFormat.Page
    )]
    [InlineData("[متابعة] قال المتحدث إن العمل مستمر.", null, FileFormat.Page)]
    [InlineData("class struggle returned to the valley, the paper wrote.\nThen nothing happened.\n", null, FileFormat.Page)]
    [InlineData("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>", null, FileFormat.Feed)]
    [InlineData("<!-- made by hand --><feed xmlns=\"http://www.w3.org/2005/Atom\"/>", null, FileFormat.Feed)]
    [InlineData("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"/>", null, FileFormat.Feed)]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[]}", null, FileFormat.JsonFeed)]
    [InlineData("{\"name\":\"هيئة\",\"type\":\"public_channel\",\"id\":7,\"messages\":[]}", null, FileFormat.TelegramExport)]
    [InlineData("window.YTD.tweets.part0 = [ ]", null, FileFormat.TweetArchive)]
    [InlineData("Link,Archive Status,Text Content\nhttps://a.example/1,ok,x\n", null, FileFormat.ArchiverSheet)]
    [InlineData("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"/>", null, FileFormat.Sitemap)]
    [InlineData("https://a.example/1\nhttps://a.example/2\n", null, FileFormat.LinkList)]
    public void Contents_tell_the_format(string text, string? name, FileFormat format) => Assert.Equal(format, Files.FormatOf(text, name));

    public static TheoryData<string, string> Unknown =>
        new()
        {
            { "{\"a\":1}", "a.json" },
            { "[{\"id\":1,\"text\":\"كلام\"}]", "rows.json" },
            { "{\"type\":\"FeatureCollection\",\"features\":[]}", "places.geojson" },
            { "{\"log\":{\"version\":\"1.2\",\"entries\":[]}}", "pages.har" },
            { "{\"chats\":{\"list\":[]}}", "result.json" },
            { "{\"id\":1}\n{\"id\":2}\n", "rows.jsonl" },
            { "<?xml version=\"1.0\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document/></kml>", "a.kml" },
            { "<?xml version=\"1.0\"?><opml version=\"2.0\"><body/></opml>", "a.opml" },
            { "<plist version=\"1.0\"><dict/></plist>", "a.plist" },
            { "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>", "a.xml" },
            { "name,date,count\nroads,2024-01-01,4\nschools,2024-01-02,5\n", "table.csv" },
            { "name;date;count\nroads;2024-01-01;4\nschools;2024-01-02;5\n", "table" },
            { "name\tdate\tcount\nroads\t2024-01-01\t4\nschools\t2024-01-02\t5\n", "table.tsv" },
            { "#!/bin/sh\nrm -r x\n", "a" },
            { "window.YTD.account.part0 = [{}]", "account.js" },
            { "const a = 1;\nfunction b() {\n  return a;\n}\n", "a.js" },
            { "import os\nfrom sys import argv\n\ndef f(a):\n    return os.path.join(a)\n", "a.py" },
            { "body { color: red; }\np {\n  margin: 0;\n}\n", "a.css" },
            { "<?php echo 1; ?>", "a.php" },
            { "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "a.svg" },
            { "\u0089PNG\r\n", "a.png" },
            { "GIF89a", "a.gif" },
            { "{\\rtf1 text}", "a.rtf" },
        };

    [Theory]
    [MemberData(nameof(Unknown))]
    public void What_no_reader_knows_is_refused_in_both_languages(string text, string name)
    {
        var reason = Files.Refused(Encoding.Latin1.GetBytes(text) is var bytes && text[0] == '\u0089' ? bytes : Encoding.UTF8.GetBytes(text), name);
        Assert.Contains(" · ", reason, StringComparison.Ordinal);
        Assert.Contains(reason, ArabicFold.IsArabicLetter);
        Assert.DoesNotContain("Exception", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("ppt/presentation.xml")]
    [InlineData("META-INF/container.xml")]
    [InlineData("notes/readme.md")]
    public void Zip_files_of_other_kinds_are_refused(string part)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry(part);
        Assert.Contains(" · ", Files.Refused(bytes.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_addresses_is_told_with_its_count_and_what_captures_it()
    {
        var damage = Assert.IsType<Reading.Archives.Archived.Damage>(Assert.Single(Files.Open("https://a.example/1\nhttps://a.example/2\n")));
        Assert.Contains("(2)", damage.Reason, StringComparison.Ordinal);
        Assert.Contains("hasila watch", damage.Reason, StringComparison.Ordinal);
    }
}
