using System.Diagnostics;
using System.Globalization;

namespace Hasila.Bench;

/// <summary>
/// <c>start [PROGRAM] [RUNS]</c>: what it costs to start the program (built by <c>./dist</c>, unless given): its version, and one page of the samples to its
/// tally, in processor time (user and system) and by the clock; the best and the median of the runs. Fails where a best is above its bound.
/// </summary>
internal static class StartBench
{
    private const int Usual = 20;

    private static readonly (string Name, string[] Arguments, double Most)[] s_tasks =
    [
        ("version", ["--version"], 25),
        ("page to its tally", ["tally", Path.Combine("samples", "pages", "2024-03-21-al-difaf.html"), "--format", "json"], 250),
    ];

    public static int Run(string[] args)
    {
        var program = Path.GetFullPath(args.Length > 0 ? args[0] : Path.Combine("artifacts", "dist", "hasila-linux-x64", "hasila"));
        var runs = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Usual;
        if (!File.Exists(program))
        {
            Console.Error.WriteLine($"there is no {program}: build it with ./dist, or name a program");
            return 1;
        }

        Console.Out.WriteLine($"{program}, {new FileInfo(program).Length / 1e6:0.0} MB, {runs} runs");
        var exit = 0;
        foreach (var (name, arguments, most) in s_tasks)
        {
            List<double> processor = [];
            List<double> clock = [];
            for (var run = 0; run < runs; run++)
            {
                var (worked, passed) = Measure(program, arguments);
                processor.Add(worked);
                clock.Add(passed);
            }

            processor.Sort();
            clock.Sort();
            Console.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name, -18} processor best {processor[0]:0} ms, median {processor[runs / 2]:0} ms (bound {most:0}); clock best {clock[0]:0} ms"
                )
            );
            exit = processor[0] > most ? 1 : exit;
        }

        return exit;
    }

    private static (double Processor, double Clock) Measure(string program, string[] arguments)
    {
        string[] line = program.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", program, .. arguments] : [program, .. arguments];
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(line[0], line[1..]) { RedirectStandardOutput = true })!;
        var read = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        process.WaitForExit();
        read.GetAwaiter().GetResult();
        var passed = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        return process.ExitCode == 0
            ? (process.TotalProcessorTime.TotalMilliseconds, passed)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }
}
