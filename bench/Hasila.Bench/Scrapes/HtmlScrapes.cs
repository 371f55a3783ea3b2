using Hasila.Bench.Reading;
using Hasila.Reading;
using Hasila.Reading.Html.Blocks;
using Hasila.Reading.Html.Learned;
using Hasila.Reading.Pages;

namespace Hasila.Bench.Scrapes;

/// <summary>The pages of a set in HTML, printed as text.</summary>
internal static class HtmlScrapes
{
    private const int MostLines = 800;

    public static IEnumerable<Scrape> Of(string folder)
    {
        var set = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        var truths = PageTruth.Load(folder);
        foreach (var capture in PageSet.Load(folder))
        {
            if (!truths.TryGetValue(capture.Name!, out var truth) || ArticleReader.Look(capture) is not { Blocks.Count: > 0 and < MostLines } page)
                continue;
            var host = Uri.TryCreate(capture.Url, UriKind.Absolute, out var url) ? url.Host : capture.Name!;
            if (ScrapePrinter.Print(set, host, capture.Name!, LinesOf(page, truth), truth, SiteOf(page, host)) is { } scrape)
                yield return scrape;
        }
    }

    private static List<Unprinted> LinesOf(PageReading page, PageTruth truth)
    {
        var body = LabelledPage.Align(page, Shingles.Words(truth.Body));
        var likely = BlockModel.Shipped.Likely(page);
        List<Unprinted> lines = [];
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            var text = block.Text;
            var line = LineTruth.Furniture;
            if (truth.Title is { } title && LineTruths.IsHeadline(text, title) && !(body[i] && text.Length > 2 * title.Length))
                line = LineTruth.Headline;
            else if (body[i])
                line = LineTruth.Body;
            else
                line =
                    (LineTruths.NamesAuthor(text, truth.Authors) ? LineTruth.Author : 0)
                    | (truth.Day is { } day && LineTruths.Prints(text, day) ? LineTruth.Day : 0)
                    | (block.Kind == Hasila.Reading.Articles.BlockKind.Caption ? LineTruth.Caption : 0);
            if (BlockJudge.Keeps(page, i, likely[i]) && !BlockJudge.IsCaption(block, likely[i]))
                line |= LineTruth.KeptInHtml;
            var isItem = block.Kind == Hasila.Reading.Articles.BlockKind.ListItem;
            var heading = block.Element.Name is ['h', >= '1' and <= '6'] name ? name[1] - '0' : 0;
            // Rows of a table stand on lines of their own.
            foreach (var row in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                lines.Add(new Unprinted(row, line, heading, isItem));
        }

        return lines;
    }

    private static string SiteOf(PageReading page, string host) => page.Facts.Site ?? host;
}
