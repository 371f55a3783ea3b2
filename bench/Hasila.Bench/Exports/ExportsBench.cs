using System.Diagnostics;
using Hasila.Publishing.Tables;
using Hasila.Reading;
using Hasila.Statements;
using Hasila.Statements.Model;

namespace Hasila.Bench.Exports;

/// <summary>
/// <c>bench exports EDITION</c>: what other programs say of a published edition (<c>exports.mjs</c>, with the packages that it names in
/// <c>NODE_MODULES</c>), and how long a hundred thousand statements take to become Parquet.
/// </summary>
internal static class ExportsBench
{
    private const int Statements = 100_000;

    private const string Page =
        "The Ministry of Works said on Monday that it had repaired 640 km of roads. The governor, Salim Haddad, said that more than 65 percent of the "
        + "families had returned. «عاد أكثر من 12 ألف نازح»، قالت مفوضية العودة.";

    public static int Run(string[] arguments)
    {
        TimeParquet();
        if (arguments is not [var edition])
        {
            Console.Error.WriteLine("usage: bench exports EDITION, the folder of an edition that was published with --base-url");
            return 2;
        }

        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "exports.mjs"), edition]))!;
        node.WaitForExit();
        return node.ExitCode;
    }

    private static void TimeParquet()
    {
        var article = ArticleReader.ReadText("p", Page, null, null);
        var found = StatementFinder.Find(article);
        var page = new AttributedArticle(article, [.. Enumerable.Range(0, 1000).Select(at => found[at % found.Count])]);
        using var output = new MemoryStream();
        var watch = Stopwatch.StartNew();
        ParquetTable.WriteAsync(output, StatementTable.Of(Enumerable.Repeat(page, Statements / 1000))).GetAwaiter().GetResult();
        Console.WriteLine($"{Statements} statements to Parquet: {watch.Elapsed.TotalSeconds:0.0} s, {output.Length / 1024} KB");
    }
}
