using System.Collections.ObjectModel;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Hasila.Reading.Html;

/// <summary>Markup to a page's tree. The one file that knows the HTML parser; what it is given is bounded first.</summary>
internal static class PageParser
{
    private static readonly HashSet<string> s_withoutText = new(StringComparer.Ordinal) { "script", "style", "noscript", "template" };

    public static PageTree Parse(string html, ReadOptions options)
    {
        using var document = new HtmlParser().ParseDocument(MarkupGuard.Bound(html, options));
        return new Building().Run(document);
    }

    private sealed class Building
    {
        private readonly List<PageEvent> _events = [];
        private readonly List<PageElement> _elements = [];
        private readonly List<string> _structuredData = [];
        private PageElement? _body;

        public PageTree Run(IHtmlDocument document)
        {
            INode? node = document.DocumentElement;
            PageElement? parent = null;
            while (node is not null)
            {
                var entered = Enter(node, parent);
                if (entered is not null && node.FirstChild is { } child)
                {
                    (parent, node) = (entered, child);
                    continue;
                }

                if (entered is not null)
                    _events.Add(new PageEvent(PageEventKind.Close, entered));
                while (node.NextSibling is null && parent is not null && node.Parent is { } above)
                {
                    _events.Add(new PageEvent(PageEventKind.Close, parent));
                    (parent, node) = (parent.Parent, above);
                }

                node = parent is null ? null : node.NextSibling;
            }

            return new PageTree { Events = _events, Elements = _elements, StructuredData = _structuredData, Body = _body };
        }

        private PageElement? Enter(INode node, PageElement? parent)
        {
            if (node is IText text && parent is not null)
            {
                _events.Add(new PageEvent(PageEventKind.Text, parent, text.Data));
                return null;
            }

            if (node is not IElement element)
                return null;
            if (s_withoutText.Contains(element.LocalName))
            {
                // The guard lets no other script through than structured data.
                if (element.LocalName == "script")
                    _structuredData.Add(element.TextContent);
                return null;
            }

            var entered = new PageElement(element.LocalName, parent, AttributesOf(element));
            if (entered.Name == "body")
                _body ??= entered;
            _elements.Add(entered);
            _events.Add(new PageEvent(PageEventKind.Open, entered));
            return entered;
        }

        private static IReadOnlyDictionary<string, string> AttributesOf(IElement element)
        {
            if (element.Attributes.Length == 0)
                return ReadOnlyDictionary<string, string>.Empty;
            var attributes = new Dictionary<string, string>(element.Attributes.Length, StringComparer.Ordinal);
            foreach (var attribute in element.Attributes)
                attributes[attribute.LocalName] = attribute.Value;
            return attributes;
        }
    }
}
