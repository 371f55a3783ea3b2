using Hasila.Html.References;

namespace Hasila.Html.Tokens;

internal ref partial struct HtmlTokenizer
{
    /// <summary>"Data state": up to the next tag, comment or NUL.</summary>
    private HtmlTokenKind ReadText()
    {
        var start = position;
        var at = position;
        var copied = position;
        var side = -1;
        while (true)
        {
            var found = source[at..].IndexOfAny((byte)'<', (byte)'&', (byte)0);
            if (found < 0)
            {
                at = source.Length;
                break;
            }

            at += found;
            var stop = source[at];
            if (stop == '<')
            {
                if (OpensMarkup(at))
                    break;
                at++;
            }
            else if (stop == '&')
            {
                at = ReadReference(at, ref copied, ref side);
            }
            else if (at == start)
            {
                position = at + 1;
                SetText(start, position);
                return HtmlTokenKind.Null;
            }
            else
            {
                break;
            }
        }

        position = at;
        if (side < 0)
        {
            SetText(start, at);
        }
        else
        {
            tree.AppendSide(source[copied..at]);
            SetSideText(side);
        }

        return HtmlTokenKind.Text;
    }

    private readonly bool OpensMarkup(int at) =>
        at + 1 < source.Length && source[at + 1] is var next && (IsLetter(next) || next is (byte)'!' or (byte)'?' || (next == '/' && at + 2 < source.Length));

    /// <summary>Reads the reference at an ampersand, if it is one, into the side buffer; returns where to go on.</summary>
    private readonly int ReadReference(int at, ref int copied, ref int side)
    {
        Span<byte> value = stackalloc byte[CharacterReferences.MaxLength];
        var used = CharacterReferences.Read(source[(at + 1)..], inAttribute: false, value, out var written);
        if (used == 0)
            return at + 1;
        if (side < 0)
            side = tree.SideLength;
        tree.AppendSide(source[copied..at]);
        tree.AppendSide(value[..written]);
        copied = at + 1 + used;
        return copied;
    }

    /// <summary>"RCDATA", "RAWTEXT", "Script data", "PLAINTEXT" and "CDATA section" states: text to the end tag that closes it.</summary>
    private HtmlTokenKind NextRaw()
    {
        if (position >= source.Length)
            return HtmlTokenKind.End;

        var start = position;
        switch (State)
        {
            case TextState.PlainText:
                position = source.Length;
                SetTextReplacingNulls(start, position);
                return HtmlTokenKind.Text;
            case TextState.CData:
                return ReadCData();
        }

        var end = State == TextState.Script ? FindScriptEnd(start) : FindRawEnd(start);
        position = end;
        if (State == TextState.Rcdata)
            SetRcdata(start, end);
        else
            SetTextReplacingNulls(start, end);
        if (end < source.Length)
            State = TextState.Data;
        return TextLength == 0 && State == TextState.Data ? Next() : HtmlTokenKind.Text;
    }

    private void SetRcdata(int start, int end)
    {
        var text = source[start..end];
        if (text.IndexOfAny((byte)'&', (byte)0) < 0)
        {
            SetText(start, end);
            return;
        }

        var side = tree.SideLength;
        Span<byte> value = stackalloc byte[CharacterReferences.MaxLength];
        while (text.IndexOf((byte)'&') is var at && at >= 0)
        {
            var used = CharacterReferences.Read(text[(at + 1)..], inAttribute: false, value, out var written);
            AppendReplacingNulls(text[..(used == 0 ? at + 1 : at)]);
            if (used != 0)
                tree.AppendSide(value[..written]);
            text = text[(at + 1 + used)..];
        }

        AppendReplacingNulls(text);
        SetSideText(side);
    }

    /// <summary>Text of a CDATA section; NULs are tokens of their own, as in text.</summary>
    private HtmlTokenKind ReadCData()
    {
        var start = position;
        if (cdataEnd < start)
            cdataEnd = source[start..].IndexOf("]]>"u8) is var end && end >= 0 ? start + end : source.Length;
        var rest = source[start..];
        var length = cdataEnd - start;
        if (length == 0)
        {
            // An empty text rather than the next token: a million empty sections must not nest.
            position = start + 3;
            State = TextState.Data;
            SetText(start, start);
            return HtmlTokenKind.Text;
        }

        var nul = rest[..length].IndexOf((byte)0);
        if (nul == 0)
        {
            position = start + 1;
            SetText(start, position);
            return HtmlTokenKind.Null;
        }

        position = start + (nul > 0 ? nul : length);
        SetText(start, position);
        return HtmlTokenKind.Text;
    }
}
