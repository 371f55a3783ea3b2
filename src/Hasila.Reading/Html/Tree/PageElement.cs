using System.Text;
using Hasila.Html;
using Hasila.Html.Names;
using Hasila.Reading.Articles;
using Hasila.Reading.Html.Classes;

namespace Hasila.Reading.Html.Tree;

/// <summary>One element of a page, with what reading wants to know of it. Sums cover the element and everything in it.</summary>
/// <param name="tree">The page that it belongs to.</param>
internal sealed class PageElement(PageTree tree)
{
    private HtmlNode _node;
    private ElementSigns? _signs;
    private bool? _hidden;
    private string? _class;

    public string Name => _node.Name;

    public PageElement? Parent { get; private set; }

    public HtmlTag Tag { get; private set; }

    /// <summary>What it stands in, itself included.</summary>
    public BlockSurroundings In { get; private set; }

    public int Depth { get; private set; }

    /// <summary>Its place among the page's elements in document order.</summary>
    public int Order { get; private set; }

    /// <summary>What its class, id and role say.</summary>
    public ElementSigns Signs => _signs ??= Tells.HasFlag(Telling.Signs) ? tree.Signs.Of(_node, tree.Names) : ElementSigns.None;

    /// <summary>Which of its attributes are worth asking for.</summary>
    public Telling Tells { get; private set; }

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

    /// <summary>Blocks that stand right in it.</summary>
    public int Blocks { get; set; }

    /// <summary>Headings of the first rank in it.</summary>
    public int TopHeadings { get; set; }

    /// <summary>The block that was found last right in it: the tag of its element, and how it is built.</summary>
    public (HtmlTag Tag, int Signature)? LastPart { get; set; }

    /// <summary>What this element, or one around it, says that it holds.</summary>
    public Zone? Zone { get; set; }

    /// <summary>An attribute says that it is not shown.</summary>
    public bool IsHiddenByAttribute =>
        _hidden ??=
            (Tells.HasFlag(Telling.Hidden) && (_node.HasAttribute("hidden") || _node.AttributeIs("aria-hidden", "true"u8)))
            || (Tells.HasFlag(Telling.Style) && IsHiddenByStyle);

    /// <summary>Its style says that it is not shown.</summary>
    public bool IsHiddenByStyle =>
        Visibility.IsHiddenByStyle(
            _node.RawAttribute("style") is var raw && raw.Contains((byte)'&') ? Encoding.UTF8.GetBytes(_node.Attribute("style") ?? "") : raw
        );

    /// <summary>Its class, its relation or its property says that an author stands here: of the text, not of a comment, a picture or another article.</summary>
    public bool IsAuthor =>
        (
            Signs is { IsAuthor: true, IsCaption: false, Furniture: null or FurnitureKind.Byline or FurnitureKind.Other }
            || (Tells.HasFlag(Telling.Relation) && _node.AttributeIs("rel", "author"u8))
        )
        && Zone is null or { Kind: FurnitureKind.Byline or FurnitureKind.Other }
        && Tag is not (HtmlTag.Button or HtmlTag.Input or HtmlTag.Body or HtmlTag.Html);

    /// <summary>Its text as a reader sees it.</summary>
    public string Text() => _node.Text();

    public string Class => _class ??= (Tells.HasFlag(Telling.Signs) ? _node.Attribute("class") : null) ?? "";

    public string? this[string attribute] => _node.Attribute(attribute);

    /// <summary>The element itself, then those around it, outwards.</summary>
    public IEnumerable<PageElement> Outwards()
    {
        for (var element = this; element is not null; element = element.Parent)
            yield return element;
    }

    /// <summary>Makes it another page's element, of which nothing is known yet.</summary>
    public void Become(HtmlNode node, PageElement? parent, int order)
    {
        (_node, _signs, _hidden, _class) = (node, null, null, null);
        (Parent, Tag, Order, Tells) = (parent, node.Tag, order, tree.Names.Of(node));
        In = (parent?.In ?? BlockSurroundings.None) | SurroundingsOf(Tag);
        Depth = parent is null ? 0 : parent.Depth + 1;
        (TextLength, LinkLength, ProseLength, FreeProseLength, Blocks, TopHeadings) = (0, 0, 0, 0, 0, 0);
        (Free, Table, Zone, LastPart) = (default, default, null, null);
    }

    private static BlockSurroundings SurroundingsOf(HtmlTag tag) =>
        tag switch
        {
            HtmlTag.Article => BlockSurroundings.Article,
            HtmlTag.Main => BlockSurroundings.Main,
            HtmlTag.Section => BlockSurroundings.Section,
            HtmlTag.Aside => BlockSurroundings.Aside,
            HtmlTag.Figure => BlockSurroundings.Figure,
            HtmlTag.Ul or HtmlTag.Ol or HtmlTag.Dl => BlockSurroundings.List,
            HtmlTag.Table => BlockSurroundings.Table,
            HtmlTag.Blockquote => BlockSurroundings.Quote,
            HtmlTag.Form => BlockSurroundings.Form,
            HtmlTag.Header => BlockSurroundings.Header,
            HtmlTag.Footer => BlockSurroundings.Footer,
            _ => BlockSurroundings.None,
        };

    public bool IsIn(PageElement ancestor)
    {
        var element = this;
        while (element is not null && element.Depth > ancestor.Depth)
            element = element.Parent;
        return ReferenceEquals(element, ancestor);
    }
}

/// <summary>The elements around a block that tell most about it.</summary>
[Flags]
internal enum BlockSurroundings
{
    None = 0,
    Article = 1,
    Main = 2,
    Section = 4,
    Aside = 8,
    Figure = 16,
    List = 32,
    Table = 64,
    Quote = 128,
    Form = 256,
    Header = 512,
    Footer = 1024,
}

/// <summary>How a table is built, to tell a table of data from one that only lays out a page.</summary>
internal readonly record struct TableCounts(int Rows, int Cells, int Nested);
