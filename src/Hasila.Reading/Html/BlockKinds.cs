using Hasila.Reading.Articles;
using Hasila.Reading.SetAside;

namespace Hasila.Reading.Html;

/// <summary>What kind of block an element makes of its text: by its own tag or the nearest one around it that says so.</summary>
internal static class BlockKinds
{
    private const int Reach = 8;
    private const int LongestCaption = 800;

    public static BlockKind Of(PageElement block, string text)
    {
        var kind = Of(block);
        return kind == BlockKind.Paragraph && FurnitureCues.IsCredited(text) ? BlockKind.Caption : kind;
    }

    private static BlockKind Of(PageElement block)
    {
        var left = Reach;
        for (var element = block; element is not null && left > 0; element = element.Parent, left--)
        {
            switch (element.Name)
            {
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                    return BlockKind.Heading;
                case "li" or "dt" or "dd":
                    return BlockKind.ListItem;
                case "blockquote":
                    return BlockKind.Quote;
                case "figcaption" or "figure" or "caption":
                    return BlockKind.Caption;
                case "article" or "main" or "body" or "section" or "td":
                    return BlockKind.Paragraph;
            }

            if (element.Signs.IsCaption && element.TopHeadings == 0 && element.TextLength <= LongestCaption)
                return BlockKind.Caption;
        }

        return BlockKind.Paragraph;
    }
}
