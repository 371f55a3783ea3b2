using Microsoft.Playwright;

namespace Hasila.Web.Tests.Browser;

/// <summary>The box of the search and what is written before it is recorded, in the browser.</summary>
[Trait("Cost", "high")]
public sealed class SearchAndDraftTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("ar", "نازحون", "نازحين")]
    [InlineData("en", "school", "412 schools")]
    public async Task By_keyboard_alone_from_a_word_to_where_it_was_said(string language, string word, string said)
    {
        await using var open = await OpenSite.On(OpenSite.Schools, OpenSite.Returns);
        await using var visit = await chromium.Enter(open);
        var page = visit.Page;
        await visit.Open($"/{language}/desk");
        await page.Keyboard.PressAsync("/");
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.matches('[data-search]')"));
        await page.Keyboard.TypeAsync(word);
        await visit.Leave(() => page.Keyboard.PressAsync("Enter"));
        await page.WaitForSelectorAsync(".hits .row");
        for (var row = 0; row < 20; row++)
        {
            await page.Keyboard.PressAsync("j");
            if (await page.EvaluateAsync<bool>("() => document.activeElement.querySelector('.tag.statement') !== null"))
                break;
        }

        await visit.Leave(() => page.Keyboard.PressAsync("Enter"));
        await page.WaitForSelectorAsync(".page mark.on");
        Assert.Contains(said, await page.InnerTextAsync(".page mark.on"), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Without_scripts_a_word_is_found_and_a_draft_is_kept_by_a_button()
    {
        await using var open = await OpenSite.On(OpenSite.Schools);
        await using var visit = await chromium.Enter(open, hasScripts: false);
        var page = visit.Page;
        await visit.Open("/en/desk");
        await page.FillAsync("[data-search]", "wells");
        await visit.Leave(() => page.PressAsync("[data-search]", "Enter"));
        Assert.Contains("38 wells", await page.InnerTextAsync(".hits"), StringComparison.Ordinal);
        await visit.Open($"/en/desk/claims/{open.ClaimOf("412").Id}");
        await page.FillAsync("[data-note]", "half a thought");
        await visit.Leave(() => page.ClickAsync("[value=keep]"));
        Assert.Equal("half a thought", await page.InputValueAsync("[data-note]"));
        Assert.Contains("not recorded yet", await page.InnerTextAsync(".draft"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_and_chosen_is_there_after_the_tab_was_closed()
    {
        await using var open = await OpenSite.On(OpenSite.Schools);
        await using var visit = await chromium.Enter(open);
        var claim = new Uri(open.Address, $"/ar/desk/claims/{open.ClaimOf("412").Id}").AbsoluteUri;
        await visit.Page.GotoAsync(claim);
        await visit.Page.FillAsync("[data-note]", "ثلاث فقرات كتبتها الآن");
        foreach (var key in (string[])["Escape", "h", "7"])
            await visit.Page.Keyboard.PressAsync(key);
        await visit.Page.WaitForSelectorAsync("[data-decide][data-kept=yes]");
        var later = await visit.AnotherTab();
        var other = later.Page;
        await visit.Page.CloseAsync();

        await other.GotoAsync(claim);
        Assert.Equal("ثلاث فقرات كتبتها الآن", await other.InputValueAsync("[data-note]"));
        Assert.True(await other.IsCheckedAsync("[name=do][value=withhold]"));
        Assert.Contains("لم تُسجَّل بعد", await other.InnerTextAsync(".draft"), StringComparison.Ordinal);
        using (var ledger = open.Ledger())
            Assert.Empty(ledger.Reviews());

        // Sent at once behind the last letter, it is recorded and no draft is left behind.
        await other.FocusAsync("[data-note]");
        await other.Keyboard.TypeAsync(" وهذه الرابعة");
        await later.Leave(() => other.Keyboard.PressAsync("Control+Enter"));
        await other.GotoAsync(claim);
        Assert.Equal(0, await other.Locator(".draft").CountAsync());
        using var after = open.Ledger();
        Assert.Contains("وهذه الرابعة", Assert.Single(after.Reviews()).Note, StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_was_typed_just_before_the_page_is_left_is_kept_too()
    {
        await using var open = await OpenSite.On(OpenSite.Schools);
        await using var visit = await chromium.Enter(open);
        var page = visit.Page;
        var claim = new Uri(open.Address, $"/en/desk/claims/{open.ClaimOf("412").Id}").AbsoluteUri;
        await page.GotoAsync(claim);
        await page.FillAsync("[data-note]", "half a thought");
        await visit.LeaveTo("/log", () => page.ClickAsync("a[href='/en/desk/log']"));
        await page.GotoAsync(claim);
        Assert.Equal("half a thought", await page.InputValueAsync("[data-note]"));
    }

    [Fact]
    public async Task Axe_finds_nothing_and_nothing_is_wider_than_a_phone()
    {
        await using var open = await OpenSite.On(OpenSite.Schools, OpenSite.Returns);
        await using var visit = await chromium.Enter(open);
        var page = visit.Page;
        var claim = open.ClaimOf("412").Id;
        await visit.Open($"/ar/desk/claims/{claim}");
        await page.FillAsync("[data-note]", "نصف فكرة");
        await page.WaitForSelectorAsync("[data-decide][data-kept=yes]");
        Assert.Empty(
            await visit.FaultsOf([
                "/ar/desk/search?q=النازحين",
                "/en/desk/search?q=schools",
                "/ar/desk/search?q=،",
                "/en/desk/search",
                $"/ar/desk/claims/{claim}",
                $"/en/desk/claims/{claim}",
            ])
        );
        // A refused search answers with a state that the browser notes.
        Assert.DoesNotContain(visit.Complaints, complaint => !complaint.Contains("422", StringComparison.Ordinal));
    }
}
