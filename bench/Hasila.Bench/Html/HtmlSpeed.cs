using System.Diagnostics;
using System.Globalization;
using AngleSharp.Html.Parser;
using Hasila.Html;

namespace Hasila.Bench.Html;

/// <summary>Parsers side by side on the same pages: one thread, in turns, the best and the median of the rounds.</summary>
internal static class HtmlSpeed
{
    private const int Rounds = 5;

    public static int Run(string folder, int every)
    {
        var pages = HtmlPages.Read(folder, every).ConvertAll(page => page.Bytes);
        var megabytes = pages.Sum(page => (long)page.Length) / 1e6;
        var reused = new HtmlTree();
        var parser = new HtmlParser();
        var contenders = new (string Name, Action<byte[]> Parse)[]
        {
            ("Hasila.Html, one tree for all pages", page => reused.Load(page)),
            ("Hasila.Html, a new tree each", page => HtmlTree.Parse(page)),
            ("(only making a string of the bytes)", page => System.Text.Encoding.UTF8.GetString(page)),
            ("AngleSharp 1.10.3", page => parser.ParseDocument(new MemoryStream(page, writable: false)).Dispose()),
            ("HtmlAgilityPack 1.13.0", page => new HtmlAgilityPack.HtmlDocument().Load(new MemoryStream(page, writable: false))),
        };
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Count} pages, {megabytes:0.0} MB, {Rounds} rounds in turns, one thread"));

        var times = contenders.Select(_ => new List<double>()).ToArray();
        var allocated = new long[contenders.Length];
        for (var round = -1; round < Rounds; round++)
        {
            for (var which = 0; which < contenders.Length; which++)
            {
                GC.Collect();
                var before = GC.GetAllocatedBytesForCurrentThread();
                var watch = Stopwatch.StartNew();
                // The first round only warms up, on fewer pages.
                for (var page = 0; page < pages.Count; page += round < 0 ? 7 : 1)
                    contenders[which].Parse(pages[page]);
                if (round < 0)
                    continue;
                times[which].Add(watch.Elapsed.TotalSeconds);
                allocated[which] = GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }

        for (var which = 0; which < contenders.Length; which++)
        {
            times[which].Sort();
            Console.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{contenders[which].Name, -36} best {megabytes / times[which][0], 7:0.0} MB/s, median "
                        + $"{megabytes / times[which][Rounds / 2], 7:0.0} MB/s, allocated {allocated[which] / 1e6 / megabytes, 6:0.00} bytes a byte"
                )
            );
        }

        var trees = pages.ConvertAll(page => (page.Length, HtmlTree.Parse(page).RetainedBytes, HtmlTree.Parse(page).Count));
        var held = trees.Where(tree => tree.Length >= 10_000).Select(tree => (double)tree.RetainedBytes / tree.Length).Order().ToList();
        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"memory held by a tree beside the page, in bytes for a byte of page: {trees.Sum(tree => tree.RetainedBytes) / 1e6 / megabytes:0.00} "
                    + $"in all; of pages from 10 KB on median {held[held.Count / 2]:0.00}, 99th percentile {held[held.Count * 99 / 100]:0.00}, most "
                    + $"{held[^1]:0.00}; {trees.Sum(tree => (long)tree.Count)} nodes"
            )
        );
        return 0;
    }
}
