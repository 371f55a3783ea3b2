using Hasila.Ingest.Composing;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Text;
using Hasila.Text.Languages;

namespace Hasila.Ingest.Documents;

/// <summary>What a document's text says of itself (headline, day, who wrote it), read as from a text that somebody copied.</summary>
internal static class DocumentArticle
{
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
            Published = facts.Published,
            Section = null,
            Site = facts.Site,
            Language = LanguageDetector.Detect(words),
            Text = words,
            Blocks = blocks,
            Furniture = aside,
        };
    }
}
