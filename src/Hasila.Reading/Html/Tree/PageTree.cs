using System.Text;
using Hasila.Html;
using Hasila.Html.Names;

namespace Hasila.Reading.Html.Tree;

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

    private PageEvent[] _events = new PageEvent[1 << 12];
    private int _eventCount;

    // Those behind the last were a page's before this one, to be used again.
    private PageElement[] _elements = new PageElement[1 << 10];
    private int _elementCount;

    private char[] _letters = [' '];
    private int _used = 1;

    /// <summary>Letters of all its texts.</summary>
    public int Letters => _used - 1;

    public ReadOnlySpan<PageEvent> Events => _events.AsSpan(0, _eventCount);

    /// <summary>All elements in document order, parents before their children.</summary>
    public ReadOnlySpan<PageElement> Elements => _elements.AsSpan(0, _elementCount);

    /// <summary>Scripts of structured data, verbatim.</summary>
    public List<string> StructuredData { get; } = [];

    public PageElement? Body { get; private set; }

    /// <summary>What classes and ids say, as far as they were asked.</summary>
    public SignsSeen Signs { get; } = new();

    /// <summary>What the names of its attributes tell.</summary>
    public TellingNames Names { get; } = new();

    /// <summary>How its blocks are built.</summary>
    public BlockSignatures Signatures { get; } = new();

    public PageElement Open(HtmlNode node, PageElement? parent)
    {
        if (_elementCount == _elements.Length)
            Array.Resize(ref _elements, _elements.Length * 2);
        var element = _elements[_elementCount] ??= new PageElement(this);
        element.Become(node, parent, _elementCount++);
        if (element.Tag == HtmlTag.Body)
            Body ??= element;
        Add(new PageEvent(PageEventKind.Open, element.Order, 0, 0, 0));
        return element;
    }

    /// <param name="parent">The element it stands in.</param>
    /// <param name="utf8">The text.</param>
    public void Add(PageElement parent, ReadOnlySpan<byte> utf8)
    {
        // The first letter in the room is a blank, which stands for all texts of nothing but white space.
        if (!utf8.ContainsAnyExcept(" \n\t\r"u8))
        {
            Add(new PageEvent(PageEventKind.Text, parent.Order, 0, Math.Min(1, utf8.Length), 0));
            return;
        }

        if (_letters.Length - _used < utf8.Length)
            Array.Resize(ref _letters, Math.Max(_letters.Length * 2, _used + utf8.Length));
        var (length, visible) = (utf8.Length, AsciiText.Read(utf8, _letters.AsSpan(_used)));
        if (visible < 0)
        {
            length = Encoding.UTF8.GetChars(utf8, _letters.AsSpan(_used));
            visible = VisiblePageText.LengthOf(_letters.AsSpan(_used, length));
        }

        Add(new PageEvent(PageEventKind.Text, parent.Order, _used, length, visible));
        _used += length;
    }

    public void Close(PageElement element) => Add(new PageEvent(PageEventKind.Close, element.Order, 0, 0, 0));

    /// <summary>The element that opens or closes, or that a text stands in.</summary>
    public PageElement ElementOf(in PageEvent step) => _elements[step.Element];

    /// <summary>The text of a text.</summary>
    public ReadOnlySpan<char> TextOf(in PageEvent text) => _letters.AsSpan(text.Start, text.Length);

    /// <summary>Makes room for another page.</summary>
    public void Clear()
    {
        (_elementCount, _eventCount, _used) = (0, 0, 1);
        if (_elements.Length > MostKeptElements)
            Array.Resize(ref _elements, MostKeptElements);
        if (_events.Length > MostKeptEvents)
            Array.Resize(ref _events, MostKeptEvents);
        if (_letters.Length > MostKeptLetters)
            _letters = [' '];
        StructuredData.Clear();
        Names.Clear();
        Signatures.Clear();
        Body = null;
    }

    private void Add(in PageEvent step)
    {
        if (_eventCount == _events.Length)
            Array.Resize(ref _events, _events.Length * 2);
        _events[_eventCount++] = step;
    }
}

internal enum PageEventKind
{
    Open,
    Text,
    Close,
}

/// <param name="Kind">What happens.</param>
/// <param name="Element">The place of the element that opens or closes, or that the text stands in.</param>
/// <param name="Start">Where a text's letters begin in the tree.</param>
/// <param name="Length">How many letters it has.</param>
/// <param name="Visible">How many of them a reader sees, white space apart.</param>
internal readonly record struct PageEvent(PageEventKind Kind, int Element, int Start, int Length, int Visible);
