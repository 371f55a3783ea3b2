using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;

namespace Hasila.Bench.Reading;

/// <summary>
/// Reads a set of pages (<c>DATA/pages/ID.html[.gz]</c>, <c>DATA/urls.json</c>) and writes what came out, for a scorer beside it.
/// All pages are in memory before the clock starts; the last pass is the one that counts.
/// </summary>
internal static class ReadingBench
{
    private static readonly JsonWriterOptions s_form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(string[] args)
    {
        if (args is not [var data, var output, var passesText] || !int.TryParse(passesText, CultureInfo.InvariantCulture, out var passes) || passes < 1)
        {
            Console.Error.WriteLine("usage: reading DATA OUT PASSES");
            return 2;
        }

        var pages = PageSet.Load(data);
        var passMs = new double[passes];
        var results = new ReadResult[pages.Count];
        var times = new double[pages.Count];
        var allocated = 0L;
        for (var pass = 0; pass < passes; pass++)
        {
            var start = Stopwatch.GetTimestamp();
            allocated = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < pages.Count; i++)
            {
                var one = Stopwatch.GetTimestamp();
                results[i] = ArticleReader.Read(pages[i]);
                times[i] = Stopwatch.GetElapsedTime(one).TotalMilliseconds;
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            passMs[pass] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Write(output, pages, results, times, passMs);
        Console.Error.WriteLine(
            $"{pages.Count} pages, {passMs[^1] / Math.Max(1, pages.Count):F2} ms a page in the last of {passes} passes, "
                + $"{allocated / 1024 / Math.Max(1, pages.Count)} KB allocated a page"
        );
        return 0;
    }

    private static void Write(string output, List<Capture> pages, ReadResult[] results, double[] times, double[] passMs)
    {
        using var stream = File.Create(output);
        using var json = new Utf8JsonWriter(stream, s_form);
        json.WriteStartObject();
        json.WriteString("version", typeof(ArticleReader).Assembly.GetName().Version?.ToString(3));
        json.WriteStartArray("pass_ms");
        foreach (var ms in passMs)
            json.WriteNumberValue(ms);
        json.WriteEndArray();
        json.WriteNumber("errors", results.Count(result => result is ReadResult.Rejected));
        json.WriteStartObject("pages");
        for (var i = 0; i < pages.Count; i++)
        {
            json.WriteStartObject(Path.GetFileNameWithoutExtension(pages[i].Name!));
            if (results[i] is ReadResult.Read { Article: var article })
                WriteArticle(json, article);
            json.WriteNumber("ms", times[i]);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    // The sets' truth has the headline as a field of its own, and no captions.
    private static void WriteArticle(Utf8JsonWriter json, Article article)
    {
        json.WriteString(
            "body",
            string.Join("\n\n", article.Blocks.Where(block => block.Kind is not (BlockKind.Headline or BlockKind.Caption)).Select(article.TextOf))
        );
        json.WriteString("title", article.Headline);
        json.WriteString("author", string.Join("; ", article.Authors));
        json.WriteString("date", article.Published?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("evidence", article.Published?.Evidence);
    }
}
