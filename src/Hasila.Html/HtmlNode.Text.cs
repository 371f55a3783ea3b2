using System.Text;
using Hasila.Html.Names;

namespace Hasila.Html;

public readonly partial struct HtmlNode
{
    /// <summary>
    /// All text below the node as it stands, as the DOM's textContent: scripts and styles included. Cut at <see cref="HtmlOptions.MaxText"/>.
    /// </summary>
    public string TextContent()
    {
        if (Kind is HtmlNodeKind.Text or HtmlNodeKind.Comment)
            return Data;
        var only = SingleText();
        if (only.Exists)
            return only.Data;
        var text = new StringBuilder();
        foreach (var node in Descendants())
        {
            if (!node.IsText)
                continue;
            text.Append(node.Data);
            if (text.Length > tree!.Options.MaxText)
                return text.ToString(0, tree.Options.MaxText);
        }

        return text.ToString();
    }

    /// <summary>
    /// The text below the node as a reader sees it: runs of white space are one space; <c>br</c> and the edges of blocks (paragraphs, headings, list
    /// items, rows and the like) are line breaks, never two in a row, none at the ends; cells are parted by a tab; <c>pre</c> and <c>textarea</c> keep their
    /// white space; scripts, styles, templates and what stands in for them (<c>noscript</c>, <c>iframe</c>, <c>noembed</c>, <c>noframes</c>) are left out.
    /// Styles are not read, so what a page hides by them is there. Cut at <see cref="HtmlOptions.MaxText"/>.
    /// </summary>
    public string Text() => tree is null ? "" : new VisibleText(this, tree.Options.MaxText).Read();

    /// <summary>Whether elements of that tag stand on lines of their own where pages do not style them otherwise.</summary>
    public static bool IsBlock(HtmlTag tag) => VisibleText.IsBlock(tag);

    private HtmlNode SingleText()
    {
        var first = FirstChild;
        return first.IsText && !first.NextSibling.Exists ? first : default;
    }
}
