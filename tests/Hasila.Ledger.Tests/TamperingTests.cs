using System.Globalization;
using Hasila.Ledger.Model;
using Hasila.Ledger.Verification;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Tests;

/// <summary>Whatever is changed behind the program's back is reported.</summary>
public sealed class TamperingTests
{
    private static readonly string[] s_journalTexts = ["at", "kind", "payload", "prev", "hash"];

    [Fact]
    public void The_untouched_ledger_is_sound_and_everything_is_counted()
    {
        using var folder = new LedgerFolder().Filled();
        using var ledger = folder.Open();
        var report = ledger.Walk();
        Assert.Empty(report.Problems);
        Assert.Empty(report.Notes);
        Assert.Equal((3L, 3L, 2L, 1L, 1L), (report.Captures, report.Statements, report.Claims, report.Reviews, report.Editions));
        Assert.Equal(ledger.Head, (report.Entries, report.Head));
    }

    [Fact]
    public void The_way_these_tests_tamper_does_not_itself_count_as_tampering()
    {
        using var folder = new LedgerFolder().Filled();
        folder.Tamper("UPDATE journal SET at = at");
        using var ledger = folder.Open();
        Assert.True(ledger.IsSound());
    }

    [Fact]
    [Trait("Cost", "high")]
    public void A_changed_byte_in_any_text_of_any_entry_is_reported()
    {
        using var folder = new LedgerFolder().Filled();
        var original = File.ReadAllBytes(folder.Path);
        var entries = folder.Query<long>("SELECT count(*) FROM journal");
        for (var seq = 1; seq <= entries; seq++)
        {
            foreach (var field in s_journalTexts)
            {
                File.WriteAllBytes(folder.Path, original);
                // One byte in the middle of the field, to another ASCII letter or digit.
                Assert.Equal(
                    1,
                    folder.Tamper(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"""
                            UPDATE journal SET {field} = CAST(substr(CAST({field} AS BLOB), 1, length(CAST({field} AS BLOB)) / 2)
                              || (CASE WHEN substr(CAST({field} AS BLOB), length(CAST({field} AS BLOB)) / 2 + 1, 1) = x'37' THEN x'38' ELSE x'37' END)
                              || substr(CAST({field} AS BLOB), length(CAST({field} AS BLOB)) / 2 + 2) AS TEXT) WHERE seq = {seq}
                            """
                        )
                    )
                );
                AssertReported(folder, $"{field} of entry {seq}");
            }
        }
    }

    [Fact]
    [Trait("Cost", "high")]
    public void A_changed_value_in_any_projection_is_reported_and_a_rebuild_mends_it()
    {
        using var folder = new LedgerFolder().Filled().WithMerge().WithActs();
        var original = File.ReadAllBytes(folder.Path);
        var cells = new List<(string Table, string Column, string Type)>();
        using (var connection = new SqliteConnection($"Data Source={folder.Path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText =
                "SELECT m.name, c.name, c.type FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name <> 'journal'";
            using var reader = command.ExecuteReader();
            while (reader.Read())
                cells.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        }

        Assert.True(cells.Count > 25);
        // That of further pages is empty here; see GrowthTests.
        cells.RemoveAll(cell => cell is { Column: "one" } or { Table: "projected", Column: "version" } or { Table: "appears" });
        foreach (var (table, column, type) in cells)
        {
            File.WriteAllBytes(folder.Path, original);
            folder.Tamper($"UPDATE {table} SET {column} = {(type == "INTEGER" ? $"coalesce({column}, 0) + 1000" : $"coalesce({column}, '') || 'x'")} ");
            AssertReported(folder, $"{table}.{column}");
            using var ledger = folder.Open();
            ledger.RebuildProjections();
            Assert.True(ledger.IsSound(), $"{table}.{column} after the rebuild");
        }
    }

    [Theory]
    [InlineData("head = replace(head, substr(head, 1, 1), 'x')")]
    [InlineData("seq = seq - 1")]
    public void Projections_that_do_not_end_where_the_journal_ends_are_not_read(string change)
    {
        using var folder = new LedgerFolder().Filled();
        folder.Tamper("UPDATE projected SET " + change);
        using var ledger = folder.Open();
        Assert.Equal(LedgerFault.Damaged, Assert.Throws<LedgerException>(ledger.Claims).Fault);
        Assert.Equal(LedgerFault.Damaged, Assert.Throws<LedgerException>(() => ledger.AddPage(9)).Fault);
    }

    [Fact]
    public void A_missing_entry_is_reported_also_the_last_one()
    {
        using var folder = new LedgerFolder().Filled();
        var original = File.ReadAllBytes(folder.Path);
        var entries = folder.Query<long>("SELECT count(*) FROM journal");
        for (var seq = 1; seq <= entries; seq++)
        {
            File.WriteAllBytes(folder.Path, original);
            Assert.Equal(1, folder.Tamper($"DELETE FROM journal WHERE seq = {seq}"));
            AssertReported(folder, $"entry {seq} deleted");
        }

        File.WriteAllBytes(folder.Path, original);
        folder.Tamper("DELETE FROM journal");
        AssertReported(folder, "all entries deleted");
    }

    [Theory]
    [InlineData("UPDATE journal SET seq = CASE seq WHEN 4 THEN 1006 ELSE 1004 END WHERE seq IN (4, 6); UPDATE journal SET seq = seq - 1000 WHERE seq > 1000")]
    [InlineData("UPDATE journal SET payload = (SELECT payload FROM journal WHERE seq = 2) WHERE seq = 4")]
    [InlineData("UPDATE journal SET seq = seq + 1 WHERE seq = (SELECT max(seq) FROM journal)")]
    [InlineData("INSERT INTO journal SELECT seq + 1, at, kind, payload, hash, hash FROM journal ORDER BY seq DESC LIMIT 1")]
    [InlineData("DELETE FROM reviews")]
    [InlineData("DROP TABLE claims")]
    [InlineData("CREATE TABLE other (a)")]
    [InlineData("CREATE TRIGGER t AFTER INSERT ON captures BEGIN DELETE FROM captures; END")]
    [InlineData("INSERT INTO captures (id, seq, bytes) VALUES ('sha256:00', 2, 0)")]
    public void Moved_copied_and_put_in_rows_are_reported(string sql)
    {
        using var folder = new LedgerFolder().Filled();
        folder.Tamper(sql);
        AssertReported(folder, sql);
    }

    [Fact]
    public void A_whole_chain_forged_and_reprojected_is_told_by_a_head_that_was_written_down()
    {
        using var folder = new LedgerFolder().Filled();
        string head;
        using (var ledger = folder.Open())
            head = ledger.Head.Hash;
        // The last entry is left out and the index rebuilt: nothing inside the file can tell.
        folder.Tamper("DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)");
        using var forged = folder.Open();
        forged.RebuildProjections();

        Assert.True(forged.IsSound());
        Assert.Contains(head, Assert.Single(forged.Verify(head, cancel: TestContext.Current.CancellationToken).Problems).Message, StringComparison.Ordinal);
        Assert.True(forged.Verify(forged.Head.Hash, cancel: TestContext.Current.CancellationToken).Sound);
    }

    [Fact]
    public void A_missing_trigger_is_reported()
    {
        using var folder = new LedgerFolder().Filled();
        using (var connection = new SqliteConnection($"Data Source={folder.Path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DROP TRIGGER journal_is_not_deleted";
            command.ExecuteNonQuery();
        }

        using var ledger = folder.Open();
        Assert.Contains(ledger.Walk().Problems, problem => problem.Message.Contains("journal_is_not_deleted", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UPDATE journal SET at = at WHERE seq = 1")]
    [InlineData("DELETE FROM journal WHERE seq = 1")]
    [InlineData("INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE seq = 1")]
    [InlineData("INSERT INTO journal SELECT seq + 1, at, kind, payload, prev, hash FROM journal ORDER BY seq DESC LIMIT 1")]
    public void The_database_itself_refuses_changes_to_the_journal(string sql)
    {
        using var folder = new LedgerFolder().Filled();
        var journal = folder.Journal();
        var error = Assert.Throws<SqliteException>(() => folder.Query<object>(sql));
        Assert.Equal(19, error.SqliteErrorCode);
        Assert.Equal(journal, folder.Journal());
    }

    [Fact]
    [Trait("Cost", "high")]
    public void A_changed_byte_anywhere_in_a_capture_is_reported()
    {
        using var folder = new LedgerFolder();
        using var ledger = folder.Open();
        ledger.AddPage(1);
        var path = Directory.GetFiles(ledger.CapturesPath, "*", SearchOption.AllDirectories).Single();
        var original = File.ReadAllBytes(path);
        for (var at = 0; at < original.Length; at++)
        {
            var changed = original.ToArray();
            changed[at] ^= (byte)(1 << (at % 8));
            File.WriteAllBytes(path, changed);
            Assert.Contains(
                ledger.Walk().Problems,
                problem => problem.Entry == 2 && problem.Message.Contains("its hash does not hold", StringComparison.Ordinal)
            );
        }

        File.WriteAllBytes(path, original[..^1]);
        Assert.False(ledger.IsSound());
        File.WriteAllBytes(path, []);
        Assert.False(ledger.IsSound());
        Assert.Equal(LedgerFault.Damaged, Assert.Throws<LedgerException>(() => ledger.OpenCapture(Pages.Page(1).Capture.Id)).Fault);
        File.Delete(path);
        Assert.Contains(ledger.Walk().Problems, problem => problem.Message.Contains("is missing", StringComparison.Ordinal));
        File.WriteAllBytes(path, original);
        Assert.True(ledger.IsSound());
    }

    [Fact]
    public void A_ledger_changed_by_something_else_takes_no_more_entries()
    {
        using var folder = new LedgerFolder().Filled();
        folder.Tamper("DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)");
        using var ledger = folder.Open();
        var error = Assert.Throws<LedgerException>(() => ledger.AddPage(9));
        Assert.Equal(LedgerFault.Damaged, error.Fault);
        Assert.DoesNotContain('\n', error.Message);
    }

    private static void AssertReported(LedgerFolder folder, string what)
    {
        using var ledger = folder.Open();
        var report = ledger.Walk();
        Assert.True(report.ProblemCount > 0, $"not reported: {what}");
        Assert.All(report.Problems, problem => Assert.DoesNotContain('\n', problem.ToString()));
    }

    [Theory]
    [InlineData("UPDATE journal SET payload = replace(payload, 'publish', 'without') WHERE kind = 'review'")]
    [InlineData("UPDATE journal SET at = '2020-01-01T00:00:00.0000000Z' WHERE seq = 2")]
    [InlineData("DELETE FROM journal WHERE seq = 3")]
    public void Nothing_is_put_on_top_of_a_journal_that_was_changed(string change)
    {
        using var folder = new LedgerFolder().Filled();
        Assert.Equal(1, folder.Tamper(change));
        using var ledger = folder.Open();
        foreach (var required in (Action[])[ledger.RequireChain, ledger.RequireSound])
        {
            var refusal = Assert.Throws<LedgerException>(required);
            Assert.Equal(LedgerFault.Damaged, refusal.Fault);
            Assert.Contains("entry ", refusal.Message, StringComparison.Ordinal);
            Assert.Contains("hasila verify", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("UPDATE claims SET indicator = 'another'")]
    [InlineData("DELETE FROM reviews")]
    public void Nothing_is_published_by_an_index_that_the_journal_does_not_give(string change)
    {
        using var folder = new LedgerFolder().Filled();
        Assert.NotEqual(0, folder.Tamper(change));
        using var ledger = folder.Open();
        Assert.Throws<LedgerException>(ledger.RequireSound);
    }

    [Fact]
    public void Nothing_is_published_where_a_capture_is_not_what_was_captured()
    {
        using var folder = new LedgerFolder().Filled();
        using var ledger = folder.Open();
        ledger.RequireSound();
        var capture = Directory.EnumerateFiles(ledger.CapturesPath, "*", SearchOption.AllDirectories).First();
        File.AppendAllText(capture, " ");
        Assert.Contains("capture", Assert.Throws<LedgerException>(ledger.RequireSound).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Captures_that_adding_again_would_mend_are_named_and_all_else_is_refused()
    {
        using var folder = new LedgerFolder().Filled();
        using (var ledger = folder.Open())
        {
            Assert.Empty(ledger.RequireSoundButCaptures());
            var capture = Directory.EnumerateFiles(ledger.CapturesPath, "*", SearchOption.AllDirectories).First();
            File.Delete(capture);
            var (id, fault) = Assert.Single(ledger.RequireSoundButCaptures());
            Assert.EndsWith(Path.GetFileName(capture), id, StringComparison.Ordinal);
            Assert.Contains("is missing", fault, StringComparison.Ordinal);
        }

        Assert.NotEqual(0, folder.Tamper("DELETE FROM reviews"));
        using var changed = folder.Open();
        Assert.Throws<LedgerException>(changed.RequireSoundButCaptures);
    }

    [Fact]
    public void A_capture_that_is_no_file_is_not_read()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux tells");
        using var folder = new LedgerFolder().Filled();
        using var ledger = folder.Open();
        var id = ledger.Captures().First().Id;
        var capture = Directory.EnumerateFiles(ledger.CapturesPath, id[9..], SearchOption.AllDirectories).Single();
        File.Delete(capture);
        File.CreateSymbolicLink(capture, "/dev/zero");

        Assert.Contains("not what was captured", Assert.Throws<LedgerException>(() => ledger.OpenCapture(id)).Message, StringComparison.Ordinal);
        Assert.False(ledger.IsSound());
    }
}
