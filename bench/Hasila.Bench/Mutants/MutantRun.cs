using System.Diagnostics;
using System.Globalization;

namespace Hasila.Bench.Mutants;

/// <summary>What became of a mutant, and by which test.</summary>
internal sealed record MutantVerdict(Mutant Mutant, bool IsKilled, string How);

/// <summary>
/// Runs the runner of mutants of one room, begins it again behind a mutant that ends its process or does not end, and gives those a process of their own
/// that are only
/// reached while types are initialised.
/// </summary>
internal sealed class MutantRun(string program, string folder)
{
    /// <summary>A mutant that takes so much processor time, in seconds, does not end.</summary>
    private const double MostTime = 90;

    /// <summary>One that takes next to no processor time for so long waits for what does not come.</summary>
    private static readonly TimeSpan s_stillness = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_next = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(500);

    private readonly HashSet<string> _failing = new(StringComparer.Ordinal);

    /// <summary>Tests that fail without any mutant, in this copy of the tree; they are left out.</summary>
    public IReadOnlyCollection<string> Failing => _failing;

    public int Tests { get; private set; }

    public IEnumerable<MutantVerdict> Judge(IReadOnlyList<Mutant> mutants)
    {
        var left = mutants.ToDictionary(mutant => mutant.Number);
        var alone = new List<Mutant>();
        while (left.Count > 0)
        {
            var (lines, begun) = Run(left.Keys.Select(Show), "");
            var before = left.Count;
            foreach (var line in lines)
            {
                var words = line.Split(' ', 3);
                if (words[0] == "failing")
                    _failing.Add(line["failing ".Length..]);
                else if (words[0] == "tests")
                    Tests = Number(words[1]);
                else if (words[0] is "static" && left.Remove(Number(words[1]), out var initial))
                    alone.Add(initial);
                else if (words[0] is "killed" or "survived" or "unreached" && left.Remove(Number(words[1]), out var mutant))
                    yield return Verdict(mutant, words);
            }

            if (begun is { } number && left.Remove(number, out var ended))
                yield return new MutantVerdict(ended, IsKilled: true, "its process did not end in order");
            else if (left.Count == before)
                throw new InvalidOperationException($"{program} judges nothing: {string.Join('\n', lines.TakeLast(5))}");
        }

        foreach (var mutant in alone)
        {
            var (lines, _) = Run(["--one", Show(mutant.Number)], string.Join('\n', _failing));
            var words = lines.FirstOrDefault(line =>
                line.StartsWith("killed ", StringComparison.Ordinal) || line.StartsWith("survived ", StringComparison.Ordinal)
            );
            yield return words is null ? new MutantVerdict(mutant, IsKilled: true, "its process did not end in order") : Verdict(mutant, words.Split(' ', 3));
        }
    }

    private static MutantVerdict Verdict(Mutant mutant, string[] words) =>
        new(
            mutant,
            words[0] == "killed",
            words[0] == "killed" ? words[2]
                : words[0] == "unreached" ? "no test reaches it"
                : "all tests pass"
        );

    // The lines that it printed, and the mutant that it was at when it ended or was ended.
    private (List<string> Lines, int? Begun) Run(IEnumerable<string> arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = folder,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        List<string> lines = [];
        int? begun = null;
        var (spent, isOver) = (TimeSpan.Zero, false);
        using var next = new SemaphoreSlim(0);
        process.OutputDataReceived += (_, line) =>
        {
            lock (lines)
            {
                if (line.Data is null)
                    isOver = true;
                else
                    lines.Add(line.Data);
                if (line.Data is not null && !process.HasExited)
                    spent = process.TotalProcessorTime;
                if (line.Data is ['b', 'e', ..])
                    begun = Number(line.Data.Split(' ')[1]);
                else if (line.Data is not null)
                    begun = null;
            }

            next.Release();
        };
        process.BeginOutputReadLine();
        var (moved, still) = (TimeSpan.Zero, Stopwatch.StartNew());
        while (true)
        {
            var isNew = next.Wait(s_look);
            lock (lines)
            {
                if (isOver)
                    break;
                if (isNew || begun is null || process.HasExited)
                    continue;
                var taken = process.TotalProcessorTime;
                if (taken - moved > s_next)
                {
                    moved = taken;
                    still.Restart();
                }

                if ((taken - spent).TotalSeconds < MostTime && still.Elapsed < s_stillness)
                    continue;
            }

            process.Kill(entireProcessTree: true);
        }

        process.WaitForExit();
        return (lines, begun);
    }

    private static string Show(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
