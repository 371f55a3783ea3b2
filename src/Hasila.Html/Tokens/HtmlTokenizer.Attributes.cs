namespace Hasila.Html.Tokens;

internal ref partial struct HtmlTokenizer
{
    /// <summary>"Before attribute name state" up to the tag's end. False at the end of the file.</summary>
    private bool ReadAttributes(bool keep)
    {
        var stamp = keep ? tree.NextStamp() : 0;
        var first = tree.AttributeCount;
        while (true)
        {
            SelfClosing = false;
            while (position < source.Length && (IsSpace(source[position]) || source[position] == '/'))
            {
                SelfClosing = source[position] == '/';
                position++;
            }

            if (position >= source.Length)
                return false;
            if (source[position] == '>')
            {
                // The slash counts only where it stands right before the ">".
                position++;
                return true;
            }

            var kept = keep && tree.AttributeCount - first < maxAttributes;
            AttributesDropped |= keep && !kept;
            var name = ReadName(isAttribute: true, kept);
            SkipSpaces();
            var (start, length, escaped) = (position, 0, false);
            if (position < source.Length && source[position] == '=')
            {
                position++;
                SkipSpaces();
                if (!ReadValue(out start, out length, out escaped))
                    return false;
            }

            if (name != 0 && kept && tree.StampName(name, stamp))
                tree.AddAttribute(name | (escaped ? Attribute.Escaped : 0), start, length);
        }
    }

    private bool ReadValue(out int start, out int length, out bool escaped)
    {
        start = position;
        length = 0;
        escaped = false;
        if (position >= source.Length)
            return false;
        var quote = source[position];
        if (quote is (byte)'"' or (byte)'\'')
        {
            start = position + 1;
            var rest = source[start..];
            var end = rest.IndexOfAny(quote, (byte)'&', (byte)0);
            if (end >= 0 && rest[end] != quote)
            {
                escaped = true;
                var close = rest[end..].IndexOf(quote);
                end = close < 0 ? -1 : end + close;
            }

            if (end < 0)
                return false;
            length = end;
            position = start + end + 1;
            return true;
        }

        var at = position;
        while (at < source.Length && source[at] != '>' && !IsSpace(source[at]))
        {
            escaped |= source[at] is (byte)'&' or 0;
            at++;
        }

        length = at - start;
        position = at;
        return at < source.Length;
    }
}
