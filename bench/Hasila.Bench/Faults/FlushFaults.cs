using System.Globalization;

namespace Hasila.Bench.Faults;

/// <summary>Every flush of <c>add</c>, <c>review</c> and <c>publish</c> fails once, the n-th for every n (strace answers it with EIO).</summary>
internal static class FlushFaults
{
    private const string Calls = "fsync,fdatasync";

    public static FaultCounts Run(FaultSettings settings)
    {
        var counts = new FaultCounts();
        if (!Tracing.IsThere(counts))
            return counts;
        var bare = FaultySite.Published(settings, "flushes");
        foreach (var command in (string[])["add", "review", "publish"])
        {
            var flushes = Tracing.CallsOf(Prepared(settings, bare, command), Calls, command);
            counts.Remarks.Add($"{command}: {flushes} flushes");
            foreach (var failing in settings.Which(flushes))
                Fail(settings, bare, command, failing, counts);
        }

        return counts;
    }

    private static SiteCommand Prepared(FaultSettings settings, FaultySite bare, string command) =>
        SiteCommand.On(bare.Copy(settings.NewFolder(command)), command);

    private static void Fail(FaultSettings settings, FaultySite bare, string command, int failing, FaultCounts counts)
    {
        var run = Prepared(settings, bare, command);
        var when = string.Create(CultureInfo.InvariantCulture, $"{command}, flush {failing}");
        var said = new Acknowledged();
        var (exit, lines, _) = run.Site.RunUnder(Tracing.Failing(Calls, "error=EIO", failing), run.Arguments);
        said.Hear(lines);
        counts.Runs++;
        if (exit == 0)
            counts.Remarks.Add($"{when}: the command succeeded nevertheless"); // What it says is held against the ledger all the same.
        Aftermath.Judge(run, said, counts, when);
    }
}
