using System.Diagnostics;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Statements;

namespace Hasila.Bench;

/// <summary><c>page FILE…</c>: one page from bytes to statements, warm, in this process: the figure that a person waits for.</summary>
internal static class PageBench
{
    private const int Rounds = 400;

    public static int Run(string[] args)
    {
        if (args.Length == 0)
        {
            Console.Error.WriteLine("usage: page FILE…");
            return 2;
        }

        foreach (var path in args)
        {
            var bytes = File.ReadAllBytes(path);
            var times = new double[Rounds];
            var statements = 0;
            // The first half warms the JIT's tiers up and is not counted.
            for (var round = -Rounds; round < Rounds; round++)
            {
                var start = Stopwatch.GetTimestamp();
                var article = ((ReadResult.Read)ArticleReader.Read(new Capture { Bytes = bytes, Name = Path.GetFileName(path) })).Article;
                statements = StatementFinder.Find(article).Count;
                if (round >= 0)
                    times[round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }

            Array.Sort(times);
            Console.WriteLine(
                $"{Path.GetFileName(path)}: {bytes.Length} bytes, {statements} statements; read and attributed in {times[Rounds / 2]:F2} ms (median "
                    + $"of {Rounds}), p99 {times[(int)(Rounds * 0.99)]:F2} ms"
            );
        }

        return 0;
    }
}
