using Hasila.Ledger.Model;
using Hasila.Ledger.Storage;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Tests;

/// <summary>Files that are no ledger, or no longer one: one clear line, or an honest report, and never another exception.</summary>
public sealed class BadFileTests
{
    [Fact]
    public void A_ledger_that_is_not_there_is_made_by_Open_alone()
    {
        using var folder = new LedgerFolder();
        var error = Assert.Throws<LedgerException>(() => SqliteLedger.OpenExisting(folder.Path));
        Assert.Equal(LedgerFault.Missing, error.Fault);
        Assert.False(File.Exists(folder.Path));
        using (folder.Open()) { }

        using var ledger = SqliteLedger.OpenExisting(folder.Path);
        Assert.True(ledger.IsSound());
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        using var folder = new LedgerFolder();
        var error = Assert.Throws<LedgerException>(() => SqliteLedger.Open(Path.Combine(folder.Folder, "none", "hasila.db")));
        Assert.Equal(LedgerFault.Missing, error.Fault);
    }

    [Fact]
    public void Random_bytes_a_page_a_folder_and_another_program_s_database_are_not_ledgers()
    {
        using var folder = new LedgerFolder();
        var random = new byte[20_000];
        new Random(7).NextBytes(random);
        File.WriteAllBytes(folder.Path, random);
        AssertFault(LedgerFault.NotALedger, folder.Path);
        Assert.Equal(random, File.ReadAllBytes(folder.Path));

        File.WriteAllText(folder.Path, "<html>a page</html>");
        AssertFault(LedgerFault.NotALedger, folder.Path);

        File.Delete(folder.Path);
        folder.Query<object>("CREATE TABLE other (a); INSERT INTO other VALUES (1); SELECT a FROM other");
        AssertFault(LedgerFault.NotALedger, folder.Path);

        AssertFault(LedgerFault.NotALedger, folder.Folder);
    }

    [Fact]
    public void A_ledger_of_a_later_format_is_not_touched()
    {
        using var folder = new LedgerFolder().Filled();
        folder.Tamper($"PRAGMA user_version = {Schema.Format + 1}");
        var bytes = File.ReadAllBytes(folder.Path);
        AssertFault(LedgerFault.NewerFormat, folder.Path);
        Assert.Equal(bytes, File.ReadAllBytes(folder.Path));
    }

    [Fact]
    public void Projections_of_another_version_are_rebuilt_when_the_ledger_is_opened()
    {
        using var folder = new LedgerFolder().Filled();
        var journal = folder.Journal();
        folder.Tamper("DROP TABLE claims; CREATE TABLE claims (other); CREATE TABLE of_a_later_version (a); UPDATE projected SET version = 7");
        using var ledger = folder.Open();
        Assert.Equal(2, ledger.Claims().Count);
        Assert.Empty(ledger.Walk().Problems);
        Assert.Equal(journal, folder.Journal());
    }

    [Theory]
    [InlineData("with space; Mode=Memory.db")]
    [InlineData("سجل الوادي.db")]
    [InlineData("100%25 #1?mode=memory&cache=shared.db")]
    [InlineData(":memory:")]
    [InlineData("quote'\".db")]
    public void A_ledger_may_have_any_name(string name)
    {
        using var folder = new TempFolder();
        using (var ledger = SqliteLedger.Open(folder.File(name)))
            ledger.AddPage(1);
        Assert.Equal([name, name + ".captures"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        using var again = SqliteLedger.OpenExisting(folder.File(name));
        Assert.True(again.IsSound());
    }

    [Fact]
    public void An_emptied_file_beside_its_captures_is_damaged_and_not_begun_again()
    {
        using var folder = new LedgerFolder().Filled();
        File.WriteAllBytes(folder.Path, []);
        AssertFault(LedgerFault.Damaged, folder.Path);
        Assert.Equal(0, new FileInfo(folder.Path).Length);
    }

    [Fact]
    public void An_empty_file_alone_is_what_a_process_killed_at_its_beginning_leaves_and_becomes_a_ledger()
    {
        using var folder = new LedgerFolder();
        File.WriteAllBytes(folder.Path, []);
        Assert.Equal(LedgerFault.NotALedger, Assert.Throws<LedgerException>(() => SqliteLedger.OpenExisting(folder.Path)).Fault);
        using var ledger = folder.Open();
        ledger.AddPage(1);
        Assert.True(ledger.IsSound());
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_reported()
    {
        using var folder = new LedgerFolder().Filled(pages: 8);
        var original = File.ReadAllBytes(folder.Path);
        for (var length = 1; length < original.Length; length += length < 200 ? 13 : 1777)
        {
            File.WriteAllBytes(folder.Path, original[..length]);
            Assert.True(IsReported(folder, original: null), $"cut off at {length} of {original.Length}");
        }
    }

    [Fact]
    [Trait("Cost", "high")]
    public void A_flipped_bit_anywhere_in_the_file_is_reported_or_changes_nothing()
    {
        using var folder = new LedgerFolder().Filled();
        var original = File.ReadAllBytes(folder.Path);
        var journal = folder.Journal();
        var random = new Random(2024);
        var reported = 0;
        // The head and the first page byte by byte, the rest by samples.
        var places = Enumerable.Range(0, 120).Concat(Enumerable.Range(0, 400).Select(_ => random.Next(original.Length))).ToList();
        foreach (var at in places)
        {
            var changed = original.ToArray();
            changed[at] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(folder.Path, changed);
            if (IsReported(folder, journal))
                reported++;
            foreach (var rest in Directory.GetFiles(folder.Folder, "hasila.db-*"))
                File.Delete(rest);
        }

        Assert.True(reported > 100, $"{reported} of {places.Count} were reported");
    }

    /// <summary>True where opening or verifying says that something is wrong; where nothing is said, the journal has to be the original one.</summary>
    private static bool IsReported(LedgerFolder folder, string? original)
    {
        try
        {
            using var ledger = SqliteLedger.OpenExisting(folder.Path);
            if (!ledger.IsSound())
                return true;
        }
        catch (LedgerException error)
        {
            Assert.DoesNotContain('\n', error.Message);
            return true;
        }

        if (original is not null)
            Assert.Equal(original, folder.Journal());
        return false;
    }

    private static void AssertFault(LedgerFault fault, string path)
    {
        foreach (var open in new Func<string, SqliteLedger>[] { path => SqliteLedger.Open(path), path => SqliteLedger.OpenExisting(path) })
        {
            var error = Assert.Throws<LedgerException>(() => open(path));
            Assert.Equal(fault, error.Fault);
            Assert.Contains(path, error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', error.Message);
        }

        SqliteConnection.ClearAllPools();
    }
}
