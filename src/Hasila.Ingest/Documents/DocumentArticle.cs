using Hasila.Ingest.Composing;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Text;
using Hasila.Text.Languages;
using Hasila.Text.Quantities;

namespace Hasila.Ingest.Documents;

/// <summary>What a document's text says of itself (headline, day, who wrote it), read as from a text that somebody copied.</summary>
internal static class DocumentArticle
{
    private const int FirstBlocks = 4;
    private const int LongestDateline = 90;

    public static Article Of(Capture capture, ArticleText text, IReadOnlyList<Furniture> aside)
    {
        var words = text.Text;
        var facts = ArticleReader.ReadText(capture.Id, words);
        var blocks = text.Blocks.ToList();
        var own = blocks.FindIndex(block => block.Kind == BlockKind.Headline);
        // A document without styles: its first line, where it reads as a headline.
        if (own < 0 && facts.Headline is { } found && blocks.Count > 1 && blocks[0].Span.In(words) == found)
            (own, blocks[0]) = (0, blocks[0] with { Kind = BlockKind.Headline });
        return new Article
        {
            Id = capture.Id,
            Name = capture.Name,
            Url = capture.Url,
            Headline = own < 0 ? null : blocks[own].Span.In(words),
            Authors = facts.Authors,
            Published = facts.Published ?? Dated(words, blocks),
            Section = null,
            Site = facts.Site,
            Language = LanguageDetector.Detect(words),
            Text = words,
            Blocks = blocks,
            Furniture = aside,
        };
    }

    // A short line near the head that gives one full day: "Issued by the Ministry on Tuesday, 25 March 2025."
    private static Publication? Dated(string words, List<Block> blocks)
    {
        foreach (var block in blocks.Take(FirstBlocks).Where(block => block.Span.Length <= LongestDateline))
        {
            var days = DateReader.FindDates(words, reference: null, within: block.Span).Where(day => day.From is { } from && day.To == from).ToList();
            if (days is [var only])
                return new Publication(only.From!.Value, block.Span.In(words));
        }

        return null;
    }
}
