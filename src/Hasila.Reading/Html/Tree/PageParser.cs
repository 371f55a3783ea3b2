using Hasila.Html;
using Hasila.Html.Names;
using Hasila.Reading.Captures;

namespace Hasila.Reading.Html.Tree;

/// <summary>A parsed page to the sequence that reading walks. The one file that knows the HTML parser.</summary>
internal static class PageParser
{
    private const int LongestStructuredData = 512 * 1024;

    /// <summary>One big page must not hold its memory for the rest of a thread's life.</summary>
    private const long MostRetained = 16 << 20;

    [ThreadStatic]
    private static (HtmlTree Tree, PageTree Page)? t_room;

    /// <summary>Parses and reads a page; its tree is not to be kept beyond <paramref name="read"/>, the next page uses its memory.</summary>
    /// <returns>Null for a page of more nodes or letters than one may have.</returns>
    public static TResult? With<TResult>(PageSource source, ReadOptions options, Func<PageTree, TResult> read)
        where TResult : class
    {
        var (tree, page) = t_room ?? (new HtmlTree(), new PageTree());
        t_room = null;
        var result = Parse(source, options, tree, page) ? read(page) : null;
        page.Clear();
        t_room = tree.RetainedBytes <= MostRetained ? (tree, page) : null;
        return result;
    }

    /// <summary>Parses a page into a tree of its own, which may be kept; an empty one for a page of too many nodes.</summary>
    public static PageTree Parse(PageSource source, ReadOptions options)
    {
        var page = new PageTree();
        _ = Parse(source, options, new HtmlTree(), page);
        return page;
    }

    private static bool Parse(PageSource source, ReadOptions options, HtmlTree tree, PageTree page)
    {
        var bounds = new HtmlOptions
        {
            MaxDepth = options.MaxDepth,
            MaxNodes = options.NodesFor(source.Utf8?.Length ?? source.Text.Length),
            EncodingHint = source.Utf8 is null ? null : "utf-8",
            IsValidUtf8 = source.IsValid,
        };
        if (source.Utf8 is { } bytes)
            tree.Load(bytes, bounds);
        else
            tree.Load(source.Text, bounds);
        if (tree.Limits.HasFlag(HtmlLimits.Nodes))
            return false;
        Walk(tree, page, options.MaxLetters);
        return page.Letters <= options.MaxLetters;
    }

    private static void Walk(HtmlTree tree, PageTree page, int mostLetters)
    {
        var root = tree.Html;
        var node = root;
        PageElement? parent = null;
        while (node.Exists && page.Letters <= mostLetters)
        {
            var entered = Enter(page, node, parent);
            if (entered is not null)
            {
                if ((node.Tag == HtmlTag.Template ? node.TemplateContent.FirstChild : node.FirstChild) is { Exists: true } child)
                {
                    (parent, node) = (entered, child);
                    continue;
                }

                page.Close(entered);
            }

            while (node != root && !node.NextSibling.Exists)
            {
                page.Close(parent!);
                (parent, node) = (parent!.Parent, Outside(node));
            }

            node = node == root ? default : node.NextSibling;
        }
    }

    // What a template holds stands in a node of its own below it.
    private static HtmlNode Outside(HtmlNode node) => node.Parent is { Kind: HtmlNodeKind.TemplateContent } content ? content.Parent : node.Parent;

    // The shadow tree of the element around it, as programs that save pages write it: in the spelling of the standard and in an earlier one.
    private static bool IsShadowRoot(HtmlNode node) =>
        node.Tag == HtmlTag.Template && (!node.RawAttribute("shadowrootmode").IsEmpty || !node.RawAttribute("shadowroot").IsEmpty);

    private static PageElement? Enter(PageTree page, HtmlNode node, PageElement? parent)
    {
        if (node.IsText)
        {
            if (parent is not null)
                page.Add(parent, node.DataUtf8);
            return null;
        }

        if (!node.IsElement)
            return null;
        switch (node.Tag)
        {
            case HtmlTag.Script:
                if (
                    node.RawAttribute("type").IndexOf("ld+json"u8) >= 0
                    && node.FirstChild is { IsText: true } script
                    && script.DataUtf8.Length <= LongestStructuredData
                )
                    page.StructuredData.Add(script.Data);
                return null;
            case HtmlTag.Style
            or HtmlTag.Noscript
            or HtmlTag.Svg
            or HtmlTag.Math
            or HtmlTag.Iframe
            or HtmlTag.Textarea
            or HtmlTag.Select
            or HtmlTag.Xmp
            or HtmlTag.Noembed
            or HtmlTag.Noframes
            or HtmlTag.Plaintext:
                return null;
            case HtmlTag.Template when !IsShadowRoot(node):
                return null;
        }

        return page.Open(node, parent);
    }
}
