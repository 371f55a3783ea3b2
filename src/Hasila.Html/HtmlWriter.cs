using System.Text;
using Hasila.Html.Names;

namespace Hasila.Html;

/// <summary>
/// Writes trees as HTML ("Serializing HTML fragments", WHATWG HTML 13.3). Iterative; what it writes is cut at <see cref="HtmlOptions.MaxText"/>.
/// </summary>
public static class HtmlWriter
{
    /// <summary>The node itself with all below it; of the document, the whole page.</summary>
    public static string Outer(HtmlNode node)
    {
        if (!node.Exists)
            return "";
        var text = new StringBuilder();
        Write(text, node, node.Kind is not (HtmlNodeKind.Document or HtmlNodeKind.TemplateContent));
        return Cut(text, node);
    }

    /// <summary>What is below the node.</summary>
    public static string Inner(HtmlNode node)
    {
        if (!node.Exists)
            return "";
        var text = new StringBuilder();
        Write(text, node, withRoot: false);
        return Cut(text, node);
    }

    private static string Cut(StringBuilder text, HtmlNode node) => text.ToString(0, Math.Min(text.Length, node.Tree!.Options.MaxText));

    private static void Write(StringBuilder text, HtmlNode root, bool withRoot)
    {
        var node = root;
        var limit = root.Tree!.Options.MaxText;
        if (withRoot)
            Open(text, root);
        while (text.Length <= limit)
        {
            var below = Inside(node);
            if (below.Exists)
            {
                node = below;
                Open(text, node);
                continue;
            }

            while (node != root && !node.NextSibling.Exists)
            {
                Close(text, node);
                node = node.Parent;
            }

            if (node == root)
                break;
            Close(text, node);
            node = node.NextSibling;
            Open(text, node);
        }

        if (withRoot)
            Close(text, root);
    }

    // A template's inside is what it holds; void elements have none.
    private static HtmlNode Inside(HtmlNode node)
    {
        if (IsVoid(node))
            return default;
        return node.TemplateContent is { Exists: true } content ? content : node.FirstChild;
    }

    private static bool IsVoid(HtmlNode node) =>
        node.Tag
            is HtmlTag.Area
                or HtmlTag.Base
                or HtmlTag.Basefont
                or HtmlTag.Bgsound
                or HtmlTag.Br
                or HtmlTag.Col
                or HtmlTag.Embed
                or HtmlTag.Frame
                or HtmlTag.Hr
                or HtmlTag.Img
                or HtmlTag.Input
                or HtmlTag.Keygen
                or HtmlTag.Link
                or HtmlTag.Meta
                or HtmlTag.Param
                or HtmlTag.Source
                or HtmlTag.Track
                or HtmlTag.Wbr;

    private static void Open(StringBuilder text, HtmlNode node)
    {
        switch (node.Kind)
        {
            case HtmlNodeKind.Doctype:
                text.Append("<!DOCTYPE ").Append(node.Tree!.DoctypeName).Append('>');
                break;
            case HtmlNodeKind.Comment:
                text.Append("<!--").Append(node.Data).Append("-->");
                break;
            case HtmlNodeKind.Text:
                if (IsRaw(node.Parent))
                    text.Append(node.Data);
                else
                    Escape(text, node.Data, inAttribute: false);
                break;
            case HtmlNodeKind.Element:
                text.Append('<').Append(node.Name);
                foreach (var attribute in node.Attributes)
                {
                    text.Append(' ').Append(attribute.Name).Append("=\"");
                    Escape(text, attribute.Value, inAttribute: true);
                    text.Append('"');
                }

                text.Append('>');
                break;
        }
    }

    private static bool IsRaw(HtmlNode parent) =>
        parent.Tag is HtmlTag.Style or HtmlTag.Script or HtmlTag.Xmp or HtmlTag.Iframe or HtmlTag.Noembed or HtmlTag.Noframes or HtmlTag.Plaintext
        || (parent.Is(HtmlTag.Noscript) && parent.Tree!.Options.Scripting);

    private static void Close(StringBuilder text, HtmlNode node)
    {
        if (node.IsElement && !IsVoid(node))
            text.Append("</").Append(node.Name).Append('>');
    }

    private static void Escape(StringBuilder text, string value, bool inAttribute)
    {
        var rest = value.AsSpan();
        while (!rest.IsEmpty)
        {
            var at = inAttribute ? rest.IndexOfAny("&\u00A0\"<>") : rest.IndexOfAny("&\u00A0<>");
            if (at < 0)
                break;
            text.Append(rest[..at])
                .Append(
                    rest[at] switch
                    {
                        '&' => "&amp;",
                        '\u00A0' => "&nbsp;",
                        '"' => "&quot;",
                        '<' => "&lt;",
                        _ => "&gt;",
                    }
                );
            rest = rest[(at + 1)..];
        }

        text.Append(rest);
    }
}
