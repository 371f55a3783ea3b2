using System.Text;
using Hasila.Reading.Articles;
using Hasila.Text;
using Hasila.Text.Languages;

namespace Hasila.Reading.Html;

/// <summary>An HTML page to an article: parse, measure, mark zones, choose the body, judge each block, hear the witnesses.</summary>
internal static class HtmlPage
{
    public static Article Read(Capture capture, PageSource source, ReadOptions options) => PageParser.With(source, options, tree => Read(capture, tree));

    private static Article Read(Capture capture, PageTree tree)
    {
        Measures.OfText(tree);
        var blocks = BlockWalk.BlocksOf(tree);
        Measures.OfProse(tree, blocks);
        Zones.Mark(tree);
        Measures.OfFreeText(tree, blocks);

        var facts = PageFacts.Of(tree);
        var headline = Headlines.Choose(facts, blocks);
        var judge = new BlockJudge(blocks, BodyChoice.Choose(blocks), headline, facts.Summary);
        var (kept, aside) = judge.Judge();

        var (text, spans) = Render(headline, StructuredBody.ChooseOver([.. kept.Select(block => (block.Kind, block.Text))], facts.Body));
        var site = facts.Site ?? Headlines.SiteIn(facts.Title, headline) ?? judge.Byline?.Site;
        return new Article
        {
            Id = capture.Id,
            Name = capture.Name,
            Url = capture.Url,
            Headline = headline,
            Authors = judge.Byline is { Authors.Count: > 0 } byline ? byline.Authors : facts.Authors,
            Published = Publications.Choose(facts.Published, judge.Byline?.Published),
            Section = judge.Byline?.Section ?? facts.Section,
            Site = site,
            Language = LanguageDetector.Detect(text),
            Text = text,
            Blocks = spans,
            Furniture = aside,
        };
    }

    private static (string Text, List<Block> Blocks) Render(string? headline, IReadOnlyList<(BlockKind Kind, string Text)> kept)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>();
        if (headline is not null)
            Append(BlockKind.Headline, headline);
        foreach (var (kind, words) in kept)
            Append(kind, words);
        return (text.ToString(), blocks);

        void Append(BlockKind kind, string words)
        {
            if (text.Length > 0)
                text.Append("\n\n");
            blocks.Add(new Block(kind, new TextSpan(text.Length, text.Length + words.Length)));
            text.Append(words);
        }
    }
}
