using System.Globalization;
using System.Text.Json;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Statements;
using Hasila.Statements.Explaining;
using Hasila.Statements.Model;

namespace Hasila.Bench.Statements;

/// <summary>
/// <c>statements-rules TEXTS…</c>: in how many articles, and for how many statements, each rule of <c>--explain</c> decided something: a column for each of
/// TEXTS. A JSON Lines file has a row an article (<c>id</c>, <c>text</c>, perhaps <c>lang</c> and <c>dateline</c>); a folder holds pages. A Markdown table.
/// </summary>
internal static class StatementsRulesBench
{
    public static int Run(string[] args)
    {
        if (args.Length == 0)
        {
            Console.Error.WriteLine("usage: statements-rules TEXTS…, where each of TEXTS is a .jsonl file or a folder of pages");
            return 2;
        }

        List<(int Articles, Dictionary<string, (int Articles, int Statements)> Counts)> columns = [.. args.Select(path => Count(Articles(path)))];
        Console.WriteLine(
            "| rule | "
                + string.Join(" | ", args.Zip(columns, (path, column) => $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(path))} ({column.Articles})"))
                + " |"
        );
        Console.WriteLine("|---|" + string.Concat(args.Select(_ => "---|")));
        foreach (var rule in RuleBook.Names.Order(StringComparer.Ordinal))
            Console.WriteLine($"| `{rule}` | {string.Join(" | ", columns.Select(column => Cell(column.Counts.GetValueOrDefault(rule))))} |");
        return 0;
    }

    private static string Cell((int Articles, int Statements) count) =>
        count.Articles == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count.Articles} / {count.Statements}");

    private static (int Articles, Dictionary<string, (int Articles, int Statements)> Counts) Count(IEnumerable<Article> articles)
    {
        var counts = new Dictionary<string, (int Articles, int Statements)>(StringComparer.Ordinal);
        var read = 0;
        foreach (var article in articles)
        {
            read++;
            var fired = StatementFinder
                .Explain(article)
                .SelectMany(statement => statement.Why.Select(reason => reason.Rule).Distinct(StringComparer.Ordinal))
                .CountBy(rule => rule, StringComparer.Ordinal);
            foreach (var (rule, statements) in fired)
            {
                var before = counts.GetValueOrDefault(rule);
                counts[rule] = (before.Articles + 1, before.Statements + statements);
            }
        }

        return (read, counts);
    }

    private static IEnumerable<Article> Articles(string path)
    {
        if (!Directory.Exists(path))
            return File.ReadLines(path).Where(line => line.Length > 0).Select(Row);
        return Directory
            .EnumerateFiles(path)
            .Order(StringComparer.Ordinal)
            .Select(file => ArticleReader.Read(new Capture { Bytes = File.ReadAllBytes(file), Name = Path.GetFileName(file) }))
            .OfType<ReadResult.Read>()
            .Select(read => read.Article);
    }

    private static Article Row(string line)
    {
        using var json = JsonDocument.Parse(line);
        var row = json.RootElement;
        var language = row.TryGetProperty("lang", out var lang) ? lang.GetString() : null;
        var day =
            row.TryGetProperty("dateline", out var dateline) && DateOnly.TryParseExact(dateline.GetString(), "O", out var stated) ? stated : (DateOnly?)null;
        return ArticleReader.ReadText(row.GetProperty("id").GetString()!, row.GetProperty("text").GetString()!, language, day);
    }
}
