using System.Globalization;
using Hasila.Testing;

namespace Hasila.Bench.Ledgers;

/// <summary>What something costs, done many times: half of the runs, and 99 of 100, below it.</summary>
internal static class ProcessorTimes
{
    private const int Warm = 20;

    public static void Print(string what, int runs, Action<int> work)
    {
        for (var run = 0; run < Warm; run++)
            work(run);
        var times = new List<double>(runs);
        for (var run = 0; run < runs; run++)
        {
            var begun = ThreadClock.Now();
            work(run);
            times.Add(ThreadClock.Now() - begun);
        }

        times.Sort();
        Console.Out.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"  {what, -34} {times[runs / 2], 8:0.00} ms {times[(int)(runs * 0.99)], 8:0.00} ms")
        );
    }
}
