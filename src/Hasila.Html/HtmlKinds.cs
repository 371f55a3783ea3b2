namespace Hasila.Html;

/// <summary>What a node is.</summary>
public enum HtmlNodeKind
{
    /// <summary>The root of a tree.</summary>
    Document,

    /// <summary>The document type declaration; its names are on <see cref="HtmlTree"/>.</summary>
    Doctype,

    /// <summary>An element.</summary>
    Element,

    /// <summary>A run of text.</summary>
    Text,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>What a template holds; reached by <see cref="HtmlNode.TemplateContent"/> only, as it is no part of the page's own tree.</summary>
    TemplateContent,
}

/// <summary>The language that an element's name belongs to.</summary>
public enum HtmlNamespace
{
    /// <summary>HTML.</summary>
    Html,

    /// <summary>SVG.</summary>
    Svg,

    /// <summary>MathML.</summary>
    MathMl,
}

/// <summary>How far the page's doctype asks for the behaviour of old browsers. It changes how a table inside a paragraph is parsed.</summary>
public enum HtmlQuirks
{
    /// <summary>The standard's way.</summary>
    None,

    /// <summary>Limited quirks.</summary>
    Limited,

    /// <summary>Quirks: no doctype, or one of the old ones.</summary>
    Full,
}

/// <summary>Which limits a parse met (<see cref="HtmlTree.Limits"/>).</summary>
[Flags]
public enum HtmlLimits
{
    /// <summary>None: the tree is what the standard says.</summary>
    None = 0,

    /// <summary>The input was longer than <see cref="HtmlOptions.MaxBytes"/>; the rest was not read.</summary>
    Bytes = 1,

    /// <summary>Parsing ended, with all elements closed, after <see cref="HtmlOptions.MaxNodes"/>.</summary>
    Nodes = 2,

    /// <summary>An element had more than <see cref="HtmlOptions.MaxAttributes"/>; the later ones were dropped.</summary>
    Attributes = 4,

    /// <summary>Elements deeper than <see cref="HtmlOptions.MaxDepth"/> became siblings.</summary>
    Depth = 8,

    /// <summary>Formatting elements left open were repeated so often that repeating them was stopped.</summary>
    Formatting = 16,

    /// <summary>
    /// There were more than 16,384 names that the standard does not know; attributes of later ones were dropped, elements are called <c>x-unnamed</c>.
    /// </summary>
    Names = 32,
}
