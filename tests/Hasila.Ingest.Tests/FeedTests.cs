using System.Text;
using Hasila.Ingest.Feeds;
using Hasila.Reading.Archives;

namespace Hasila.Ingest.Tests;

/// <summary>One entry of a feed is one capture: the feed with that entry alone.</summary>
public sealed class FeedTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
        <title>صحيفة النهر</title><link>https://river.example/</link>
        <description>أخبار</description><lastBuildDate>Thu, 21 Mar 2024 10:00:00 GMT</lastBuildDate>
        <item><title>الهيئة: ترميم 142 مدرسة</title><link>/a/1</link><pubDate>Fri, 22 Mar 2024 00:30:00 +0300</pubDate><dc:creator>ليلى الراوي</dc:creator>
        <description>&lt;p&gt;موجز&lt;/p&gt;</description>
        <c:encoded><![CDATA[<p>قالت الهيئة إنها رممت <b>142</b> مدرسة &amp; 9 آبار.</p>
        <script>alert(1)</script><p>وأضافت أن العمل مستمر.</p>]]></c:encoded></item>
        <item><title>بلا متن</title><guid>https://river.example/a/2</guid><pubDate>السبت 23 مارس 2024</pubDate></item>
        </channel></rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>مفوضية العودة</title><updated>2024-03-25T10:00:00Z</updated>
        <entry><title type="html">عودة &lt;b&gt;18400&lt;/b&gt; أسرة</title>
        <link rel="self" href="https://r.example/self"/><link href="https://r.example/1"/>
        <published>2024-03-24T10:00:00Z</published><author><name>المكتب</name></author>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>قالت المفوضية إن 18400 أسرة عادت.</p></div></content></entry></feed>
        """;

    private const string Rdf = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="x"><title>وكالة الضفة</title><link>https://bank.example</link></channel>
        <item rdf:about="y"><title>خبر</title><link>https://bank.example/9</link>
        <description>قالت الوزارة إن 9 آبار تعمل.</description><dc:date>2024-03-20T08:00:00Z</dc:date></item></rdf:RDF>
        """;

    private const string Json = """
        {"version":"https://jsonfeed.org/version/1.1","title":"وزارة التعمير","items":[
        {"id":"1","url":"https://m.example/1","title":"142 مدرسة",
        "content_html":"<p>قالت الوزارة إنها رممت 142 مدرسة.</p>",
        "date_published":"2024-03-25T09:00:00+03:00","authors":[{"name":"المكتب"}]}]}
        """;

    [Theory]
    [InlineData(Rss, 2, "الهيئة: ترميم 142 مدرسة", "2024-03-22", "ليلى الراوي", "صحيفة النهر", "https://river.example/a/1")]
    [InlineData(Atom, 1, "عودة 18400 أسرة", "2024-03-24", "المكتب", "مفوضية العودة", "https://r.example/1")]
    [InlineData(Rdf, 1, "خبر", "2024-03-20", null, "وكالة الضفة", "https://bank.example/9")]
    [InlineData(Json, 1, "142 مدرسة", "2024-03-25", "المكتب", "وزارة التعمير", "https://m.example/1")]
    public void An_entry_is_an_article(string feed, int entries, string headline, string day, string? author, string site, string url)
    {
        var pages = Files.Open(feed).OfType<Archived.Page>().ToList();
        Assert.Equal(entries, pages.Count);
        var article = Files.Read(pages[0].Capture);
        Assert.Equal(
            (headline, day, author, site, url),
            (article.Headline, article.Published!.Date.ToString("O", null), article.Authors.FirstOrDefault(), article.Site, article.Url)
        );
    }

    [Fact]
    public void The_whole_text_goes_before_the_summary_and_a_script_is_no_text()
    {
        var article = Files.Read(Rss)[0];
        Assert.Equal("الهيئة: ترميم 142 مدرسة\n\nقالت الهيئة إنها رممت 142 مدرسة & 9 آبار.\n\nوأضافت أن العمل مستمر.", article.Text);
    }

    [Fact]
    public void A_day_in_arabic_is_a_day() => Assert.Equal(new DateOnly(2024, 3, 23), Files.Read(Rss)[1].Published!.Date);

    [Fact]
    public void An_entry_is_the_same_capture_at_every_hour_of_the_feed()
    {
        var later = Rss.Replace("Thu, 21 Mar 2024 10:00:00 GMT", "Sat, 23 Mar 2024 11:00:00 GMT", StringComparison.Ordinal);
        Assert.Equal(Ids(Rss), Ids(later));

        static List<string> Ids(string feed) => [.. Files.Open(feed).OfType<Archived.Page>().Select(page => page.Capture.Id)];
    }

    [Fact]
    public void A_feed_in_another_encoding_is_read_by_its_declaration()
    {
        var file = CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes(Rss.Replace("utf-8", "windows-1256", StringComparison.Ordinal));
        Assert.Equal("الهيئة: ترميم 142 مدرسة", Files.Read(Files.Open(file).OfType<Archived.Page>().First().Capture).Headline);
    }

    [Fact]
    public void A_document_type_is_refused_whatever_it_defines()
    {
        const string Bomb = """
            <?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>
            <rss version="2.0"><channel><item><title>&b;</title></item></channel></rss>
            """;
        Assert.Contains("document type", Assert.IsType<Archived.Damage>(Assert.Single(Files.Open(Bomb))).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Rss)]
    [InlineData(Atom)]
    [InlineData(Rdf)]
    [InlineData(Json)]
    public void A_feed_that_is_cut_off_says_so(string feed)
    {
        var file = Encoding.UTF8.GetBytes(feed);
        foreach (var damaged in Files.Damaged(file, flips: 1000))
        {
            if (!Intake.IsCollection(Files.FormatOf(damaged)))
                continue;
            var items = Files.Open(damaged);
            foreach (var page in items.OfType<Archived.Page>())
                CaptureReader.Read(page.Capture);
            if (damaged.Length < file.Length - 2)
                Assert.NotEmpty(items.OfType<Archived.Damage>());
        }
    }

    [Fact]
    public void A_news_sitemap_is_a_list_of_what_to_capture()
    {
        const string File = """
            <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
            <url><loc>https://river.example/a/1</loc><image:image><image:loc>https://river.example/i.png</image:loc></image:image></url>
            <url><loc>https://river.example/a/2</loc></url><url><loc>javascript:alert(1)</loc></url></urlset>
            """;
        Assert.Equal(["https://river.example/a/1", "https://river.example/a/2"], AddressList.Read(Encoding.UTF8.GetBytes(File), isSitemap: true));
    }
}
