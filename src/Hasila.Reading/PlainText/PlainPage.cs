using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Reading.PlainText.Learned;
using Hasila.Reading.PlainText.Lines;
using Hasila.Text;
using Hasila.Text.Languages;

namespace Hasila.Reading.PlainText;

/// <summary>
/// A page that somebody copied out of a browser, or a scraper printed: lines become blocks, and what is not the article is left outside the blocks.
/// </summary>
internal static class PlainPage
{
    private const int LeastRunIn = 20;

    /// <summary>An article of a capture. In its text the words that were set aside are blank, so that every offset is the capture's own.</summary>
    public static Article Read(Capture capture, string text) => Blanking.Of(Read(capture, text, LineModel.Shipped, LineBars.Shipped));

    /// <summary>An article whose text stays as it is, to the letter.</summary>
    /// <param name="capture">Where the text is from.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="model">What knows lines.</param>
    /// <param name="bars">How sure it must be.</param>
    public static Article Read(Capture capture, string text, LineModel model, LineBars bars)
    {
        var lines = PlainLines.Of(text);
        var judge = new LineJudge(lines, model, bars);
        var facts = LineFacts.Of(lines, judge);
        var blocks = new List<Block>();
        var furniture = new List<Furniture>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == judge.Headline)
                blocks.Add(new Block(BlockKind.Headline, Markdown.Bare(text, lines[i].Span)));
            else if (facts.KindOf(i) is { } kind)
                furniture.Add(new Furniture(kind, lines[i].Span.In(text)));
            else
                AddBlock(text, lines[i], judge.IsCaption(i), facts.Headline, blocks, furniture);
        }

        return new Article
        {
            Id = capture.Id,
            Name = capture.Name,
            Url = capture.Url,
            Headline = facts.Headline,
            Authors = facts.Authors,
            Published = facts.Published,
            Section = facts.Section,
            Site = facts.Site,
            Language = LanguageDetector.Detect(text),
            Text = text,
            Blocks = blocks,
            Furniture = furniture,
        };
    }

    // What an agency writes around a paragraph, and a headline that was run into it, are set aside apart.
    private static void AddBlock(string text, PlainLine line, bool isCaption, string? headline, List<Block> blocks, List<Furniture> furniture)
    {
        var span = Markdown.Bare(text, line.Span);
        var words = span.In(text);
        var run = RunIn(headline, words);
        var start =
            run > 0 ? run
            : WireText.Opening(words) is { } wire ? wire.Words
            : 0;
        var end = WireText.TailOf(words);
        var kept = end <= start ? default : PlainLines.Trim(text, new TextSpan(span.Start + start, span.Start + end));
        if (kept.IsEmpty)
        {
            furniture.Add(new Furniture(FurnitureKind.Other, words));
            return;
        }

        if (start > 0)
            furniture.Add(new Furniture(run > 0 ? FurnitureKind.DuplicateHeadline : FurnitureKind.Byline, words[..start].Trim()));
        if (end < words.Length)
            furniture.Add(new Furniture(FurnitureKind.Other, words[end..]));
        var kind =
            isCaption ? BlockKind.Caption
            : Markdown.IsListItem(line.Text) ? BlockKind.ListItem
            : Markdown.HeadingRank(line.Text) > 0 ? BlockKind.Heading
            : BlockKind.Paragraph;
        blocks.Add(new Block(kind, kept));
    }

    // How many letters of a paragraph are the headline once more, with the text going on behind it.
    private static int RunIn(string? headline, string words) =>
        headline is not null
        && headline.Length >= LeastRunIn
        && words.Length > headline.Length + LeastRunIn
        && words.StartsWith(headline, StringComparison.Ordinal)
        && char.IsWhiteSpace(words[headline.Length])
            ? headline.Length
            : 0;
}
