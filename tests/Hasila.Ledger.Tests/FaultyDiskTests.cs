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
        Assert.True(flushes >= 2, "the capture and its folder are flushed");
        for (var failing = 1; failing <= flushes; failing++)
        {
            using var folder = new LedgerFolder().Filled();
            using (var ledger = folder.Open())
            using (Refusing(failing))
                Assert.Throws<LedgerException>(() => ledger.AddPage(9));

            using var after = folder.Open();
            Assert.True(after.IsSound());
            Assert.Equal(3, after.Captures().Count());
            Assert.IsType<AddResult.Added>(after.AddPage(9));
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
