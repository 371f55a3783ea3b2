using System.Diagnostics;
using System.Text;
using Hasila.Text.Quantities;

namespace Hasila.Bench;

/// <summary>Figures and dates over Arabic running text on one core, in one run with chrono-node (npm) where <c>node</c> finds it.</summary>
internal static class TextBench
{
    private const int Units = 4_000_000;
    private const int Rounds = 25;

    /// <summary>chrono-node is given less: it would take minutes.</summary>
    private const int UnitsForChrono = 200_000;

    private static readonly DateOnly s_dateline = new(2021, 3, 25);

    public static int Run(string[] args)
    {
        var sample = File.ReadAllText(args is [var path, ..] ? path : Path.Combine(AppContext.BaseDirectory, "Data", "arabic-press.txt"));
        var text = Repeat(sample, Units);
        var bytes = Encoding.UTF8.GetByteCount(text);
        var best = (Figures: double.MaxValue, Dates: double.MaxValue, Both: double.MaxValue);
        var (figures, dates) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            figures = FigureReader.FindFigures(text).Count;
            var middle = Stopwatch.GetTimestamp();
            dates = DateReader.FindDates(text, s_dateline).Count;
            var first = Stopwatch.GetElapsedTime(start, middle).TotalSeconds;
            var second = Stopwatch.GetElapsedTime(middle).TotalSeconds;
            start = Stopwatch.GetTimestamp();
            var found = QuantityReader.Find(text, s_dateline);
            var both = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (found.Figures.Count != figures || found.Dates.Count != dates)
                throw new InvalidOperationException("one pass found other things than two");
            best = (Math.Min(best.Figures, first), Math.Min(best.Dates, second), Math.Min(best.Both, both));
        }

        var speed = bytes / 1e6 / best.Both;
        Console.WriteLine($"text: {bytes / 1e6:F1} MB of UTF-8 Arabic, {figures} figures, {dates} dates; best of {Rounds}, one thread");
        Console.WriteLine($"figures         {bytes / 1e6 / best.Figures, 8:F1} MB/s");
        Console.WriteLine($"dates           {bytes / 1e6 / best.Dates, 8:F1} MB/s");
        Console.WriteLine($"both, one pass  {speed, 8:F1} MB/s");
        Chrono(Repeat(sample, UnitsForChrono), speed, bytes / 1e6 / best.Dates);
        return 0;
    }

    private static string Repeat(string sample, int units)
    {
        var lines = sample.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var random = new Random(25);
        var text = new StringBuilder(units + 2000);
        while (text.Length < units)
            text.Append(lines[random.Next(lines.Length)]).Append('\n');
        return text.ToString();
    }

    private static void Chrono(string text, double both, double dates)
    {
        const string Script = """
            const chrono = require('chrono-node');
            const text = require('fs').readFileSync(0, 'utf8');
            const lines = text.split('\n');
            const reference = new Date(2021, 2, 25);
            let best = Infinity, found = 0;
            for (let round = 0; round < 25; round++) {
              const start = process.hrtime.bigint();
              found = 0;
              for (const line of lines) found += chrono.ar.parse(line, reference).length;
              best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e9);
            }
            console.log(Buffer.byteLength(text) / 1e6 / best + ' ' + found);
            """;
        try
        {
            var start = new ProcessStartInfo("node")
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.ArgumentList.Add("-e");
            start.ArgumentList.Add(Script);
            using var node = Process.Start(start)!;
            try
            {
                node.StandardInput.Write(text);
                node.StandardInput.Close();
            }
            catch (IOException)
            {
                // node ends before it reads where it cannot find chrono-node; its exit code tells.
            }

            var answer = node.StandardOutput.ReadToEnd().Split(' ');
            node.WaitForExit();
            if (node.ExitCode != 0 || answer.Length != 2 || !double.TryParse(answer[0], out var theirs))
            {
                Console.WriteLine("chrono-node     not found: npm install chrono-node, and set NODE_PATH to its node_modules");
                return;
            }

            Console.WriteLine(
                $"chrono-node     {theirs, 8:F2} MB/s (its Arabic grammar, dates only, {answer[1].Trim()} found); figures + dates here run at "
                    + $"{both / theirs:F1} times its speed, dates at {dates / theirs:F1} times"
            );
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("chrono-node     not run: there is no node on the path");
        }
    }
}
