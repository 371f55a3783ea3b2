using Hasila.Html.Names;
using Hasila.Reading.Articles;

namespace Hasila.Reading.Html.Tree;

/// <summary>Finds the parts of a page that say by tag, role, class or id that they are not the article.</summary>
internal static class Zones
{
    // An element with more prose than this is not furniture, whatever it is called, unless it says so by its tag or holds comments.
    private const int MostText = 1500;

    private const int LongestByline = 300;
    private const int Reach = 12;

    /// <summary>Gives every element its zone; those inside a zone share it.</summary>
    public static void Mark(PageTree tree)
    {
        var whole = tree.Body?.ProseLength ?? 0;
        var hasTopHeading = tree.Body is { TopHeadings: > 0 };
        foreach (var element in tree.Elements)
            element.Zone = element.Parent?.Zone ?? (Of(element, whole, hasTopHeading) is { } kind ? new Zone(kind, element) : null);
    }

    private static FurnitureKind? Of(PageElement element, int whole, bool hasTopHeading)
    {
        if (
            InlineTags.Has(element.Tag)
            || element.Tag is HtmlTag.Html or HtmlTag.Body or HtmlTag.Article or HtmlTag.Main or HtmlTag.H1 or HtmlTag.Table or HtmlTag.Tbody or HtmlTag.Tr
        )
            return null;
        var isMost = element.ProseLength * 3 > whole;
        var hinted = element is { TopHeadings: 0, Signs.IsBody: false } ? element.Signs.Furniture : null;
        switch (element.Tag)
        {
            case HtmlTag.Nav:
                return hinted ?? FurnitureKind.Navigation;
            case HtmlTag.Footer when element.TopHeadings == 0 && !isMost:
                return hinted ?? FurnitureKind.Other;
            case HtmlTag.Aside when element.TopHeadings == 0 && !isMost:
                return hinted ?? FurnitureKind.Other;
            case HtmlTag.Header when element.TopHeadings == 0 && element.ProseLength <= MostText && element.Depth <= 4:
                return hinted ?? FurnitureKind.Navigation;
            case HtmlTag.Form when element.TopHeadings == 0 && element.ProseLength <= MostText / 3 && element.TextLength > 0:
                return hinted ?? FurnitureKind.Other;
        }

        if (hinted is null || IsRefused(element, element.Signs.Word!, whole))
            return null;
        return hinted switch
        {
            // These can be longer than the article that they follow.
            FurnitureKind.Comments or FurnitureKind.CookieNotice => hasTopHeading || !isMost ? hinted : null,
            FurnitureKind.Byline => element.TextLength <= LongestByline ? hinted : null,
            _ => element.ProseLength <= MostText ? hinted : null,
        };
    }

    // A word that is not believed of an element is not believed of its parts either: "gallery" around an article, "gallery-item" around each paragraph.
    private static bool IsRefused(PageElement element, string word, int whole)
    {
        foreach (var outer in element.Outwards().Skip(1).Take(Reach))
        {
            if (outer.Signs.Word == word && outer.ProseLength > MostText && outer.ProseLength * 3 > whole)
                return true;
        }

        return false;
    }
}
