namespace Hasila.Html.Tokens;

internal ref partial struct HtmlTokenizer
{
    /// <summary>Where the end tag of the open raw text element begins, or the end of the source.</summary>
    private readonly int FindRawEnd(int from)
    {
        var name = tree.NameOf(RawName);
        for (var at = from; ; at += 2)
        {
            var found = source[at..].IndexOf("</"u8);
            if (found < 0)
                return source.Length;
            at += found;
            if (IsTagName(at + 2, name))
                return at;
        }
    }

    /// <summary>
    /// Where the script's end tag begins, or the end of the source. Inside <c>&lt;!-- --&gt;</c> a nested script start tag hides the next end tag
    /// ("Script data escaped" and "double escaped" states).
    /// </summary>
    private readonly int FindScriptEnd(int from)
    {
        var name = tree.NameOf(RawName);
        var at = from;
        while (true)
        {
            var found = source[at..].IndexOf((byte)'<');
            if (found < 0)
                return source.Length;
            at += found;
            if (at + 1 >= source.Length)
                return source.Length;
            if (source[at + 1] == '/' && IsTagName(at + 2, name))
                return at;
            if (source[at + 1] == '!' && source[at..].StartsWith("<!--"u8))
            {
                at = SkipEscapedScript(at + 2, name, out var ended);
                if (ended)
                    return at;
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>From the two dashes that open an escaped part to behind its <c>--></c>, or to the end tag that ends the script inside it.</summary>
    private readonly int SkipEscapedScript(int at, scoped ReadOnlySpan<byte> name, out bool ended)
    {
        var hidden = false;
        ended = false;
        while (true)
        {
            var found = source[at..].IndexOfAny((byte)'<', (byte)'-');
            if (found < 0)
            {
                ended = true;
                return source.Length;
            }

            at += found;
            if (source[at] == '-')
            {
                var dash = at;
                while (at < source.Length && source[at] == '-')
                    at++;
                if (at - dash >= 2 && at < source.Length && source[at] == '>')
                    return at + 1;
                continue;
            }

            at++;
            var closing = at < source.Length && source[at] == '/';
            if (closing && !hidden && IsTagName(at + 1, name))
            {
                ended = true;
                return at - 1;
            }

            // What hides and unhides is always "script", whichever element's text this is.
            if (closing == hidden && IsTagName(closing ? at + 1 : at, "script"u8))
                hidden = !hidden;
        }
    }

    /// <summary>Whether a name, in any case, stands here and ends here.</summary>
    private readonly bool IsTagName(int at, scoped ReadOnlySpan<byte> name)
    {
        if (at + name.Length >= source.Length || name.IsEmpty)
            return false;
        for (var index = 0; index < name.Length; index++)
        {
            var value = source[at + index];
            if (value != name[index] && ((uint)(value - 'A') >= 26 || (value | 0x20) != name[index]))
                return false;
        }

        var end = source[at + name.Length];
        return IsSpace(end) || end is (byte)'/' or (byte)'>';
    }
}
