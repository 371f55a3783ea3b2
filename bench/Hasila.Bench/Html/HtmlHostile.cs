using System.Diagnostics;
using System.Globalization;
using Hasila.Html;
using Hasila.Html.Tests;

namespace Hasila.Bench.Html;

/// <summary>Time (the best of eight) and memory of every hostile input that the tests know.</summary>
internal static class HtmlHostile
{
    public static int Run(int repetitions)
    {
        foreach (var (name, make) in HostileInput.All)
        {
            var input = make(repetitions);
            var tree = HtmlTree.Parse(input);
            TreeInvariants.Hold(tree);
            var megabytes = input.Length / 1e6;
            var best = double.MaxValue;
            for (var round = 0; round < 8; round++)
            {
                var watch = Stopwatch.StartNew();
                tree.Load(input);
                best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
            }

            Console.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name, -36} {megabytes, 7:0.0} MB {best / megabytes, 7:0.0} ms/MB {(double)tree.RetainedBytes / input.Length, 6:0.0} x memory "
                        + $"{tree.Count, 9} nodes {tree.Limits}"
                )
            );
        }

        return 0;
    }
}
