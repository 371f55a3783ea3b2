using Microsoft.Playwright;

namespace Hasila.Web.Tests.Browser;

/// <summary>The screens as a person sees them: on a desk and a phone, by day and by night, in both languages.</summary>
[Trait("Cost", "high")]
public sealed class LooksTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Axe_finds_nothing_and_nothing_is_wider_than_a_phone()
    {
        await using var open = await OpenSite.On(OpenSite.Schools, OpenSite.Returns);
        await using var visit = await chromium.Enter(open);
        var (page, complaints) = (visit.Page, visit.Complaints);
        var claim = open.ClaimOf("بالمئة").Id;
        await visit.Open($"/en/desk/claims/{claim}");
        await page.CheckAsync("[name=do][value=publish]", new PageCheckOptions { Force = true });
        await visit.Leave(() => page.ClickAsync(".record button.main"));
        await visit.Open("/en/desk/publish");
        await visit.Leave(() => page.ClickAsync("main button.main"));
        Assert.Empty(
            await visit.FaultsOf([
                "/ar/desk",
                $"/ar/desk/claims/{claim}?state=all",
                $"/ar/desk/pages/{open.CaptureOf("بالمئة")}",
                "/en/desk/log",
                "/en/desk/publish",
                "/ar/desk/me",
                "/ar",
                $"/ar/claims/{claim}",
                $"/en/claims/{claim}",
                "/en/method",
            ])
        );
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task Whoever_decides_sees_every_button_without_scrolling(string language)
    {
        await using var open = await OpenSite.On(OpenSite.Schools, OpenSite.Returns);
        await using var visit = await chromium.Enter(open);
        var page = visit.Page;
        await visit.Open($"/{language}/desk/claims/{open.ClaimOf("بالمئة").Id}");
        var lowest = await page.EvaluateAsync<double>(
            "() => Math.max(...[...document.querySelectorAll('.do, .record button')].map(one => one.getBoundingClientRect().bottom))"
        );
        Assert.True(lowest <= 768, $"{lowest}");
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('.evidence-box svg').getBoundingClientRect().bottom <= 768"));
    }

    [Fact]
    public async Task Marks_lie_on_their_words_in_both_directions()
    {
        await using var open = await OpenSite.On(OpenSite.Schools, OpenSite.Returns);
        await using var visit = await chromium.Enter(open);
        var page = visit.Page;
        foreach (var words in (string[])["412", "بالمئة"])
        {
            await visit.Open($"/ar/desk/claims/{open.ClaimOf(words).Id}");
            // The letter under each end of each mark belongs to it.
            var lost = await page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll(".page mark")].filter(mark => [...mark.getClientRects()].some(box => {
                  const hit = x => document.caretPositionFromPoint(x, box.top + box.height / 2)?.offsetNode;
                  return !mark.contains(hit(box.left + 2)) || !mark.contains(hit(box.right - 2));
                })).map(mark => mark.textContent)
                """
            );
            Assert.Empty(lost);
        }
    }
}
