using System.Text;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;

namespace Hasila.Reading.Tests.Html;

/// <summary>What of a page is its text, each rule on the smallest page that shows it.</summary>
public sealed class PageRuleTests
{
    private const string Story =
        "<h1>The harbour opens again</h1><p>The port authority said on Monday that forty "
        + "ships left the harbour in March, more than in any month of the year before.</p>"
        + "<p>Workers painted the cranes in the spring, and the last of the sunken boats was lifted out of the water before the summer began.</p>"
        + "<p>The town council said that the market on the quay would open every morning, and that the road to the hills was safe for trucks.</p>";

    private const string Hidden = "Nobody is meant to read these few words here.";

    [Theory]
    [InlineData($"<p hidden>{Hidden}</p>")]
    [InlineData($"<p style=\"display: none\">{Hidden}</p>")]
    [InlineData($"<p style=\"visibility:hidden\">{Hidden}</p>")]
    [InlineData($"<nav><ul><li><p>{Hidden}</p></li></ul></nav>")]
    [InlineData($"<nav><div><div><p>{Hidden}</p></div></div></nav>")]
    public void What_a_reader_does_not_see_or_does_not_read_is_not_the_text(string piece) =>
        Assert.DoesNotContain("Nobody is meant", Read(Story + piece).Text, StringComparison.Ordinal);

    [Fact]
    public void A_long_hidden_text_is_the_article_behind_a_wall()
    {
        var paragraphs = Story[Story.IndexOf("<p>", StringComparison.Ordinal)..];
        var wall = $"<div style=\"display:none\">{paragraphs}{paragraphs.Replace("harbour", "market", StringComparison.Ordinal)}</div>";
        Assert.Contains("forty ships", Read("<h1>The harbour opens again</h1>" + wall).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<tr><th>Month</th><th>Ships</th></tr><tr><td>March</td><td>40</td></tr>", true)]
    [InlineData("<tr><td>March</td><td>40</td></tr>", false)]
    [InlineData("<tr><th>Month</th><th>Ships</th></tr><tr><td>March</td><td><table><tr><td>40</td></tr></table></td></tr>", false)]
    public void A_table_of_data_has_rows_and_no_table_in_it(string rows, bool isData) =>
        Assert.Equal(
            isData,
            Read(Story.Replace("<p>Workers", $"<table>{rows}</table><p>Workers", StringComparison.Ordinal)).Blocks.Any(b => b.Kind == BlockKind.Table)
        );

    [Fact]
    public void A_quotation_set_apart_and_a_line_under_a_picture_are_marked_as_such()
    {
        var article = Read(
            Story.Replace(
                "<p>Workers",
                "<blockquote><p>We waited for this day for seven long years, and here it is.</p></blockquote>"
                    + "<figure><img src=a><figcaption>Ships in the harbour on Monday morning</figcaption></figure><p>Workers",
                StringComparison.Ordinal
            )
        );
        Assert.Equal(BlockKind.Quote, article.Blocks.Single(block => block.Span.In(article.Text).StartsWith("We waited", StringComparison.Ordinal)).Kind);
        Assert.DoesNotContain(
            article.Blocks,
            block => block.Kind == BlockKind.Paragraph && block.Span.In(article.Text).Contains("Ships in the harbour", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_structured_text_is_the_article_only_where_next_to_nothing_is_visible()
    {
        var body = string.Join("\\n", Enumerable.Repeat("The structured words tell of the harbour and of forty ships that left it in March.", 8));
        var data =
            $"<script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"The harbour opens again\",\"articleBody\":\"{body}\"}}</script>";

        Assert.Contains("structured words", Read("<h1>The harbour opens again</h1>", data).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("structured words", Read(Story, data).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_structured_text_is_a_summary_and_not_the_article() =>
        Assert.DoesNotContain(
            "structured words",
            Read(
                "<h1>The harbour opens again</h1><p>Forty ships left.</p>",
                "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\"The structured words tell of the harbour.\"}</script>"
            ).Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_headline_that_is_printed_again_above_the_text_is_set_aside()
    {
        var article = Read(Story.Replace("<p>The port", "<p>The harbour opens again</p><p>The port", StringComparison.Ordinal));
        Assert.Contains(article.Furniture, piece => piece.Kind == FurnitureKind.DuplicateHeadline);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(article.Text, "The harbour opens again"));
    }

    [Fact]
    public void What_the_server_says_goes_before_the_name_of_the_file()
    {
        var capture = new Capture
        {
            Bytes = Encoding.UTF8.GetBytes(Story),
            Name = "page.txt",
            MediaType = "text/html; charset=utf-8",
        };
        var article = Assert.IsType<ReadResult.Read>(ArticleReader.Read(capture)).Article;
        Assert.Equal("The harbour opens again", article.Headline);
        Assert.DoesNotContain("<p>", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"@graph\":[{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-03-21\"}]}")]
    [InlineData("{\"@type\":\"NewsArticle\",\"description\":\"two\nlines\",\"datePublished\":\"2024-03-21\"}")]
    [InlineData("{\"@type\":\"NewsArticle\",,\"datePublished\":\"2024-03-21\"")]
    public void The_day_is_found_in_structured_data_however_they_are_written(string json) =>
        Assert.Equal(new DateOnly(2024, 3, 21), Read(Story, $"<script type=\"application/ld+json\">{json}</script>").Published?.Date);

    [Fact]
    public void Valid_utf8_is_utf8_whatever_the_page_says() =>
        Assert.Contains("قالت هيئة الميناء", Read(Arabic, "<meta charset=windows-1256>").Text, StringComparison.Ordinal);

    [Fact]
    public void A_damaged_letter_leaves_utf8_utf8()
    {
        var bytes = Encoding.UTF8.GetBytes($"<html><head><meta charset=utf-8></head><body>{Arabic}").ToList();
        bytes.Insert(bytes.Count - 6, 0xFF);
        Assert.Contains("قالت هيئة الميناء", Read([.. bytes]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf16_without_a_mark_is_known_by_its_zeros() =>
        Assert.Contains("forty ships", Read(Encoding.Unicode.GetBytes($"<html><body>{Story}")).Text, StringComparison.Ordinal);

    [Fact]
    public void What_is_mostly_no_text_is_rejected()
    {
        var noise = Enumerable.Range(0, 4000).Select(i => i % 4 == 0 ? (byte)1 : (byte)'a').ToArray();
        Assert.IsType<ReadResult.Rejected>(ArticleReader.Read(new Capture { Bytes = noise }));
    }

    private const string Arabic =
        "<h1>الميناء يفتح من جديد</h1><p>قالت هيئة الميناء إن أربعين سفينة غادرت في آذار، وهو أكثر مما غادر في أي شهر من العام الذي سبقه.</p>"
        + "<p>وأضافت أن السوق يفتح كل صباح وأن الطريق سالك.</p>";

    private static Article Read(string body, string head = "") =>
        Read(Encoding.UTF8.GetBytes($"<!doctype html><html><head>{head}</head><body>{body}</body></html>"));

    private static Article Read(byte[] page) => Assert.IsType<ReadResult.Read>(ArticleReader.Read(new Capture { Bytes = page })).Article;
}
