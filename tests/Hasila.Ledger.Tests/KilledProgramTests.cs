using System.Diagnostics;
using System.Runtime.InteropServices;
using Hasila.Bench;

namespace Hasila.Ledger.Tests;

/// <summary>The real program, killed and raced. The long version is the bench <c>kill</c>.</summary>
[Trait("Cost", "high")]
public sealed class KilledProgramTests
{
    internal static readonly string Program = TestMaterial.InRepository(
        "artifacts",
        "bin",
        "Hasila.Cli",
        $"{new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Name}_{RuntimeInformation.RuntimeIdentifier}",
        "hasila.dll"
    );

    [Fact]
    public void A_program_killed_while_adding_loses_nothing_that_it_acknowledged_and_the_next_goes_on()
    {
        using var folder = new TempFolder();
        var run = new KillRun(Program, folder.Path, pagesARound: 12, seed: 5);
        run.RunToTheEnd();
        for (var kill = 0; kill < 5; kill++)
            run.RunAndKill();
        run.RunToTheEnd();
        run.BeginAgain();
        run.RunAndKill();
        run.RunToTheEnd();

        Assert.Empty(run.Faults);
        Assert.InRange(run.Acknowledged, 36, 12 * 9);
    }

    [Fact]
    public void Two_programs_that_add_to_one_new_ledger_at_once_both_succeed()
    {
        using var folder = new TempFolder();
        var pages = Directory.CreateDirectory(folder.File("pages")).FullName;
        for (var number = 0; number < 15; number++)
            File.WriteAllText(
                Path.Combine(pages, $"{number}.txt"),
                $"بلدية الوادي تعلن {number}\n\nقالت البلدية في بيان إنها أعادت تأهيل {number + 10} مدرسة.\n"
            );
        var ledger = folder.File("hasila.db");
        var programs = Enumerable.Range(0, 2).Select(_ => Start("dotnet", Program, "add", pages, "--ledger", ledger)).ToList();
        var lines = programs.Select(program => program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).ToList();
        programs.ForEach(program => program.WaitForExit());

        Assert.All(programs, program => Assert.True(program.ExitCode == 0, program.StandardError.ReadToEnd()));
        var said = lines.SelectMany(output => output.GetAwaiter().GetResult().Split('\n')).ToList();
        Assert.Equal(15, said.Count(line => line.StartsWith("added ", StringComparison.Ordinal)));
        Assert.Equal(15, said.Count(line => line.StartsWith("already there ", StringComparison.Ordinal)));
        using var after = SqliteLedger.OpenExisting(ledger);
        Assert.Empty(after.Walk().Problems);
        Assert.Equal(15, after.Captures().Count());
    }

    [Fact]
    public void Bytes_folders_and_entries_are_flushed_in_that_order_before_the_acknowledgement()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/strace"), "strace is not on this machine");
        using var folder = new TempFolder();
        var page = folder.File("page.txt");
        File.WriteAllText(page, "بلدية الوادي تعلن\n\nقالت البلدية في بيان إنها أعادت تأهيل 12 مدرسة.\n");
        var trace = folder.File("trace");
        using (
            var traced = Start(
                "strace",
                "-f",
                "-y",
                "-e",
                "trace=write,fsync,fdatasync,rename",
                "-o",
                trace,
                "dotnet",
                Program,
                "add",
                page,
                "--ledger",
                folder.File("hasila.db")
            )
        )
        {
            var output = traced.StandardOutput.ReadToEnd();
            traced.WaitForExit();
            Assert.SkipWhen(output.Length == 0, $"strace may not trace here: {traced.StandardError.ReadToEnd().Trim()}");
        }

        var captures = folder.File("hasila.db.captures");
        (string What, Func<string, bool> Is)[] order =
        [
            ("the bytes", call => Flushes(call, captures + "/tmp/")),
            ("their name", call => call.Contains("rename(", StringComparison.Ordinal) && call.Contains(captures + "/tmp/", StringComparison.Ordinal)),
            ("the folder of that name", call => Flushes(call, captures + "/") && !call.Contains(captures + "/tmp", StringComparison.Ordinal)),
            ("the captures' folder", call => Flushes(call, captures + ">")),
            ("the folder of the ledger", call => Flushes(call, folder.Path + ">")),
            ("the entry", call => Flushes(call, "hasila.db-wal>")),
            ("the acknowledgement", call => call.Contains("\"added sha256:", StringComparison.Ordinal)),
        ];
        var calls = File.ReadAllLines(trace).ToList();
        var at = 0;
        foreach (var (what, isIt) in order)
        {
            at = calls.FindIndex(at, call => isIt(call));
            Assert.True(at >= 0, $"not in its place: {what}\n{string.Join('\n', calls.Where(call => call.Contains(folder.Path, StringComparison.Ordinal)))}");
        }

        Assert.Equal(at, calls.FindIndex(call => order[^1].Is(call)));
    }

    // An fsync or an fdatasync of the file or folder at that path.
    private static bool Flushes(string call, string path) => call.Contains("sync(", StringComparison.Ordinal) && call.Contains(path, StringComparison.Ordinal);

    private static Process Start(string program, params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
}
