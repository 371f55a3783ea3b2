using Hasila.Html;

namespace Hasila.Reading.Html;

/// <summary>
/// A page as the sequence in which its elements open and close and its texts stand, so that every walk is a loop. The only thing that the rest
/// of reading knows of a parser.
/// </summary>
internal sealed class PageTree(int nodes)
{
    private readonly List<PageEvent> _events = new(nodes * 2);
    private readonly List<PageElement> _elements = new(nodes);

    public IReadOnlyList<PageEvent> Events => _events;

    /// <summary>All elements in document order, parents before their children.</summary>
    public IReadOnlyList<PageElement> Elements => _elements;

    /// <summary>Scripts of structured data, verbatim.</summary>
    public List<string> StructuredData { get; } = [];

    public PageElement? Body { get; private set; }

    public PageElement Open(HtmlNode node, PageElement? parent)
    {
        var element = new PageElement(node, parent) { Order = _elements.Count };
        if (element.Name == "body")
            Body ??= element;
        _elements.Add(element);
        _events.Add(new PageEvent(PageEventKind.Open, element));
        return element;
    }

    public void Add(PageElement parent, string text) => _events.Add(new PageEvent(PageEventKind.Text, parent, text));

    public void Close(PageElement element) => _events.Add(new PageEvent(PageEventKind.Close, element));
}

internal enum PageEventKind
{
    Open,
    Text,
    Close,
}

/// <param name="Kind">What happens.</param>
/// <param name="Element">The element that opens or closes, or that the text stands in.</param>
/// <param name="Text">The text, of a text.</param>
internal readonly record struct PageEvent(PageEventKind Kind, PageElement Element, string? Text = null);
