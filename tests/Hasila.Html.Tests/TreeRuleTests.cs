using System.Text;
using Hasila.Html.Encodings;

namespace Hasila.Html.Tests;

/// <summary>Rules of the standard that pages of the press lean on, each by the smallest page that shows it. The standard's own cases are beside them.</summary>
public class TreeRuleTests
{
    [Theory]
    [InlineData("<table><tr><td>in</td></tr>stray</table>", "stray<table><tbody><tr><td>in</td></tr></tbody></table>")]
    [InlineData("<table><b>bold</b><tr><td>in</table>", "<b>bold</b><table><tbody><tr><td>in</td></tr></tbody></table>")]
    [InlineData("<table> <tr><td>in</table>", "<table> <tbody><tr><td>in</td></tr></tbody></table>")]
    [InlineData("<table><input type=hidden><tr><td>in</table>", "<table><input type=\"hidden\"><tbody><tr><td>in</td></tr></tbody></table>")]
    [InlineData("<table><input><tr><td>in</table>", "<input><table><tbody><tr><td>in</td></tr></tbody></table>")]
    [InlineData("<table><td>in</table>", "<table><tbody><tr><td>in</td></tr></tbody></table>")]
    public void What_does_not_belong_into_a_table_comes_before_it(string html, string body) => Assert.Equal(body, BodyOf(html));

    [Theory]
    [InlineData("<b>1<p>2</b>3</p>", "<b>1</b><p><b>2</b>3</p>")]
    [InlineData("<b><svg><foreignObject><p>x</b>y", "<b><svg><foreignObject><p>xy</p></foreignObject></svg></b>")]
    // Of four elements between the link and the paragraph, the three next to the paragraph are made again inside of it.
    [InlineData("<a href=x>1<b>2<i>3<u>4<s>5<p>6</a>7", "<a href=\"x\">1<b>2<i>3<u>4<s>5</s></u></i></b></a><i><u><s><p><a href=\"x\">6</a>7</p></s></u></i>")]
    [InlineData("<p><b><b><b><b>x<p>y", "<p><b><b><b><b>x</b></b></b></b></p><p><b><b><b>y</b></b></b></p>")]
    [InlineData("<object><i><u>x</object>y", "<object><i><u>x</u></i></object>y")]
    [InlineData("<a href=1>x<a href=2>y", "<a href=\"1\">x</a><a href=\"2\">y</a>")]
    public void Formatting_that_does_not_nest_is_put_right(string html, string body) => Assert.Equal(body, BodyOf(html));

    [Fact]
    public void The_adoption_agency_goes_round_eight_times_for_one_end_tag()
    {
        var body = BodyOf("<b>" + string.Concat(Enumerable.Repeat("<div>", 12)) + "x</b>y");
        Assert.Equal(1 + 8, body.Split("<b>").Length - 1);
        Assert.Equal(12, body.Split("<div>").Length - 1);
    }

    [Fact]
    public void No_more_than_128_formatting_elements_are_opened_again()
    {
        var fonts = string.Concat(Enumerable.Range(0, 200).Select(number => $"<font color={number}>"));
        Assert.Equal(200 + 128, BodyOf($"<p>{fonts}x<p>y").Split("<font").Length - 1);
    }

    [Fact]
    public void Copies_of_formatting_elements_are_bounded_and_the_tree_says_so()
    {
        var page = string.Concat(Enumerable.Repeat("<b><i><u><s><div>x</b></div></s></u></i>", 4000));
        var tree = HtmlTree.Parse(page);
        Assert.Equal(HtmlLimits.Formatting, tree.Limits & HtmlLimits.Formatting);
        Assert.Equal(4000, tree.Body.Text().Count(letter => letter == 'x'));
    }

    [Theory]
    [InlineData("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("<form id=a><form id=b><p>x", "<form id=\"a\"><p>x</p></form>")]
    [InlineData("<option>a<option>b", "<option>a</option><option>b</option>")]
    [InlineData("x</p>y", "x<p></p>y")]
    [InlineData("<h1>a</h2>b", "<h1>a</h1>b")]
    [InlineData("<x><div>a</x>b</div>", "<x><div>ab</div></x>")]
    [InlineData("x<frameset><frame>", "x")]
    public void A_tag_ends_what_it_ends_and_no_more(string html, string body) => Assert.Equal(body, BodyOf(html));

    [Fact]
    public void A_table_ends_a_paragraph_but_for_pages_of_old()
    {
        Assert.Equal("<p>x</p><table></table>", BodyOf("<!doctype html><p>x<table></table>"));
        Assert.Equal("<p>x<table></table></p>", BodyOf("<p>x<table></table>"));
    }

    [Theory]
    [InlineData("<!doctype html>", HtmlQuirks.None)]
    [InlineData("", HtmlQuirks.Full)]
    [InlineData("<!doctype page>", HtmlQuirks.Full)]
    [InlineData("<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\">", HtmlQuirks.Full)]
    [InlineData("<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\" \"http://www.w3.org/TR/html4/loose.dtd\">", HtmlQuirks.Limited)]
    public void The_doctype_tells_how_old_a_page_is(string doctype, HtmlQuirks quirks) => Assert.Equal(quirks, HtmlTree.Parse(doctype + "<p>x").Quirks);

    [Theory]
    [InlineData("a<!--b--!>c", "a<!--b-->c")]
    [InlineData("a<!-->b", "a<!---->b")]
    [InlineData("a<script><!--<script>x</script>y--></script>z", "a<script><!--<script>x</script>y--></script>z")]
    [InlineData("<textarea>a</textareas>b</textarea>c", "<textarea>a&lt;/textareas&gt;b</textarea>c")]
    [InlineData("<p a=1 a=2>x", "<p a=\"1\">x</p>")]
    [InlineData("<p title='a&copyb'>a&copyb", "<p title=\"a&amp;copyb\">a©b</p>")]
    [InlineData("<p>&#145;a&#146;&#x41;", "<p>‘a’A</p>")]
    public void A_token_ends_where_the_standard_ends_it(string html, string body) => Assert.Equal(body, BodyOf(html));

    [Theory]
    [InlineData("<!-- <meta charset=windows-1256> --><meta charset=windows-1251><p>x", "windows-1251")]
    [InlineData("<meta charset=utf-16le><p>x", "UTF-8")]
    public void A_meta_element_names_the_encoding_where_it_can_be_one(string html, string encoding) =>
        Assert.Equal((encoding, HtmlEncodingSource.Meta), Of(Encoding.ASCII.GetBytes(html)));

    [Fact]
    public void A_page_that_is_cut_off_in_a_letter_is_still_utf8() =>
        Assert.Equal(("UTF-8", HtmlEncodingSource.Statistics), Of(Encoding.UTF8.GetBytes("<p>فُتح الجسر").AsSpan()[..^1].ToArray()));

    private static (string, HtmlEncodingSource) Of(byte[] page) => HtmlEncoding.Detect(page) is var found ? (found.Name, found.Source) : default;

    private static string BodyOf(string html) => HtmlWriter.Inner(HtmlTree.Parse(html).Body);
}
