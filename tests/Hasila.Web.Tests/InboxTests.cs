namespace Hasila.Web.Tests;

/// <summary>What waits, and the filters that are printed beside it.</summary>
public sealed class InboxTests
{
    [Fact]
    public async Task Every_filter_stands_on_the_page_as_a_chip_that_takes_it_away()
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools, OpenSite.Returns);
        var all = await open.Get("/en/desk");
        var link = all.Page.QuerySelectorAll(".facets a").First(one => one.GetAttribute("href")!.Contains("lang=ar", StringComparison.Ordinal));
        var arabic = await open.Get(link.GetAttribute("href")!);
        Assert.Contains("in Arabic", arabic.One(".chips").TextContent, StringComparison.Ordinal);
        Assert.True(Rows(arabic) > 0 && Rows(arabic) < Rows(all));
        var without = await open.Get(arabic.One(".chips a.off").GetAttribute("href")!);
        Assert.Equal(Rows(all), Rows(without));

        // The state is one as well, unless it is the usual one.
        var decided = await open.Get("/en/desk?state=publish&nonsense=1&frame=");
        Assert.Contains("To be published", decided.One(".chips").TextContent, StringComparison.Ordinal);
        Assert.Equal("/en/desk", decided.One(".chips a.off").GetAttribute("href"));
    }

    [Fact]
    public async Task A_facet_counts_what_its_link_shows()
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools, OpenSite.Returns);
        var inbox = await open.Get("/ar/desk");
        foreach (var link in inbox.Page.QuerySelectorAll(".facets a"))
        {
            var shown = await open.Get(link.GetAttribute("href")!);
            Assert.Equal(link.QuerySelector(".count")!.TextContent, $"{Rows(shown)}");
        }
    }

    [Fact]
    public async Task Long_lists_come_in_pages()
    {
        var said = Enumerable
            .Range(1, 70)
            .Select(number =>
                $"The Board of District {(char)('A' + (number / 26))}{(char)('A' + (number % 26))} said that {number + 200} schools were reopened."
            );
        await using var open = await OpenSite.Signed(OpenSite.Page("Schools", "2024-05-04", [.. said]));
        var first = await open.Get("/en/desk");
        Assert.Equal(50, Rows(first));
        var second = await open.Get(first.One("a[rel=next]").GetAttribute("href")!);
        Assert.InRange(Rows(second), 1, 50);
        var back = await open.Get(second.One("a[rel=prev]").GetAttribute("href")!);
        Assert.Equal(Ids(first), Ids(back));
        Assert.Null(back.Page.QuerySelector("a[rel=prev]"));
        Assert.Empty(Ids(first).Intersect(Ids(second)));
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, (await open.Get("/en/desk?after=nowhere")).Status);
    }

    [Fact]
    public async Task A_claim_that_was_decided_and_says_something_else_since_is_marked()
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        var claim = open.ClaimOf("412").Id;
        var screen = await open.Get($"/en/desk/claims/{claim}");
        await open.Submit(screen.One("[data-decide]"), ("do", "ask"), ("until", "2024-06-14"), ("then", "stay"));
        Assert.Contains("reply until 2024-06-14", (await open.Get("/en/desk")).One(".queue-list").TextContent, StringComparison.Ordinal);
    }

    private static List<string?> Ids(Answer inbox) => [.. inbox.Page.QuerySelectorAll(".queue-list a.row").Select(row => row.GetAttribute("href"))];

    private static int Rows(Answer inbox) => inbox.Page.QuerySelectorAll(".queue-list a.row").Length;
}
