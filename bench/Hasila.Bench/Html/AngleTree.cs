using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Hasila.Bench.Html;

/// <summary>AngleSharp's trees in the form of the standard's tests.</summary>
internal static class AngleTree
{
    public static string Dump(IEnumerable<INode> roots)
    {
        var text = new StringBuilder();
        var open = new Stack<(INode? Node, int Depth)>();
        foreach (var root in roots.Reverse())
            open.Push((root, 0));
        while (open.TryPop(out var top))
        {
            var (node, depth) = top;
            text.Append("| ").Append(' ', depth * 2);
            if (node is null)
            {
                text.Append("content\n");
                continue;
            }

            Write(text, node, depth);
            if (node is IHtmlTemplateElement template)
            {
                foreach (var child in template.Content.ChildNodes.Reverse())
                    open.Push((child, depth + 2));
                open.Push((null, depth + 1));
            }

            foreach (var child in node.ChildNodes.Reverse())
                open.Push((child, depth + 1));
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void Write(StringBuilder text, INode node, int depth)
    {
        switch (node)
        {
            case IDocumentType type:
                text.Append("<!DOCTYPE ").Append(type.Name);
                if (type.PublicIdentifier.Length > 0 || type.SystemIdentifier.Length > 0)
                    text.Append(" \"").Append(type.PublicIdentifier).Append("\" \"").Append(type.SystemIdentifier).Append('"');
                text.Append('>');
                break;
            case IComment comment:
                text.Append("<!-- ").Append(comment.Data).Append(" -->");
                break;
            case IText data:
                text.Append('"').Append(data.Data).Append('"');
                break;
            case IElement element:
                text.Append('<').Append(Prefix(element.NamespaceUri)).Append(element.LocalName).Append('>');
                foreach (var (name, value) in element.Attributes.Select(Pair).OrderBy(pair => pair.Name, StringComparer.Ordinal))
                    text.Append("\n| ").Append(' ', (depth * 2) + 2).Append(name).Append("=\"").Append(value).Append('"');
                break;
        }

        text.Append('\n');
    }

    private static (string Name, string Value) Pair(IAttr attribute) =>
        (
            attribute.NamespaceUri switch
            {
                "http://www.w3.org/1999/xlink" => "xlink " + attribute.LocalName,
                "http://www.w3.org/XML/1998/namespace" => "xml " + attribute.LocalName,
                "http://www.w3.org/2000/xmlns/" => "xmlns " + attribute.LocalName,
                _ => attribute.Name,
            },
            attribute.Value
        );

    private static string Prefix(string? space) =>
        space switch
        {
            "http://www.w3.org/2000/svg" => "svg ",
            "http://www.w3.org/1998/Math/MathML" => "math ",
            _ => "",
        };
}
