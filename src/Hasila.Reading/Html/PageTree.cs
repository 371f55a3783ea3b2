using System.Runtime.InteropServices;
using System.Text;
using Hasila.Html;

namespace Hasila.Reading.Html;

/// <summary>
/// A page as the sequence in which its elements open and close and its texts stand, so that every walk is a loop. The only thing that the rest
/// of reading knows of a parser. Its memory serves the next page when it is cleared.
/// </summary>
internal sealed class PageTree
{
    // Rooms of one very large page are not kept for the next.
    private const int MostKeptElements = 1 << 14;
    private const int MostKeptEvents = 1 << 18;
    private const int MostKeptLetters = 1 << 20;

    private readonly List<PageEvent> _events = [];
    private readonly List<PageElement> _elements = [];

    // Elements of pages before this one, to be used again.
    private readonly List<PageElement> _spare = [];
    private char[] _letters = [];
    private int _used;

    public ReadOnlySpan<PageEvent> Events => CollectionsMarshal.AsSpan(_events);

    /// <summary>All elements in document order, parents before their children.</summary>
    public ReadOnlySpan<PageElement> Elements => CollectionsMarshal.AsSpan(_elements);

    /// <summary>Scripts of structured data, verbatim.</summary>
    public List<string> StructuredData { get; } = [];

    public PageElement? Body { get; private set; }

    /// <summary>What classes and ids say, as far as they were asked.</summary>
    public SignsSeen Signs { get; } = new();

    /// <summary>How its blocks are built.</summary>
    public BlockSignatures Signatures { get; } = new();

    public PageElement Open(HtmlNode node, PageElement? parent)
    {
        var element = _elements.Count < _spare.Count ? _spare[_elements.Count] : new PageElement(this);
        element.Become(node, parent, _elements.Count);
        if (element.Tag == HtmlTag.Body)
            Body ??= element;
        _elements.Add(element);
        _events.Add(new PageEvent(PageEventKind.Open, element, 0, 0, 0));
        return element;
    }

    /// <param name="parent">The element it stands in.</param>
    /// <param name="utf8">The text.</param>
    public void Add(PageElement parent, ReadOnlySpan<byte> utf8)
    {
        if (_letters.Length - _used < utf8.Length)
            Array.Resize(ref _letters, Math.Max(_letters.Length * 2, _used + utf8.Length));
        var length = Encoding.UTF8.GetChars(utf8, _letters.AsSpan(_used));
        _events.Add(new PageEvent(PageEventKind.Text, parent, _used, length, VisibleText.LengthOf(_letters.AsSpan(_used, length))));
        _used += length;
    }

    public void Close(PageElement element) => _events.Add(new PageEvent(PageEventKind.Close, element, 0, 0, 0));

    /// <summary>The text of a text.</summary>
    public ReadOnlySpan<char> TextOf(in PageEvent text) => _letters.AsSpan(text.Start, text.Length);

    /// <summary>Makes room for another page.</summary>
    public void Clear()
    {
        for (var i = _spare.Count; i < Math.Min(_elements.Count, MostKeptElements); i++)
            _spare.Add(_elements[i]);
        _events.Clear();
        _elements.Clear();
        if (_events.Capacity > MostKeptEvents)
            (_events.Capacity, _elements.Capacity) = (0, 0);
        if (_letters.Length > MostKeptLetters)
            _letters = [];
        _used = 0;
        StructuredData.Clear();
        Signatures.Clear();
        Body = null;
    }
}

internal enum PageEventKind
{
    Open,
    Text,
    Close,
}

/// <param name="Kind">What happens.</param>
/// <param name="Element">The element that opens or closes, or that the text stands in.</param>
/// <param name="Start">Where a text's letters begin in the tree.</param>
/// <param name="Length">How many letters it has.</param>
/// <param name="Visible">How many of them a reader sees, white space apart.</param>
internal readonly record struct PageEvent(PageEventKind Kind, PageElement Element, int Start, int Length, int Visible);
