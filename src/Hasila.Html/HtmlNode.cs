using System.Text;
using Hasila.Html.Names;

namespace Hasila.Html;

/// <summary>
/// A node of a tree: two words, made on the fly. The default value is no node: <see cref="Exists"/> is false, and walking on from it, or asking it for
/// attributes or text, gives nothing again, so that chains of steps need no tests between.
/// </summary>
public readonly partial struct HtmlNode : IEquatable<HtmlNode>
{
    private readonly HtmlTree? tree;

    internal HtmlNode(HtmlTree tree, int index)
    {
        this.tree = tree;
        Index = index;
    }

    /// <summary>The node's number in its tree; the document is 0. Numbers do not always rise in document order.</summary>
    public int Index { get; }

    /// <summary>Whether this is a node.</summary>
    public bool Exists => tree is not null;

    /// <summary>The tree it belongs to; null for no node.</summary>
    public HtmlTree? Tree => tree;

    /// <summary>What it is; <see cref="HtmlNodeKind.Document"/> for no node.</summary>
    public HtmlNodeKind Kind => tree is null ? HtmlNodeKind.Document : tree.Nodes[Index].Kind;

    /// <summary>Whether it is an element.</summary>
    public bool IsElement => Kind == HtmlNodeKind.Element;

    /// <summary>Whether it is text.</summary>
    public bool IsText => Kind == HtmlNodeKind.Text;

    /// <summary>Which HTML element it is; <see cref="HtmlTag.Unknown"/> for anything else.</summary>
    public HtmlTag Tag => IsElement ? TagOf(tree!.Nodes[Index].FullName) : HtmlTag.Unknown;

    /// <summary>The language of the element's name.</summary>
    public HtmlNamespace Namespace => IsElement ? tree!.Nodes[Index].Space : HtmlNamespace.Html;

    /// <summary>The element's name, in lower case but for SVG's own; empty for what is no element.</summary>
    public string Name =>
        !IsElement ? ""
        : Tag is var tag && tag != HtmlTag.Unknown ? TagNames.Of(tag)
        : Encoding.UTF8.GetString(NameUtf8);

    /// <summary>The element's name in UTF-8.</summary>
    public ReadOnlySpan<byte> NameUtf8 => IsElement ? tree!.NameOf(tree.Nodes[Index].Name) : default;

    /// <summary>The node it is in; none for the document and for nodes that parsing left out of the tree.</summary>
    public HtmlNode Parent => tree is not null && tree.Nodes[Index].Parent is var parent && parent >= 0 ? Step(parent) : default;

    /// <summary>Its first child.</summary>
    public HtmlNode FirstChild => FirstChildIndex is var child && child != 0 ? new(tree!, child) : default;

    /// <summary>Its last child.</summary>
    public HtmlNode LastChild => FirstChildIndex is var child && child != 0 ? new(tree!, tree!.Nodes[child].Prev) : default;

    /// <summary>The node behind it in the same parent.</summary>
    public HtmlNode NextSibling => tree is not null && tree.Nodes[Index].Next is var next && next != 0 ? new(tree, next) : default;

    /// <summary>The node before it in the same parent.</summary>
    public HtmlNode PreviousSibling => tree is not null && tree.Before(Index) is var before && before != 0 ? new(tree, before) : default;

    /// <summary>What a template element holds; none for any other node.</summary>
    public HtmlNode TemplateContent =>
        tree is not null && Index != 0 && RawFirstChild is var child && child != 0 && IsContent(child) ? new(tree, child) : default;

    internal int RawFirstChild =>
        tree is not null && tree.Nodes[Index].Kind is HtmlNodeKind.Element or HtmlNodeKind.Document or HtmlNodeKind.TemplateContent ? tree!.Nodes[Index].A : 0;

    /// <summary>The first child; a template has none, its content is apart.</summary>
    internal int FirstChildIndex => RawFirstChild is var child && child != 0 && !IsContent(child) ? child : 0;

    /// <inheritdoc/>
    public bool Equals(HtmlNode other) => ReferenceEquals(tree, other.tree) && Index == other.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is HtmlNode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Index;

    /// <summary>Whether both are the same node of the same tree.</summary>
    public static bool operator ==(HtmlNode left, HtmlNode right) => left.Equals(right);

    /// <summary>Whether they are not the same node.</summary>
    public static bool operator !=(HtmlNode left, HtmlNode right) => !left.Equals(right);

    /// <summary>A short form for a debugger.</summary>
    public override string ToString() =>
        tree is null
            ? "(none)"
            : Kind switch
            {
                HtmlNodeKind.Element => $"<{Name}>",
                HtmlNodeKind.Text or HtmlNodeKind.Comment => $"{Kind}: {(Data.Length > 60 ? Data[..60] : Data)}",
                _ => Kind.ToString(),
            };

    internal static HtmlTag TagOf(int fullName) =>
        fullName switch
        {
            < (int)KnownName.Mi => (HtmlTag)fullName,
            ((int)HtmlNamespace.Svg << Node.SpaceShift) | (int)HtmlTag.Svg => HtmlTag.Svg,
            ((int)HtmlNamespace.MathMl << Node.SpaceShift) | (int)HtmlTag.Math => HtmlTag.Math,
            _ => HtmlTag.Unknown,
        };

    private HtmlNode Step(int index) => new(tree!, index);

    private bool IsContent(int child) => tree!.Nodes[child].Kind == HtmlNodeKind.TemplateContent;
}
