using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Hasila.Journeys.Tests;

/// <summary>The sample archive's board as a reader's browser shows it, at a desk and on a phone, by day and by night.</summary>
public sealed class BoardInBrowserTests(SampleBoard board) : IClassFixture<SampleBoard>
{
    [Theory]
    [InlineData("index.html", 1280, ColorScheme.Light)]
    [InlineData("index.html", 390, ColorScheme.Dark)]
    [InlineData("en.html", 390, ColorScheme.Light)]
    [InlineData("en.html", 1280, ColorScheme.Dark)]
    public async Task Axe_finds_nothing(string page, int width, ColorScheme scheme)
    {
        var shown = await board.Open(page, width, scheme);

        var result = await shown.RunAxe();

        Assert.Empty(result.Violations.Select(Described));
        Assert.NotEmpty(result.Passes);
    }

    [Theory]
    [InlineData("index.html", 390)]
    [InlineData("en.html", 390)]
    [InlineData("index.html", 320)]
    public async Task On_a_phone_nothing_is_wider_than_the_screen(string page, int width)
    {
        var shown = await board.Open(page, width, ColorScheme.Light);
        foreach (var fold in await shown.Locator("details > summary").AllAsync())
            await fold.ClickAsync();

        var cut = await shown.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('body *')].filter(e => !e.matches('.skip, .skip *')).filter(e => { const r = "
                + "e.getBoundingClientRect(); return r.width > 0 && (r.right > innerWidth + 1 || r.left < -1); }).map(e => e.outerHTML.slice(0, 90))"
        );

        Assert.Empty(cut);
        Assert.True(await shown.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= width);
    }

    [Fact]
    public async Task The_Arabic_board_runs_from_the_right_and_keeps_figures_in_order()
    {
        var shown = await board.Open("index.html", 1280, ColorScheme.Light);

        var cards = await shown.EvaluateAsync<double[]>(
            "() => [...document.querySelectorAll('.band:nth-of-type(3) .card')].slice(0, 2).map(card => card.getBoundingClientRect().left)"
        );
        var figures = await shown.Locator(".figure bdi").AllInnerTextsAsync();

        Assert.True(cards[0] > cards[1], "the first card stands at the right");
        Assert.Contains("أكثر من 72 بالمئة", figures);
        Assert.DoesNotContain(figures, figure => figure.Contains('<', StringComparison.Ordinal) || figure.Contains('>', StringComparison.Ordinal));
        Assert.Equal(
            "Noto Sans Arabic",
            await shown.EvaluateAsync<string>(
                "async () => { await document.fonts.ready; return document.fonts.check('16px \"Noto Sans Arabic\"', 'حصيلة') ? 'Noto Sans Arabic' : 'none'; }"
            )
        );
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("en.html")]
    public async Task A_reference_leads_to_its_source_and_nothing_is_asked_from_the_network(string page)
    {
        var shown = await board.Open(page, 1280, ColorScheme.Light);

        await shown.Locator(".ref").First.ClickAsync();

        Assert.EndsWith("#source-1", shown.Url, StringComparison.Ordinal);
        Assert.All(board.Requests, request => Assert.StartsWith("file://", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hostile_headline_is_shown_as_words_and_runs_nothing()
    {
        var shown = await board.Open("en.html", 1280, ColorScheme.Light);

        Assert.Equal(0, await shown.Locator("img, iframe, [onerror], [onclick]").CountAsync());
        Assert.Equal(0, await shown.Locator("script:not([src='board.js']):not([type='application/ld+json'])").CountAsync());
        Assert.Contains("<script>", await shown.Locator(".sources").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("index.html", "الالغام")]
    [InlineData("en.html", "explosive REMNANTS")]
    public async Task The_board_is_searched_without_a_server(string page, string words)
    {
        var shown = await board.Open(page, 1280, ColorScheme.Light);
        var cards = shown.Locator("article.card:visible");
        var all = await cards.CountAsync();

        await shown.Locator("input[name=words]").FillAsync(words);
        var found = await cards.CountAsync();
        Assert.InRange(found, 1, all - 1);
        Assert.Equal($"{found} / {all}", await shown.Locator("output[name=shown]").InnerTextAsync());

        await shown.Locator("select[name=verdict]").SelectOptionAsync("supported");
        Assert.InRange(await cards.CountAsync(), 1, found - 1);
        foreach (var card in await cards.AllAsync())
            Assert.Equal("supported", await card.GetAttributeAsync("data-verdict"));

        await shown.Locator("input[name=words]").FillAsync("no such words");
        Assert.Equal(0, await cards.CountAsync());
        Assert.Equal(0, await shown.Locator("section.band:visible").CountAsync());
    }

    private static string Described(AxeResultItem violation) =>
        $"{violation.Impact}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}";
}
