using System.Diagnostics;
using System.Globalization;
using Hasila.Testing;

namespace Hasila.Bench;

/// <summary>
/// <c>limits [hasila.dll]</c>: gives every bomb to the program and prints the rows of the table in <c>docs/limits.md</c>: its size, how it ends, how long a
/// processor worked, the most memory that the process ever held (Linux's VmHWM), and what it holds with one sentence of the same form. Fails where a bomb
/// takes more than 64 MB and ten times its size above that, or more than 300 MB. The program has to be built.
/// </summary>
internal static class LimitsBench
{
    public static int Run(string[] args)
    {
        if ((args.Length > 0 ? args[0] : KillBench.FindProgram()) is not { } program)
        {
            Console.Error.WriteLine("hasila is not built: dotnet build src/Hasila.Cli -c Release");
            return 1;
        }

        var sound = true;
        var folder = Directory.CreateTempSubdirectory("hasila-limits-").FullName;
        try
        {
            foreach (var bomb in Bomb.All)
            {
                var path = Path.Combine(folder, bomb.File);
                File.WriteAllBytes(path, bomb.Idle());
                var (_, _, idle) = Run(program, bomb, path);
                File.WriteAllBytes(path, bomb.Bytes());
                var (exit, seconds, peak) = Run(program, bomb, path);
                sound &= exit == bomb.ExitCode && peak <= Bomb.MostMegabytes && peak - idle <= Bomb.MostAboveIdle(new FileInfo(path).Length);
                Console.Out.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {bomb.Name.Replace("<", "\\<", StringComparison.Ordinal)} | `{bomb.Arguments.Replace(" {in}", "", StringComparison.Ordinal)}` | "
                            + $"{SizeOf(path)} | {(exit == 0 ? "read" : "refused")} | {seconds:0.0} | {idle} | {peak} |"
                    )
                );
                if (exit != bomb.ExitCode)
                    Console.Error.WriteLine($"{bomb.Name}: exit {exit}, not {bomb.ExitCode}");
                File.Delete(path);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return sound ? 0 : 1;
    }

    private static (int Exit, double Seconds, long Megabytes) Run(string program, Bomb bomb, string path)
    {
        var words = bomb.Arguments.Split(' ').Select(word => word == "{in}" ? path : word).ToArray();
        using var process = Process.Start(
            new ProcessStartInfo(
                "sh",
                ["-c", bomb.IsOnStandardInput ? "exec \"$@\" < \"$BOMB\" > /dev/null 2>&1" : "exec \"$@\" > /dev/null 2>&1", "sh", "dotnet", program, .. words]
            )
            {
                UseShellExecute = false,
                Environment = { ["BOMB"] = path },
            }
        )!;
        var (seconds, peak) = (0.0, 0L);
        while (!process.WaitForExit(2))
            (seconds, peak) = (Math.Max(seconds, WorkedFor(process.Id)), Math.Max(peak, HeldAtMost(process.Id)));
        return (process.ExitCode, seconds, peak / 1024);
    }

    // The fields behind the program's name, in hundredths of a second: those of the process itself and of the system for it.
    private static double WorkedFor(int process) =>
        LineOf(process, "stat", "") is { } line && line[(line.LastIndexOf(')') + 2)..].Split(' ') is { Length: > 13 } fields
            ? (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / 100.0
            : 0;

    private static long HeldAtMost(int process) =>
        LineOf(process, "status", "VmHWM:") is { } line
            ? long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)
            : 0;

    private static string? LineOf(int process, string file, string beginning)
    {
        try
        {
            return File.ReadLines($"/proc/{process}/{file}").FirstOrDefault(line => line.StartsWith(beginning, StringComparison.Ordinal));
        }
        catch (IOException)
        {
            return null; // It ended in this moment.
        }
    }

    private static string SizeOf(string path)
    {
        var bytes = new FileInfo(path).Length;
        return bytes < 1_000_000
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000.0:0} KB")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0} MB");
    }
}
