using System.Diagnostics;
using System.Globalization;

namespace Hasila.Bench.Faults;

/// <summary>strace, which lets a system call fail, or kills at it.</summary>
internal static class Tracing
{
    private const string Program = "/usr/bin/strace";

    public static bool IsThere(FaultCounts counts)
    {
        var isThere = OperatingSystem.IsLinux() && File.Exists(Program);
        if (!isThere)
            counts.Remarks.Add("not run: strace is not on this machine");
        return isThere;
    }

    /// <summary>The command line that lets the n-th of the calls fail, or that kills at it.</summary>
    public static string[] Failing(string calls, string how, int nth) =>
        [
            Program,
            "-f",
            "--seccomp-bpf",
            "-qq",
            "-o",
            "/dev/null",
            "-e",
            $"trace={calls}",
            "-e",
            string.Create(CultureInfo.InvariantCulture, $"inject={calls}:{how}:when={nth}"),
        ];

    /// <summary>How many of the calls the main thread of a command makes.</summary>
    public static int CallsOf(SiteCommand run, string calls, string name)
    {
        var trace = Path.Combine(Path.GetDirectoryName(run.Site.Ledger)!, $"trace-{name}");
        run.Site.RunUnder([Program, "-f", "--seccomp-bpf", "-qq", "-o", trace, "-e", $"trace={calls}"], run.Arguments);
        // A call that another thread interrupts stands in two lines.
        return File.ReadLines(trace)
            .Where(line => !line.Contains("resumed>", StringComparison.Ordinal) && !line.Contains("+++", StringComparison.Ordinal))
            .GroupBy(line => line.Split(' ')[0], StringComparer.Ordinal)
            .Select(thread => thread.Count())
            .DefaultIfEmpty(0)
            .Max();
    }
}
