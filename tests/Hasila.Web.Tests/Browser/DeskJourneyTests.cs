using Microsoft.Playwright;

namespace Hasila.Web.Tests.Browser;

/// <summary>A morning at the desk in the browser: by keyboard alone, and once more with scripts off.</summary>
[Trait("Cost", "high")]
public sealed class DeskJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task By_keyboard_alone_from_the_inbox_to_the_public_page()
    {
        await using var open = await OpenSite.On(OpenSite.Schools, OpenSite.Returns);
        await using var visit = await chromium.Enter(open);
        var (page, complaints) = (visit.Page, visit.Complaints);
        await visit.Open("/en/desk");

        // Open the claim of the schools, correct its figure.
        var schools = open.ClaimOf("412").Id;
        await OpenRow(visit, schools);
        await page.Keyboard.PressAsync("e");
        await page.Keyboard.PressAsync("f");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("at least 421 schools");
        await Record(visit);
        Assert.Contains("at least 421", await page.InnerTextAsync("#claim-head"), StringComparison.Ordinal);
        Assert.Contains("read as 412", await page.InnerTextAsync(".fields"), StringComparison.Ordinal);

        // Note, and take it back.
        await page.Keyboard.PressAsync("m");
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.TypeAsync("phelps of j k x p in a field do nothing");
        await Record(visit);
        await visit.Open($"/en/desk/claims/{open.ClaimOf("412").Id}");
        Assert.Contains("do nothing", await page.InnerTextAsync(".log-part"), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("z");
        await visit.LeaveTo("done=", () => page.Keyboard.PressAsync("Enter"));
        Assert.Contains("taken back by", await page.InnerTextAsync(".log-part"), StringComparison.Ordinal);

        // Letters choose; nothing is written until Ctrl+Enter.
        var before = Head(open);
        foreach (var key in (string[])["4", "h", "p", "x", "s", "r", "1", "p"])
            await page.Keyboard.PressAsync(key);
        Assert.Equal(before, Head(open));
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.TypeAsync("by the ministry's own table");
        await Record(visit);

        // The next one is open by itself: it is rejected.
        await page.Keyboard.PressAsync("x");
        await Record(visit);
        using (var ledger = open.Ledger())
        {
            Assert.Single(ledger.StandingRejections());
            Assert.Equal("by the ministry's own table", Assert.Single(ledger.StandingReviews()).Value.Note);
        }

        // Publish, and look at it as a reader.
        await visit.Open("/en/desk/publish");
        await page.FocusAsync("main button.main");
        await visit.Leave(() => page.Keyboard.PressAsync("Enter"));
        await page.WaitForSelectorAsync("text=Nothing is new");
        await visit.Open($"/en/claims/{open.ClaimOf("412").Id}");
        Assert.Contains("at least 421", await page.InnerTextAsync("h1"), StringComparison.Ordinal);
        Assert.Contains("by the ministry's own table", await page.InnerTextAsync(".note"), StringComparison.Ordinal);
        Assert.Empty(complaints);
        open.AssertIsSound();
    }

    [Fact]
    public async Task Words_that_are_selected_become_a_statement_at_just_that_place()
    {
        await using var open = await OpenSite.On(
            OpenSite.Page(
                "قال 🏠 الخبر",
                "2024-05-04",
                "أعلن المجلس 💧 أن العمل بدأ. قَالَ المجلسُ إنَّ ٣٨ بئراً حُفرت قرب النهر.",
                "لا شيء غير ذلك في السوق 🏠 القديم اليوم."
            )
        );
        await using var visit = await chromium.Enter(open);
        var (page, complaints) = (visit.Page, visit.Complaints);
        string capture;
        using (var ledger = open.Ledger())
            capture = ledger.Captures().Single().Id["sha256:".Length..];
        await visit.Open($"/ar/desk/pages/{capture}");
        // From inside the first word to inside the last: whole words are taken.
        await page.EvaluateAsync(
            """
            () => {
              const text = [...document.querySelectorAll("#page-text .block")].at(-1);
              const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
              const node = walker.nextNode();
              const from = node.data.indexOf("سوق"), to = node.data.indexOf("قديم") + 2;
              getSelection().setBaseAndExtent(node, from, node, to);
            }
            """
        );
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.Locator("[name=exact]")).ToHaveValueAsync("السوق 🏠 القديم");
        await page.Keyboard.TypeAsync("المجلس");
        await Record(visit);
        using var after = open.Ledger();
        var added = Assert.Single(after.CorrectionsOf("sha256:" + capture).Added);
        Assert.Equal(("السوق 🏠 القديم", "المجلس"), (added.Words.Exact, added.Speaker));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Without_scripts_a_claim_is_corrected_and_decided()
    {
        await using var open = await OpenSite.On(OpenSite.Schools);
        await using var visit = await chromium.Enter(open, hasScripts: false);
        var page = visit.Page;
        await visit.Open($"/ar/desk/claims/{open.ClaimOf("412").Id}");
        await page.ClickAsync("details[data-field=figure] summary");
        await page.FillAsync("details[data-field=figure] [name=to]", "421 schools");
        await visit.LeaveTo("done=", () => page.ClickAsync("details[data-field=figure] button"));
        await page.CheckAsync("[name=do][value=publish]", new PageCheckOptions { Force = true });
        await visit.Leave(() => page.ClickAsync(".record button.main"));
        using var ledger = open.Ledger();
        Assert.Equal("publish", Assert.Single(ledger.StandingReviews()).Value.Decision.ToString().ToLowerInvariant());
    }

    [Fact]
    public async Task Keys_that_are_switched_off_do_nothing()
    {
        await using var open = await OpenSite.On(OpenSite.Schools);
        await using var visit = await chromium.Enter(open);
        var page = visit.Page;
        await visit.Open("/en/desk/me");
        await page.UncheckAsync("[name=keys]");
        await visit.Leave(() => page.ClickAsync("button.main"));
        await visit.Open($"/en/desk/claims/{open.ClaimOf("412").Id}");
        foreach (var key in (string[])["p", "1", "j", "?", "e", "f"])
            await page.Keyboard.PressAsync(key);
        Assert.Equal(0, await page.Locator("[name=do]:checked, dialog, details[data-field][open]").CountAsync());
    }

    // As a person does: the row has the focus, Enter opens it.
    private static async Task OpenRow(Visit visit, string claim)
    {
        var page = visit.Page;
        for (var row = 0; row < 20 && !await HasFocus(page, claim); row++)
            await page.Keyboard.PressAsync("j");
        Assert.True(await HasFocus(page, claim), $"no row of {claim} takes the focus on {page.Url}");
        await visit.LeaveTo($"/claims/{claim}", () => page.Keyboard.PressAsync("Enter"));
    }

    private static async Task<bool> HasFocus(IPage page, string claim) =>
        (await page.EvaluateAsync<string?>("() => document.activeElement.getAttribute('href')"))?.Contains(claim, StringComparison.Ordinal) == true;

    private static Task Record(Visit visit) => visit.Leave(() => visit.Page.Keyboard.PressAsync("Control+Enter"));

    private static long Head(OpenSite open)
    {
        using var ledger = open.Ledger();
        return ledger.Head.Seq;
    }
}
