using Hasila.Ingest.Composing;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Text.Languages;

namespace Hasila.Ingest.Feeds;

/// <summary>An entry of a feed of any form.</summary>
internal sealed record FeedEntry
{
    public string? Title { get; init; }

    /// <summary>HTML or plain text.</summary>
    public required string Content { get; init; }

    public Publication? Published { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Site { get; init; }

    /// <summary>The article; null where the entry has no words.</summary>
    public Article? ToArticle(Capture capture)
    {
        var text = new ArticleText();
        if (Title is not null)
            text.Add(BlockKind.Headline, Title);
        text.AddLines(HtmlPiece.TextOf(Content));
        return text.IsEmpty
            ? null
            : new Article
            {
                Id = capture.Id,
                Name = capture.Name,
                Url = capture.Url,
                Headline = Title?.Trim(),
                Authors = Authors,
                Published = Published,
                Site = Site,
                Language = LanguageDetector.Detect(text.Text),
                Text = text.Text,
                Blocks = text.Blocks,
            };
    }
}
