using System.Text;
using Hasila.Html.Names;

namespace Hasila.Html;

/// <summary>Gathers the text that a reader sees (<see cref="HtmlNode.Text"/>).</summary>
internal sealed class VisibleText(HtmlNode root, int limit)
{
    private readonly StringBuilder text = new();
    private char pending;
    private int keeping;

    public string Read()
    {
        var node = root;
        if (IsLeftOut(node))
            return "";
        Enter(node);
        while (text.Length <= limit)
        {
            if (node.FirstChildIndex != 0 && (node == root || !IsLeftOut(node)))
            {
                node = node.FirstChild;
                Enter(node);
                continue;
            }

            while (node != root && !node.NextSibling.Exists)
            {
                Leave(node);
                node = node.Parent;
            }

            if (node == root)
                break;
            Leave(node);
            node = node.NextSibling;
            Enter(node);
        }

        return text.ToString(0, Math.Min(text.Length, limit));
    }

    public static bool IsBlock(HtmlTag tag) =>
        tag
            is HtmlTag.Address
                or HtmlTag.Article
                or HtmlTag.Aside
                or HtmlTag.Blockquote
                or HtmlTag.Body
                or HtmlTag.Caption
                or HtmlTag.Center
                or HtmlTag.Dd
                or HtmlTag.Details
                or HtmlTag.Dialog
                or HtmlTag.Dir
                or HtmlTag.Div
                or HtmlTag.Dl
                or HtmlTag.Dt
                or HtmlTag.Fieldset
                or HtmlTag.Figcaption
                or HtmlTag.Figure
                or HtmlTag.Footer
                or HtmlTag.Form
                or HtmlTag.H1
                or HtmlTag.H2
                or HtmlTag.H3
                or HtmlTag.H4
                or HtmlTag.H5
                or HtmlTag.H6
                or HtmlTag.Head
                or HtmlTag.Header
                or HtmlTag.Hgroup
                or HtmlTag.Hr
                or HtmlTag.Html
                or HtmlTag.Legend
                or HtmlTag.Li
                or HtmlTag.Listing
                or HtmlTag.Main
                or HtmlTag.Menu
                or HtmlTag.Nav
                or HtmlTag.Ol
                or HtmlTag.Optgroup
                or HtmlTag.Option
                or HtmlTag.P
                or HtmlTag.Plaintext
                or HtmlTag.Pre
                or HtmlTag.Search
                or HtmlTag.Section
                or HtmlTag.Summary
                or HtmlTag.Table
                or HtmlTag.Tbody
                or HtmlTag.Tfoot
                or HtmlTag.Thead
                or HtmlTag.Title
                or HtmlTag.Tr
                or HtmlTag.Ul
                or HtmlTag.Xmp;

    private static bool IsLeftOut(HtmlNode node) =>
        node.Tag is HtmlTag.Script or HtmlTag.Style or HtmlTag.Template or HtmlTag.Noscript or HtmlTag.Iframe or HtmlTag.Noembed or HtmlTag.Noframes;

    private static bool KeepsSpace(HtmlTag tag) => tag is HtmlTag.Pre or HtmlTag.Textarea or HtmlTag.Listing or HtmlTag.Xmp or HtmlTag.Plaintext;

    private void Enter(HtmlNode node)
    {
        if (node.IsText)
        {
            Append(node.Data);
            return;
        }

        var tag = node.Tag;
        if (tag == HtmlTag.Br || IsBlock(tag))
            pending = '\n';
        else if (tag is HtmlTag.Td or HtmlTag.Th && pending != '\n')
            pending = '\t';
        if (KeepsSpace(tag))
            keeping++;
    }

    private void Leave(HtmlNode node)
    {
        var tag = node.Tag;
        if (KeepsSpace(tag))
            keeping--;
        if (IsBlock(tag))
            pending = '\n';
        else if (tag is HtmlTag.Td or HtmlTag.Th && pending != '\n')
            pending = '\t';
    }

    private void Append(string data)
    {
        var rest = data.AsSpan();
        while (!rest.IsEmpty)
        {
            var space = keeping > 0 ? -1 : rest.IndexOfAny(" \t\n\f\r");
            var word = space < 0 ? rest : rest[..space];
            if (!word.IsEmpty)
            {
                if (pending != '\0' && text.Length > 0)
                    text.Append(pending);
                pending = '\0';
                text.Append(word);
            }

            if (space < 0)
                return;
            if (pending == '\0')
                pending = ' ';
            rest = rest[(space + 1)..];
        }
    }
}
