using System.Diagnostics;
using System.Globalization;

namespace Hasila.Bench.Faults;

/// <summary>
/// <c>add</c> on a disk (in memory, mounted for it) that is full at some moment: one of every size from 100 KB to 2 MB in steps of 4 KB; then the disk is made
/// larger and the command is run again.
/// </summary>
internal static class FullDisks
{
    private const int Smallest = 100;
    private const int Largest = 2048;
    private const int Step = 4;

    public static FaultCounts Run(FaultSettings settings)
    {
        var counts = new FaultCounts();
        for (var kilobytes = Smallest; kilobytes <= Largest; kilobytes += settings.IsShort ? Step * 200 : Step)
        {
            var disk = settings.NewFolder("disk");
            if (!Mount(disk, $"size={kilobytes}k", counts))
                return counts;
            try
            {
                Fill(settings, disk, kilobytes, counts);
            }
            finally
            {
                using var unmount = Process.Start("umount", ["-l", disk]);
                unmount.WaitForExit();
            }
        }

        return counts;
    }

    private static void Fill(FaultSettings settings, string disk, int kilobytes, FaultCounts counts)
    {
        var when = string.Create(CultureInfo.InvariantCulture, $"a disk of {kilobytes} KB");
        var pages = new FaultySite(settings.Program, settings.NewFolder("pages")).NewPages(20, letters: 60_000);
        var run = new SiteCommand(new FaultySite(settings.Program, disk), ["add", pages, "--ledger", Path.Combine(disk, "hasila.db")]);
        var said = new Acknowledged();
        var (exit, lines, _) = run.Site.Run(run.Arguments);
        said.Hear(lines);
        counts.Runs++;
        if (exit == 0)
            counts.Remarks.Add($"{when}: there was room for all");
        if (!Mount(disk, "remount,size=64m", counts))
            return;
        if (said.Count > 0)
            said.HoldAgainst(run.Site, counts, when);
        Directory.CreateDirectory(Path.GetDirectoryName(run.Site.Edition)!);
        Aftermath.GoOn(run, said, counts, when);
    }

    private static bool Mount(string folder, string options, FaultCounts counts)
    {
        using var mount = Process.Start(
            new ProcessStartInfo("mount", ["-t", "tmpfs", "-o", options, "hasila-bench", folder]) { RedirectStandardError = true, UseShellExecute = false }
        )!;
        var error = mount.StandardError.ReadToEnd();
        mount.WaitForExit();
        if (mount.ExitCode != 0)
            counts.Remarks.Add($"not run: no disk can be mounted here ({error.Trim()})");
        return mount.ExitCode == 0;
    }
}
