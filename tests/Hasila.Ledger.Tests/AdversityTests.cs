using Hasila.Ledger.Model;
using Hasila.Ledger.Verification;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Tests;

/// <summary>Locks, full and read-only disks, leftovers, and several at once: one clear line, and nothing acknowledged is lost.</summary>
public sealed class AdversityTests
{
    [Fact]
    [Trait("Cost", "high")]
    public void A_ledger_that_another_holds_says_so_and_works_again_afterwards()
    {
        using var folder = new LedgerFolder().Filled();
        using var ledger = folder.Open();
        using (var other = new SqliteConnection($"Data Source={folder.Path};Pooling=False"))
        {
            other.Open();
            using var held = other.BeginTransaction(deferred: false);
            var error = Assert.Throws<LedgerException>(() => ledger.AddPage(9));
            Assert.Equal(LedgerFault.Locked, error.Fault);
            Assert.Contains("in use by another process", error.Message, StringComparison.Ordinal);
            Assert.Equal(3, ledger.Captures().Count());
        }

        Assert.IsType<AddResult.Added>(ledger.AddPage(9));
        Assert.True(ledger.IsSound());
    }

    [Fact]
    public void A_ledger_that_another_holds_for_a_moment_is_waited_for()
    {
        using var folder = new LedgerFolder().Filled();
        using var ledger = folder.Open();
        using var other = new SqliteConnection($"Data Source={folder.Path};Pooling=False");
        other.Open();
        using var held = other.BeginTransaction(deferred: false);
        AddResult? result = null;
        Exception? error = null;
        var adding = new Thread(() => error = Record.Exception(() => result = ledger.AddPage(9)));
        adding.Start();
        SpinWait.SpinUntil(() => (adding.ThreadState & (ThreadState.WaitSleepJoin | ThreadState.Stopped)) != 0);
        held.Rollback();
        adding.Join();
        Assert.Null(error);
        Assert.IsType<AddResult.Added>(result);
    }

    [Fact]
    public void Several_adders_at_once_add_each_page_once_to_one_chain()
    {
        using var folder = new LedgerFolder();
        var results = new AddResult[4][];
        var threads = Enumerable
            .Range(0, results.Length)
            .Select(adder => new Thread(() =>
            {
                using var ledger = folder.Open();
                results[adder] = [.. Enumerable.Range(0, 12).Select(number => ledger.AddPage((number * (adder + 1)) % 13))];
            }))
            .ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        using var after = folder.Open();
        Assert.True(after.IsSound());
        Assert.Equal(13, after.Captures().Count());
        Assert.Equal(13, results.Sum(adder => adder.OfType<AddResult.Added>().Count()));
    }

    [Fact]
    public void A_full_disk_is_said_in_one_line_and_what_was_acknowledged_stays()
    {
        using var disk = new SmallDisk(kilobytes: 900);
        var path = disk.File("hasila.db");
        var ballast = disk.File("ballast");
        File.WriteAllBytes(ballast, new byte[300_000]);
        var acknowledged = new List<string>();
        using (var ledger = SqliteLedger.Open(path))
        {
            LedgerException? full = null;
            for (var number = 0; full is null && number < 5000; number++)
            {
                try
                {
                    ledger.AddPage(number);
                    acknowledged.Add(Pages.Page(number).Capture.Id);
                }
                catch (LedgerException error)
                {
                    full = error;
                }
            }

            Assert.NotNull(full);
            Assert.Equal(LedgerFault.DiskFull, full.Fault);
            Assert.DoesNotContain('\n', full.Message);
            Assert.NotEmpty(acknowledged);
            Assert.True(ledger.IsSound());
        }

        using var again = SqliteLedger.Open(path);
        Assert.Equal(acknowledged, again.Captures().Select(capture => capture.Id));
        File.Delete(ballast);
        Assert.IsType<AddResult.Added>(again.AddPage(6000));
        Assert.True(again.IsSound());
    }

    [Fact]
    public void On_a_disk_full_from_the_beginning_no_ledger_begins()
    {
        using var disk = new SmallDisk(kilobytes: 64);
        File.WriteAllBytes(disk.File("ballast"), new byte[60_000]);
        var error = Assert.Throws<LedgerException>(() => SqliteLedger.Open(disk.File("hasila.db")));
        Assert.Equal(LedgerFault.DiskFull, error.Fault);
        File.Delete(disk.File("ballast"));
    }

    [Fact]
    public void On_a_read_only_disk_a_ledger_is_read_and_verified_but_not_written()
    {
        using var disk = new SmallDisk(kilobytes: 4000);
        var path = disk.File("hasila.db");
        using (var ledger = SqliteLedger.Open(path))
            ledger.AddPage(1);
        disk.MakeReadOnly();

        Assert.Equal(
            LedgerFault.ReadOnly,
            Assert
                .Throws<LedgerException>(() =>
                {
                    using var ledger = SqliteLedger.Open(path);
                    ledger.AddPage(2);
                })
                .Fault
        );
        using (var ledger = SqliteLedger.OpenExisting(path))
        {
            Assert.Single(ledger.Articles());
            Assert.True(ledger.IsSound());
            Assert.Equal(LedgerFault.ReadOnly, Assert.Throws<LedgerException>(() => ledger.AddPage(2)).Fault);
        }

        disk.MakeWritable();
    }

    [Fact]
    public void What_a_killed_process_left_is_mentioned_and_swept_but_not_what_a_running_one_writes()
    {
        using var folder = new LedgerFolder().Filled();
        using var ledger = folder.Open();
        var unfinished = Path.Combine(ledger.CapturesPath, "tmp");
        foreach (var name in new[] { "left", "made-just-now" })
            File.WriteAllText(Path.Combine(unfinished, name), "half a pa");
        File.SetLastWriteTimeUtc(Path.Combine(unfinished, "left"), TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1));
        using (new FileStream(Path.Combine(unfinished, "written-now"), FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            File.SetLastWriteTimeUtc(Path.Combine(unfinished, "written-now"), TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1));
            var report = ledger.Walk();
            Assert.True(report.Sound);
            Assert.Contains("3 unfinished files", Assert.Single(report.Notes), StringComparison.Ordinal);
            Assert.Equal(1, ledger.Sweep());
            Assert.True(File.Exists(Path.Combine(unfinished, "written-now")));
        }

        Assert.Equal(1, ledger.Sweep());
        Assert.Equal(["made-just-now"], Directory.GetFiles(unfinished).Select(Path.GetFileName));
    }

    [Fact]
    public void A_capture_whose_entry_was_never_written_is_mentioned_and_used_when_it_is_added_again()
    {
        using var folder = new LedgerFolder().Filled();
        using var ledger = folder.Open();
        var (capture, article, statements) = Pages.Page(8);
        var path = Path.Combine(ledger.CapturesPath, capture.Id[7..9], capture.Id[9..]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, capture.Bytes.Span);

        var report = ledger.Walk();
        Assert.True(report.Sound);
        Assert.Contains("no entry names", Assert.Single(report.Notes), StringComparison.Ordinal);
        Assert.IsType<AddResult.Added>(ledger.Add(capture, article, statements));
        Assert.Empty(ledger.Walk().Notes);
    }

    [Fact]
    public void A_half_written_capture_under_its_own_name_is_replaced()
    {
        using var folder = new LedgerFolder().Filled();
        using var ledger = folder.Open();
        var (capture, article, statements) = Pages.Page(8);
        var path = Path.Combine(ledger.CapturesPath, capture.Id[7..9], capture.Id[9..]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, capture.Bytes.Span[..10]);

        ledger.Add(capture, article, statements);
        Assert.Equal(capture.Bytes.ToArray(), ledger.OpenCapture(capture.Id).ToArray());
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("sha256:../../../../../../../../../../../../../../../../../../../etc/passwd")]
    [InlineData("")]
    public void No_capture_is_opened_by_a_path(string id)
    {
        using var folder = new LedgerFolder().Filled();
        using var ledger = folder.Open();
        Assert.Equal(LedgerFault.Refused, Assert.Throws<LedgerException>(() => ledger.OpenCapture(id)).Fault);
    }
}
