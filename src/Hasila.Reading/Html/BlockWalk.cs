using System.Text;
using Hasila.Reading.Articles;

namespace Hasila.Reading.Html;

/// <summary>Goes over a page once and cuts its text at block boundaries.</summary>
internal sealed class BlockWalk
{
    private static readonly HashSet<string> s_inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rb", "ruby", "s",
        "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img",
    };

    private static readonly HashSet<string> s_unseen = new(StringComparer.Ordinal) { "head", "button", "input", "object", "video", "audio", "canvas", "rt", "rp", "dialog", "datalist" };

    private readonly List<PageBlock> _blocks = [];
    private readonly StringBuilder _text = new();
    private int _linkLength;
    private int _links;
    private int _emphasisLength;
    private int _emphases;
    private int _linkCount;
    private int _tableDepth;
    private PageElement? _unseen;
    private PageElement? _block;

    private BlockWalk()
    {
    }

    public static IReadOnlyList<PageBlock> BlocksOf(PageTree tree)
    {
        var walk = new BlockWalk();
        foreach (var step in tree.Events)
            walk.Take(step);
        return walk._blocks;
    }

    public static bool IsInline(PageElement element) => s_inline.Contains(element.Name);

    private void Take(PageEvent step)
    {
        var element = step.Element;
        if (_unseen is not null)
        {
            if (step.Kind == PageEventKind.Close && ReferenceEquals(_unseen, element))
                _unseen = null;
            return;
        }

        switch (step.Kind)
        {
            case PageEventKind.Text:
                Append(step.Text!);
                break;
            case PageEventKind.Open:
                Open(element);
                break;
            case PageEventKind.Close:
                Close(element);
                break;
        }
    }

    private void Open(PageElement element)
    {
        if (s_unseen.Contains(element.Name) || Visibility.IsHidden(element))
        {
            _unseen = element;
            return;
        }

        switch (element.Name)
        {
            case "br" when _tableDepth == 0:
                BreakLine();
                break;
            case "a":
                _links++;
                _linkCount++;
                break;
            case "b" or "strong" or "em" or "i":
                _emphases++;
                break;
            case "table" when _tableDepth > 0 || DataTables.IsData(element):
                Flush();
                _tableDepth++;
                break;
            case "td" or "th" when _tableDepth > 0:
                if (_text.Length > 0 && _text[^1] != '\n')
                    _text.Append(" | ");
                break;
            case var name when _tableDepth > 0 || s_inline.Contains(name):
                if (_tableDepth > 0)
                    Append(" ");
                break;
            default:
                Flush();
                break;
        }

        if (_tableDepth == 0 && !s_inline.Contains(element.Name) && element.Name != "br")
            _block = element;
    }

    private void Close(PageElement element)
    {
        if (element.Name == "a")
        {
            _links = Math.Max(0, _links - 1);
        }
        else if (element.Name is "b" or "strong" or "em" or "i")
        {
            _emphases = Math.Max(0, _emphases - 1);
        }
        else if (_tableDepth > 0)
        {
            if (element.Name == "tr" && _text.Length > 0)
                _text.Append('\n');
            if (element.Name == "table" && --_tableDepth == 0)
                FlushTable(element);
        }
        else if (!s_inline.Contains(element.Name) && element.Name != "br")
        {
            Flush();
            _block = element.Parent;
        }
    }

    // Two line breaks in a row are how old pages part their paragraphs; one is white space.
    private void BreakLine()
    {
        if (_text.Length > 0 && _text[^1] == '\n')
            Flush();
        else
            _text.Append('\n');
    }

    private void Append(string data)
    {
        foreach (var c in data)
        {
            // A no-break space is a character of the text; only what HTML calls white space collapses.
            if (c is not (' ' or '\t' or '\n' or '\r' or '\f'))
            {
                _text.Append(c);
                _linkLength += _links > 0 ? 1 : 0;
                _emphasisLength += _emphases > 0 ? 1 : 0;
            }
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\n'))
            {
                _text.Append(' ');
            }
        }
    }

    private void Flush()
    {
        if (_text.Length > 0 && _block is not null)
        {
            _text.Replace('\n', ' ');
            var text = VisibleText.Trim(_text.ToString());
            if (text.Length > 0)
                _blocks.Add(new PageBlock(text, BlockKinds.Of(_block, text), _block, _linkLength) { Links = _linkCount, EmphasisLength = _emphasisLength });
        }

        _text.Clear();
        (_linkLength, _linkCount, _emphasisLength) = (0, _links, 0);
    }

    private void FlushTable(PageElement table)
    {
        var text = VisibleText.Trim(_text.ToString());
        if (text.Length > 0)
            _blocks.Add(new PageBlock(text, BlockKind.Table, table, _linkLength) { Links = _linkCount, EmphasisLength = _emphasisLength });
        _text.Clear();
        (_linkLength, _linkCount, _emphasisLength) = (0, _links, 0);
        _block = table.Parent;
    }
}
