using System.Net;

namespace Hasila.Web.Tests;

/// <summary>What is refused is told in the language of the screen; a name that looks like another's is asked about.</summary>
public sealed class RefusalTests
{
    // With a Cyrillic letter in the place of a Latin one.
    private const string Imitated = "M\u0456ra Test";

    [Theory]
    [InlineData("figure", "so many", "لا رقم فيه", "states no figure")]
    [InlineData("day", "soon", "ليس يوماً", "no day")]
    [InlineData("figure", "412", "أصلاً", "already")]
    public async Task A_correction_that_no_field_holds(string field, string value, string arabic, string english)
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        foreach (var (language, words) in ((string, string)[])[("ar", arabic), ("en", english)])
        {
            var screen = await open.Get($"/{language}/desk/claims/{open.ClaimOf("412").Id}");
            var given = value == "412" ? screen.One("details[data-field=figure] [name=to]").GetAttribute("value")! : value;
            var refused = await open.Submit(screen.One($"details[data-field={field}] form"), ("to", given));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains(words, refused.One("[role=alert]").TextContent, StringComparison.Ordinal);
            // What was given stands by itself, whichever way it runs.
            Assert.Contains(refused.Page.QuerySelectorAll("[role=alert] bdi"), part => part.TextContent.Contains(given, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Whatever_is_refused_on_claims_and_pages_is_told_in_Arabic()
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        var (claim, page) = ($"/ar/desk/claims/{open.ClaimOf("412").Id}", $"/ar/desk/pages/{open.CaptureOf("412")}");
        await open.Get(claim);
        foreach (
            var (path, fields) in ((string, (string, string)[])[])
                [
                    (claim, []),
                    (claim, [("do", "note")]),
                    (claim, [("do", "answer")]),
                    (claim, [("do", "ask"), ("until", "soon")]),
                    (claim, [("do", "publish"), ("verdict", "true")]),
                    (claim, [("do", "reject"), ("reason", "whim")]),
                    (claim, [("do", "correct"), ("field", "colour")]),
                    (claim, [("do", "correct"), ("field", "indicator"), ("to", "nothing")]),
                    (claim, [("do", "note"), ("note", new string('x', 20_001))]),
                    (page, []),
                    (page, [("do", "add")]),
                    (page, [("do", "add"), ("exact", "words that are not there")]),
                    (page, [("do", "reject"), ("statement", "s99"), ("reason", "opinion")]),
                    ("/ar/desk/undo", [("entry", "1")]),
                    ("/ar/desk/undo", [("entry", "999999")]),
                ]
        )
        {
            var refused = await open.Post(path, fields);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            var words = refused.One("[role=alert]");
            Assert.True(words.TextContent.Any(letter => letter is >= '\u0621' and <= '\u064A'), words.TextContent);
            Assert.Null(words.QuerySelector("details"));
            foreach (var given in words.QuerySelectorAll("bdi"))
                given.Remove();
            Assert.DoesNotMatch("[A-Za-z]{3}", words.TextContent.Replace("hasila", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_name_that_looks_like_anothers_is_asked_about_and_both_are_told_apart()
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        var claim = open.ClaimOf("412").Id;
        var screen = await open.Get($"/en/desk/claims/{claim}");
        await open.Submit(screen.One("[data-decide]"), ("do", "withhold"));
        Assert.Null((await open.Get($"/en/desk/claims/{claim}")).Page.QuerySelector(".likeness"));

        await open.Get("/ar/desk/me");
        var asked = await open.Post("/ar/desk/me", ("name", Imitated), ("keys", "on"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("يشبه Mira Test", asked.One(".likeness").TextContent, StringComparison.Ordinal);
        Assert.Contains("[U+0456]", asked.One(".likeness").TextContent, StringComparison.Ordinal);
        Assert.Equal(OpenSite.Mira, (await open.Get("/en/desk")).One("a.person").TextContent);

        // Whoever is called so says so, and it stays in sight where decisions are signed.
        var sure = await open.Post("/ar/desk/me", ("name", Imitated), ("keys", "on"), ("sure", Imitated));
        Assert.Equal(HttpStatusCode.SeeOther, sure.Status);
        Assert.Contains("looks like Mira Test", (await open.Get($"/en/desk/claims/{claim}")).One(".likeness").TextContent, StringComparison.Ordinal);
        Assert.Contains("يشبه Mira Test", (await open.Get("/ar/desk/me")).One(".likeness").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_two_alphabets_is_asked_about_and_a_usual_one_is_not()
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        await open.Get("/en/desk/me");
        var asked = await open.Post("/en/desk/me", ("name", "S\u0430mi"), ("keys", "on"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("[U+0430]", asked.One(".odd").TextContent, StringComparison.Ordinal);
        foreach (var name in (string[])["سلمى الخطيب", "Mira Testa", "BBC عربي"])
            Assert.Equal(HttpStatusCode.SeeOther, (await open.Post("/en/desk/me", ("name", name), ("keys", "on"))).Status);
    }
}
