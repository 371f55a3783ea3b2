using System.Diagnostics;
using System.Globalization;

namespace Hasila.Bench.Faults;

/// <summary>
/// <c>faults [PART…] [--short] [--seed N] [--program hasila.dll]</c>: breaks the disk, the process and the journal under the real program, and counts what
/// was acknowledged and lost, editions missing from their name, leftovers behind the next command, and edits that a command did not refuse: all have to be 0.
/// Parts: flushes, disk, kills, renames, writers, edits, warc. Needs Linux; strace for flushes and renames, the right to mount a disk in memory for disk.
/// </summary>
internal static class FaultsBench
{
    private static readonly (string Name, Func<FaultSettings, FaultCounts> Run)[] s_parts =
    [
        ("flushes", FlushFaults.Run),
        ("disk", FullDisks.Run),
        ("kills", RandomKills.Run),
        ("renames", RenameKills.Run),
        ("writers", RacingWriters.Run),
        ("edits", JournalEdits.Run),
        ("warc", ArchiveDamages.Run),
    ];

    public static int Run(string[] args)
    {
        var program = Option(args, "--program") ?? KillBench.FindProgram();
        if (program is null)
        {
            Console.Error.WriteLine("hasila is not built: dotnet build src/Hasila.Cli -c Release");
            return 1;
        }

        var folder = Directory.CreateTempSubdirectory("hasila-faults-").FullName;
        try
        {
            var settings = new FaultSettings
            {
                Program = KillBench.CopyOf(Path.GetFullPath(program), Path.Combine(folder, "program")),
                Folder = folder,
                IsShort = args.Contains("--short"),
                Seed = int.Parse(Option(args, "--seed") ?? "1", CultureInfo.InvariantCulture),
            };
            Console.Out.WriteLine("part      runs  acknowledged  lost  missing editions  leftovers  not refused  seconds");
            var sound = true;
            foreach (var (name, run) in s_parts.Where(part => !s_parts.Any(other => args.Contains(other.Name)) || args.Contains(part.Name)))
            {
                var begun = Stopwatch.GetTimestamp();
                var counts = run(settings);
                Console.Out.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{name, -8} {counts.Runs, 5} {counts.Acknowledged, 13} {counts.Lost, 5} {counts.MissingEditions, 17} {counts.Leftovers, 10} "
                            + $"{counts.NotRefused, 12} {Stopwatch.GetElapsedTime(begun).TotalSeconds, 8:0}"
                    )
                );
                foreach (var line in counts.Remarks.Take(20))
                    Console.Out.WriteLine($"  {line}");
                sound &= counts.IsSound;
            }

            return sound ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
