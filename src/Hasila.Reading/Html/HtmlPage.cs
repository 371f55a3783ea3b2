using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Hasila.Reading.Articles;
using Hasila.Reading.Bylines;
using Hasila.Reading.SetAside;
using Hasila.Text;
using Hasila.Text.Folding;
using Hasila.Text.Languages;

namespace Hasila.Reading.Html;

/// <summary>An HTML page to an article.</summary>
internal static class HtmlPage
{
    private const int LongestHeadline = 300;

    public static Article Read(Capture capture, string html, ReadOptions options)
    {
        using var document = new HtmlParser().ParseDocument(NestingGuard.Bound(html, options));
        var facts = PageFacts.Of(document);
        IReadOnlyList<PageBlock> blocks = document.Body is { } element ? BlockWalk.BlocksOf(element) : [];
        var headline = Headlines.Choose(facts, blocks);
        var body = BodyChoice.Choose(blocks);

        var kept = new List<(BlockKind Kind, string Text)>();
        var aside = new SetAsidePieces();
        Byline? byline = null;
        foreach (var block in blocks)
        {
            if (block.Zone == FurnitureKind.Byline || (block.Zone is null && kept.Count == 0))
            {
                if (block.Text != headline && Byline.Read(block.Text) is { } found)
                {
                    byline ??= found;
                    aside.Add(FurnitureKind.Byline, block);
                    continue;
                }
            }

            if (block.Zone is { } zone)
                aside.Add(zone, block);
            else if (block.Text == headline)
                continue;
            else if (headline is not null && RepeatsHeadline(block, headline))
                aside.Add(FurnitureKind.DuplicateHeadline, block);
            else if (FurnitureCues.KindOf(block.Text) is { } kind)
                aside.Add(kind, block);
            else if (block.IsMostlyLinks && block.Kind != BlockKind.Heading)
                aside.Add(FurnitureKind.Navigation, block);
            else if (body is not null && block.Element.IsDescendantOrSelf(body))
                kept.Add((block.Kind, block.Text));
            else
                aside.Add(FurnitureKind.Other, block);
        }

        return Assemble(capture, facts, headline, byline, kept, aside.Pieces);
    }

    private static bool IsDescendantOrSelf(this IElement element, IElement ancestor)
    {
        for (IElement? at = element; at is not null; at = at.ParentElement)
        {
            if (ReferenceEquals(at, ancestor))
                return true;
        }

        return false;
    }

    private static bool RepeatsHeadline(PageBlock block, string headline) => block.Text.Length <= LongestHeadline && ArabicFold.Same(block.Text, headline);

    private static Article Assemble(Capture capture, PageFacts facts, string? headline, Byline? byline, List<(BlockKind Kind, string Text)> kept, IReadOnlyList<Furniture> furniture)
    {
        var text = new System.Text.StringBuilder();
        var blocks = new List<Block>();
        if (headline is not null)
            kept.Insert(0, (BlockKind.Headline, headline));
        foreach (var (kind, words) in kept)
        {
            if (text.Length > 0)
                text.Append("\n\n");
            blocks.Add(new Block(kind, new TextSpan(text.Length, text.Length + words.Length)));
            text.Append(words);
        }

        var whole = text.ToString();
        var site = facts.Site ?? Headlines.SiteIn(facts.Title, headline);
        return new Article
        {
            Id = capture.Id,
            Name = capture.Name,
            Url = capture.Url,
            Headline = headline,
            Authors = byline is { Authors.Count: > 0 } ? byline.Authors : facts.Authors,
            Published = Publications.Choose(facts.Published, byline?.Published),
            Section = byline?.Section ?? facts.Section,
            Site = site ?? byline?.Site,
            Language = LanguageDetector.Detect(whole),
            Text = whole,
            Blocks = blocks,
            Furniture = furniture,
        };
    }
}
