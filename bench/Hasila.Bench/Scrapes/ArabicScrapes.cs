using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Hasila.Bench.Reading;

namespace Hasila.Bench.Scrapes;

/// <summary>
/// Arabic articles, one JSON object a line (source, text with the headline first), between lines of <c>arabic-scrape-lines.tsv</c>. An outlet of one fold is
/// given
/// lines of that fold only, so that what is measured on it saw neither the outlet nor the lines.
/// </summary>
internal sealed class ArabicScrapes
{
    public const string Set = "arabic-made";

    private const int Each = 12;
    private static readonly string[] s_fileNames = ["MINISTER", "_main", "-1", "photo"];
    private static readonly string[] s_fileEnds = [".jpg", ".png", ".webp", ".jpeg"];

    private const int MostParagraphs = 30;
    private const int ShortLabel = 60;

    private readonly ILookup<string, string> _lines;
    private readonly Draw _draw;
    private readonly int _fold;
    private readonly List<Unprinted> _page = [];
    private readonly PageTruth _truth;
    private readonly IReadOnlyList<string> _heads;

    private ArabicScrapes(ILookup<string, string> lines, Draw draw, int fold, PageTruth truth, IReadOnlyList<string> heads) =>
        (_lines, _draw, _fold, _truth, _heads) = (lines, draw, fold, truth, heads);

    public static IEnumerable<Scrape> Of(string file)
    {
        var lines = Lines();
        var draw = new Draw(19);
        var articles = Articles(file).ToList();
        var heads = articles.ConvertAll(article => article.Head);
        foreach (var (at, article) in articles.Index())
        {
            var (year, day) = (2012 + (int)(draw.Next() * 14), 1 + (int)(draw.Next() * 364));
            var name = ScrapeForm.One(draw, [.. lines["name"]]);
            var truth = new PageTruth(article.Body, article.Head, new DateOnly(year, 1, 1).AddDays(day), [name]);
            var page = new ArabicScrapes(lines, draw, Folds.Of(article.Source), truth, heads).Page();
            var site = ScrapeForm.One(draw, [.. lines["site"]]);
            if (ScrapePrinter.Print(Set, article.Source, at.ToString(CultureInfo.InvariantCulture), page, truth, site) is { } scrape)
                yield return scrape;
        }
    }

    /// <summary>The lines by their kinds.</summary>
    public static ILookup<string, string> Lines() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "arabic-scrape-lines.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToLookup(row => row[0], row => row[1], StringComparer.Ordinal);

    private static IEnumerable<(string Source, string Head, string Body)> Articles(string file)
    {
        using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        for (var i = 0; reader.ReadLine() is { } line; i++)
        {
            if (i % Each != 0)
                continue;
            using var row = JsonDocument.Parse(line);
            var text = row.RootElement.GetProperty("text").GetString()!.Split('\n', 2, StringSplitOptions.TrimEntries);
            if (text is [{ Length: > 12 and < 160 } head, { Length: > 150 } body])
                yield return (row.RootElement.GetProperty("source").GetString()!, head, body);
        }
    }

    private List<Unprinted> Page()
    {
        Some("nav", LineTruth.Furniture, 0.5, 12);
        Some("masthead", LineTruth.Furniture, 0.12, 4);
        var dayFirst = _draw.Next() < 0.3;
        Some("section", LineTruth.Furniture, 0.4, 1);
        if (dayFirst)
            Day();
        Some("picture", LineTruth.Furniture, 0.06, 1);
        Some("counter", LineTruth.Furniture, 0.08, 2);
        Some("tool", LineTruth.Furniture, 0.08, 2);
        _page.Add(new Unprinted(_truth.Title!, LineTruth.Headline, 1));
        Some("section", LineTruth.Furniture, 0.1, 1);
        Some("picture", LineTruth.Furniture, 0.06, 1);
        if (_draw.Next() < 0.5)
            Some("byline", LineTruth.Author, 0.8, 1);
        else
            Some("nobody", LineTruth.Furniture, 0.5, 1);
        if (!dayFirst)
            Day();
        Some("counter", LineTruth.Furniture, 0.2, 2);
        Some("tool", LineTruth.Furniture, 0.3, 5);
        Some("caption", LineTruth.Caption, 0.2, 1);
        var paragraphs = _truth.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        // What is short and no sentence may be a signature or an agency's tail.
        foreach (var paragraph in paragraphs.Where(text => text.Length > ShortLabel || text[^1] is '.' or '"' or '؟' or '!').Take(MostParagraphs))
        {
            _page.Add(new Unprinted(paragraph, LineTruth.Body));
            Some("inline", LineTruth.Furniture, 0.06, 1);
        }

        Some("byline", LineTruth.Author, 0.05, 1);
        Some("tail", LineTruth.Furniture, 0.8, 16);
        return _page;
    }

    private void Day()
    {
        if (_draw.Next() < 0.2)
            Some("daybyline", LineTruth.Day | LineTruth.Author, 1, 1);
        else if (_draw.Next() < 0.25)
            Some("daysite", LineTruth.Day, 1, 1);
        else
            Some("day", LineTruth.Day, 0.75, 1);
    }

    private void Some(string kind, LineTruth truth, double chance, int most)
    {
        if (_draw.Next() >= chance)
            return;
        var own = _lines[kind].Where((_, at) => at % Folds.Count == _fold).ToArray();
        var count = 1 + (int)(_draw.Next() * most);
        for (var i = 0; i < count; i++)
            _page.Add(new Unprinted(Filled(ScrapeForm.One(_draw, own), truth), truth));
    }

    private string Filled(string line, LineTruth truth)
    {
        var name = truth.HasFlag(LineTruth.Author) ? _truth.Authors[0] : One("name");
        var day = truth.HasFlag(LineTruth.Day) ? _truth.Day!.Value : new DateOnly(2010, 1, 1).AddDays((int)(_draw.Next() * 5000));
        return line.Replace("{name}", name, StringComparison.Ordinal)
            .Replace("{site}", One("site"), StringComparison.Ordinal)
            .Replace("{section}", One("section"), StringComparison.Ordinal)
            .Replace("{city}", One("city"), StringComparison.Ordinal)
            .Replace("{head}", ScrapeForm.One(_draw, [.. _heads]), StringComparison.Ordinal)
            .Replace("{file}", $"{(int)(_draw.Next() * 1e8)}{ScrapeForm.One(_draw, s_fileNames)}{ScrapeForm.One(_draw, s_fileEnds)}", StringComparison.Ordinal)
            .Replace("{n}", ((int)Math.Pow(10, _draw.Next() * 5)).ToString("N0", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(
                "{clock}",
                $"{(int)(_draw.Next() * 24):00}:{(int)(_draw.Next() * 60):00}{ScrapeForm.One(_draw, ["", "", " م", " ص", " مساءً"])}",
                StringComparison.Ordinal
            )
            .Replace("{day}", ArabicDays.Written(day, _lines, _draw), StringComparison.Ordinal);
    }

    private string One(string kind) => ScrapeForm.One(_draw, [.. _lines[kind]]);
}
