using System.Text;

namespace Hasila.Html.Tests.Html5Lib;

/// <summary>A tree in the form of the standard's tree construction tests.</summary>
public static class TreeDump
{
    public static string Of(HtmlTree tree)
    {
        var text = new StringBuilder();
        var depth = 0;
        var node = tree.Root;
        // Written with the same steps a caller has, so that they are tested too.
        while (true)
        {
            var child = node.TemplateContent is { Exists: true } content ? content : node.FirstChild;
            if (child.Exists)
            {
                node = child;
                depth++;
            }
            else
            {
                while (node.Exists && node.Kind != HtmlNodeKind.Document && !node.NextSibling.Exists)
                {
                    node = node.Parent;
                    depth--;
                }

                if (!node.Exists || node.Kind == HtmlNodeKind.Document)
                    break;
                node = node.NextSibling;
            }

            Write(text, node, depth - 1);
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void Write(StringBuilder text, HtmlNode node, int depth)
    {
        text.Append("| ").Append(' ', depth * 2);
        switch (node.Kind)
        {
            case HtmlNodeKind.Doctype:
                text.Append("<!DOCTYPE ").Append(node.Tree!.DoctypeName);
                if (node.Tree.DoctypePublicId is { Length: > 0 } || node.Tree.DoctypeSystemId is { Length: > 0 })
                    text.Append(" \"").Append(node.Tree.DoctypePublicId).Append("\" \"").Append(node.Tree.DoctypeSystemId).Append('"');
                text.Append('>');
                break;
            case HtmlNodeKind.Text:
                text.Append('"').Append(node.Data).Append('"');
                break;
            case HtmlNodeKind.Comment:
                text.Append("<!-- ").Append(node.Data).Append(" -->");
                break;
            case HtmlNodeKind.TemplateContent:
                text.Append("content");
                break;
            default:
                text.Append('<').Append(Prefix(node.Namespace)).Append(node.Name).Append('>');
                foreach (var (name, value) in Attributes(node))
                    text.Append("\n| ").Append(' ', (depth * 2) + 2).Append(name).Append("=\"").Append(value).Append('"');
                break;
        }

        text.Append('\n');
    }

    private static IEnumerable<(string Name, string Value)> Attributes(HtmlNode node)
    {
        var all = new List<(string Name, string Value)>();
        foreach (var attribute in node.Attributes)
        {
            var name = attribute.Name;
            if (attribute.IsNamespaced)
                name = name.Contains(':', StringComparison.Ordinal) ? name.Replace(':', ' ') : "xmlns " + name;
            all.Add((name, attribute.Value));
        }

        return all.OrderBy(pair => pair.Name, StringComparer.Ordinal);
    }

    private static string Prefix(HtmlNamespace space) =>
        space switch
        {
            HtmlNamespace.Svg => "svg ",
            HtmlNamespace.MathMl => "math ",
            _ => "",
        };
}
