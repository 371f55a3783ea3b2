using System.Runtime.CompilerServices;

namespace Hasila.Html.Tokens;

/// <summary>What a token is.</summary>
internal enum HtmlTokenKind
{
    End,
    Text,

    /// <summary>A NUL in text, which the places of a tree treat differently.</summary>
    Null,
    StartTag,
    EndTag,
    Comment,
    Doctype,
}

/// <summary>What the tokeniser is inside of.</summary>
internal enum TextState
{
    Data,
    Rcdata,
    RawText,
    Script,
    PlainText,
    CData,
}

/// <summary>A piece of the side buffer; a length of -1 is "missing".</summary>
internal readonly record struct Piece(int Start, int Length)
{
    public static Piece Missing { get; } = new(0, -1);
}

/// <summary>
/// The tokeniser of the standard (WHATWG HTML, 13.2.5) over UTF-8 whose line ends are LF. One step gives one token in the fields below;
/// nothing is allocated for it. Text and attribute values stay where they are in the source; text with references goes to the tree's side buffer.
/// </summary>
internal ref partial struct HtmlTokenizer
{
    private readonly HtmlTree tree;
    private readonly ReadOnlySpan<byte> source;
    private readonly int maxAttributes;
    private int position;

    // Where the CDATA section at hand ends; found once, as its NULs make it many tokens.
    private int cdataEnd = -1;

    /// <summary>The text state; the tree builder sets it after a start tag that asks for it.</summary>
    public TextState State;

    /// <summary>Whether the adjusted current node is not an HTML element, so that CDATA sections exist.</summary>
    public bool Foreign;

    /// <summary>The name that ends raw text.</summary>
    public int RawName;

    /// <summary>The tag's name, 0 for an end tag whose name no element has had.</summary>
    public int Name;

    public bool SelfClosing;

    /// <summary>The tag's first attribute, -1 for none. They lie at the end of the tree's attributes.</summary>
    public int FirstAttribute;

    /// <summary>Where the text of a text or comment token lies.</summary>
    public int TextStart;

    public int TextLength;

    public bool TextInSide;

    public Piece DoctypeName;
    public Piece PublicId;
    public Piece SystemId;
    public bool ForceQuirks;

    // Behind an unexpected character everything up to the next ">" is dropped, and the end of the file there is no further fault.
    private bool doctypeIsBogus;

    /// <summary>Whether attributes were dropped.</summary>
    public bool AttributesDropped;

    public HtmlTokenizer(HtmlTree tree, ReadOnlySpan<byte> source, int maxAttributes)
    {
        this.tree = tree;
        this.source = source;
        this.maxAttributes = maxAttributes;
        FirstAttribute = -1;
    }

    /// <summary>The bytes of the last text or comment token.</summary>
    public readonly ReadOnlySpan<byte> Text => TextInSide ? tree.Side.AsSpan(TextStart, TextLength) : source.Slice(TextStart, TextLength);

    /// <summary>Reads the next token.</summary>
    public HtmlTokenKind Next()
    {
        if (State != TextState.Data)
            return NextRaw();

        while (position < source.Length)
        {
            if (source[position] != '<' || position + 1 >= source.Length)
                return ReadText();

            var second = source[position + 1];
            if (IsLetter(second))
            {
                position++;
                return ReadTag(HtmlTokenKind.StartTag);
            }

            switch (second)
            {
                case (byte)'/':
                    if (position + 2 >= source.Length)
                        return ReadText();
                    if (IsLetter(source[position + 2]))
                    {
                        position += 2;
                        return ReadTag(HtmlTokenKind.EndTag);
                    }

                    if (source[position + 2] == '>')
                    {
                        position += 3;
                        continue;
                    }

                    return ReadBogusComment(position + 2);
                case (byte)'!':
                    return ReadMarkup();
                case (byte)'?':
                    return ReadBogusComment(position + 1);
                default:
                    return ReadText();
            }
        }

        return HtmlTokenKind.End;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsLetter(byte value) => (uint)((value | 0x20) - 'a') < 26;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSpace(byte value) =>
        value <= 0x20 && ((1UL << value) & ((1UL << ' ') | (1UL << '\n') | (1UL << '\t') | (1UL << '\f') | (1UL << '\r'))) != 0;

    private void SetText(int start, int end)
    {
        TextStart = start;
        TextLength = end - start;
        TextInSide = false;
    }

    /// <summary>The token's text is what the side buffer holds from there.</summary>
    private void SetSideText(int start)
    {
        TextStart = start;
        TextLength = tree.SideLength - start;
        TextInSide = true;
    }

    /// <summary>Text that may hold NULs, which become U+FFFD.</summary>
    private void SetTextReplacingNulls(int start, int end)
    {
        if (!source[start..end].Contains((byte)0))
        {
            SetText(start, end);
            return;
        }

        var side = tree.SideLength;
        AppendReplacingNulls(source[start..end]);
        SetSideText(side);
    }

    private readonly void AppendReplacingNulls(ReadOnlySpan<byte> text)
    {
        while (text.IndexOf((byte)0) is var at && at >= 0)
        {
            tree.AppendSide(text[..at]);
            tree.AppendSide("\uFFFD"u8);
            text = text[(at + 1)..];
        }

        tree.AppendSide(text);
    }
}
