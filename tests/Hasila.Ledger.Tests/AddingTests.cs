using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Ledger.Model;
using Hasila.Ledger.Payloads;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Ledger.Tests;

public sealed class AddingTests
{
    [Fact]
    public void A_page_that_was_added_is_there_after_opening_again()
    {
        using var folder = new LedgerFolder();
        var (capture, article, statements) = Pages.Page(1);
        using (var ledger = folder.Open())
            Assert.IsType<AddResult.Added>(ledger.Add(capture, article, statements));

        using var again = folder.Open();
        var kept = Assert.Single(again.Captures());
        Assert.Equal(capture.Id, kept.Id);
        Assert.Equal(capture.Bytes.Length, kept.Bytes);
        Assert.Equal("page-1.txt", kept.Name);
        Assert.Equal(capture.Bytes.ToArray(), again.OpenCapture(capture.Id).ToArray());
        var attributed = Assert.Single(again.Articles());
        Assert.Equivalent(article, attributed.Article, strict: true);
        Assert.Equivalent(statements, attributed.Statements, strict: true);
        Assert.True(again.IsSound());
    }

    [Fact]
    public void The_same_bytes_twice_change_not_one_byte_of_the_journal()
    {
        using var folder = new LedgerFolder();
        using var ledger = folder.Open();
        var first = Assert.IsType<AddResult.Added>(ledger.AddPage(1));
        var journal = folder.Journal();

        var (capture, article, statements) = Pages.Page(1);
        var second = Assert.IsType<AddResult.AlreadyThere>(ledger.Add(capture with { Name = "other name" }, article, statements));

        Assert.Equal(first.Seq, second.Seq);
        Assert.False(second.Restored);
        Assert.Equal(journal, folder.Journal());
    }

    [Fact]
    public void Adding_a_page_again_restores_a_lost_capture()
    {
        using var folder = new LedgerFolder();
        using var ledger = folder.Open();
        ledger.AddPage(1);
        File.Delete(Directory.GetFiles(ledger.CapturesPath, "*", SearchOption.AllDirectories).Single());
        Assert.False(ledger.IsSound());

        Assert.True(Assert.IsType<AddResult.AlreadyThere>(ledger.AddPage(1)).Restored);
        Assert.True(ledger.IsSound());
    }

    [Fact]
    public void A_statement_outside_its_text_is_refused_and_nothing_is_written()
    {
        using var folder = new LedgerFolder();
        using var ledger = folder.Open();
        var journal = folder.Journal();
        var (capture, article, statements) = Pages.Page(1);
        var outside = statements[0] with { Cue = new TextSpan(article.Text.Length - 1, article.Text.Length + 1) };

        var error = Assert.Throws<LedgerException>(() => ledger.Add(capture, article, new List<Statement> { outside }));

        Assert.Equal(LedgerFault.Refused, error.Fault);
        Assert.Contains("cue", error.Message, StringComparison.Ordinal);
        Assert.Equal(journal, folder.Journal());
        Assert.Empty(ledger.Captures());
    }

    [Fact]
    public void A_text_that_no_file_can_hold_is_refused_and_a_name_that_none_can_have_is_mended()
    {
        using var folder = new LedgerFolder();
        using var ledger = folder.Open();
        var (capture, article, statements) = Pages.Page(1);
        Assert.Throws<LedgerException>(() => ledger.Add(capture, article with { Text = article.Text + "\ud83d" }, statements));
        Assert.Throws<LedgerException>(() => ledger.Add(capture, article with { Text = "\udca7" + article.Text }, statements));

        ledger.Add(capture with { Name = "half \ud83d" }, article, statements);
        Assert.Equal("half \ufffd", Assert.Single(ledger.Captures()).Name);
        Assert.True(ledger.IsSound());
    }

    [Fact]
    public void The_same_tally_twice_writes_once()
    {
        using var folder = new LedgerFolder();
        using var ledger = folder.Open();
        ledger.AddPage(1);
        var tally = Pages.Tally(Pages.Claim("c1", 4, 1), Pages.Claim("c2", 6.50m, 1));
        Assert.Equal(new ProposeResult(2, 0, 0, 0), ledger.ProposeClaims(tally));
        var journal = folder.Journal();

        Assert.True(ledger.ProposeClaims(tally).NothingNew);

        Assert.Equal(journal, folder.Journal());
        Assert.Equivalent(tally.Claims, ledger.Claims(), strict: true);
        Assert.Equal(tally.Gaps, ledger.Gaps());
    }

    [Fact]
    public void Changed_claims_are_written_again_and_vanished_ones_withdrawn()
    {
        using var folder = new LedgerFolder();
        using var ledger = folder.Open();
        ledger.AddPage(1);
        ledger.AddPage(2);
        ledger.ProposeClaims(Pages.Tally(Pages.Claim("c1", 4, 1), Pages.Claim("c2", 5, 1), Pages.Claim("c3", 6, 1)));

        var result = ledger.ProposeClaims(Pages.Tally(Pages.Claim("c1", 4, 1), Pages.Claim("c2", 8, 1, 2), Pages.Claim("c4", 1, 2)));

        Assert.Equal(new ProposeResult(1, 1, 1, 1), result);
        Assert.Equal(["c1", "c2", "c4"], ledger.Claims().Select(claim => claim.Id));
        Assert.True(ledger.IsSound());
    }

    [Fact]
    public void A_claim_that_misquotes_its_page_is_refused_with_the_whole_tally()
    {
        using var folder = new LedgerFolder();
        using var ledger = folder.Open();
        ledger.AddPage(1);
        var claim = Pages.Claim("c2", 5, 1);
        var misquoted = claim with { Appearances = [claim.Appearances[0] with { Words = "other words" }] };

        var error = Assert.Throws<LedgerException>(() => ledger.ProposeClaims(Pages.Tally(Pages.Claim("c1", 4, 1), misquoted)));

        Assert.Equal(LedgerFault.Refused, error.Fault);
        Assert.Empty(ledger.Claims());
        Assert.True(ledger.IsSound());
    }

    [Fact]
    public void The_framework_orders_the_claims_of_a_tally()
    {
        using var folder = new LedgerFolder();
        using var ledger = folder.Open();
        ledger.AddPage(1);
        ledger.ProposeClaims(
            Pages.Tally(
                Pages.Claim("a", 1, 1) with
                {
                    Frame = "aid",
                    Indicator = "parcels",
                },
                Pages.Claim("b", 2, 1) with
                {
                    Indicator = "schools",
                },
                Pages.Claim("c", 3, 1),
                Pages.Claim("d", 4, 1) with
                {
                    Frame = null,
                    Indicator = "overall",
                }
            )
        );

        Assert.Equal(["d", "c", "b", "a"], ledger.TallyOf(Pages.Framework).Claims.Select(claim => claim.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    public void A_review_without_a_name_is_refused(string name)
    {
        using var folder = new LedgerFolder().Filled();
        using var ledger = folder.Open();
        var error = Assert.Throws<LedgerException>(() => ledger.Record(Pages.Review("c1") with { Reviewer = name }));
        Assert.Equal(LedgerFault.Refused, error.Fault);
    }

    [Fact]
    public void A_review_of_an_unknown_claim_is_refused()
    {
        using var folder = new LedgerFolder().Filled();
        using var ledger = folder.Open();
        var error = Assert.Throws<LedgerException>(() => ledger.Record(Pages.Review("c9")));
        Assert.Contains("c9", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_review_stands_while_the_claim_says_the_same_and_falls_when_its_figure_changes()
    {
        using var folder = new LedgerFolder();
        using var ledger = folder.Open();
        ledger.AddPage(1);
        ledger.AddPage(2);
        ledger.ProposeClaims(Pages.Tally(Pages.Claim("c1", 4, 1)));
        ledger.Record(Pages.Review("c1", ReviewDecision.Withhold));
        ledger.Record(Pages.Review("c1"));
        Assert.Equal(Pages.Review("c1"), ledger.StandingReviews()["c1"]);

        ledger.ProposeClaims(Pages.Tally(Pages.Claim("c1", 4, 1, 2)));
        Assert.Empty(ledger.AwaitingReview());

        ledger.ProposeClaims(Pages.Tally(Pages.Claim("c1", 5, 1, 2)));
        Assert.Equal("c1", Assert.Single(ledger.AwaitingReview()).Id);
        Assert.Equal(2, ledger.Reviews().Count);
    }

    [Fact]
    public void An_edition_s_id_is_used_once()
    {
        using var folder = new LedgerFolder().Filled();
        using var ledger = folder.Open();
        var edition = Assert.Single(ledger.Editions());
        var journal = folder.Journal();

        ledger.RecordEdition(edition);
        Assert.Equal(journal, folder.Journal());
        var error = Assert.Throws<LedgerException>(() => ledger.RecordEdition(edition with { AsOf = new DateOnly(2025, 1, 1) }));
        Assert.Equal(LedgerFault.Refused, error.Fault);
    }
}
