namespace Hasila.Html;

/// <summary>How a page is parsed, and how much of it. The defaults are safe for pages from strangers.</summary>
public sealed record HtmlOptions
{
    /// <summary>The defaults.</summary>
    public static HtmlOptions Default { get; } = new();

    /// <summary>Most bytes read of one page; default 64 MiB, at most 1 GiB. What is beyond is not read, and <see cref="HtmlTree.Limits"/> says so.</summary>
    public int MaxBytes
    {
        get;
        init => field = InRange(value, 1 << 30);
    } = 64 << 20;

    /// <summary>Most nodes; default 16 million, at most 60 million. Parsing ends in order soon after (elements that a tag implies are still made).</summary>
    public int MaxNodes
    {
        get;
        init => field = InRange(value, 60_000_000);
    } = 16_000_000;

    /// <summary>Most attributes kept of one element; default 512, at most 65,535. Later ones are dropped.</summary>
    public int MaxAttributes
    {
        get;
        init => field = InRange(value, ushort.MaxValue);
    } = 512;

    /// <summary>
    /// Deepest element, the root being at 1; default 512 as in browsers, 8 to 16,384. Deeper elements come right behind their parents, as siblings, in the
    /// page's order.
    /// </summary>
    public int MaxDepth
    {
        get;
        init => field = Math.Max(8, InRange(value, 16_384));
    } = 512;

    /// <summary>
    /// Most UTF-16 units that <see cref="HtmlNode.Text"/>, <see cref="HtmlNode.TextContent"/> and the serialiser give; default 64 Mi. They cut there.
    /// </summary>
    public int MaxText
    {
        get;
        init => field = InRange(value, 1 << 30);
    } = 64 << 20;

    /// <summary>
    /// Parse as a browser that runs scripts does: the inside of <c>noscript</c> is then text. Default false, so that what is offered to
    /// readers without scripts is in the tree. Scripts are never run.
    /// </summary>
    public bool Scripting { get; init; }

    /// <summary>The encoding that the server named (a label such as <c>windows-1256</c>, or a whole Content-Type value), or null.</summary>
    public string? EncodingHint { get; init; }

    /// <summary>
    /// The bytes are known to be valid UTF-8 without a byte order mark, and are taken as such without another look. Where they are not, all bounds hold as
    /// ever, but what is
    /// read of the broken places is anything.
    /// </summary>
    public bool IsValidUtf8 { get; init; }

    private static int InRange(int value, int highest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, highest);
        return value;
    }
}
