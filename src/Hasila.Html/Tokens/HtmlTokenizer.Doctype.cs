namespace Hasila.Html.Tokens;

internal ref partial struct HtmlTokenizer
{
    /// <summary>The doctype states; the position is behind the word "doctype".</summary>
    private HtmlTokenKind ReadDoctype()
    {
        DoctypeName = Piece.Missing;
        PublicId = Piece.Missing;
        SystemId = Piece.Missing;
        ForceQuirks = !ReadDoctypeParts();
        if (position < source.Length && ReadingBogusDoctype())
            position = source[position..].IndexOf((byte)'>') is var end && end >= 0 ? position + end : source.Length;
        if (position >= source.Length)
            ForceQuirks |= !doctypeIsBogus;
        position = Math.Min(position + 1, source.Length);
        return HtmlTokenKind.Doctype;
    }

    private readonly bool ReadingBogusDoctype() => source[position] != '>';

    private bool ReadDoctypeParts()
    {
        doctypeIsBogus = false;
        SkipSpaces();
        if (AtDoctypeEnd())
            return false;
        DoctypeName = ReadDoctypeName();
        SkipSpaces();
        if (AtDoctypeEnd())
            return position < source.Length;

        var rest = source[position..];
        var isPublic = rest.Length >= 6 && System.Text.Ascii.EqualsIgnoreCase(rest[..6], "public"u8);
        if (!isPublic && !(rest.Length >= 6 && System.Text.Ascii.EqualsIgnoreCase(rest[..6], "system"u8)))
            return Bogus(quirks: true);

        position += 6;
        SkipSpaces();
        if (AtDoctypeEnd() || !IsQuote(source[position]))
            return Bogus(quirks: true);
        if (isPublic)
        {
            PublicId = ReadDoctypeId(out var closed);
            if (!closed)
                return false;
            SkipSpaces();
            if (AtDoctypeEnd())
                return position < source.Length;
            if (!IsQuote(source[position]))
                return Bogus(quirks: true);
        }

        SystemId = ReadDoctypeId(out var ended);
        if (!ended)
            return false;
        SkipSpaces();
        if (AtDoctypeEnd())
            return position < source.Length;
        return Bogus(quirks: false);
    }

    private bool Bogus(bool quirks)
    {
        doctypeIsBogus = true;
        return !quirks;
    }

    private readonly bool AtDoctypeEnd() => position >= source.Length || source[position] == '>';

    private static bool IsQuote(byte value) => value is (byte)'"' or (byte)'\'';

    private Piece ReadDoctypeName()
    {
        var start = tree.SideLength;
        var from = position;
        while (position < source.Length && source[position] != '>' && !IsSpace(source[position]))
            position++;
        AppendReplacingNulls(source[from..position]);
        foreach (ref var value in tree.Side.AsSpan(start, tree.SideLength - start))
        {
            if ((uint)(value - 'A') < 26)
                value |= 0x20;
        }

        return new Piece(start, tree.SideLength - start);
    }

    private Piece ReadDoctypeId(out bool closed)
    {
        var start = tree.SideLength;
        var quote = source[position++];
        var rest = source[position..];
        var end = rest.IndexOfAny(quote, (byte)'>');
        closed = end >= 0 && rest[end] == quote;
        end = end < 0 ? rest.Length : end;
        AppendReplacingNulls(rest[..end]);
        position += closed ? end + 1 : end;
        return new Piece(start, tree.SideLength - start);
    }

    private void SkipSpaces()
    {
        while (position < source.Length && IsSpace(source[position]))
            position++;
    }
}
