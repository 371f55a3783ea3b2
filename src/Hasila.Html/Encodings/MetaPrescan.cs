using System.Buffers;
using System.Text;

namespace Hasila.Html.Encodings;

/// <summary>"Prescan a byte stream to determine its encoding" (WHATWG HTML, 13.2.3.2).</summary>
internal ref struct MetaPrescan
{
    /// <summary>
    /// How far it looks. The standard speaks of 1,024 bytes "or more", and browsers also honour a meta element met later; so this takes what both would.
    /// </summary>
    public const int Window = 64 * 1024;

    private static readonly SearchValues<char> s_labelEnds = SearchValues.Create("\t\n\f\r ;");

    private readonly ReadOnlySpan<byte> bytes;
    private int at;

    private MetaPrescan(ReadOnlySpan<byte> bytes) => this.bytes = bytes;

    /// <summary>The encoding that a meta element names, null for none.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes) => new MetaPrescan(bytes[..Math.Min(bytes.Length, Window)]).Find();

    private string? Find()
    {
        while (at < bytes.Length)
        {
            var open = bytes[at..].IndexOf((byte)'<');
            if (open < 0)
                return null;
            at += open;
            var rest = bytes[at..];
            if (rest.StartsWith("<!--"u8))
            {
                // The two dashes may be those that open the comment.
                var end = rest[2..].IndexOf("-->"u8);
                if (end < 0)
                    return null;
                at += end + 5;
            }
            else if (rest.Length > 5 && Ascii.EqualsIgnoreCase(rest[1..5], "meta"u8) && (rest[5] == '/' || IsSpace(rest[5])))
            {
                at += 5;
                if (ReadMeta() is { } found)
                    return found;
            }
            else if (rest.Length > 1 && IsLetter(rest[1]) || (rest.Length > 2 && rest[1] == '/' && IsLetter(rest[2])))
            {
                while (at < bytes.Length && !IsSpace(bytes[at]) && bytes[at] != '>')
                    at++;
                while (ReadAttribute(out _, out _)) { }
            }
            else if (rest.Length > 1 && rest[1] is (byte)'!' or (byte)'/' or (byte)'?')
            {
                var end = rest.IndexOf((byte)'>');
                if (end < 0)
                    return null;
                at += end + 1;
            }
            else
            {
                at++;
            }
        }

        return null;
    }

    private string? ReadMeta()
    {
        var pragma = false;
        bool? needPragma = null;
        string? charset = null;
        var seen = (HttpEquiv: false, Content: false, Charset: false);
        while (ReadAttribute(out var name, out var value))
        {
            if (!seen.HttpEquiv && Ascii.EqualsIgnoreCase(name, "http-equiv"u8))
            {
                seen.HttpEquiv = true;
                pragma |= Ascii.EqualsIgnoreCase(value, "content-type"u8);
            }
            else if (!seen.Content && Ascii.EqualsIgnoreCase(name, "content"u8))
            {
                seen.Content = true;
                if (charset is null && CharsetIn(value) is { } named)
                    (charset, needPragma) = (named, true);
            }
            else if (!seen.Charset && Ascii.EqualsIgnoreCase(name, "charset"u8))
            {
                seen.Charset = true;
                (charset, needPragma) = (Label(value), false);
            }
        }

        // Without the tag's end this was no element but the end of what could be looked at.
        if (at >= bytes.Length && (bytes.IsEmpty || bytes[^1] != '>'))
            return null;
        if (needPragma is null || (needPragma.Value && !pragma))
            return null;
        return charset is "UTF-16LE" or "UTF-16BE" ? "UTF-8"
            : charset == "x-user-defined" ? HtmlEncoding.Windows1252
            : charset;
    }

    /// <summary>"Algorithm for extracting a character encoding from a meta element".</summary>
    private static string? CharsetIn(ReadOnlySpan<byte> content)
    {
        var text = Encoding.Latin1.GetString(content[..Math.Min(content.Length, 1024)]);
        var from = 0;
        while (text.IndexOf("charset", from, StringComparison.OrdinalIgnoreCase) is var found && found >= 0)
        {
            from = found + 7;
            var rest = text.AsSpan(from).TrimStart("\t\n\f\r ");
            if (rest.IsEmpty || rest[0] != '=')
                continue;
            rest = rest[1..].TrimStart("\t\n\f\r ");
            if (rest.IsEmpty)
                return null;
            if (rest[0] is '"' or '\'')
            {
                var close = rest[1..].IndexOf(rest[0]);
                return close < 0 ? null : EncodingLabels.Find(rest.Slice(1, close));
            }

            var end = rest.IndexOfAny(s_labelEnds);
            return EncodingLabels.Find(end < 0 ? rest : rest[..end]);
        }

        return null;
    }

    private static string? Label(ReadOnlySpan<byte> value) => EncodingLabels.Find(Encoding.Latin1.GetString(value[..Math.Min(value.Length, 256)]));

    /// <summary>"Get an attribute"; false at the tag's end, which is passed.</summary>
    private bool ReadAttribute(out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        name = default;
        value = default;
        while (at < bytes.Length && (IsSpace(bytes[at]) || bytes[at] == '/'))
            at++;
        if (at >= bytes.Length)
            return false;
        if (bytes[at] == '>')
        {
            at++;
            return false;
        }

        var start = at++;
        while (at < bytes.Length && bytes[at] is not ((byte)'=' or (byte)'/' or (byte)'>') && !IsSpace(bytes[at]))
            at++;
        name = bytes[start..at];
        SkipSpaces();
        if (at >= bytes.Length || bytes[at] != '=')
            return at < bytes.Length;
        at++;
        SkipSpaces();
        if (at >= bytes.Length)
            return false;
        if (bytes[at] is (byte)'"' or (byte)'\'')
        {
            var close = bytes[(at + 1)..].IndexOf(bytes[at]);
            if (close < 0)
            {
                at = bytes.Length;
                return false;
            }

            value = bytes.Slice(at + 1, close);
            at += close + 2;
            return true;
        }

        start = at;
        while (at < bytes.Length && bytes[at] != '>' && !IsSpace(bytes[at]))
            at++;
        value = bytes[start..at];
        return at < bytes.Length;
    }

    private void SkipSpaces()
    {
        while (at < bytes.Length && IsSpace(bytes[at]))
            at++;
    }

    private static bool IsSpace(byte value) => value is (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r' or (byte)' ';

    private static bool IsLetter(byte value) => (uint)((value | 0x20) - 'a') < 26;
}
