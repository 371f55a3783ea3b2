using System.Collections.Concurrent;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Model;

namespace Hasila.Ledger.Tests.Desk;

/// <summary>Whoever decides says what was seen; a claim that has changed meanwhile is not decided on.</summary>
public sealed class TwoReviewersTests
{
    private const int Pairs = 1000;

    private static readonly string s_page = DeskLedger.Page(
        "Schools in Yemen",
        "2023-06-11",
        "The Ministry of Education said that 1,208 schools had reopened in Yemen."
    );

    [Fact]
    public void A_decision_on_what_has_changed_is_refused_and_nothing_is_written()
    {
        using var desk = new DeskLedger(s_page);
        var claim = desk.ClaimOf("1,208").Id;
        var seen = desk.Ledger.VersionOf(claim).ToString();
        desk.Do(
            new Remark(claim)
            {
                By = "Omar Test",
                At = DeskLedger.Noon,
                Note = "wait for the board",
            }
        );
        var journal = desk.Folder.Journal();

        var error = Assert.Throws<LedgerException>(() => desk.Ledger.Record(Pages.Review(claim), seen));

        Assert.Equal(LedgerFault.Changed, error.Fault);
        Assert.Contains(desk.Ledger.VersionOf(claim).ToString(), error.Message, StringComparison.Ordinal);
        Assert.Equal(journal, desk.Folder.Journal());
        desk.Ledger.Record(Pages.Review(claim), desk.Ledger.VersionOf(claim).ToString());
    }

    [Fact]
    public void A_page_that_repeats_a_claim_is_no_other_version_of_it()
    {
        using var desk = new DeskLedger(s_page);
        var seen = desk.Ledger.VersionOf(desk.ClaimOf("1,208").Id).ToString();

        desk.Add(s_page.Replace("Schools in", "Again: schools in", StringComparison.Ordinal));
        desk.Tally();

        desk.Ledger.Record(Pages.Review(desk.ClaimOf("1,208").Id), seen);
        Assert.Single(desk.Ledger.StandingReviews());
    }

    [Fact]
    [Trait("Cost", "high")]
    public void Two_who_write_at_once_on_one_claim_never_pass_over_each_other()
    {
        using var desk = new DeskLedger(s_page);
        var claim = desk.ClaimOf("1,208").Id;
        var outcomes = new ConcurrentBag<bool>();
        using var gate = new Barrier(2);

        var writers = new[] { "Mira Test", "Omar Test" }
            .Select(name => new Thread(() =>
            {
                using var own = desk.Folder.Open();
                for (var round = 0; round < Pairs; round++)
                {
                    var seen = own.VersionOf(claim).ToString();
                    gate.SignalAndWait(TestContext.Current.CancellationToken);
                    try
                    {
                        own.Record(
                            new Remark(claim)
                            {
                                By = name,
                                At = DeskLedger.Noon,
                                Note = $"after {seen}",
                            },
                            seen
                        );
                        outcomes.Add(true);
                    }
                    catch (LedgerException error) when (error.Fault == LedgerFault.Changed)
                    {
                        outcomes.Add(false);
                    }

                    gate.SignalAndWait(TestContext.Current.CancellationToken);
                }
            }))
            .ToList();
        writers.ForEach(writer => writer.Start());
        writers.ForEach(writer => writer.Join());

        // Of each pair one is recorded, and the other is told.
        Assert.Equal((Pairs, Pairs), (outcomes.Count(isDone => isDone), outcomes.Count(isDone => !isDone)));
        var acts = desk.Ledger.Acts(claim);
        Assert.Equal(Pairs, acts.Count);
        var before = 0L;
        foreach (var act in acts)
        {
            Assert.EndsWith($"-{before}", act.Note!, StringComparison.Ordinal);
            before = act.Entry;
        }

        desk.AssertIsWhole();
    }

    [Fact]
    public void A_decision_is_never_recorded_on_another_substance_than_was_shown()
    {
        using var desk = new DeskLedger(s_page);
        var read = desk.ClaimOf("1,208");
        var seen = desk.Ledger.VersionOf(read.Id).ToString();
        desk.Correct(read, ClaimField.Day, "2023-01-01");
        var claim = desk.ClaimOf("1,208").Id;

        Assert.Equal(LedgerFault.Changed, Assert.Throws<LedgerException>(() => desk.Ledger.Record(Pages.Review(claim), seen)).Fault);
        Assert.Equal(
            LedgerFault.Changed,
            Assert.Throws<LedgerException>(() => desk.Ledger.Record(new ClaimRejected(claim, "opinion") { By = "Omar Test", At = DeskLedger.Noon }, seen)).Fault
        );
        Assert.Empty(desk.Ledger.Reviews());
    }
}
