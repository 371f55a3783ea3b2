using System.Globalization;

namespace Hasila.Bench.Faults;

/// <summary><c>publish</c> killed at every renaming and at every flush that it makes (strace sends SIGKILL as the call is entered).</summary>
internal static class RenameKills
{
    private static readonly string[] s_calls = ["?rename,?renameat,?renameat2,?unlink,?unlinkat,?rmdir", "fsync"];

    public static FaultCounts Run(FaultSettings settings)
    {
        var counts = new FaultCounts();
        if (!Tracing.IsThere(counts))
            return counts;
        var bare = FaultySite.Published(settings, "renames");
        foreach (var calls in s_calls)
        {
            var count = Tracing.CallsOf(SiteCommand.On(bare.Copy(settings.NewFolder("renames")), "publish"), calls, "publish");
            counts.Remarks.Add($"{calls}: {count} calls");
            foreach (var at in settings.Which(count))
            {
                var run = SiteCommand.On(bare.Copy(settings.NewFolder("renames")), "publish");
                var said = new Acknowledged();
                var (_, lines, _) = run.Site.RunUnder(Tracing.Failing(calls, "signal=KILL", at), run.Arguments);
                said.Hear(lines);
                counts.Runs++;
                Aftermath.Judge(run, said, counts, string.Create(CultureInfo.InvariantCulture, $"publish killed at {calls} {at}"));
            }
        }

        return counts;
    }
}
