using System.Text;
using CsCheck;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;

namespace Hasila.Reading.Tests.Hostile;

/// <summary>Pages made to break a reader: each is read or rejected in time in proportion to its size, and no exception leaves the reader.</summary>
[Trait("Cost", "high")]
public sealed class HostilePageTests
{
    private const int Part = 10;

    public static TheoryData<string> Names() => [.. s_pages.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Each whole, or a part of it: what is repeated, divided by a number.</summary>
    private static readonly Dictionary<string, Func<int, string>> s_pages = new(StringComparer.Ordinal)
    {
        ["divs nested 100,000 deep"] = part => Page(Repeat("<div>", 100_000 / part) + "deep" + Repeat("</div>", 100_000 / part)),
        ["lists nested 100,000 deep"] = part => Page(Repeat("<ul><li>x", 100_000 / part)),
        ["tables nested 50,000 deep"] = part => Page(Repeat("<table><tr><td>x", 50_000 / part)),
        ["formatting left open 100,000 times"] = part => Page(Repeat("<p><b><i><font>x", 100_000 / part)),
        ["misnested formatting"] = part => Page(Repeat("<b><i><a href=x></b></i>x<p>", 60_000 / part)),
        ["links in links"] = part => Page(Repeat("<a href=x><div>x", 100_000 / part)),
        ["text fostered out of a table"] = part => Page("<table>" + Repeat("x<b>y</b>", 100_000 / part)),
        ["elements fostered out of a table"] = part => Page("<table>" + Repeat("<div>x</div>", 100_000 / part)),
        ["a table's rows in rows"] = part => Page("<table>" + Repeat("<tr>", 200_000 / part)),
        ["a million empty tags"] = part => Page(Repeat("<br>", 1_000_000 / part)),
        ["a million paragraphs"] = part => Page(Repeat("<p>x", 1_000_000 / part)),
        ["a million closing tags"] = part => Page(Repeat("</p>", 1_000_000 / part)),
        ["a million less-than signs"] = part => Page(Repeat("<", 1_000_000 / part)),
        ["a million ampersands"] = part => Page(Repeat("&amp", 1_000_000 / part)),
        ["entities without end"] = part => Page("<p>" + Repeat("&#x1F600;&nbsp;&notin", 500_000 / part)),
        ["numbers of entities without end"] = part => Page("<p>&#" + new string('9', 5_000_000 / part) + ";&#x" + new string('f', 5_000_000 / part)),
        ["unknown elements"] = part => Page(string.Concat(Enumerable.Range(0, 100_000 / part).Select(i => $"<x{i}>y"))),
        ["a hundred thousand attributes"] = part => Page("<p " + string.Join(' ', Enumerable.Range(0, 100_000 / part).Select(i => $"a{i}=1")) + ">text</p>"),
        ["many attributes on many tags"] = part =>
            Page(Repeat("<p " + string.Join(' ', Enumerable.Range(0, 500).Select(i => $"a{i}=1")) + ">text</p>", 2_000 / part)),
        ["an attribute of 10 MB"] = part => Page("<p title=\"" + new string('x', 10_000_000 / part) + "\">text</p>"),
        ["a class attribute of a million words"] = part => Page("<p class=\"" + Repeat("share ", 1_000_000 / part) + "\">text</p>"),
        ["a tag that never ends"] = part => Page("<p " + new string('x', 5_000_000 / part)),
        ["a quote that never ends"] = part => Page("text<p title=\"" + Repeat("<p>x ", 500_000 / part)),
        ["quotes everywhere"] = part => Page(Repeat("<p a=\"'>\" b='\">'>x", 200_000 / part)),
        ["a comment that never ends"] = part => Page("text<!--" + Repeat("<p>x-- ", 500_000 / part)),
        ["many comments that never end"] = part => Page(Repeat("<!-- <!- ", 500_000 / part)),
        ["a declaration that never ends"] = part => "<!doctype html" + new string(' ', 3_000_000 / part),
        ["scripts left open"] = part => Page(Repeat("<script>x", 300_000 / part)),
        ["structured data of brackets"] = part => Page("<script type=\"application/ld+json\">" + new string('[', 200_000 / part) + "</script>text"),
        ["structured data without end"] = part =>
            Page("<script type=\"application/ld+json\">{\"@type\":\"Article\",\"author\":" + Repeat("[{\"name\":\"x\"},", 30_000 / part) + "</script>text"),
        ["structured data with half a surrogate"] = part =>
            Page("<script type=\"application/ld+json\">{\"@type\":\"Article\",\"headline\":\"\\ud800\",\"datePublished\":\"\\udc00\"}</script>text"),
        ["selects and options"] = part => Page(Repeat("<select><option>x", 200_000 / part)),
        ["foreign elements"] = part => Page(Repeat("<svg><foreignObject><math><mtext>", 60_000 / part)),
        ["framesets and heads"] = part => Page(Repeat("<frameset><head><body><html lang=x>", 60_000 / part)),
        ["forms and buttons"] = part => Page(Repeat("<form><button><p>x", 100_000 / part)),
        ["headings in headings"] = part => Page(Repeat("<h1><h2>x", 100_000 / part)),
        ["zeros"] = part => Page(new string('\0', 2_000_000 / part)),
        ["lone surrogates"] = part => Page("<p>" + Repeat("\uD83D x", 200_000 / part) + "</p>"),
        ["one line of 10 MB"] = part => Repeat("كلمة ", 2_000_000 / part),
        ["two million lines"] = part => Repeat("x\n", 2_000_000 / part),
        ["lines of dates"] = part => Repeat("25 مارس 2021 | سياسة | كاتب\n", 20_000 / part),
        ["a headline of 5 MB"] = part => Page("<h1>" + Repeat("كلمة ", 1_000_000 / part) + "</h1><p>text"),
        ["a title of 5 MB"] = part => "<html><head><title>" + Repeat("كلمة | ", 700_000 / part) + "</title><h1>كلمة</h1>",
        ["tweets of credits"] = part => Page(Repeat("<figure><figcaption>Photo: x</figcaption></figure>", 50_000 / part)),
        ["paragraphs in a narrow tree"] = part =>
            Page(
                Repeat(
                    "<div class=\"related share comment\"><section><p>A paragraph with enough words to be prose, and a stop.</p></section></div>",
                    20_000 / part
                )
            ),
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
    public void A_hostile_page_is_read_in_time_that_its_size_allows(string name)
    {
        var whole = Encoding.UTF8.GetBytes(s_pages[name](1));
        var part = Encoding.UTF8.GetBytes(s_pages[name](Part));
        Growth.InProportion((double)whole.Length / part.Length, () => Read(part), () => Read(whole));
    }

    [Fact]
    public void A_page_of_a_hundred_megabytes_is_read()
    {
        var paragraph = Encoding.UTF8.GetBytes("<p class=\"text\">" + Repeat("A sentence of an endless page, with a comma. ", 20) + "</p>\n");
        var bytes = new byte[ReadOptions.Default.MaxBytes];
        for (var at = 0; at < bytes.Length; at += paragraph.Length)
            paragraph.AsSpan(0, Math.Min(paragraph.Length, bytes.Length - at)).CopyTo(bytes.AsSpan(at));

        var result = ArticleReader.Read(new Capture { Bytes = bytes });

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

    private static void Read(byte[] page)
    {
        if (ArticleReader.Read(new Capture { Bytes = page }) is ReadResult.Read { Article: var article })
            AssertSound(article);
    }

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
