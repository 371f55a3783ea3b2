using System.Diagnostics;
using System.Globalization;

namespace Hasila.Bench;

/// <summary>
/// <c>kill [KILLS] [PAGES] [SEED]</c>: kills <c>hasila add</c> at random moments (100 times by default) and says what was lost, which has to be nothing.
/// The program has to be built: <c>dotnet build src/Hasila.Cli -c Release</c>.
/// </summary>
internal static class KillBench
{
    public static int Run(string[] args)
    {
        var kills = Number(args, 0, 100);
        var pages = Number(args, 1, 20);
        var seed = Number(args, 2, 1);
        if (FindProgram() is not { } program)
        {
            Console.Error.WriteLine("hasila is not built: dotnet build src/Hasila.Cli -c Release");
            return 1;
        }

        var folder = Directory.CreateTempSubdirectory("hasila-kill-").FullName;
        try
        {
            var begun = Stopwatch.GetTimestamp();
            var run = new KillRun(CopyOf(program, Path.Combine(folder, "program")), folder, pages, seed);
            run.RunToTheEnd();
            var rounds = 0;
            while (run.Kills < kills && rounds++ < kills * 2)
            {
                run.RunAndKill();
                // Going on after the last of several kills, then a new ledger: so its making is met as well.
                if (rounds % 10 == 0)
                {
                    run.RunToTheEnd();
                    run.BeginAgain();
                }
            }

            run.RunToTheEnd();
            foreach (var fault in run.Faults)
                Console.Out.WriteLine(fault);
            Console.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{run.Kills} kills ({run.KillsAtWork} between acknowledgements), {run.Acknowledged} captures acknowledged, {run.Notes} notes on "
                        + $"leftovers, {run.Faults.Count} faults, {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s"
                )
            );
            return run.Faults.Count == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Number(string[] args, int at, int otherwise) =>
        at < args.Length && int.TryParse(args[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    // A build that goes on meanwhile must not change the program under test.
    internal static string CopyOf(string program, string target)
    {
        var source = Path.GetDirectoryName(program)!;
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return Path.Combine(target, Path.GetFileName(program));
    }

    // The build's own folders: artifacts/bin/Hasila.Bench/release beside artifacts/bin/Hasila.Cli/release[_RID].
    internal static string? FindProgram()
    {
        var built = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Hasila.Cli"));
        return Directory.Exists(built)
            ? Directory.EnumerateFiles(built, "hasila.dll", SearchOption.AllDirectories).OrderByDescending(File.GetLastWriteTimeUtc).FirstOrDefault()
            : null;
    }
}
