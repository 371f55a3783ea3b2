using Hasila.Html.Names;
using Hasila.Reading.Html.Tree;

namespace Hasila.Reading.Html.Blocks;

/// <summary>Sums over a page's elements, each in one pass.</summary>
internal static class Measures
{
    /// <summary>Text, links, top headings, and rows and cells of tables.</summary>
    public static void OfText(PageTree tree)
    {
        var tables = new Stack<PageElement>();
        var links = 0;
        foreach (ref readonly var step in tree.Events)
        {
            var element = tree.ElementOf(step);
            switch (step.Kind)
            {
                case PageEventKind.Text:
                    element.TextLength += step.Visible;
                    element.LinkLength += links > 0 ? step.Visible : 0;
                    break;
                case PageEventKind.Open:
                    links += element.Tag == HtmlTag.A ? 1 : 0;
                    CountIn(tables, element);
                    if (element.Tag == HtmlTag.Table)
                        tables.Push(element);
                    break;
                case PageEventKind.Close:
                    links -= element.Tag == HtmlTag.A ? 1 : 0;
                    if (element.Tag == HtmlTag.Table)
                        tables.Pop();
                    AddToParent(element);
                    break;
            }
        }
    }

    /// <summary>Prose, inside zones or not.</summary>
    public static void OfProse(PageTree tree, List<PageBlock> blocks)
    {
        foreach (var block in blocks)
        {
            block.Element.ProseLength += block.IsProse ? block.Text.Length : 0;
            if (block.Element.Parent is { } parent)
                parent.Blocks++;
        }

        var elements = tree.Elements;
        for (var i = elements.Length - 1; i > 0; i--)
        {
            if (elements[i].Parent is { } parent)
                parent.ProseLength += elements[i].ProseLength;
        }
    }

    /// <summary>What stands outside all zones.</summary>
    public static void OfFreeText(PageTree tree, List<PageBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.Zone is not null)
                continue;
            var element = block.Element;
            element.Free = (element.Free.Text + block.Text.Length, element.Free.Links + block.LinkLength);
            element.FreeProseLength += block is { IsProse: true, Cue: null } ? block.Text.Length : 0;
        }

        var elements = tree.Elements;
        for (var i = elements.Length - 1; i > 0; i--)
        {
            var element = elements[i];
            if (element.Parent is not { } parent)
                continue;
            parent.FreeProseLength += element.FreeProseLength;
            parent.Free = (parent.Free.Text + element.Free.Text, parent.Free.Links + element.Free.Links);
        }
    }

    private static void CountIn(Stack<PageElement> tables, PageElement element)
    {
        if (!tables.TryPeek(out var table))
            return;
        var counts = table.Table;
        table.Table = element.Tag switch
        {
            HtmlTag.Tr => counts with { Rows = counts.Rows + 1 },
            HtmlTag.Td or HtmlTag.Th => counts with { Cells = counts.Cells + 1 },
            HtmlTag.Table => counts with { Nested = counts.Nested + 1 },
            _ => counts,
        };
    }

    private static void AddToParent(PageElement element)
    {
        if (element.Tag == HtmlTag.H1 && element.TextLength > 0)
            element.TopHeadings++;
        if (element.Parent is not { } parent)
            return;
        parent.TextLength += element.TextLength;
        parent.LinkLength += element.LinkLength;
        parent.TopHeadings += element.TopHeadings;
    }
}
