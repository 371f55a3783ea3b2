using System.Text;
using Hasila.Claims.Model;
using Hasila.Ledger.Journal;
using Hasila.Ledger.Projections;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Tests.Desk;

/// <summary>A claim that one more page repeats costs what its appearance costs, and is put together again from all its entries.</summary>
public sealed class GrowthTests
{
    private const string Said = "The Salt Council said that 1,208 schools had reopened in Yemen.";

    private static string PageOf(int number, string day = "2024-03-25", string said = Said) =>
        DeskLedger.Page($"Report {number}", day, said, $"The rain of week {number} was heavy.");

    [Fact]
    public void A_page_that_repeats_a_claim_is_an_entry_of_its_own_size()
    {
        using var desk = new DeskLedger(PageOf(0));
        for (var number = 1; number <= 30; number++)
        {
            desk.Add(PageOf(number));
            desk.Tally();
        }

        Assert.Equal(31, desk.ClaimOf("1,208").Appearances.Count);
        Assert.Equal(1, desk.Folder.Query<long>("SELECT count(*) FROM journal WHERE kind = 'claim'"));
        Assert.Equal(30, desk.Folder.Query<long>("SELECT count(*) FROM journal WHERE kind = 'appears'"));
        Assert.InRange(desk.Folder.Query<long>("SELECT max(length(CAST(payload AS BLOB))) FROM journal WHERE kind = 'appears'"), 1, 200);
        Assert.Equal(4, desk.Folder.Query<long>("PRAGMA user_version"));
        desk.AssertIsWhole();
        desk.Reopen();
        desk.Ledger.RebuildProjections();
        desk.AssertIsWhole();
    }

    [Fact]
    public void Pages_that_come_together_share_an_entry()
    {
        using var desk = new DeskLedger(PageOf(0));
        for (var number = 1; number <= 50; number++)
            desk.Add(PageOf(number, number % 2 == 0 ? "2024-03-24" : "2024-03-25"));
        desk.Tally();

        Assert.Equal(51, desk.ClaimOf("1,208").Appearances.Count);
        Assert.Equal(1, desk.Folder.Query<long>("SELECT count(*) FROM journal WHERE kind = 'appears'"));
        Assert.InRange(desk.Folder.Query<long>("SELECT length(CAST(payload AS BLOB)) FROM journal WHERE kind = 'appears'"), 1, 50 * 60);
        desk.AssertIsWhole();
    }

    [Fact]
    public void What_the_claim_says_otherwise_since_is_in_the_entry()
    {
        using var desk = new DeskLedger(PageOf(0));
        var before = desk.ClaimOf("1,208");
        desk.Add(PageOf(1, "2024-04-02", "The Salt Council said that more than 1,208 schools had reopened in Yemen."));
        desk.Add(PageOf(2, "2024-04-03", "The Salt Council said that more than 1,208 schools had reopened in Yemen."));
        desk.Tally();

        var after = desk.Ledger.FindClaim(before.Id)!;
        Assert.Equal("more than 1,208", after.Figure!.Words);
        Assert.NotEqual(before.AsOf, after.AsOf);
        Assert.Equal(1, desk.Folder.Query<long>("SELECT count(*) FROM journal WHERE kind = 'appears'"));
        desk.AssertIsWhole();
    }

    [Fact]
    public void A_decision_stands_while_pages_only_repeat_what_it_was_made_on()
    {
        using var desk = new DeskLedger(PageOf(0));
        var id = desk.ClaimOf("1,208").Id;
        desk.Ledger.Record(Pages.Review(id));
        desk.Add(PageOf(1));
        desk.Tally();
        Assert.True(desk.Ledger.StandingReviews().ContainsKey(id));

        desk.Add(PageOf(2, "2024-05-01"));
        desk.Tally();
        Assert.False(desk.Ledger.StandingReviews().ContainsKey(id));
        desk.AssertIsWhole();
    }

    [Fact]
    public void A_page_that_is_read_otherwise_later_keeps_what_was_quoted_of_it()
    {
        using var desk = new DeskLedger(PageOf(0));
        var page = desk.Add(PageOf(1));
        desk.Tally();
        var former = desk.ClaimOf("1,208");
        var read = desk.Ledger.ArticleOf(page)!;

        Assert.True(desk.Ledger.ReadAgain(read.Article with { Headline = "Another headline" }, read.Statements));
        Assert.Equal(DeskLedger.Print(former), DeskLedger.Print(desk.ClaimOf("1,208")));
        desk.Tally();
        Assert.Contains(desk.ClaimOf("1,208").Appearances, appearance => appearance.Headline == "Another headline");
        desk.AssertIsTallied();
    }

    [Fact]
    public void A_corrected_page_leaves_the_claim_and_comes_back_to_it()
    {
        using var desk = new DeskLedger(PageOf(0), PageOf(1), PageOf(2));
        desk.Add(PageOf(3));
        desk.Tally();
        var claim = desk.ClaimOf("1,208");
        var before = desk.Written();

        var entry = desk.Correct(claim, ClaimField.Figure, "1,280 schools");
        desk.AssertIsWhole();
        desk.TakeBack(entry);
        Assert.Equal(before, desk.Written());
        desk.AssertIsWhole();
    }

    [Fact]
    public void What_was_changed_in_the_entry_or_in_its_rows_is_reported()
    {
        using var desk = new DeskLedger(PageOf(0));
        desk.Add(PageOf(1));
        desk.Tally();
        desk.Ledger.Dispose();
        var original = File.ReadAllBytes(desk.Folder.Path);
        foreach (var column in (string[])["begun", "seq", "renews"])
        {
            File.WriteAllBytes(desk.Folder.Path, original);
            Assert.Equal(1, desk.Folder.Tamper($"UPDATE appears SET {column} = {column} + 7"));
            using var changed = desk.Folder.Open();
            Assert.False(changed.IsSound(), column);
        }

        File.WriteAllBytes(desk.Folder.Path, original);
        desk.Reopen();
        Assert.Empty(desk.Ledger.Walk().Problems);
    }

    [Fact]
    public void An_entry_that_does_not_make_what_it_names_is_reported()
    {
        using var desk = new DeskLedger(PageOf(0));
        desk.Add(PageOf(1));
        desk.Tally();
        var last = desk.Folder.Query<string>("SELECT payload FROM journal WHERE kind = 'appears'");
        desk.Ledger.Dispose();
        using (var connection = new SqliteConnection($"Data Source={desk.Folder.Path};Pooling=False"))
        {
            connection.Open();
            using var writer = new JournalWriter(connection, TimeProvider.System);
            // The same appearance once more: a sound chain, and a claim that is not what its hash says.
            writer.Append(EntryKind.Appears, Encoding.UTF8.GetBytes(last));
            writer.Commit();
        }

        desk.Reopen();
        Assert.Contains(desk.Ledger.Walk().Problems, problem => problem.Message.Contains("does not hold", StringComparison.Ordinal));
    }
}
