using System.Text;
using CsCheck;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;

namespace Hasila.Reading.Tests.Hostile;

/// <summary>Pages made to break a reader: each is read or rejected within seconds, and no exception leaves the reader.</summary>
public sealed class HostilePageTests
{
    // Of the processor, not of the clock: a busy machine is no fault of a page. Each takes well under two seconds; tests beside it count too.
    private static readonly TimeSpan s_bound = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Names() => [.. s_pages.Keys.Order(StringComparer.Ordinal)];

    private static readonly Dictionary<string, Func<string>> s_pages = new(StringComparer.Ordinal)
    {
        ["divs nested 100,000 deep"] = () => Page(Repeat("<div>", 100_000) + "deep" + Repeat("</div>", 100_000)),
        ["lists nested 100,000 deep"] = () => Page(Repeat("<ul><li>x", 100_000)),
        ["tables nested 50,000 deep"] = () => Page(Repeat("<table><tr><td>x", 50_000)),
        ["formatting left open 100,000 times"] = () => Page(Repeat("<p><b><i><font>x", 100_000)),
        ["misnested formatting"] = () => Page(Repeat("<b><i><a href=x></b></i>x<p>", 60_000)),
        ["links in links"] = () => Page(Repeat("<a href=x><div>x", 100_000)),
        ["text fostered out of a table"] = () => Page("<table>" + Repeat("x<b>y</b>", 100_000)),
        ["elements fostered out of a table"] = () => Page("<table>" + Repeat("<div>x</div>", 100_000)),
        ["a table's rows in rows"] = () => Page("<table>" + Repeat("<tr>", 200_000)),
        ["a million empty tags"] = () => Page(Repeat("<br>", 1_000_000)),
        ["a million paragraphs"] = () => Page(Repeat("<p>x", 1_000_000)),
        ["a million closing tags"] = () => Page(Repeat("</p>", 1_000_000)),
        ["a million less-than signs"] = () => Page(Repeat("<", 1_000_000)),
        ["a million ampersands"] = () => Page(Repeat("&amp", 1_000_000)),
        ["entities without end"] = () => Page("<p>" + Repeat("&#x1F600;&nbsp;&notin", 500_000)),
        ["numbers of entities without end"] = () => Page("<p>&#" + new string('9', 5_000_000) + ";&#x" + new string('f', 5_000_000)),
        ["unknown elements"] = () => Page(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<x{i}>y"))),
        ["a hundred thousand attributes"] = () => Page("<p " + string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"a{i}=1")) + ">text</p>"),
        ["many attributes on many tags"] = () => Page(Repeat("<p " + string.Join(' ', Enumerable.Range(0, 500).Select(i => $"a{i}=1")) + ">text</p>", 2_000)),
        ["an attribute of 10 MB"] = () => Page("<p title=\"" + new string('x', 10_000_000) + "\">text</p>"),
        ["a class attribute of a million words"] = () => Page("<p class=\"" + Repeat("share ", 1_000_000) + "\">text</p>"),
        ["a tag that never ends"] = () => Page("<p " + new string('x', 5_000_000)),
        ["a quote that never ends"] = () => Page("text<p title=\"" + Repeat("<p>x ", 500_000)),
        ["quotes everywhere"] = () => Page(Repeat("<p a=\"'>\" b='\">'>x", 200_000)),
        ["a comment that never ends"] = () => Page("text<!--" + Repeat("<p>x-- ", 500_000)),
        ["many comments that never end"] = () => Page(Repeat("<!-- <!- ", 500_000)),
        ["a declaration that never ends"] = () => "<!doctype html" + new string(' ', 3_000_000),
        ["scripts left open"] = () => Page(Repeat("<script>x", 300_000)),
        ["structured data of brackets"] = () => Page("<script type=\"application/ld+json\">" + new string('[', 200_000) + "</script>text"),
        ["structured data without end"] = () =>
            Page("<script type=\"application/ld+json\">{\"@type\":\"Article\",\"author\":" + Repeat("[{\"name\":\"x\"},", 30_000) + "</script>text"),
        ["structured data with half a surrogate"] = () =>
            Page("<script type=\"application/ld+json\">{\"@type\":\"Article\",\"headline\":\"\\ud800\",\"datePublished\":\"\\udc00\"}</script>text"),
        ["selects and options"] = () => Page(Repeat("<select><option>x", 200_000)),
        ["foreign elements"] = () => Page(Repeat("<svg><foreignObject><math><mtext>", 60_000)),
        ["framesets and heads"] = () => Page(Repeat("<frameset><head><body><html lang=x>", 60_000)),
        ["forms and buttons"] = () => Page(Repeat("<form><button><p>x", 100_000)),
        ["headings in headings"] = () => Page(Repeat("<h1><h2>x", 100_000)),
        ["zeros"] = () => Page(new string('\0', 2_000_000)),
        ["lone surrogates"] = () => Page("<p>" + Repeat("\uD83D x", 200_000) + "</p>"),
        ["one line of 10 MB"] = () => Repeat("كلمة ", 2_000_000),
        ["two million lines"] = () => Repeat("x\n", 2_000_000),
        ["lines of dates"] = () => Repeat("25 مارس 2021 | سياسة | كاتب\n", 20_000),
        ["a headline of 5 MB"] = () => Page("<h1>" + Repeat("كلمة ", 1_000_000) + "</h1><p>text"),
        ["a title of 5 MB"] = () => "<html><head><title>" + Repeat("كلمة | ", 700_000) + "</title><h1>كلمة</h1>",
        ["tweets of credits"] = () => Page(Repeat("<figure><figcaption>Photo: x</figcaption></figure>", 50_000)),
        ["paragraphs in a narrow tree"] = () =>
            Page(Repeat("<div class=\"related share comment\"><section><p>A paragraph with enough words to be prose, and a stop.</p></section></div>", 20_000)),
    };

    private static readonly string[] s_snippets =
    [
        "<p>",
        "</p>",
        "<div class=share>",
        "</div>",
        "<a href='",
        "'>",
        "<!--",
        "-->",
        "<table>",
        "<tr><td>",
        "</table>",
        "<script type=application/ld+json>",
        "</script>",
        "<h1>",
        "</h1>",
        "<time datetime=2021-03-25>",
        "\0",
        "\uD800",
        "&nbsp;",
        "&#xD800;",
        "قال ",
        "25 مارس 2021 | ",
        "text. ",
        "\n",
        "<",
        ">",
        "=",
        "\"",
        "<b>",
        "</b>",
        "<li>",
        "<meta charset=utf-16>",
        "<meta property=og:title content=x>",
        "<svg/>",
        "<br>",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_page_is_read_in_bounded_time(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(s_pages[name]());
        var before = Environment.CpuUsage.TotalTime;

        var result = ArticleReader.Read(new Capture { Bytes = bytes });

        var taken = Environment.CpuUsage.TotalTime - before;
        Assert.True(taken < s_bound, $"{name}: {taken.TotalSeconds:F1} s");
        if (result is ReadResult.Read { Article: var article })
            AssertSound(article);
    }

    [Fact]
    public void A_page_of_a_hundred_megabytes_is_read()
    {
        var paragraph = Encoding.UTF8.GetBytes("<p class=\"text\">" + Repeat("A sentence of an endless page, with a comma. ", 20) + "</p>\n");
        var bytes = new byte[ReadOptions.Default.MaxBytes];
        for (var at = 0; at < bytes.Length; at += paragraph.Length)
            paragraph.AsSpan(0, Math.Min(paragraph.Length, bytes.Length - at)).CopyTo(bytes.AsSpan(at));
        var before = Environment.CpuUsage.TotalTime;

        var result = ArticleReader.Read(new Capture { Bytes = bytes });

        var taken = Environment.CpuUsage.TotalTime - before;
        Assert.True(taken < s_bound * 2, $"{taken.TotalSeconds:F1} s");
        AssertSound(Assert.IsType<ReadResult.Read>(result).Article);
    }

    [Fact]
    public void A_longer_page_is_rejected() =>
        Assert.IsType<ReadResult.Rejected>(ArticleReader.Read(new Capture { Bytes = new byte[ReadOptions.Default.MaxBytes + 1] }));

    [Fact]
    public void Random_bytes_never_throw() =>
        Gen.Byte.Array[0, 3000].Sample(bytes => AssertSound(ArticleReader.Read(new Capture { Bytes = bytes })), iter: 2000);

    [Fact]
    public void Random_markup_never_throws() =>
        Gen.Int[0, s_snippets.Length - 1]
            .Array[0, 200]
            .Sample(
                parts => AssertSound(ArticleReader.Read(new Capture { Bytes = Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => s_snippets[part]))) })),
                iter: 3000
            );

    private static void AssertSound(ReadResult result)
    {
        if (result is ReadResult.Read { Article: var article })
            AssertSound(article);
        else
            Assert.NotEmpty(Assert.IsType<ReadResult.Rejected>(result).Reason);
    }

    private static void AssertSound(Article article)
    {
        var end = 0;
        foreach (var block in article.Blocks)
        {
            Assert.InRange(block.Span.Start, end, article.Text.Length);
            Assert.InRange(block.Span.End, block.Span.Start + 1, article.Text.Length);
            end = block.Span.End;
        }
    }

    private static string Page(string body) => "<!doctype html><html><head><title>A page</title></head><body>" + body;

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
