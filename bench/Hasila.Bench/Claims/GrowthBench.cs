using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hasila.Claims.Frameworks;
using Hasila.Ledger;
using Hasila.Reading.Captures;
using Hasila.Statements.Model;
using Hasila.Testing;

namespace Hasila.Bench.Claims;

/// <summary>
/// <c>ledger-growth [PAGES…]</c>: grows one ledger of synthetic pages to each of these sizes (1,000, 5,000, 20,000), and says what one more page costs
/// there: added and
/// tallied in a running process (processor time of the median and the 99th of a hundred, elapsed time of the median), and by <c>hasila add</c> of one file as
/// a process of its own, beside what the same process costs on an empty ledger.
/// </summary>
internal static class GrowthBench
{
    private const int Batch = 500;
    private const int MostPages = 300;
    private const int Processes = 5;
    private static readonly TimeSpan s_most = TimeSpan.FromSeconds(30);

    public static int Run(string[] args)
    {
        int[] sizes =
            args.Length > 0 ? [.. args.Select(size => int.Parse(size, NumberStyles.None, CultureInfo.InvariantCulture)).Order()] : [1000, 5000, 20_000];
        if (KillBench.FindProgram() is not { } program)
        {
            Console.Error.WriteLine("hasila is not built: dotnet build src/Hasila.Cli -c Release");
            return 1;
        }

        var folder = Directory.CreateTempSubdirectory("hasila-growth-").FullName;
        try
        {
            program = KillBench.CopyOf(program, Path.Combine(folder, "program"));
            var path = Path.Combine(folder, "hasila.db");
            var archive = new SyntheticArchive(1);
            var pages = 0;
            Console.Out.WriteLine(
                $"{"pages", 9} {"growing: ms a page", 20} {"one page ms: median", 21} {"p99", 9} {"elapsed", 9} {"hasila add ms: median", 23} "
                    + $"{"on an empty ledger", 20} {"ledger MB", 11} {"index MB", 10}"
            );
            foreach (var size in sizes)
            {
                using var ledger = SqliteLedger.Open(path);
                var (begun, before) = (Stopwatch.GetTimestamp(), pages);
                while (pages < size)
                {
                    for (var count = 0; count < Batch && pages < size; count++, pages++)
                        Add(ledger, archive);
                }

                ledger.TallyAgain(FrameworkFile.Default);
                var growing = Stopwatch.GetElapsedTime(begun).TotalMilliseconds / Math.Max(1, pages - before);
                var (one, elapsed) = (new List<double>(), new List<double>());
                for (var since = Stopwatch.GetTimestamp(); one.Count < MostPages && Stopwatch.GetElapsedTime(since) < s_most; pages++)
                {
                    var processor = ThreadClock.Now();
                    elapsed.Add(
                        Time(() =>
                        {
                            Add(ledger, archive);
                            ledger.TallyAgain(FrameworkFile.Default);
                        })
                    );
                    one.Add(ThreadClock.Now() - processor);
                }

                var process = Enumerable.Range(0, Processes).Select(at => Time(() => AddOne(program, folder, path, size + at))).Order().ToList();
                var empty = Enumerable
                    .Range(0, Processes)
                    .Select(at => Time(() => AddOne(program, folder, Path.Combine(folder, $"empty-{size}-{at}.db"), size + at)))
                    .Order()
                    .ToList();
                one.Sort();
                elapsed.Sort();
                Console.Out.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{size, 9:#,0} {growing, 20:0.0} {one[one.Count / 2], 21:0.0} {one[(int)(one.Count * 0.99)], 9:0.0} "
                            + $"{elapsed[elapsed.Count / 2], 9:0.0} {process[Processes / 2], 23:0} {empty[Processes / 2], 20:0} "
                            + $"{Megabytes(path), 11:0.0} {Megabytes(path + ".index"), 10:0.0}"
                    )
                );
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Megabytes(string path) => File.Exists(path) ? new FileInfo(path).Length / 1e6 : 0;

    private static double Time(Action work)
    {
        var begun = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static void Add(SqliteLedger ledger, SyntheticArchive archive)
    {
        var page = archive.Next();
        var capture = new Capture { Bytes = Encoding.UTF8.GetBytes($"{page.Article.Name}\n\n{page.Article.Text}"), Name = page.Article.Name };
        ledger.Add(capture, page.Article with { Id = capture.Id }, page.Statements);
    }

    private static void AddOne(string program, string folder, string ledger, int number)
    {
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"one-{number}.txt"));
        File.WriteAllText(
            file,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Report {number}\nHarbour Post | 2010-03-04\n\nThe Ministry of Education said that {number} schools had reopened in Yemen.\n"
            )
        );
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [program, "add", file, "--ledger", ledger]) { UseShellExecute = false, RedirectStandardOutput = true }
        )!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
    }
}
