using System.Net;
using System.Text.Json;
using System.Xml.Linq;

namespace Hasila.Web.Tests;

/// <summary>What was corrected after it was published is told to readers: what stood there, what stands now, by whom and why.</summary>
[Trait("Cost", "high")]
public sealed class PublishedCorrectionTests
{
    [Fact]
    public async Task A_figure_that_was_published_wrongly_is_told_with_who_and_why()
    {
        await using var open = await OpenSite.Signed(OpenSite.Returns);
        var former = open.ClaimOf("بالمئة").Id;
        await Publish(open, former);
        Assert.Empty((await open.Get("/en/corrections")).Page.QuerySelectorAll(".corrections li"));
        var screen = await open.Get($"/en/desk/claims/{former}?state=all");
        await open.Submit(screen.One("details[data-field=figure] form"), ("to", "أكثر من 56 بالمئة"), ("note", "the digits were swapped"));
        var claim = open.ClaimOf("بالمئة").Id;
        await Decide(open, claim, "publish");
        var preview = await open.Get("/en/desk/publish");
        Assert.Contains("the digits were swapped", preview.One(".corrections").TextContent, StringComparison.Ordinal);
        await open.Submit(preview.One("main form"));

        var told = (await open.Get("/en/corrections")).One(".corrections [data-part=figure]").TextContent;
        foreach (var words in (string[])["more than 65 percent", "more than 56 percent", OpenSite.Mira, "the digits were swapped"])
            Assert.Contains(words, told, StringComparison.Ordinal);
        Assert.Contains(
            "كان المنشور أكثر من 65",
            (await open.Get($"/ar/claims/{claim}")).One(".corrections [data-part=figure] .change").TextContent,
            StringComparison.Ordinal
        );
        // The folder that is passed on tells it too.
        var boards = Directory.GetFiles(open.LedgerPath + ".editions", "index.html", SearchOption.AllDirectories).Select(File.ReadAllText);
        var board = Assert.Single(boards, one => one.Contains("تصحيحات", StringComparison.Ordinal));
        Assert.Contains("كان المنشور أكثر من 65", board, StringComparison.Ordinal);
        // Whoever has the former address is led on, and the same edition again corrects nothing further.
        Assert.Equal($"/en/claims/{claim}", (await open.Get($"/en/claims/{former}")).Location);
        Assert.Contains("Nothing is new", (await open.Get("/en/desk/publish")).Text, StringComparison.Ordinal);
        open.AssertIsSound();
    }

    [Fact]
    public async Task A_correction_that_is_taken_back_is_a_correction_too_and_both_stay()
    {
        await using var open = await OpenSite.Signed(OpenSite.Returns);
        await Publish(open, open.ClaimOf("بالمئة").Id);
        var screen = await open.Get($"/en/desk/claims/{open.ClaimOf("بالمئة").Id}?state=all");
        await open.Submit(screen.One("details[data-field=figure] form"), ("to", "أكثر من 56 بالمئة"));
        await Publish(open, open.ClaimOf("بالمئة").Id);
        long entry;
        using (var ledger = open.Ledger())
            entry = ledger.LogSince(0).Single(line => line.Kind == "correction").Entry;
        await open.Get("/en/desk/log");
        await open.Post("/en/desk/undo", ("entry", $"{entry}"), ("back", "/en/desk/log"));
        await Publish(open, open.ClaimOf("بالمئة").Id);
        var told = (await open.Get("/en/corrections"))
            .Page.QuerySelectorAll(".corrections [data-part=figure] .change")
            .Select(one => one.TextContent.Trim())
            .ToList();
        Assert.Equal(
            [
                "Figure: more than 56 percent was published; it is more than 65 percent",
                "Figure: more than 65 percent was published; it is more than 56 percent",
            ],
            told
        );
        open.AssertIsSound();
    }

    [Fact]
    public async Task Another_verdict_and_a_claim_that_is_withdrawn_are_told_and_its_address_says_that_it_is_gone()
    {
        await using var open = await OpenSite.Signed(OpenSite.Returns, OpenSite.Schools);
        var (returns, schools) = (open.ClaimOf("بالمئة").Id, open.ClaimOf("412").Id);
        await Decide(open, schools, "publish");
        await Publish(open, returns);
        await Decide(open, returns, "publish", ("verdict", "insufficient"), ("note", "the register is closed"));
        var screen = await open.Get($"/en/desk/claims/{schools}?state=all");
        await open.Submit(screen.One("[data-decide]"), ("do", "reject"), ("reason", "misread"), ("note", "a caption"));
        await open.Submit((await open.Get("/en/desk/publish")).One("main form"));

        using var data = JsonDocument.Parse((await open.Get("/en/corrections.json")).Text);
        var parts = data.RootElement.GetProperty("corrections").EnumerateArray().ToDictionary(one => one.GetProperty("part").GetString()!);
        Assert.Equal(["publication", "verdict"], parts.Keys.Order());
        Assert.Equal("the register is closed", parts["verdict"].GetProperty("why").GetString());
        Assert.Equal("a caption", parts["publication"].GetProperty("why").GetString());
        var gone = await open.Get($"/ar/claims/{schools}");
        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.Contains("لم يعد منشوراً", gone.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_later_page_says_is_no_correction()
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        await Publish(open, open.ClaimOf("412").Id);
        open.AddPage(OpenSite.Page("More schools", "2024-06-04", "The Ministry of Education said that 430 schools were reopened in the valley."));
        await Publish(open, open.ClaimOf("430").Id);
        Assert.Empty((await open.Get("/en/corrections")).Page.QuerySelectorAll(".corrections li"));
    }

    [Fact]
    public async Task The_feed_is_one_that_readers_take_and_holds_words_alone()
    {
        await using var open = await OpenSite.Signed(OpenSite.Returns);
        await Publish(open, open.ClaimOf("بالمئة").Id);
        var screen = await open.Get($"/en/desk/claims/{open.ClaimOf("بالمئة").Id}?state=all");
        await open.Submit(screen.One("details[data-field=figure] form"), ("to", "أكثر من 56 بالمئة"), ("note", "<script>alert(1)</script> \u202e & so on"));
        await Publish(open, open.ClaimOf("بالمئة").Id);
        var answer = await open.Get("/en/corrections.atom");
        Assert.Equal("application/atom+xml", answer.Message.Content.Headers.ContentType!.MediaType);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(answer.Text).Root!;
        var entry = feed.Elements(atom + "entry").Single(one => one.Element(atom + "id")!.Value.EndsWith(":figure", StringComparison.Ordinal));
        Assert.StartsWith("urn:hasila:correction:", entry.Element(atom + "id")!.Value, StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>", entry.Element(atom + "summary")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', answer.Text);
        Assert.True(Uri.TryCreate(entry.Element(atom + "link")!.Attribute("href")!.Value, UriKind.Absolute, out var link));
        Assert.Equal(HttpStatusCode.OK, (await open.Get(link!.AbsolutePath)).Status);
        Assert.NotEqual(default, DateTimeOffset.Parse(feed.Element(atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static async Task Decide(OpenSite open, string claim, string decision, params (string, string)[] more)
    {
        var screen = await open.Get($"/en/desk/claims/{claim}?state=all");
        Assert.Equal(HttpStatusCode.SeeOther, (await open.Submit(screen.One("[data-decide]"), [("do", decision), .. more])).Status);
    }

    private static async Task Publish(OpenSite open, string claim)
    {
        await Decide(open, claim, "publish");
        Assert.Equal(HttpStatusCode.SeeOther, (await open.Submit((await open.Get("/en/desk/publish")).One("main form"))).Status);
    }
}
