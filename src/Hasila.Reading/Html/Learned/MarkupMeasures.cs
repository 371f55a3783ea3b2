using Hasila.Html.Names;
using Hasila.Reading.Articles;
using Hasila.Reading.Html.Blocks;
using Hasila.Reading.Html.Tree;

namespace Hasila.Reading.Html.Learned;

/// <summary>What the elements around a block tell by their names and classes.</summary>
internal static class MarkupMeasures
{
    private const int MostSteps = 8;

    public static void Measure(PageBlock block, Span<float> row)
    {
        var element = block.Element;
        Set(row, BlockFeature.Kind, (int)block.Kind);
        Set(row, BlockFeature.Name, Family(element.Tag));
        Set(row, BlockFeature.HeadingRank, block.Kind == BlockKind.Heading && element.Name is ['h', var rank] ? rank - '0' : 0);
        Set(row, BlockFeature.ParentName, Family(element.Parent?.Tag));
        Set(row, BlockFeature.GrandparentName, Family(element.Parent?.Parent?.Tag));
        for (var (flag, feature) = (1, BlockFeature.InArticle); feature <= BlockFeature.InFooter; flag <<= 1, feature++)
            Set(row, feature, ((int)element.In & flag) != 0 ? 1 : 0);
        Set(row, BlockFeature.OwnHint, element.Signs.Furniture is { } own ? (int)own + 1 : 0);
        var steps = 0;
        int hintAt = MostSteps,
            bodyAt = MostSteps,
            hint = 0;
        bool caption = false,
            standfirst = false,
            hidden = false,
            folded = false,
            embed = false;
        for (PageElement? at = element; at is not null && steps < MostSteps; at = at.Parent, steps++)
        {
            if (hint == 0 && at.Signs.Furniture is { } near)
                (hintAt, hint) = (steps, (int)near + 1);
            if (bodyAt == MostSteps && at.Signs.IsBody)
                bodyAt = steps;
            hidden |= at.Signs.IsHidden || at.IsHiddenByAttribute;
            folded |= at.Signs.IsFolded;
            embed |= at.Signs.IsEmbed;
            caption |= steps < 3 && at.Signs.IsCaption;
            standfirst |= steps < 3 && at.Signs.IsStandfirst;
        }

        Set(row, BlockFeature.NearHint, hint);
        Set(row, BlockFeature.NearHintDistance, hintAt);
        Set(row, BlockFeature.BodyHintDistance, bodyAt);
        Set(row, BlockFeature.CaptionHint, caption ? 1 : 0);
        Set(row, BlockFeature.StandfirstHint, standfirst ? 1 : 0);
        Set(
            row,
            BlockFeature.HiddenHint,
            hidden ? 1
                : folded ? 2
                : 0
        );
        Set(row, BlockFeature.EmbedHint, embed ? 1 : 0);
        Set(row, BlockFeature.Zone, block.Zone is { } zone ? (int)zone.Kind + 1 : 0);
        Set(row, BlockFeature.Depth, element.Depth);
    }

    private static int Family(HtmlTag? tag) =>
        tag switch
        {
            HtmlTag.P => 1,
            HtmlTag.Div => 2,
            HtmlTag.Li => 3,
            HtmlTag.H1 or HtmlTag.H2 or HtmlTag.H3 or HtmlTag.H4 or HtmlTag.H5 or HtmlTag.H6 => 4,
            HtmlTag.Td or HtmlTag.Th or HtmlTag.Tr => 5,
            HtmlTag.Section => 6,
            HtmlTag.Article => 7,
            HtmlTag.Main => 8,
            HtmlTag.Blockquote => 9,
            HtmlTag.Figcaption => 10,
            HtmlTag.Figure => 11,
            HtmlTag.Ul or HtmlTag.Ol => 12,
            HtmlTag.Header => 13,
            HtmlTag.Footer => 14,
            HtmlTag.Aside => 15,
            HtmlTag.Body => 16,
            _ => 0,
        };

    private static void Set(Span<float> row, BlockFeature feature, float value) => row[(int)feature] = value;
}
