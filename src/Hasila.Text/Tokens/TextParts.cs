namespace Hasila.Text.Tokens;

/// <summary>
/// Walks over a text in stretches that a grammar may read one at a time: lines (a line that looks wrapped goes on), and very long lines in pieces,
/// so that memory stays bounded whatever the text.
/// </summary>
internal ref struct TextParts
{
    private const int WrappedLine = 60;
    private const int LongestPart = 16_384;

    private readonly ReadOnlySpan<char> _text;
    private readonly int _end;
    private int _next;

    internal TextParts(ReadOnlySpan<char> text, TextSpan within)
    {
        _text = text;
        _next = within.Start;
        _end = within.End;
        Start = End = within.Start;
    }

    internal int Start { get; private set; }

    internal int End { get; private set; }

    internal bool MoveNext()
    {
        if (_next >= _end)
            return false;
        Start = _next;
        var limit = (int)Math.Min((long)Start + LongestPart, _end);
        var line = Start;
        while (true)
        {
            var at = _text[line..limit].IndexOf('\n');
            if (at < 0)
                break;
            at += line;
            if (!GoesOn(line, at))
            {
                End = at;
                _next = at + 1;
                return true;
            }

            line = at + 1;
        }

        End = limit == _end ? _end : CutBefore(limit);
        _next = End;
        return true;
    }

    /// <summary>A long line that stops in the middle of a phrase, with no empty line after it.</summary>
    private readonly bool GoesOn(int line, int at)
    {
        if (at - line < WrappedLine || at + 1 >= _end || _text[at + 1] is '\n' or '\r')
            return false;
        var last = _text[line..at].TrimEnd();
        return last.Length > 0 && last[^1] is not ('.' or '!' or '?' or '؟' or ':' or '"' or '»' or '…');
    }

    /// <summary>The end of the last sentence before the limit, else the last space, else the limit.</summary>
    private readonly int CutBefore(int limit)
    {
        var part = _text[Start..limit];
        var tail = part[(part.Length / 2)..];
        var at = tail.LastIndexOf(". ");
        if (at < 0)
            at = tail.LastIndexOf(' ');
        if (at < 0)
            return char.IsLowSurrogate(_text[limit]) ? limit - 1 : limit;
        return Start + (part.Length / 2) + at + 1;
    }
}
