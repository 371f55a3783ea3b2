using System.Diagnostics;
using System.Globalization;
using Hasila.Reading;
using Hasila.Reading.Captures;

namespace Hasila.Bench.Reading;

/// <summary>
/// <c>reading-peers DATA [ROUNDS]</c>: the reader beside SmartReader on the same pages. Each runs in a process of its own, in turns, after warming; processor
/// time a page of the best pass, which a busy machine bends least, and the most memory its process held. With <c>NODE_MODULES</c> set, Readability.js on
/// linkedom too (readability.mjs).
/// </summary>
internal static class ReadingPeers
{
    /// <summary>Long enough that the runtime has compiled what it will; the same for all that is measured.</summary>
    public const int WarmingSeconds = 20;

    private const int Passes = 12;

    public static int Run(string[] args)
    {
        if (args is [var name, "--alone", var folder])
            return Alone(name, folder);
        if (args is not [var data, ..])
        {
            Console.Error.WriteLine("usage: reading-peers DATA [ROUNDS]");
            return 2;
        }

        var rounds = args is [_, var times, ..] ? int.Parse(times, CultureInfo.InvariantCulture) : 2;
        string[] peers = Environment.GetEnvironmentVariable("NODE_MODULES") is null ? ["hasila", "smartreader"] : ["hasila", "smartreader", "readability"];
        var best = peers.ToDictionary(peer => peer, _ => (Ms: double.MaxValue, Mb: double.MaxValue), StringComparer.Ordinal);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var peer in peers)
            {
                var (ms, mb) = Measure(peer, data);
                best[peer] = (Math.Min(best[peer].Ms, ms), Math.Min(best[peer].Mb, mb));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}  {peer, -12} {ms, 7:F2} ms a page  {mb, 6:F0} MB at most"));
            }
        }

        foreach (var peer in peers.Skip(1))
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{best[peer].Ms / best["hasila"].Ms:F1} times the pages a second of {peer}, {best["hasila"].Mb / best[peer].Mb:F2} of its memory"
                )
            );
        return 0;
    }

    private static (double Ms, double Mb) Measure(string peer, string data)
    {
        var start =
            peer == "readability"
                ? new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "readability.mjs"), data])
                : new ProcessStartInfo(Environment.ProcessPath!, [.. OwnCommand(), "reading-peers", peer, "--alone", data]);
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var words = process.StandardOutput.ReadToEnd().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return (double.Parse(words[0], CultureInfo.InvariantCulture), double.Parse(words[1], CultureInfo.InvariantCulture));
    }

    private static string[] OwnCommand() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];

    private static int Alone(string name, string folder)
    {
        var pages = PageSet.Load(folder);
        Action<Capture> read = name == "smartreader" ? WithSmartReader : capture => ArticleReader.Read(capture);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < WarmingSeconds; )
            ReadAll(pages, read);
        var best = double.MaxValue;
        for (var pass = 0; pass < Passes; pass++)
        {
            var start = Environment.CpuUsage.TotalTime;
            ReadAll(pages, read);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalMilliseconds / pages.Count);
        }

        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{best} {process.PeakWorkingSet64 / 1e6}"));
        return 0;
    }

    private static void ReadAll(List<Capture> pages, Action<Capture> read)
    {
        foreach (var page in pages)
            read(page);
    }

    private static void WithSmartReader(Capture capture)
    {
        using var stream = new MemoryStream(capture.Bytes.ToArray());
        var html = new StreamReader(stream).ReadToEnd();
        using var reader = new SmartReader.Reader(
            capture.Url is { } url && url.StartsWith("http", StringComparison.Ordinal) ? url : "http://example.org/",
            html
        );
        reader.GetArticle();
    }
}
