using System.Net;
using System.Text.Json;

namespace Hasila.Web.Tests;

/// <summary>The public site shows the last edition as it was published, and nothing of what became of it since.</summary>
[Trait("Cost", "high")]
public sealed class PublicSiteTests
{
    [Fact]
    public async Task Nothing_is_public_before_an_edition_and_then_what_was_published()
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools, OpenSite.Returns);
        var claim = open.ClaimOf("بالمئة").Id;
        Assert.Contains("No edition", (await open.Get("/en")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await open.Get($"/en/claims/{claim}")).Status);

        await Published(open, claim, "by the register of the valley");
        var board = await open.Get("/ar");
        Assert.Equal($"/ar/claims/{claim}", board.One(".card h3 a").GetAttribute("href"));
        var page = await open.Get($"/en/claims/{claim}");
        Assert.Contains("by the register of the valley", page.One(".note").TextContent, StringComparison.Ordinal);
        Assert.Contains(OpenSite.Mira, page.One(".decided").TextContent, StringComparison.Ordinal);
        Assert.Contains("٦٥ بالمئة", page.One(".passage mark.on").TextContent, StringComparison.Ordinal);
        Assert.Equal("تحالف الميثاق", page.One(".passage mark.source").TextContent);
        Assert.NotNull(page.Page.QuerySelector("svg.number-line .observed"));
        Assert.DoesNotContain("token", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("form, script"));
    }

    [Fact]
    public async Task What_is_corrected_afterwards_waits_for_the_next_edition()
    {
        await using var open = await OpenSite.Signed(OpenSite.Returns);
        var claim = open.ClaimOf("بالمئة").Id;
        await Published(open, claim, "");
        var screen = await open.Get($"/en/desk/claims/{claim}?state=all");
        await open.Submit(screen.One("details[data-field=figure] form"), ("to", "أكثر من 56 بالمئة"));
        Assert.Contains("more than 65 percent", (await open.Get($"/en/claims/{claim}")).One("h1").TextContent, StringComparison.Ordinal);

        var corrected = open.ClaimOf("بالمئة").Id;
        await Published(open, corrected, "");
        var page = await open.Get($"/en/claims/{corrected}");
        Assert.Contains("more than 56 percent", page.One("h1").TextContent, StringComparison.Ordinal);
        Assert.Contains("read as", page.Text, StringComparison.Ordinal);
        using var ledger = open.Ledger();
        Assert.Equal(2, ledger.Editions().Count);
        open.AssertIsSound();
    }

    [Fact]
    public async Task A_note_that_alone_was_changed_is_public_with_the_next_edition()
    {
        await using var open = await OpenSite.Signed(OpenSite.Returns, OpenSite.Schools);
        var claim = open.ClaimOf("بالمئة").Id;
        await Published(open, claim, "by the register of the valley");
        await Published(open, claim, "by the register of the hills");
        Assert.Contains("register of the hills", (await open.Get($"/en/claims/{claim}")).One(".note").TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing is new", (await open.Get("/en/desk/publish")).Text, StringComparison.Ordinal);
        using (var ledger = open.Ledger())
            Assert.Equal(2, ledger.Editions().Count);
        open.AssertIsSound();
    }

    [Fact]
    public async Task Its_twins_are_data_and_say_the_same()
    {
        await using var open = await OpenSite.Signed(OpenSite.Returns);
        var claim = open.ClaimOf("بالمئة").Id;
        await Published(open, claim, "");
        var board = await open.Get("/ar");
        using var list = JsonDocument.Parse((await open.Get(board.One("link[type='application/json']").GetAttribute("href")!)).Text);
        Assert.Equal(claim, list.RootElement.GetProperty("claims")[0].GetProperty("id").GetString());
        using var one = JsonDocument.Parse((await open.Get($"/ar/claims/{claim}.json")).Text);
        Assert.Equal(list.RootElement.GetProperty("edition").GetString(), one.RootElement.GetProperty("edition").GetString());
        Assert.Equal(OpenSite.Mira, one.RootElement.GetProperty("published").GetProperty("review").GetProperty("reviewer").GetString());
        var id = list.RootElement.GetProperty("edition").GetString();
        Assert.Equal("image/png", (await open.Get($"/editions/{id}/infographic-ar.png")).Message.Content.Headers.ContentType!.MediaType);
        foreach (var path in (string[])[$"/editions/{id}/..%2F..%2Fhasila.db", $"/editions/..%2F{id}/edition.json", $"/editions/{id}/board.css"])
            Assert.Equal(HttpStatusCode.NotFound, (await open.Get(path)).Status);
    }

    [Fact]
    public async Task A_copy_that_somebody_changed_is_not_shown()
    {
        await using var open = await OpenSite.Signed(OpenSite.Returns);
        var claim = open.ClaimOf("بالمئة").Id;
        await Published(open, claim, "");
        var file = Directory.EnumerateFiles(open.LedgerPath + ".editions", "edition.json", SearchOption.AllDirectories).Single();
        File.WriteAllText(file, File.ReadAllText(file).Replace("65", "95", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await open.Get($"/en/claims/{claim}")).Status);
        Assert.Contains("No copy of the last edition", (await open.Get("/en/desk/publish")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_of_the_browser_is_heard_and_Arabic_comes_first()
    {
        await using var open = await OpenSite.On(OpenSite.Schools);
        foreach (var (asked, to) in ((string, string)[])[("", "/ar"), ("fr, de;q=0.8", "/ar"), ("en-GB,ar;q=0.5", "/en"), ("ar-EG", "/ar")])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, open.Address);
            if (asked.Length > 0)
                request.Headers.TryAddWithoutValidation("Accept-Language", asked);
            using var answer = await open.Send(request);
            Assert.Equal(to, answer.Headers.Location!.OriginalString);
        }
    }

    private static async Task Published(OpenSite open, string claim, string note)
    {
        var screen = await open.Get($"/en/desk/claims/{claim}");
        Assert.Equal(HttpStatusCode.SeeOther, (await open.Submit(screen.One("[data-decide]"), ("do", "publish"), ("note", note))).Status);
        var publish = await open.Get("/en/desk/publish");
        Assert.Equal(HttpStatusCode.SeeOther, (await open.Submit(publish.One("main form"))).Status);
    }
}
