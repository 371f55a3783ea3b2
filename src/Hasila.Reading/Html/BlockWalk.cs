using System.Text;
using AngleSharp.Dom;
using Hasila.Reading.Articles;

namespace Hasila.Reading.Html;

/// <summary>Walks a page once, iteratively, and cuts its text at block boundaries.</summary>
internal sealed class BlockWalk
{
    private static readonly HashSet<string> s_inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span",
        "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img",
    };

    private static readonly HashSet<string> s_unseen = new(StringComparer.Ordinal) { "head", "script", "style", "noscript", "template", "button", "input", "object", "video", "audio", "picture" };

    private readonly List<PageBlock> _blocks = [];
    private readonly StringBuilder _text = new();
    private int _linkLength;

    private BlockWalk()
    {
    }

    private sealed record Frame(IElement Element, INode? Next, IElement Block, FurnitureKind? Zone, IElement? ZoneElement, bool InLink)
    {
        public INode? Next { get; set; } = Next;
    }

    public static IReadOnlyList<PageBlock> BlocksOf(IElement body)
    {
        var walk = new BlockWalk();
        walk.Run(body);
        return walk._blocks;
    }

    private void Run(IElement body)
    {
        var stack = new Stack<Frame>();
        stack.Push(new Frame(body, body.FirstChild, body, null, null, InLink: false));
        while (stack.TryPeek(out var frame))
        {
            var node = frame.Next;
            if (node is null)
            {
                stack.Pop();
                if (!s_inline.Contains(frame.Element.LocalName))
                    Flush(frame);
                continue;
            }

            frame.Next = node.NextSibling;
            switch (node)
            {
                case IText text:
                    Append(text.Data, frame.InLink);
                    break;
                case IElement element when s_unseen.Contains(element.LocalName) || element.HasAttribute("hidden"):
                    break;
                case IElement { LocalName: "br" }:
                    BreakLine(frame);
                    break;
                case IElement element:
                    Enter(stack, frame, element);
                    break;
            }
        }
    }

    private void Enter(Stack<Frame> stack, Frame parent, IElement element)
    {
        var inline = s_inline.Contains(element.LocalName);
        if (!inline)
            Flush(parent);
        var zone = parent.Zone;
        var zoneElement = parent.ZoneElement;
        if (zone is null && !inline)
        {
            zone = Zones.Of(element);
            zoneElement = zone is null ? null : element;
        }

        stack.Push(new Frame(element, element.FirstChild, inline ? parent.Block : element, zone, zoneElement, parent.InLink || element.LocalName == "a"));
    }

    // Two line breaks in a row are how old pages part their paragraphs; one is white space.
    private void BreakLine(Frame frame)
    {
        if (_text.Length > 0 && _text[^1] == '\n')
            Flush(frame);
        else
            _text.Append('\n');
    }

    private void Append(string data, bool inLink)
    {
        foreach (var c in data)
        {
            // A no-break space is a character of the text; only what HTML calls white space collapses.
            if (c is not (' ' or '\t' or '\n' or '\r' or '\f'))
            {
                _text.Append(c);
                _linkLength += inLink ? 1 : 0;
            }
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\n'))
            {
                _text.Append(' ');
            }
        }
    }

    private void Flush(Frame frame)
    {
        var text = _text.ToString().Replace('\n', ' ').Trim();
        if (text.Length > 0)
            _blocks.Add(new PageBlock(text, KindOf(frame.Block), frame.Block, frame.Zone, frame.ZoneElement, _linkLength));
        _text.Clear();
        _linkLength = 0;
    }

    private static BlockKind KindOf(IElement block)
    {
        for (var element = block; element is not null; element = element.ParentElement)
        {
            switch (element.LocalName)
            {
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                    return BlockKind.Heading;
                case "li" or "dt" or "dd":
                    return BlockKind.ListItem;
                case "blockquote":
                    return BlockKind.Quote;
                case "figcaption" or "figure":
                    return BlockKind.Caption;
                case "article" or "main" or "body" or "section":
                    return BlockKind.Paragraph;
            }
        }

        return BlockKind.Paragraph;
    }
}
