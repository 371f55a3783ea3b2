using Hasila.Html;

namespace Hasila.Reading.Html;

/// <summary>One element of a page, with what reading wants to know of it. Sums cover the element and everything in it.</summary>
internal sealed class PageElement(HtmlNode node, PageElement? parent)
{
    public string Name { get; } = node.Name;

    public PageElement? Parent { get; } = parent;

    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>What its class, id and role say.</summary>
    public ElementSigns Signs => _signs ??= ElementSigns.Of(node);

    private ElementSigns? _signs;

    /// <summary>Numbers of rows, cells and nested tables in a table; all other elements leave these at zero.</summary>
    public TableCounts Table { get; set; }

    /// <summary>Characters of text, white space apart.</summary>
    public int TextLength { get; set; }

    /// <summary>Characters of <see cref="TextLength"/> that stand in links.</summary>
    public int LinkLength { get; set; }

    /// <summary>Characters of prose in it.</summary>
    public int ProseLength { get; set; }

    /// <summary>Characters of prose in it that stand outside all zones.</summary>
    public int FreeProseLength { get; set; }

    /// <summary>Characters of text in it that stand outside all zones, and those of them in links.</summary>
    public (int Text, int Links) Free { get; set; }

    /// <summary>Headings of the first rank in it.</summary>
    public int TopHeadings { get; set; }

    /// <summary>What this element, or one around it, says that it holds.</summary>
    public Zone? Zone { get; set; }

    public string? this[string attribute] => node.Attribute(attribute);

    /// <summary>The element itself, then those around it, outwards.</summary>
    public IEnumerable<PageElement> Outwards()
    {
        for (var element = this; element is not null; element = element.Parent)
            yield return element;
    }

    public bool IsIn(PageElement ancestor)
    {
        var element = this;
        while (element is not null && element.Depth > ancestor.Depth)
            element = element.Parent;
        return ReferenceEquals(element, ancestor);
    }
}

/// <summary>How a table is built, to tell a table of data from one that only lays out a page.</summary>
internal readonly record struct TableCounts(int Rows, int Cells, int Nested);
