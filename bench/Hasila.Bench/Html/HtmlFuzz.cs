using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hasila.Html;
using Hasila.Html.Tests;

namespace Hasila.Bench.Html;

/// <summary>Mutated pages: pieces of real ones cut, repeated and crossed with tags and markup from a dictionary. Same seed, same inputs.</summary>
internal static class HtmlFuzz
{
    public static int Run(string folder, int inputs, int seed)
    {
        var pages = HtmlPages.Read(folder, 20).ConvertAll(page => page.Bytes);
        var mutations = new HtmlMutations(seed, pages);
        var (slowest, deepest, bytes) = (0.0, 0, 0L);
        var tree = new HtmlTree();
        var total = Stopwatch.StartNew();
        for (var index = 0; index < inputs; index++)
        {
            var input = mutations.Next();
            bytes += input.Length;
            try
            {
                slowest = Math.Max(slowest, Seconds(tree, input) / Math.Max(input.Length / 1e6, 0.02));
                deepest = Math.Max(deepest, TreeInvariants.Hold(tree));
            }
#pragma warning disable CA1031 // Any exception at all is the finding.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                var path = Path.Combine(Path.GetTempPath(), $"html-fuzz-{seed}-{index}.html");
                File.WriteAllBytes(path, input);
                Console.Error.WriteLine($"input {index} (kept in {path}): {failure}");
                return 1;
            }

            if ((index + 1) % 100_000 == 0)
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{index + 1} inputs, {bytes / 1e6:0} MB, {total.Elapsed.TotalSeconds:0} s"));
        }

        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{inputs} inputs, {bytes / 1e6:0} MB: no exception, invariants held, slowest {slowest:0.00} s/MB (inputs under 20 KB counted as 20 "
                    + $"KB), deepest node {deepest}"
            )
        );
        return slowest <= 1 ? 0 : 1;
    }

    /// <summary>The time of one parse; one that looks slow is taken again, as the machine may have done other work.</summary>
    private static double Seconds(HtmlTree tree, byte[] input)
    {
        var best = double.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var watch = Stopwatch.StartNew();
            tree.Load(input);
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
            if (best < 0.002)
                break;
        }

        return best;
    }
}
