using System.Globalization;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Merging;
using Hasila.Claims.Model;
using Hasila.Claims.Tallies;
using Hasila.Statements.Model;
using Hasila.Testing;

namespace Hasila.Bench.Claims;

/// <summary>
/// <c>claims [STATEMENTS] [SEED]</c>: merges an archive page by page up to so many statements (1,000,000) and prints, at each power of ten, what a statement
/// costs
/// to merge, the memory that is held, and how long adding one page takes (median, p99, longest); then how many claims came out. Reading the results out of the
/// statements is timed beside it. Times are the processor's, so that other work on the machine does not count.
/// </summary>
internal static class ClaimsBench
{
    private const int Window = 2000;
    private const int First = 10_000;
    private const double MostGrowth = 1.5;
    private const double MostMilliseconds = 20;

    public static int Run(string[] args)
    {
        var statements = args is [var first, ..] && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1_000_000;
        var seed = args is [_, var second, ..] && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 1;
        var archive = new SyntheticArchive(seed);
        var index = new ClaimIndex();
        var recent = new Queue<double>();
        var (reading, merging, sinceReading, sinceMerging) = (0.0, 0.0, 0.0, 0.0);
        var (sinceMentions, next, firstCost, last, lastP99) = (0, First, 0.0, 0.0, 0.0);
        Warm();
        GC.Collect();
        var empty = GC.GetTotalMemory(forceFullCollection: true);
        Print(ThreadClock.Name);
        Print($"{"statements", 12} {"pages", 9} {"merge us", 9} {"read us", 9} {"MB held", 9} {"B/stmt", 8} {"page ms: median", 16} {"p99", 8} {"longest", 8}");
        while (index.Mentions < statements)
        {
            var page = archive.Next();
            var begun = ThreadClock.Now();
            var mentions = PageMentionReader.Read(page, FrameworkFile.Default);
            var read = ThreadClock.Now();
            index.Add(mentions);
            var took = ThreadClock.Now() - read;
            reading += read - begun;
            merging += took;
            recent.Enqueue(took);
            if (recent.Count > Window)
                recent.Dequeue();
            if (index.Mentions < next)
                continue;
            var held = GC.GetTotalMemory(forceFullCollection: true) - empty;
            double[] sorted = [.. recent.Order()];
            var count = index.Mentions - sinceMentions;
            last = (merging - sinceMerging) * 1000 / count;
            lastP99 = sorted[(int)(sorted.Length * 0.99)];
            firstCost = firstCost == 0 ? last : firstCost;
            Print(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{index.Mentions, 12:#,0} {index.Pages, 9:#,0} {last, 9:0.00} {(reading - sinceReading) * 1000 / count, 9:0.0} "
                        + $"{held / 1e6, 9:0.0} {(double)held / index.Mentions, 8:0} {sorted[sorted.Length / 2], 16:0.000} {lastP99, 8:0.000} "
                        + $"{sorted[^1], 8:0.000}"
                )
            );
            (sinceMentions, sinceReading, sinceMerging) = (index.Mentions, reading, merging);
            next = Math.Min(next * 10, Math.Max(statements, index.Mentions + 1));
        }

        var claims = TallyBuilder.Of(index, FrameworkFile.Default).Claims;
        Print(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{claims.Count:#,0} claims of {index.Mentions:#,0} statements, the largest over {claims.Max(claim => claim.Appearances.Count):#,0}; "
                    + $"{claims.Count(claim => claim.Parts.Count > 0):#,0} joined from several claimants' words"
            )
        );
        Print(
            string.Create(
                CultureInfo.InvariantCulture,
                $"growth per statement from the first to the last window: {last / firstCost:0.00} (at most {MostGrowth}); p99 of a page at the end "
                    + $"{lastP99:0.00} ms (at most {MostMilliseconds:0}); {1000 * index.Mentions / merging:#,0} statements a second merged"
            )
        );
        return last <= firstCost * MostGrowth && lastP99 <= MostMilliseconds ? 0 : 1;
    }

    private static void Warm()
    {
        var archive = new SyntheticArchive(7);
        var index = new ClaimIndex();
        for (var i = 0; i < 3000; i++)
            index.Add(PageMentionReader.Read(archive.Next(), FrameworkFile.Default));
    }

    private static void Print(string line) => Console.Out.WriteLine(line);
}
