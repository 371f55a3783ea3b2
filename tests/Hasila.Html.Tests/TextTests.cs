using Hasila.Html.References;
using Xunit;

namespace Hasila.Html.Tests;

public class TextTests
{
    [Theory]
    [InlineData("<p>one\n two</p><p>three</p>", "one two\nthree")]
    [InlineData("<div><div><div>a</div></div></div>b", "a\nb")]
    [InlineData("a<br>b<br><br>c", "a\nb\nc")]
    [InlineData("a <b> b </b> c", "a b c")]
    [InlineData("a<b>b</b>c", "abc")]
    [InlineData("<pre>\n a\n  b</pre>c", " a\n  b\nc")]
    [InlineData("<ul><li>a<li>b</ul>", "a\nb")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</table>", "a\tb\nc")]
    [InlineData("<body><script>x</script><style>y</style><noscript>z</noscript>a", "a")]
    [InlineData("<h1>عنوان</h1>نص", "عنوان\nنص")]
    [InlineData("a&nbsp;b", "a\u00A0b")]
    public void Text_is_what_a_reader_sees(string html, string text) => Assert.Equal(text, HtmlTree.Parse(html).Body.Text());

    [Theory]
    [InlineData("&amp;&lt;&gt;&quot;&apos;", "&<>\"'")]
    [InlineData("&notit; &notin; &not", "¬it; ∉ ¬")]
    [InlineData("&#x1F600;&#65;&#128;&#0;&#xD800;&#x110000;", "😀A€\uFFFD\uFFFD\uFFFD")]
    [InlineData("&nosuch; &; &# &#x;", "&nosuch; &; &# &#x;")]
    [InlineData("&NotEqualTilde;&AMP", "≂̸&")]
    public void References_in_text_are_read(string html, string text) => Assert.Equal(text, HtmlTree.Parse(html).Body.TextContent());

    [Fact]
    public void Every_named_reference_stands_for_what_the_standard_says()
    {
        var count = 0;
        foreach (var (name, value) in EntityTrie.ReadAll())
        {
            Assert.Equal(value, HtmlTree.Parse($"<p>&{name}").Body.TextContent());
            count++;
        }

        Assert.Equal(2231, count);
    }

    [Theory]
    [InlineData("<p title='a&amp;\"b'>x &lt; y &amp; z</p>", "<p title=\"a&amp;&quot;b\">x &lt; y &amp; z</p>")]
    [InlineData("<br><img src=x>", "<br><img src=\"x\">")]
    [InlineData("<script>a<b</script>", "<script>a<b</script>")]
    [InlineData("<template><i>x</template>", "<template><i>x</i></template>")]
    [InlineData("<svg><use xlink:href='#a'/></svg>", "<svg><use xlink:href=\"#a\"></use></svg>")]
    [InlineData("<!--c-->a", "<!--c-->a")]
    public void A_tree_is_written_as_html_again(string html, string written)
    {
        var body = HtmlTree.ParseFragment(html).Root;
        Assert.Equal(written, HtmlWriter.Inner(body));
    }

    [Fact]
    public void The_whole_page_is_written_with_its_doctype() =>
        Assert.Equal("<!DOCTYPE html><html><head></head><body><p>x</p></body></html>", HtmlWriter.Outer(HtmlTree.Parse("<!doctype HTML><p>x").Root));

    [Fact]
    public void Text_is_cut_at_its_limit()
    {
        var tree = HtmlTree.Parse("<p>" + new string('x', 100) + "<b>y</b>", new HtmlOptions { MaxText = 10 });
        Assert.Equal(10, tree.Body.Text().Length);
        Assert.Equal(10, tree.Body.TextContent().Length);
        Assert.Equal(10, HtmlWriter.Outer(tree.Body).Length);
    }
}
