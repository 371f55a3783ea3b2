using Hasila.Reading;
using Hasila.Reading.Captures;
using Hasila.Reading.PlainText;
using Hasila.Reading.PlainText.Learned;

namespace Hasila.Bench.Scrapes;

/// <summary>
/// <c>scrape-score RAW SET…</c>: what the shipped reader gives on printed pages; it learned from them, so the figures of <c>scrape-train</c> on unseen
/// hosts count.
/// <c>scrape-print SET NAME</c> prints one page as the others are printed.
/// </summary>
internal static class ScrapeReport
{
    public static int Run(string[] args)
    {
        if (args is not [var raw, _, ..])
        {
            Console.Error.WriteLine("usage: scrape-score RAW SET…");
            return 2;
        }

        using var errors = new StreamWriter("scrape-errors.tsv");
        Print("shipped weights", [.. args[1..].SelectMany(HtmlScrapes.Of).Concat(ArabicScrapes.Of(raw))], _ => LineModel.Shipped, LineBars.Shipped, errors);
        return 0;
    }

    public static int RunPrint(string[] args)
    {
        if (args is not [var set, var name])
        {
            Console.Error.WriteLine("usage: scrape-print SET NAME");
            return 2;
        }

        foreach (
            var scrape in (set.EndsWith(".gz", StringComparison.Ordinal) ? ArabicScrapes.Of(set) : HtmlScrapes.Of(set)).Where(scrape => scrape.Name == name)
        )
            Console.WriteLine(scrape.Text);
        return 0;
    }

    /// <param name="name">What is measured.</param>
    /// <param name="scrapes">On what.</param>
    /// <param name="modelOf">By which model.</param>
    /// <param name="bars">How sure it must be.</param>
    /// <param name="errors">Where every line that is taken for something else is written; null for nowhere.</param>
    public static void Print(string name, List<Scrape> scrapes, Func<Scrape, LineModel> modelOf, LineBars bars, TextWriter? errors)
    {
        Console.WriteLine(name);
        var all = new ScrapeScore();
        foreach (var set in scrapes.GroupBy(scrape => scrape.Set))
        {
            var score = new ScrapeScore();
            foreach (var scrape in set)
            {
                var article = PlainPage.Read(new Capture { Bytes = default }, scrape.Text, modelOf(scrape), bars);
                score.Add(scrape, article);
                if (errors is not null)
                    ScrapeErrors.Write(errors, scrape, article);
                if (set.Key != ArabicScrapes.Set)
                    all.Add(scrape, article);
            }

            Console.WriteLine($"  {set.Key, -12} {score}");
        }

        Console.WriteLine($"  {"all HTML", -12} {all}");
    }
}
