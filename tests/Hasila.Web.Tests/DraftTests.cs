using System.Net;
using Hasila.Web.Drafting;

namespace Hasila.Web.Tests;

/// <summary>What was written and not recorded is there again, and gone when it is recorded.</summary>
public sealed class DraftTests
{
    [Fact]
    public async Task A_draft_is_shown_to_its_writer_until_the_form_is_recorded()
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        var claim = open.ClaimOf("412").Id;
        var screen = await open.Get($"/ar/desk/claims/{claim}");
        Assert.Null(screen.Page.QuerySelector(".draft"));
        await Keep(open, screen, claim, ("do", "withhold"), ("verdict", "insufficient"), ("note", "ثلاث فقرات\nكتبتها الآن"));

        var again = await open.Get($"/ar/desk/claims/{claim}");
        Assert.Contains("لم تُسجَّل بعد", again.One(".draft").TextContent, StringComparison.Ordinal);
        Assert.Equal("ثلاث فقرات\nكتبتها الآن", again.One("[data-note]").TextContent);
        Assert.NotNull(again.Page.QuerySelector("[name=do][value=withhold][checked]"));
        Assert.NotNull(again.Page.QuerySelector("[name=verdict][value=insufficient][checked]"));
        using (var ledger = open.Ledger())
            Assert.Empty(ledger.Reviews());

        await open.Submit(again.One("[data-decide]"), ("then", "stay"));
        Assert.Null((await open.Get($"/ar/desk/claims/{claim}")).Page.QuerySelector(".draft"));
        using var after = open.Ledger();
        Assert.Equal("ثلاث فقرات\nكتبتها الآن", after.StandingReviewOf(claim)!.Note);
    }

    [Fact]
    public async Task A_draft_outlives_the_program_and_is_nobody_elses()
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        var claim = open.ClaimOf("412").Id;
        await Keep(open, await open.Get($"/en/desk/claims/{claim}"), claim, ("note", "half a thought"));
        var later = new DraftFolder(new DraftFiles(open.LedgerPath));
        Assert.Equal("half a thought", Assert.Single(later.Of([claim], OpenSite.Mira)).Form.Note);
        Assert.Empty(later.Of([claim], "Lina Test"));

        // What a program that was killed left half written goes with the next one that is kept.
        var left = Path.Combine(open.LedgerPath + ".drafts", "left.part");
        File.WriteAllText(left, "{ half");
        File.SetLastWriteTimeUtc(left, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-1));
        await Keep(open, await open.Get($"/en/desk/claims/{claim}"), claim, ("note", "half a thought"));
        Assert.False(File.Exists(left));

        await open.Get("/en/desk/me");
        await open.Post("/en/desk/me", ("name", "Lina Test"), ("keys", "on"));
        Assert.Equal("", (await open.Get($"/en/desk/claims/{claim}")).One("[data-note]").TextContent);
        File.WriteAllText(Directory.GetFiles(open.LedgerPath + ".drafts").Single(), "{ not what was writ");
        Assert.Empty(later.Of([claim], OpenSite.Mira));
    }

    [Fact]
    public async Task Each_form_has_its_own_and_a_corrected_claim_keeps_the_one_of_the_decision()
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        var claim = open.ClaimOf("412").Id;
        var screen = await open.Get($"/en/desk/claims/{claim}");
        await Keep(open, screen, claim, ("note", "by the ministry's table"));
        await Keep(open, screen, claim, "details[data-field=figure] form", ("to", "421 schools"), ("note", "a slip of the pen"));
        var both = await open.Get($"/en/desk/claims/{claim}");
        Assert.Equal("421 schools", both.One("details[data-field=figure][open] [name=to]").GetAttribute("value"));
        Assert.Equal("by the ministry's table", both.One("[data-note]").TextContent);

        await open.Submit(both.One("details[data-field=figure] form"));
        var corrected = open.ClaimOf("412").Id;
        Assert.NotEqual(claim, corrected);
        var now = await open.Get($"/en/desk/claims/{corrected}?state=all");
        Assert.Equal("by the ministry's table", now.One("[data-note]").TextContent);
        Assert.Contains("has changed since", now.One(".draft").TextContent, StringComparison.Ordinal);
        Assert.Null(now.Page.QuerySelector("details[data-field][open]"));

        // Dropped, it is gone by every id; so is a form that was emptied.
        await open.Submit(now.One("form.draft"), ("drop", "yes"));
        Assert.Empty(Directory.GetFiles(open.LedgerPath + ".drafts"));
        var empty = await open.Get($"/en/desk/claims/{corrected}?state=all");
        Assert.Equal("", empty.One("[data-note]").TextContent);
        await Keep(open, empty, corrected, ("note", "x"));
        await Keep(open, empty, corrected, ("note", ""));
        Assert.Empty(Directory.GetFiles(open.LedgerPath + ".drafts"));
    }

    [Fact]
    public async Task Without_a_script_a_button_keeps_it()
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        var claim = open.ClaimOf("412").Id;
        var screen = await open.Get($"/en/desk/claims/{claim}");
        var kept = await open.Submit(screen.One("[data-decide]"), ("note", "half a thought"), ("then", "keep"));
        Assert.Equal("half a thought", (await open.Follow(kept)).One("[data-note]").TextContent);
        using var ledger = open.Ledger();
        Assert.Empty(ledger.HistoryOf(claim));
    }

    [Fact]
    public async Task A_statement_that_was_about_to_be_added_is_there_again_with_its_place()
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        var capture = open.CaptureOf("412");
        var screen = await open.Get($"/en/desk/pages/{capture}");
        await Keep(
            open,
            screen,
            capture,
            "[data-add] [data-draft]",
            ("exact", "38 wells were dug"),
            ("start", "3"),
            ("end", "20"),
            ("speaker", "the water board")
        );
        var again = await open.Get($"/en/desk/pages/{capture}");
        Assert.Equal("38 wells were dug", again.One("details[open] [name=exact]").TextContent);
        Assert.Equal(("3", "20"), (again.One("[name=start]").GetAttribute("value"), again.One("[name=end]").GetAttribute("value")));
        Assert.Contains("not recorded yet", again.One(".draft").TextContent, StringComparison.Ordinal);

        // Refused, the words of the form go before those of the draft; recorded or dropped, the draft goes.
        var refused = await open.Submit(again.One("[data-add] [data-draft]"), ("exact", "39 wells"), ("start", ""), ("end", ""));
        Assert.Equal("39 wells", refused.One("[name=exact]").TextContent);
        await open.Submit(again.One("[data-add] [data-draft]"), ("exact", "38 wells were dug"), ("start", ""), ("end", ""));
        Assert.Empty(Directory.GetFiles(open.LedgerPath + ".drafts"));
        var without = await open.Submit(screen.One("[data-add] [data-draft]"), ("exact", "half a"), ("then", "keep"));
        await open.Submit((await open.Follow(without)).One("form.draft"), ("drop", "yes"));
        Assert.Empty(Directory.GetFiles(open.LedgerPath + ".drafts"));
    }

    [Theory]
    [InlineData("c0000000000000000", HttpStatusCode.NotFound)]
    [InlineData("..%2F..%2Fhasila.db", HttpStatusCode.NotFound)]
    public async Task Of_what_is_no_claim_nothing_is_kept(string claim, HttpStatusCode status)
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        await open.Get("/en/desk/me");
        Assert.Equal(status, (await open.Post($"/en/desk/drafts/{claim}", ("note", "words"))).Status);
        await open.Post($"/en/desk/drafts/{open.ClaimOf("412").Id}", ("do", "correct"), ("field", "../../figure"), ("note", "words"));
        Assert.False(Directory.Exists(open.LedgerPath + ".drafts"));
    }

    private static Task Keep(OpenSite open, Answer screen, string claim, params (string Name, string Value)[] fields) =>
        Keep(open, screen, claim, "[data-decide]", fields);

    // As the script does: the form with what was typed, to the address of the drafts.
    private static async Task Keep(OpenSite open, Answer screen, string claim, string form, params (string Name, string Value)[] fields)
    {
        var element = screen.One(form);
        var address = element.GetAttribute("action")!;
        element.SetAttribute("action", $"/en/desk/drafts/{claim}");
        Assert.Equal(HttpStatusCode.NoContent, (await open.Submit(element, fields)).Status);
        element.SetAttribute("action", address);
    }
}
