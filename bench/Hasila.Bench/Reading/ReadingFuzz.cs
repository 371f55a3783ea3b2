using System.Diagnostics;
using System.Globalization;
using Hasila.Html.Tests;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;

namespace Hasila.Bench.Reading;

/// <summary>
/// <c>reading-fuzz DATA [INPUTS] [SEED]</c>: mutated pages: exceptions, blocks outside their text, pages that take over a second of the processor. Same seed,
/// same inputs.
/// </summary>
internal static class ReadingFuzz
{
    public static int Run(string[] args)
    {
        if (args is not [var folder, ..])
        {
            Console.Error.WriteLine("usage: reading-fuzz DATA [INPUTS] [SEED]");
            return 2;
        }

        var inputs = args is [_, var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 100_000;
        var seed = args is [_, _, var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : 1;
        var mutations = new HtmlMutations(seed, [.. PageSet.Load(folder).Select(page => page.Bytes.ToArray())]);
        var (slowest, failures, articles) = (0.0, 0, 0);
        var total = Stopwatch.StartNew();
        for (var index = 0; index < inputs; index++)
        {
            var input = mutations.Next();
            var start = Environment.CpuUsage.TotalTime;
            try
            {
                if (ArticleReader.Read(new Capture { Bytes = input, Name = "page.html" }) is ReadResult.Read { Article: var article })
                {
                    articles++;
                    failures += IsSound(article) ? 0 : Keep(seed, index, input, "a block lies outside its text");
                }
            }
#pragma warning disable CA1031 // Any exception at all is the finding.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                failures += Keep(seed, index, input, failure.ToString());
            }

            slowest = Math.Max(slowest, (Environment.CpuUsage.TotalTime - start).TotalSeconds);
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{inputs} inputs (seed {seed}), {articles} articles, {failures} failures, slowest {slowest:F2} s of processor time, "
                    + $"{total.Elapsed.TotalSeconds:F0} s"
            )
        );
        return failures == 0 && slowest < 1 ? 0 : 1;
    }

    private static bool IsSound(Article article)
    {
        var end = 0;
        foreach (var block in article.Blocks)
        {
            if (block.Span.Start < end || block.Span.End <= block.Span.Start || block.Span.End > article.Text.Length)
                return false;
            end = block.Span.End;
        }

        return true;
    }

    private static int Keep(int seed, int index, byte[] input, string what)
    {
        var path = Path.Combine(Path.GetTempPath(), $"reading-fuzz-{seed}-{index}.html");
        File.WriteAllBytes(path, input);
        Console.Error.WriteLine($"input {index} (kept in {path}): {what}");
        return 1;
    }
}
