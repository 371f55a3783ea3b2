using Hasila.Html.Names;
using Hasila.Reading.Articles;
using Hasila.Reading.Html.Tree;

namespace Hasila.Reading.Html.Blocks;

/// <summary>What kind of block an element makes of its text: by its own tag or the nearest one around it that says so.</summary>
internal static class BlockKinds
{
    private const int Reach = 8;
    private const int LongestCaption = 800;

    public static BlockKind Of(PageBlock block)
    {
        var kind = Of(block.Element);
        return kind == BlockKind.Paragraph && block.IsCredited ? BlockKind.Caption : kind;
    }

    private static BlockKind Of(PageElement block)
    {
        var left = Reach;
        for (var element = block; element is not null && left > 0; element = element.Parent, left--)
        {
            switch (element.Tag)
            {
                case HtmlTag.H1 or HtmlTag.H2 or HtmlTag.H3 or HtmlTag.H4 or HtmlTag.H5 or HtmlTag.H6:
                    return BlockKind.Heading;
                case HtmlTag.Li or HtmlTag.Dt or HtmlTag.Dd:
                    return BlockKind.ListItem;
                case HtmlTag.Blockquote:
                    return BlockKind.Quote;
                case HtmlTag.Figcaption or HtmlTag.Figure or HtmlTag.Caption:
                    return BlockKind.Caption;
                case HtmlTag.Article or HtmlTag.Main or HtmlTag.Body or HtmlTag.Section or HtmlTag.Td:
                    return BlockKind.Paragraph;
            }

            if (element.Signs.IsCaption && element.TopHeadings == 0 && element.TextLength <= LongestCaption)
                return BlockKind.Caption;
        }

        return BlockKind.Paragraph;
    }
}
