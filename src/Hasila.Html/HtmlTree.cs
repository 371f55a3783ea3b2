using System.Runtime.CompilerServices;
using Hasila.Html.Building;
using Hasila.Html.Encodings;
using Hasila.Html.Names;
using Hasila.Html.Tokens;

namespace Hasila.Html;

/// <summary>
/// A page as a tree (WHATWG HTML, "Parsing HTML documents"). Nodes are rows of one array, text and attribute values are slices of the source, decoded
/// when they are asked for. Parsing takes time and memory in proportion to the input, whatever the input is, and never throws for what is in it.
/// </summary>
/// <remarks>
/// A loaded tree can be read by any number of threads. <see cref="Load(ReadOnlyMemory{byte}, HtmlOptions)"/> uses the same memory for the next page; nodes of
/// the page before must not be used after that.
/// </remarks>
public sealed partial class HtmlTree
{
    /// <summary>How many numbers are kept for names that all trees share; see <see cref="HtmlAttribute.NameNumber"/>.</summary>
    public const int SharedNames = KnownNames.FirstOwn;

    private const int MaxNames = 16_384;

    /// <summary>Most pages have fewer nodes than one for so many bytes.</summary>
    private const int BytesANode = 40;

    private byte[] ownSource = [];
    private Piece doctypeName = Piece.Missing;
    private Piece publicId = Piece.Missing;
    private Piece systemId = Piece.Missing;

    /// <summary>An empty tree, to be loaded.</summary>
    public HtmlTree()
    {
        Workspace = (new OpenElements(this), new FormattingList(this), [], []);
        Reset(HtmlOptions.Default);
    }

    internal (OpenElements Open, FormattingList Formatting, List<Mode> TemplateModes, List<(int Start, int Length, bool InSide)> TableText) Workspace { get; }

    /// <summary>The options that the tree was parsed with.</summary>
    public HtmlOptions Options { get; private set; } = HtmlOptions.Default;

    /// <summary>Which limits were met; <see cref="HtmlLimits.None"/> where the tree is what the standard says.</summary>
    public HtmlLimits Limits { get; internal set; }

    /// <summary>Whether the page asks for quirks.</summary>
    public HtmlQuirks Quirks { get; internal set; }

    /// <summary>How the bytes were read as text; UTF-8 for a page given as a string.</summary>
    public HtmlEncoding Encoding { get; private set; } = HtmlEncoding.Utf8;

    /// <summary>How many nodes there are, those of templates and those that parsing left out of the tree included.</summary>
    public int Count => NodeCount;

    /// <summary>The bytes that the tree holds: nodes, attributes, names and its own copies of text, but not the caller's bytes.</summary>
    public long RetainedBytes =>
        ((long)Nodes.Length * Unsafe.SizeOf<Node>())
        + ((long)Attributes.Length * Unsafe.SizeOf<Attribute>())
        + Side.Length
        + ownSource.Length
        + OwnNames.RetainedBytes
        + (stamps.Length * 4L);

    /// <summary>The document node.</summary>
    public HtmlNode Root => new(this, 0);

    /// <summary>The html element; not there for a fragment.</summary>
    public HtmlNode Html => Root.FirstElement(HtmlTag.Html);

    /// <summary>The head element.</summary>
    public HtmlNode Head => Html.FirstElement(HtmlTag.Head);

    /// <summary>The body element; not there in a page of frames.</summary>
    public HtmlNode Body => Html.FirstElement(HtmlTag.Body);

    /// <summary>The doctype's name in lower case, null without a doctype or a name.</summary>
    public string? DoctypeName => SideString(doctypeName);

    /// <summary>The doctype's public identifier, null if it has none.</summary>
    public string? DoctypePublicId => SideString(publicId);

    /// <summary>The doctype's system identifier, null if it has none.</summary>
    public string? DoctypeSystemId => SideString(systemId);

    /// <summary>
    /// Parses bytes. Their encoding is found as <see cref="HtmlEncoding"/> says. UTF-8 with line feeds only is used as it is, without a copy:
    /// the bytes must not change as long as the tree is used.
    /// </summary>
    public static HtmlTree Parse(ReadOnlyMemory<byte> html, HtmlOptions? options = null)
    {
        var tree = new HtmlTree();
        tree.Load(html, options);
        return tree;
    }

    /// <summary>Parses text. Lone surrogates become U+FFFD; a byte order mark at the start is passed over.</summary>
    public static HtmlTree Parse(string html, HtmlOptions? options = null)
    {
        var tree = new HtmlTree();
        tree.Load(html, options);
        return tree;
    }

    /// <summary>
    /// Parses what would stand inside an element (<c>innerHTML</c>): the parts are the children of <see cref="Root"/>.
    /// <paramref name="context"/> is the element's name, <c>svg path</c> or <c>math mi</c> for one inside SVG or MathML.
    /// </summary>
    public static HtmlTree ParseFragment(string html, string context = "body", HtmlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentException.ThrowIfNullOrEmpty(context);
        var tree = new HtmlTree();
        tree.Reset(options ?? HtmlOptions.Default);
        tree.UseText(html);
        tree.Build(tree.ContextName(context));
        return tree;
    }

    /// <summary>Parses the next page into this tree, as <see cref="Parse(ReadOnlyMemory{byte}, HtmlOptions)"/> does.</summary>
    public void Load(ReadOnlyMemory<byte> html, HtmlOptions? options = null)
    {
        Reset(options ?? HtmlOptions.Default);
        if (html.Length > Options.MaxBytes)
        {
            html = html[..Options.MaxBytes];
            Limits |= HtmlLimits.Bytes;
        }

        Encoding = Options.IsValidUtf8 ? HtmlEncoding.Utf8 : HtmlEncoding.Detect(html.Span, Options.EncodingHint);
        Source = SourceText.Prepare(html[Encoding.PreambleLength..], Encoding, Options.IsValidUtf8, ref ownSource);
        Build(-1);
    }

    /// <summary>Parses the next page, given as text, into this tree.</summary>
    public void Load(string html, HtmlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        Reset(options ?? HtmlOptions.Default);
        UseText(html);
        Build(-1);
    }

    internal void SetDoctype(Piece name, Piece publicIdentifier, Piece systemIdentifier) =>
        (doctypeName, publicId, systemId) = (name, publicIdentifier, systemIdentifier);

    private void UseText(string html)
    {
        var text = html.AsSpan().TrimStart('\uFEFF');
        if (text.Length > Options.MaxBytes)
        {
            text = text[..Options.MaxBytes];
            Limits |= HtmlLimits.Bytes;
        }

        Source = SourceText.Prepare(text, ref ownSource);
    }

    private void Build(int context)
    {
        // The room of a page before it is as a rule large enough for this one, and grows where it is not.
        if (
            Nodes.Length < SourceSpan.Length / BytesANode
            && Math.Min(Options.MaxNodes, SourceText.CountMarkup(SourceSpan)) + 16 is var estimate
            && Nodes.Length < estimate
        )
            Nodes = GC.AllocateUninitializedArray<Node>(estimate);
        var builder = new TreeBuilder(this, SourceSpan, Options);
        if (context < 0)
            builder.Build();
        else
            builder.BuildFragment(context);
    }

    private void Reset(HtmlOptions options)
    {
        Options = options;
        Limits = HtmlLimits.None;
        Quirks = HtmlQuirks.None;
        Encoding = HtmlEncoding.Utf8;
        SetDoctype(Piece.Missing, Piece.Missing, Piece.Missing);
        NodeCount = 0;
        AttributeCount = 0;
        SideLength = 0;
        Source = default;
        OwnNames.Clear();
        Workspace.Open.Clear();
        Workspace.Formatting.Clear();
        Workspace.TemplateModes.Clear();
        Workspace.TableText.Clear();
        if (Workspace.TableText.Capacity > 4096)
            Workspace.TableText.Capacity = 0;
        if (Nodes.Length == 0)
            Nodes = new Node[1];
        Nodes[0] = new Node { Parent = -1 };
    }

    private int ContextName(string context)
    {
        var (space, name) = (HtmlNamespace.Html, context);
        if (context.StartsWith("svg ", StringComparison.Ordinal))
            (space, name) = (HtmlNamespace.Svg, context[4..]);
        else if (context.StartsWith("math ", StringComparison.Ordinal))
            (space, name) = (HtmlNamespace.MathMl, context[5..]);
        var bytes = System.Text.Encoding.UTF8.GetBytes(name);
        var id = FindName(bytes);
        return (id == 0 ? OwnNames.Add(bytes) : id) | ((int)space << Node.SpaceShift);
    }

    private string? SideString(Piece piece) => piece.Length < 0 ? null : System.Text.Encoding.UTF8.GetString(Side.AsSpan(piece.Start, piece.Length));

    /// <summary>The id of a new name, 0 when there are too many; a tag gets a name in common then.</summary>
    internal int AddName(ReadOnlySpan<byte> name)
    {
        if (OwnNames.Count < MaxNames)
            return OwnNames.Add(name);
        Limits |= HtmlLimits.Names;
        return 0;
    }

    internal int FindName(ReadOnlySpan<byte> name)
    {
        var id = KnownNames.Table.Find(name);
        return id != 0 ? id : OwnNames.Find(name);
    }
}
