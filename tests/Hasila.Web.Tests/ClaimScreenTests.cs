using System.Net;
using Hasila.Claims.Reviews;
using Hasila.Ledger.Acts;

namespace Hasila.Web.Tests;

/// <summary>The review screen of one claim, without a script.</summary>
public sealed class ClaimScreenTests
{
    [Fact]
    public async Task It_shows_the_words_in_their_place_with_speaker_and_word_of_saying()
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools, OpenSite.Returns);
        var screen = await open.Get($"/en/desk/claims/{open.ClaimOf("412").Id}");
        Assert.Equal("that 412 schools were reopened in the valley", screen.One(".page mark.on").TextContent);
        Assert.Equal("The Ministry of Education", screen.One(".page mark.source").TextContent);
        Assert.Equal("said", screen.One(".page mark.cue").TextContent);
        Assert.Equal("The Ministry of Education said that 412 schools were reopened in the valley.", screen.One(".page p.block").TextContent);
        Assert.Equal(("en", "ltr"), (screen.One("article.page").GetAttribute("lang"), screen.One("article.page").GetAttribute("dir")));

        var arabic = await open.Get($"/en/desk/claims/{open.ClaimOf("بالمئة").Id}");
        Assert.Equal(("ar", "rtl"), (arabic.One("article.page").GetAttribute("lang"), arabic.One("article.page").GetAttribute("dir")));
        Assert.NotNull(arabic.Page.QuerySelector(".evidence-box svg .claimed"));
        Assert.NotNull(arabic.Page.QuerySelector(".evidence-box svg .observed"));
    }

    [Theory]
    [InlineData("publish", "publish")]
    [InlineData("withhold", "withhold")]
    public async Task A_decision_bears_the_name_the_verdict_and_the_reason(string doing, string state)
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        var claim = open.ClaimOf("412").Id;
        var screen = await open.Get($"/ar/desk/claims/{claim}");
        var answer = await open.Submit(
            screen.One("[data-decide]"),
            ("do", doing),
            ("verdict", "not-comparable"),
            ("note", "السجل يعدّ غير ذلك"),
            ("then", "stay")
        );
        var after = await open.Follow(answer);
        Assert.Contains("السجل يعدّ غير ذلك", after.One(".done").TextContent, StringComparison.Ordinal);
        Assert.NotNull(after.Page.QuerySelector($".panel .state .tag.{state}"));
        using var ledger = open.Ledger();
        var review = ledger.StandingReviews()[claim];
        Assert.Equal((OpenSite.Mira, "السجل يعدّ غير ذلك"), (review.Reviewer, review.Note));
        Assert.Equal(Hasila.Claims.Checks.Findings.Outcome.NotComparable, review.Verdict);
    }

    [Fact]
    public async Task Decide_and_go_on_opens_the_next_of_the_list_and_the_list_again_at_its_end()
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools, OpenSite.Returns);
        var inbox = await open.Get("/en/desk");
        var rows = inbox.Page.QuerySelectorAll(".queue-list a.row").Select(row => row.GetAttribute("href")!).ToList();
        Assert.True(rows.Count >= 2);
        var at = rows[0];
        for (var one = 0; one < rows.Count; one++)
        {
            var screen = await open.Get(at);
            var answer = await open.Submit(screen.One("[data-decide]"), ("do", "withhold"), ("then", "next"));
            Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
            at = answer.Location!;
            if (one + 1 < rows.Count)
                Assert.StartsWith(rows[one + 1], at, StringComparison.Ordinal);
        }

        Assert.Equal("/en/desk", at);
        Assert.Contains("Nothing here", (await open.Get(at)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("figure", "at least 421 schools", "at least 421")]
    [InlineData("claimant", "The Water Board", "The Water Board")]
    [InlineData("place", "the hills", "the hills")]
    [InlineData("day", "2024-05-02", "2 May 2024")]
    public async Task A_corrected_field_is_shown_with_what_was_read(string field, string to, string shown)
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        var claim = open.ClaimOf("412");
        var screen = await open.Get($"/en/desk/claims/{claim.Id}");
        var form = screen.One($"details[data-field={field}] form");
        var after = await open.Get((await open.Submit(form, ("to", to), ("note", "looked at the page"))).Location!);
        after = after.Status == HttpStatusCode.Found ? await open.Get(after.Location!) : after;
        Assert.Contains(shown, after.One(".fields").TextContent, StringComparison.Ordinal);
        Assert.Contains("read as", after.One(".fields .read-as").TextContent, StringComparison.Ordinal);
        open.AssertIsSound();
        // Who has the former address is led on.
        var former = await open.Get($"/en/desk/claims/{claim.Id}");
        Assert.True(former.Status is HttpStatusCode.OK or HttpStatusCode.Found);
    }

    [Fact]
    public async Task What_the_ledger_refuses_comes_back_with_what_was_typed()
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        var screen = await open.Get($"/en/desk/claims/{open.ClaimOf("412").Id}");
        var refused = await open.Submit(screen.One("details[data-field=figure] form"), ("to", "so many"), ("note", "by the table"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("it states no figure", refused.One("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("so many", refused.One("details[data-field=figure][open] [name=to]").GetAttribute("value"));
        Assert.Equal("by the table", refused.One("details[data-field=figure][open] [name=note]").GetAttribute("value"));

        var empty = await open.Submit(refused.One("[data-decide]"), ("do", "note"), ("verdict", "insufficient"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.NotNull(empty.Page.QuerySelector("[name=do][value=note][checked]"));
        Assert.NotNull(empty.Page.QuerySelector("[name=verdict][value=insufficient][checked]"));
    }

    [Fact]
    public async Task A_claim_that_changed_meanwhile_is_not_decided_both_versions_are_shown_and_the_text_is_kept()
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        var claim = open.ClaimOf("412").Id;
        var mine = await open.Get($"/en/desk/claims/{claim}");
        var others = await open.Get($"/en/desk/claims/{claim}");
        Assert.Equal(HttpStatusCode.SeeOther, (await open.Submit(others.One("details[data-field=figure] form"), ("to", "214 schools"))).Status);

        var conflict = await open.Submit(mine.One("[data-decide]"), ("do", "publish"), ("verdict", "supported"), ("note", "three paragraphs of mine"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        var row = conflict.One("tr.differs").TextContent;
        Assert.Contains("412", row, StringComparison.Ordinal);
        Assert.Contains("214 schools", row, StringComparison.Ordinal);
        Assert.Contains("corrected", conflict.One(".log").TextContent, StringComparison.Ordinal);
        Assert.Equal("three paragraphs of mine", conflict.One(".kept textarea").TextContent);
        using (var ledger = open.Ledger())
            Assert.Empty(ledger.StandingReviews());

        // Having seen it, the person records it all the same.
        Assert.Equal(HttpStatusCode.SeeOther, (await open.Submit(conflict.One("form.kept"))).Status);
        using var again = open.Ledger();
        Assert.Equal("three paragraphs of mine", Assert.Single(again.StandingReviews()).Value.Note);
    }

    [Fact]
    public async Task A_note_a_rejection_a_reply_and_a_second_reading_are_entries_and_each_is_taken_back()
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        var claim = open.ClaimOf("412").Id;
        (string, string)[][] acts =
        [
            [("do", "note"), ("note", "ask the board")],
            [("do", "ask"), ("until", "2024-06-14")],
            [("do", "answer"), ("note", "we counted classes")],
            [("do", "second"), ("reading", "withhold"), ("verdict", "insufficient")],
            [("do", "reject"), ("reason", "not-checkable")],
        ];
        foreach (var act in acts)
        {
            var screen = await open.Get($"/en/desk/claims/{claim}");
            var answer = await open.Submit(screen.One("[data-decide]"), [.. act, ("then", "stay")]);
            Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        }

        using (var ledger = open.Ledger())
        {
            Assert.Single(ledger.StandingRejections());
            Assert.Equal(new DateOnly(2024, 6, 14), ledger.Standing<Reply>()[0].Due);
            Assert.Equal(ReviewDecision.Withhold, Assert.Single(ledger.Standing<SecondReading>()).Decision);
        }

        for (var left = acts.Length; left > 0; left--)
        {
            var screen = await open.Get($"/en/desk/claims/{claim}?state=all");
            var undone = await open.Submit(screen.One(".log-part .undo"));
            Assert.Equal(HttpStatusCode.SeeOther, undone.Status);
            Assert.Contains("done=", undone.Location!, StringComparison.Ordinal);
        }

        using var after = open.Ledger();
        Assert.Empty(after.Standing<Act>());
        Assert.Empty(after.StandingRejections());
        open.AssertIsSound();
    }

    [Fact]
    public async Task Without_a_name_nothing_is_recorded_and_a_name_that_hides_letters_is_none()
    {
        await using var open = await OpenSite.On(OpenSite.Schools);
        await open.Enter();
        var claim = open.ClaimOf("412").Id;
        var screen = await open.Get($"/en/desk/claims/{claim}");
        Assert.Null(screen.Page.QuerySelector("[data-decide]"));
        await open.Get("/en/desk/me");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await open.Post($"/en/desk/claims/{claim}", ("do", "publish"))).Status);
        var refused = await open.Post("/en/desk/me", ("name", "Mi\u202Era"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("U+202E", refused.One("[role=alert]").TextContent, StringComparison.Ordinal);
        using var ledger = open.Ledger();
        Assert.Empty(ledger.Reviews());
    }
}
