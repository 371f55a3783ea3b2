using System.Net;
using Hasila.Claims.Corrections;
using Hasila.Text;

namespace Hasila.Web.Tests;

/// <summary>A page with all its statements: what was not found is added, what is none is rejected, who speaks is put right.</summary>
public sealed class PageScreenTests
{
    private const string Added = "الأسواق فُتحت 💧 من جديد";

    [Fact]
    public async Task The_page_reads_letter_by_letter_as_its_article()
    {
        await using var open = await OpenSite.Signed(OpenSite.Returns);
        var capture = open.CaptureOf("بالمئة");
        var screen = await open.Get($"/ar/desk/pages/{capture}");
        using var ledger = open.Ledger();
        var article = ledger.ArticleOf("sha256:" + capture)!.Article;
        var map = new CodePointMap(article.Text);
        var blocks = screen.Page.QuerySelectorAll("#page-text [data-start]");
        Assert.Equal(article.Blocks.Count, blocks.Length);
        foreach (var (block, shown) in article.Blocks.Zip(blocks))
        {
            Assert.Equal(block.Span.In(article.Text), shown.TextContent);
            Assert.Equal($"{map.ToCodePoint(block.Span.Start)}", shown.GetAttribute("data-start"));
        }
    }

    [Fact]
    [Trait("Cost", "high")]
    public async Task Words_are_added_by_their_place_counted_in_code_points()
    {
        await using var open = await OpenSite.Signed(OpenSite.Returns);
        var (capture, article) = Article(open);
        await Rejected(open, capture);
        var at = article.Text.IndexOf(Added, StringComparison.Ordinal);
        var span = new CodePointMap(article.Text).ToCodePoints(new TextSpan(at, at + Added.Length));
        var screen = await open.Get($"/ar/desk/pages/{capture}");
        var answer = await open.Submit(
            screen.One("[data-add] [data-draft]"),
            ("exact", Added),
            ("start", $"{span.Start}"),
            ("end", $"{span.End}"),
            ("speaker", "تحالف الميثاق")
        );
        var after = await open.Follow(answer);
        Assert.Contains(Added, after.One(".statements").TextContent, StringComparison.Ordinal);
        using var ledger = open.Ledger();
        Assert.Equal(Added, Assert.Single(ledger.CorrectionsOf("sha256:" + capture).Added).Words.Exact);
        open.AssertIsSound();
    }

    [Fact]
    public async Task Words_that_do_not_stand_at_that_place_are_refused_and_kept()
    {
        await using var open = await OpenSite.Signed(OpenSite.Returns);
        var (capture, _) = Article(open);
        var screen = await open.Get($"/ar/desk/pages/{capture}");
        var form = screen.One("[data-add] [data-draft]");
        foreach (var (start, end) in ((string, string)[])[("3", "9"), ("9", "3"), ("0", "999999"), ("", "")])
        {
            var refused = await open.Submit(form, ("exact", "كلمات ليست في الصفحة"), ("start", start), ("end", end));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Equal("كلمات ليست في الصفحة", refused.One("[name=exact]").TextContent);
        }

        using var ledger = open.Ledger();
        Assert.True(ledger.CorrectionsOf("sha256:" + capture).IsEmpty);
    }

    [Fact]
    public async Task A_statement_is_rejected_and_another_gets_its_speaker()
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        var capture = open.CaptureOf("412");
        var screen = await open.Get($"/en/desk/pages/{capture}");
        var forms = screen.Page.QuerySelectorAll(".statements li:first-child form");
        Assert.Equal(HttpStatusCode.SeeOther, (await open.Submit(forms[0], ("speaker", "The Teachers' Union"))).Status);
        var named = await open.Get($"/en/desk/pages/{capture}");
        Assert.Contains("The Teachers' Union", named.One(".statements li:first-child .who").TextContent, StringComparison.Ordinal);

        var reject = named.Page.QuerySelectorAll(".statements li:first-child form")[2];
        Assert.Equal(HttpStatusCode.SeeOther, (await open.Submit(reject, ("reason", "misread"))).Status);
        using var ledger = open.Ledger();
        Assert.Single(ledger.CorrectionsOf("sha256:" + capture).Rejected);
        Assert.DoesNotContain(ledger.Claims(), claim => claim.Appearances.Any(one => one.Words.Contains("412", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("..%2F..%2Fetc%2Fpasswd")]
    [InlineData("0000")]
    [InlineData("sha256:zz")]
    public async Task What_is_no_page_is_missing(string capture)
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        Assert.Equal(HttpStatusCode.NotFound, (await open.Get($"/en/desk/pages/{capture}")).Status);
    }

    private static (string Capture, Hasila.Reading.Articles.Article Article) Article(OpenSite open)
    {
        using var ledger = open.Ledger();
        var article = ledger.Articles().Single().Article;
        return (article.Id["sha256:".Length..], article);
    }

    // What was found there by itself is taken away first.
    private static async Task Rejected(OpenSite open, string capture)
    {
        using var ledger = open.Ledger();
        var page = CorrectedArticle.Of(ledger.ArticleOf("sha256:" + capture)!, ledger.CorrectionsOf("sha256:" + capture)).Page;
        foreach (var statement in page.Statements.Where(one => one.Content.In(page.Article.Text).Contains("الأسواق", StringComparison.Ordinal)))
        {
            await open.Get($"/ar/desk/pages/{capture}");
            var answer = await open.Post($"/ar/desk/pages/{capture}", ("do", "reject"), ("statement", statement.Id), ("reason", "misread"));
            Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        }
    }
}
