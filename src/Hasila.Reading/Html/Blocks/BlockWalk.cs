using System.Buffers;
using Hasila.Html.Names;
using Hasila.Reading.Articles;
using Hasila.Reading.Html.Tree;

namespace Hasila.Reading.Html.Blocks;

/// <summary>Goes over a page once and cuts its text at block boundaries.</summary>
internal sealed class BlockWalk
{
    // What HTML calls white space. A no-break space is a character of the text.
    private static readonly SearchValues<char> s_space = SearchValues.Create(" \t\n\r\f");
    private static readonly SearchValues<char> s_breaks = SearchValues.Create("\t\n\r\f");

    private readonly List<PageBlock> _blocks = [];
    private readonly TextRoom _text;
    private int _linkLength;
    private int _links;
    private int _emphasisLength;
    private int _emphases;
    private int _linkCount;
    private int _tableDepth;
    private PageElement? _unseen;
    private PageElement? _block;

    private readonly PageTree _tree;

    private BlockWalk(PageTree tree, TextRoom text) => (_tree, _text) = (tree, text);

    public static List<PageBlock> BlocksOf(PageTree tree)
    {
        using var text = new TextRoom();
        var walk = new BlockWalk(tree, text);
        foreach (ref readonly var step in tree.Events)
            walk.Take(step);
        return walk._blocks;
    }

    private void Take(in PageEvent step)
    {
        var element = _tree.ElementOf(step);
        if (_unseen is not null)
        {
            if (step.Kind == PageEventKind.Close && ReferenceEquals(_unseen, element))
                _unseen = null;
            return;
        }

        switch (step.Kind)
        {
            case PageEventKind.Text:
                Append(_tree.TextOf(step));
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
        if (IsUnseen(element.Tag) || Visibility.IsHidden(element))
        {
            _unseen = element;
            return;
        }

        switch (element.Tag)
        {
            case HtmlTag.Br when _tableDepth == 0:
                BreakLine();
                break;
            case HtmlTag.A:
                _links++;
                _linkCount++;
                break;
            case HtmlTag.B or HtmlTag.Strong or HtmlTag.Em or HtmlTag.I:
                _emphases++;
                break;
            case HtmlTag.Table when _tableDepth > 0 || DataTables.IsData(element):
                Flush();
                _tableDepth++;
                break;
            case HtmlTag.Td or HtmlTag.Th when _tableDepth > 0:
                if (_text.Last is not ('\n' or '\0'))
                    _text.Append(" | ");
                break;
            case var tag when _tableDepth > 0 || InlineTags.Has(tag):
                if (_tableDepth > 0)
                    AppendBlank();
                break;
            default:
                Flush();
                break;
        }

        if (_tableDepth == 0 && !InlineTags.Has(element.Tag) && element.Tag != HtmlTag.Br)
            _block = element;
    }

    private void Close(PageElement element)
    {
        if (element.Tag == HtmlTag.A)
        {
            _links = Math.Max(0, _links - 1);
        }
        else if (element.Tag is HtmlTag.B or HtmlTag.Strong or HtmlTag.Em or HtmlTag.I)
        {
            _emphases = Math.Max(0, _emphases - 1);
        }
        else if (_tableDepth > 0)
        {
            if (element.Tag == HtmlTag.Tr && _text.Length > 0)
                _text.Append("\n");
            if (element.Tag == HtmlTag.Table && --_tableDepth == 0)
                FlushTable(element);
        }
        else if (!InlineTags.Has(element.Tag) && element.Tag != HtmlTag.Br)
        {
            Flush();
            _block = element.Parent;
        }
    }

    // Two line breaks in a row are how old pages part their paragraphs; one is white space.
    private void BreakLine()
    {
        if (_text.Last == '\n')
            Flush();
        else
            _text.Append("\n");
    }

    private void Append(ReadOnlySpan<char> data)
    {
        if (data.IsEmpty)
            return;
        var start = data.IndexOfAnyExcept(s_space);
        if (start != 0)
            AppendBlank();
        if (start < 0)
            return;
        var end = data.LastIndexOfAnyExcept(s_space) + 1;
        var words = data[start..end];
        // Most texts have single blanks alone between their words.
        if (!words.ContainsAny(s_breaks) && words.IndexOf("  ") < 0)
            AppendWords(words, words.Length - words.Count(' '));
        else
            AppendOneByOne(words);
        if (end < data.Length)
            AppendBlank();
    }

    private void AppendOneByOne(ReadOnlySpan<char> words)
    {
        while (true)
        {
            var length = words.IndexOfAny(s_space);
            if (length < 0)
            {
                AppendWords(words, words.Length);
                return;
            }

            AppendWords(words[..length], length);
            AppendBlank();
            words = words[length..].TrimStart(" \t\n\r\f");
        }
    }

    private void AppendBlank()
    {
        if (_text.Last is not (' ' or '\n' or '\0'))
            _text.Append(" ");
    }

    private void AppendWords(ReadOnlySpan<char> words, int letters)
    {
        _text.Append(words);
        _linkLength += _links > 0 ? letters : 0;
        _emphasisLength += _emphases > 0 ? letters : 0;
    }

    private void Flush()
    {
        if (_text.Length > 0 && _block is not null)
        {
            _text.Written.Replace('\n', ' ');
            var text = VisiblePageText.Trim(_text.Written);
            if (text.Length > 0)
                _blocks.Add(Block(text, _block));
        }

        StartBlock();
    }

    private void FlushTable(PageElement table)
    {
        var text = VisiblePageText.Trim(_text.Written);
        if (text.Length > 0)
            _blocks.Add(Block(text, table) with { Kind = BlockKind.Table });
        StartBlock();
        _block = table.Parent;
    }

    private PageBlock Block(ReadOnlySpan<char> text, PageElement element) =>
        new(text.ToString(), element, _linkLength)
        {
            Links = _linkCount,
            EmphasisLength = _emphasisLength,
            Signature = _tree.Signatures.Of(element),
        };

    private void StartBlock()
    {
        _text.Clear();
        (_linkLength, _linkCount, _emphasisLength) = (0, _links, 0);
    }

    private static bool IsUnseen(HtmlTag tag) =>
        tag
            is HtmlTag.Head
                or HtmlTag.Button
                or HtmlTag.Input
                or HtmlTag.Object
                or HtmlTag.Video
                or HtmlTag.Audio
                or HtmlTag.Canvas
                or HtmlTag.Rt
                or HtmlTag.Rp
                or HtmlTag.Dialog
                or HtmlTag.Datalist;
}
