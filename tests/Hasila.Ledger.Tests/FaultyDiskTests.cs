using Hasila.Disk;
using Hasila.Ledger.Model;

namespace Hasila.Ledger.Tests;

/// <summary>A disk that refuses one flush: what was asked for is refused too, whichever flush it is, and what was acknowledged before stays.</summary>
public sealed class FaultyDiskTests
{
    [Fact]
    public void A_page_is_acknowledged_only_when_every_flush_has_succeeded()
    {
        var flushes = FlushesOf(ledger => ledger.AddPage(9));
        Assert.True(flushes >= 3, "the capture, its folder and the ledger's folder are flushed");
        for (var failing = 1; failing <= flushes; failing++)
        {
            using var folder = new LedgerFolder().Filled();
            using (var ledger = folder.Open())
            using (Refusing(failing))
                Assert.Throws<LedgerException>(() => ledger.AddPage(9));

            // The last one is of the name of the file that then holds the page.
            var isThere = failing == flushes;
            using var after = folder.Open();
            Assert.True(after.IsSound());
            Assert.Equal(isThere ? 4 : 3, after.Captures().Count());
            Assert.Equal(isThere, after.AddPage(9) is AddResult.AlreadyThere);
        }
    }

    [Fact]
    public void A_page_that_is_there_already_is_flushed_again_before_it_is_acknowledged()
    {
        using var folder = new LedgerFolder().Filled();
        using var ledger = folder.Open();
        using (Refusing(1))
            Assert.Throws<LedgerException>(() => ledger.AddPage(1));
        Assert.IsType<AddResult.AlreadyThere>(ledger.AddPage(1));
    }

    [Fact]
    public void The_name_of_the_file_that_holds_the_entries_is_flushed_last()
    {
        using var folder = new LedgerFolder().Filled();
        using var ledger = folder.Open();
        var flushed = new List<string>();
        using (
            FaultyDisk.Install(name =>
            {
                flushed.Add(name);
                return false;
            })
        )
            ledger.AddPage(9);

        Assert.Equal(Path.GetDirectoryName(ledger.Path), flushed[^1]);
    }

    private static int FlushesOf(Action<SqliteLedger> work)
    {
        using var folder = new LedgerFolder().Filled();
        using var ledger = folder.Open();
        var flushes = 0;
        using (FaultyDisk.Install(_ => ++flushes < 0))
            work(ledger);
        return flushes;
    }

    private static IDisposable Refusing(int failing)
    {
        var flush = 0;
        return FaultyDisk.Install(_ => ++flush == failing);
    }
}
