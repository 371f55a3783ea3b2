using System.Net;

namespace Hasila.Web.Tests;

/// <summary>The search of the desk: words in any form, how many bear which name, in the screen's language.</summary>
public sealed class SearchScreenTests
{
    [Theory]
    [InlineData("/ar/desk/search?q=نازحون", "نازحين", "rtl")]
    [InlineData("/en/desk/search?q=school", "412 schools", "ltr")]
    public async Task What_was_said_is_found_in_any_form_and_led_to(string path, string words, string direction)
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools, OpenSite.Returns);
        var found = await open.Get(path);
        Assert.Equal(direction, found.One("html").GetAttribute("dir"));
        var hit = found.Page.QuerySelectorAll(".hits li").First(row => row.QuerySelector(".tag.statement") is not null);
        Assert.Contains(words, hit.TextContent, StringComparison.Ordinal);
        var page = await open.Get(hit.QuerySelector("a.row")!.GetAttribute("href")!.Split('#')[0]);
        Assert.Contains(words, page.One(".page mark.on").TextContent, StringComparison.Ordinal);
        var claim = await open.Get(hit.QuerySelector("a.made")!.GetAttribute("href")!);
        Assert.Contains(words, claim.One(".page mark.on").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(found.Page.QuerySelectorAll(".hits .tag.claim"));
    }

    [Fact]
    public async Task Every_count_is_that_of_what_its_link_shows_and_every_chip_is_taken_away()
    {
        await using var open = await OpenSite.Signed(
            OpenSite.Schools,
            OpenSite.Page("More schools", "2023-02-01", "The Salt Council said that 77 schools were reopened in Yemen.")
        );
        var all = await open.Get("/en/desk/search?q=schools");
        Assert.Equal($"found: {Hits(all)}", all.One(".chips [role=status]").TextContent);
        var links = all.Page.QuerySelectorAll(".facets a").ToList();
        Assert.True(links.Count > 6);
        foreach (var link in links)
        {
            var narrowed = await open.Get(link.GetAttribute("href")!);
            Assert.Equal(link.QuerySelector(".count")!.TextContent, $"{Hits(narrowed)}");
            Assert.Equal(Hits(all), Hits(await open.Get(narrowed.One(".chips a.off").GetAttribute("href")!)));
            Assert.Equal("schools", narrowed.One("[data-search]").GetAttribute("value"));
        }
    }

    [Fact]
    public async Task Many_hits_come_in_pages_each_once()
    {
        var said = Enumerable.Range(1, 70).Select(number => $"The Board of Ward {number} said that {number + 200} schools were reopened.");
        await using var open = await OpenSite.Signed(OpenSite.Page("Schools", "2024-05-04", [.. said]));
        var seen = new List<string?>();
        var path = "/en/desk/search?q=schools&kind=statement";
        while (path is not null)
        {
            var page = await open.Get(path);
            seen.AddRange(page.Page.QuerySelectorAll(".hits a.row").Select(row => row.GetAttribute("href")));
            path = page.Page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.True(seen.Count > 50);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("ar", "اكتب كلمة تُبحث")]
    [InlineData("en", "Give a word to search for")]
    public async Task What_is_no_word_is_refused_in_the_language_of_the_screen(string language, string words)
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        var refused = await open.Get($"/{language}/desk/search?q=،");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(words, refused.One("[role=alert]").TextContent, StringComparison.Ordinal);
        var nothing = await open.Get($"/{language}/desk/search");
        Assert.Equal((HttpStatusCode.OK, null), (nothing.Status, nothing.Page.QuerySelector("[role=alert], .hits")));
        Assert.Equal(0, Hits(await open.Get($"/{language}/desk/search?q=volcano&frame=none&year=x")));
    }

    private static int Hits(Answer answer) => answer.Page.QuerySelectorAll(".hits > li").Length;

    [Fact]
    public async Task A_claimant_is_counted_once_by_whatever_name_the_pages_have_it()
    {
        await using var open = await OpenSite.Signed(OpenSite.Returns);
        var page = await open.Get($"/ar/desk/search?q={Uri.EscapeDataString("النازحين")}");
        // The claim itself and the statement that makes it, under one name; narrowed by it, both are there.
        var claimant = Assert.Single(page.Page.QuerySelectorAll("a[href*='claimant=']"));
        Assert.Contains("تحالف الميثاق", claimant.TextContent, StringComparison.Ordinal);
        var narrowed = await open.Get(claimant.GetAttribute("href")!);
        Assert.Equal(2, narrowed.Page.QuerySelectorAll(".hits .row").Length);
    }
}
