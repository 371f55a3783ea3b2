using System.Text;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Reading.Html.Blocks;
using Hasila.Reading.Html.Facts;
using Hasila.Reading.Html.Learned;
using Hasila.Reading.Html.Tree;
using Hasila.Reading.Html.Witnesses;
using Hasila.Text;
using Hasila.Text.Languages;

namespace Hasila.Reading.Pages;

/// <summary>An HTML page to an article: parse, measure, mark zones, choose the body, judge each block, hear the witnesses.</summary>
internal static class HtmlPage
{
    private const string Gap = "\n\n";

    /// <returns>Null for a page of more nodes or letters than one may have.</returns>
    public static Article? Read(Capture capture, PageSource source, ReadOptions options) => PageParser.With(source, options, tree => Read(capture, tree));

    /// <summary>A page measured and looked at by the rules, before anything is decided.</summary>
    public static PageReading Look(PageTree tree, string? url)
    {
        Measures.OfText(tree);
        var blocks = BlockWalk.BlocksOf(tree);
        Measures.OfProse(tree, blocks);
        Zones.Mark(tree);
        Measures.OfFreeText(tree, blocks);

        var facts = PageFacts.Of(tree);
        var titles = TitleWitnesses.Of(facts, HostOf(url));
        var headline = Headlines.Choose(titles, blocks);
        return new BlockRules(blocks, BodyChoice.Choose(blocks), headline, facts.Summary).Read(facts, titles, tree.Elements.Length);
    }

    private static Article Read(Capture capture, PageTree tree)
    {
        var page = Look(tree, capture.Url);
        var (facts, byline) = (page.Facts, page.Byline);
        var headline = Headlines.Written(page.Headline, page.Titles);
        var (kept, aside) = BlockJudge.Judge(page, BlockModel.Shipped.Likely(page));
        var (text, spans) = Render(headline, StructuredBody.ChooseOver([.. kept.Select(block => (block.Kind, block.Text))], facts.Body));
        var site = facts.Site ?? Headlines.SiteIn(facts.Title, headline) ?? byline?.Site;
        return new Article
        {
            Id = capture.Id,
            Name = capture.Name,
            Url = capture.Url,
            Headline = headline,
            Authors = Authors.Choose(
                page,
                [.. new[] { facts.Site, facts.Publisher, facts.PublisherMeta, Headlines.SiteIn(facts.Title, headline), HostOf(capture.Url) }.OfType<string>()]
            ),
            Published = Publications.Choose(page, capture.Url),
            Section = byline?.Section ?? facts.Section,
            Site = site,
            Language = LanguageDetector.Detect(text),
            Text = text,
            Blocks = spans,
            Furniture = aside,
        };
    }

    // The name in a host: "paper" of www.paper.co.uk.
    private static string? HostOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
            ? address.Host.Split('.') is [.., var name, _] parts
                ? (name.Length <= 3 && parts.Length > 2 ? parts[^3] : name)
                : null
            : null;

    private static (string Text, List<Block> Blocks) Render(string? headline, IReadOnlyList<(BlockKind Kind, string Text)> kept)
    {
        var length = 0;
        foreach (var (_, words) in kept)
            length += words.Length + Gap.Length;
        var text = new StringBuilder((headline?.Length ?? 0) + length);
        var blocks = new List<Block>(kept.Count + 1);
        if (headline is not null)
            Append(BlockKind.Headline, headline);
        foreach (var (kind, words) in kept)
            Append(kind, words);
        return (text.ToString(), blocks);

        void Append(BlockKind kind, string words)
        {
            if (text.Length > 0)
                text.Append(Gap);
            blocks.Add(new Block(kind, new TextSpan(text.Length, text.Length + words.Length)));
            text.Append(words);
        }
    }
}
