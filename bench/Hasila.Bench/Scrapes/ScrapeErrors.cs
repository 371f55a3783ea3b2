using Hasila.Reading.Articles;

namespace Hasila.Bench.Scrapes;

/// <summary>Lines that the reader takes for something else than a person, to look at: set, page, place, what it is, what the reader says, its words.</summary>
internal static class ScrapeErrors
{
    private const int Shown = 160;

    public static void Write(TextWriter errors, Scrape scrape, Article article)
    {
        foreach (var (at, line) in scrape.Lines.Index())
        {
            var block = article.Blocks.FirstOrDefault(block => block.Span.Start < line.End && block.Span.End > line.Start);
            var isBody = block is { Kind: not (BlockKind.Headline or BlockKind.Caption) };
            if (isBody == line.Truth.HasFlag(LineTruth.Body) && (block?.Kind == BlockKind.Headline) == line.Truth.HasFlag(LineTruth.Headline))
                continue;
            var words = scrape.Text[line.Start..line.End].Replace('\n', ' ');
            errors.WriteLine(
                string.Join(
                    '\t',
                    [
                        scrape.Set,
                        scrape.Name,
                        $"{at}/{scrape.Lines.Count}",
                        $"{line.Truth}",
                        block?.Kind.ToString() ?? "aside",
                        words[..Math.Min(words.Length, Shown)],
                    ]
                )
            );
        }

        var day = article.Published;
        if (day?.Date != scrape.Day)
            errors.WriteLine($"{scrape.Set}\t{scrape.Name}\tday\t{scrape.Day}\t{day?.Date}\t{day?.Evidence}");
        if (!scrape.Authors.Order(StringComparer.Ordinal).SequenceEqual(article.Authors.Order(StringComparer.Ordinal), StringComparer.OrdinalIgnoreCase))
            errors.WriteLine(
                $"{scrape.Set}\t{scrape.Name}\tauthors\t{string.Join("; ", scrape.Authors)}\t{string.Join("; ", article.Authors)}\t{AuthorLines(scrape)}"
            );
    }

    private static string AuthorLines(Scrape scrape) =>
        string.Join(
            " / ",
            scrape.Lines.Where(line => line.Truth.HasFlag(LineTruth.Author)).Take(4).Select(line => scrape.Text[line.Start..line.End].Replace('\n', ' '))
        );
}
