namespace Hasila.Html.Tokens;

internal ref partial struct HtmlTokenizer
{
    /// <summary>"Markup declaration open state".</summary>
    private HtmlTokenKind ReadMarkup()
    {
        var rest = source[(position + 2)..];
        if (rest.StartsWith("--"u8))
            return ReadComment(position + 4);
        if (rest.Length >= 7 && System.Text.Ascii.EqualsIgnoreCase(rest[..7], "doctype"u8))
        {
            position += 9;
            return ReadDoctype();
        }

        if (Foreign && rest.StartsWith("[CDATA["u8))
        {
            position += 9;
            State = TextState.CData;
            return NextRaw();
        }

        return ReadBogusComment(position + 2);
    }

    private HtmlTokenKind ReadBogusComment(int start)
    {
        var end = source[start..].IndexOf((byte)'>');
        end = end < 0 ? source.Length : start + end;
        SetTextReplacingNulls(start, end);
        position = Math.Min(end + 1, source.Length);
        return HtmlTokenKind.Comment;
    }

    /// <summary>The comment states; <paramref name="start"/> is behind the two opening dashes.</summary>
    private HtmlTokenKind ReadComment(int start)
    {
        var rest = source[start..];
        if (rest.StartsWith(">"u8) || rest.StartsWith("->"u8))
        {
            position = start + (rest[0] == '>' ? 1 : 2);
            SetText(start, start);
            return HtmlTokenKind.Comment;
        }

        var at = start;
        while (true)
        {
            var found = source[at..].IndexOf("--"u8);
            if (found < 0)
                return EndUnclosedComment(start, source[start..].EndsWith("-"u8) ? 1 : 0);

            var dashes = at + found;
            at = dashes + 2;
            while (at < source.Length && source[at] == '-')
                at++;
            if (at >= source.Length)
                return EndUnclosedComment(start, 2);
            if (source[at] == '>')
                break;
            if (source[at] != '!')
                continue;

            at++;
            if (at >= source.Length)
                return EndUnclosedComment(start, 3);
            if (source[at] != '>')
                continue;
            SetTextReplacingNulls(start, at - 3);
            position = at + 1;
            return HtmlTokenKind.Comment;
        }

        SetTextReplacingNulls(start, at - 2);
        position = at + 1;
        return HtmlTokenKind.Comment;
    }

    private HtmlTokenKind EndUnclosedComment(int start, int trailing)
    {
        position = source.Length;
        SetTextReplacingNulls(start, Math.Max(start, source.Length - trailing));
        return HtmlTokenKind.Comment;
    }
}
