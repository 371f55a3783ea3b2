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
    public void Two_that_add_and_one_that_publishes_all_succeed() => AssertSound(RacingWriters.Run);

    [Fact]
    public void An_edit_that_verify_finds_is_refused_by_publish_add_and_check() => AssertSound(JournalEdits.Run);

    public void Dispose() => _folder.Dispose();

    private void AssertSound(Func<FaultSettings, FaultCounts> run)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "faults are made by Linux's means");
        var counts = run(
            new FaultSettings
            {
                Program = KilledProgramTests.Program,
                Folder = _folder.Path,
                IsShort = true,
            }
        );
        Assert.SkipWhen(counts.Runs == 0, string.Join('\n', counts.Remarks));
        Assert.True(counts.IsSound, string.Join('\n', counts.Remarks));
    }
}
