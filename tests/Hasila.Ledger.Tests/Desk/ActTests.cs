using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Model;
using Hasila.Ledger.Storage;

namespace Hasila.Ledger.Tests.Desk;

/// <summary>Everything that a desk does is an entry with a name, and is taken back by a further one.</summary>
public sealed class ActTests
{
    private static readonly string s_page = DeskLedger.Page(
        "Schools in Yemen",
        "2023-06-11",
        "The Ministry of Education said that 1,208 schools had reopened in Yemen."
    );

    [Fact]
    public void Each_kind_is_read_back_as_it_was_done()
    {
        using var desk = new DeskLedger(s_page);
        var claim = desk.ClaimOf("1,208").Id;
        Act[] acts =
        [
            new Remark(claim)
            {
                By = DeskLedger.Mira,
                At = DeskLedger.Noon,
                Note = "asked the school board; \"no answer\" yet\nسألنا",
            },
            new Assignment(claim, "Omar Test") { By = DeskLedger.Mira, At = DeskLedger.Noon },
            new Reply(claim, new DateOnly(2024, 6, 8), null) { By = DeskLedger.Mira, At = DeskLedger.Noon },
            new Reply(claim, null, "We counted twice.") { By = DeskLedger.Mira, At = DeskLedger.Noon },
            new SecondReading(claim, ReviewDecision.Withhold, Outcome.Insufficient) { By = "Omar Test", At = DeskLedger.Noon },
            new ClaimRejected(claim, "not-checkable") { By = DeskLedger.Mira, At = DeskLedger.Noon },
            new Person("p7", "the night desk") { By = DeskLedger.Mira, At = DeskLedger.Noon },
            new NamesAreOne(["The Ministry of Education", "وزارة التربية"]) { By = DeskLedger.Mira, At = DeskLedger.Noon },
        ];

        var recorded = acts.Select(act => act with { Entry = desk.Ledger.Record(act) }).ToList();

        Assert.Equivalent(recorded, desk.Ledger.Standing<Act>(), strict: true);
        Assert.Equivalent(recorded.Take(6), desk.Ledger.Acts(claim), strict: true);
        desk.Reopen();
        desk.Ledger.RebuildProjections();
        Assert.Equivalent(recorded, desk.Ledger.Standing<Act>(), strict: true);
        desk.Tally();
        desk.AssertIsWhole();
        foreach (var act in recorded)
            desk.TakeBack(act.Entry);
        Assert.Empty(desk.Ledger.Standing<Act>());
        Assert.Equal(12, desk.Ledger.Acts(claim).Count);
        desk.AssertIsWhole();
    }

    [Fact]
    public void A_rejected_claim_awaits_nothing_and_is_not_shown_until_that_is_taken_back()
    {
        using var desk = new DeskLedger(s_page);
        var claim = desk.ClaimOf("1,208").Id;
        desk.Ledger.Record(Pages.Review(claim));

        var entry = desk.Do(new ClaimRejected(claim, "opinion") { By = DeskLedger.Mira, At = DeskLedger.Noon });

        Assert.Equal("opinion", desk.Ledger.StandingRejections()[claim].Reason);
        Assert.Empty(desk.Ledger.StandingReviews());
        Assert.Empty(desk.Ledger.AwaitingReview());
        Assert.Empty(desk.Ledger.TallyOf(DeskLedger.Framework).Claims);
        Assert.Single(desk.Ledger.Reviews());

        desk.TakeBack(entry);
        Assert.Equal(claim, Assert.Single(desk.Ledger.StandingReviews()).Key);
        Assert.Single(desk.Ledger.TallyOf(DeskLedger.Framework).Claims);
        desk.AssertIsWhole();
    }

    [Fact]
    public void A_review_that_is_taken_back_stands_no_longer_and_the_one_before_it_does()
    {
        using var desk = new DeskLedger(s_page);
        var claim = desk.ClaimOf("1,208").Id;
        desk.Ledger.Record(Pages.Review(claim));
        desk.Ledger.Record(Pages.Review(claim, ReviewDecision.Withhold));

        desk.TakeBack(desk.Ledger.Head.Seq);
        Assert.Equal(ReviewDecision.Publish, desk.Ledger.StandingReviews()[claim].Decision);
        desk.TakeBack(desk.Ledger.Head.Seq - 2);
        Assert.Empty(desk.Ledger.StandingReviews());
        Assert.Equal(claim, Assert.Single(desk.Ledger.AwaitingReview()).Id);
        // The same decision again is a new one.
        desk.Ledger.Record(Pages.Review(claim));
        Assert.Single(desk.Ledger.StandingReviews());
        desk.AssertIsWhole();
    }

    [Fact]
    public void What_was_taken_back_is_not_taken_back_twice()
    {
        using var desk = new DeskLedger(s_page);
        var entry = desk.Correct(desk.ClaimOf("1,208"), ClaimField.Figure, "1,280 schools");
        var back = desk.TakeBack(entry);

        foreach (var of in (long[])[entry, back, 9_999])
            Assert.Equal(
                LedgerFault.Refused,
                Assert.Throws<LedgerException>(() => desk.Ledger.Record(new TakenBack(of) { By = DeskLedger.Mira, At = DeskLedger.Noon })).Fault
            );
    }

    [Fact]
    public void A_ledger_is_of_the_format_that_its_entries_need()
    {
        using var desk = new DeskLedger(s_page);
        desk.Ledger.Record(Pages.Review(desk.ClaimOf("1,208").Id));
        Assert.Equal(2, desk.Folder.Query<long>("PRAGMA user_version"));

        desk.Do(
            new Remark(desk.ClaimOf("1,208").Id)
            {
                By = DeskLedger.Mira,
                At = DeskLedger.Noon,
                Note = "seen",
            }
        );

        Assert.Equal(3, desk.Folder.Query<long>("PRAGMA user_version"));
        desk.Reopen();
        desk.Add(s_page.Replace("1,208", "1,300", StringComparison.Ordinal));
        desk.Tally();
        Assert.Equal(3, desk.Folder.Query<long>("PRAGMA user_version"));
        desk.AssertIsWhole();
    }
}
