using System.Diagnostics;
using System.Globalization;
using Hasila.Bench.Faults;

namespace Hasila.Ledger.Tests;

/// <summary>The real program on a failing disk, killed, raced and over an edited ledger: a few of each. The whole of it is the bench <c>faults</c>.</summary>
[Trait("Cost", "high")]
public sealed class FaultTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void A_flush_that_fails_is_no_success() => AssertSound(FlushFaults.Run);

    [Fact]
    public void A_full_disk_loses_nothing_that_was_acknowledged() => AssertSound(FullDisks.Run);

    [Fact]
    public void Adding_deciding_and_publishing_are_gone_on_with_after_a_kill() => AssertSound(RandomKills.Run);

    [Fact]
    public void Publishing_that_is_killed_at_a_renaming_leaves_an_edition_and_no_rest() => AssertSound(RenameKills.Run);

    [Fact]
    public void Publishing_that_is_asked_to_end_clears_away_what_it_wrote()
    {
        const int Ended = 128 + 15;
        const int Tries = 10;
        Assert.SkipUnless(OperatingSystem.IsLinux(), "processes are asked by Linux's means");
        var bare = FaultySite.Published(Few(), "ended");
        for (var tried = 0; tried < Tries; tried++)
        {
            var run = SiteCommand.On(bare.Copy(Few().NewFolder("ended")), "publish");
            var beside = Path.GetDirectoryName(run.Site.Edition)!;
            using var process = run.Site.Start([], run.Arguments);
            while (!process.WaitForExit(1) && Directory.GetDirectories(beside).Length == 1) { }
            using var ask = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            ask.WaitForExit();
            var (exit, _, _) = FaultySite.Ended(process);

            Assert.True(run.Site.HasEdition());
            Assert.Empty(run.Site.Leftovers());
            if (exit == Ended)
                return;
        }

        Assert.Fail("it was never met before its end");
    }

    [Fact]
    public void Two_that_add_and_one_that_publishes_all_succeed() => AssertSound(RacingWriters.Run);

    [Fact]
    public void An_edit_that_verify_finds_is_refused_by_publish_add_and_check() => AssertSound(JournalEdits.Run);

    public void Dispose() => _folder.Dispose();

    private void AssertSound(Func<FaultSettings, FaultCounts> run)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "faults are made by Linux's means");
        var counts = run(Few());
        Assert.SkipWhen(counts.Runs == 0, string.Join('\n', counts.Remarks));
        Assert.True(counts.IsSound, string.Join('\n', counts.Remarks));
    }

    private FaultSettings Few() =>
        new()
        {
            Program = KilledProgramTests.Program,
            Folder = _folder.Path,
            IsShort = true,
        };
}
