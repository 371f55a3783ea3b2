using System.Text;
using Hasila.Html.Names;

namespace Hasila.Html;

public readonly partial struct HtmlNode
{
    /// <summary>The text of a text or comment node; empty for any other.</summary>
    public string Data => Kind is HtmlNodeKind.Text or HtmlNodeKind.Comment ? Encoding.UTF8.GetString(DataUtf8) : "";

    /// <summary>The text of a text or comment node in UTF-8, without a copy; empty for any other.</summary>
    public ReadOnlySpan<byte> DataUtf8 => Kind is HtmlNodeKind.Text or HtmlNodeKind.Comment ? tree!.DataOf(tree.Nodes[Index]) : default;

    /// <summary>Whether it is text of nothing but HTML white space.</summary>
    public bool IsWhiteSpace => IsText && !DataUtf8.ContainsAnyExcept(Whitespace.Bytes);

    /// <summary>Whether it is that HTML element.</summary>
    public bool Is(HtmlTag tag) => tag != HtmlTag.Unknown && Tag == tag;

    /// <summary>Whether it is one of those HTML elements.</summary>
    public bool IsAny(params ReadOnlySpan<HtmlTag> tags) => Tag is var own && own != HtmlTag.Unknown && tags.Contains(own);

    /// <summary>
    /// The value of an attribute with its references read; null if the element does not have it. Names are in lower case, as <c>xlink:href</c> is written.
    /// </summary>
    public string? Attribute(string name)
    {
        var at = Find(name);
        return at < 0 ? null : Encoding.UTF8.GetString(tree!.ReadValue(tree.Attributes[at]));
    }

    /// <summary>Whether the element has an attribute.</summary>
    public bool HasAttribute(string name) => Find(name) >= 0;

    /// <summary>Whether the element has an attribute of just that value (compared byte by byte).</summary>
    public bool AttributeIs(string name, ReadOnlySpan<byte> value) =>
        Find(name) is var at && at >= 0 && tree!.ReadValue(tree.Attributes[at]).SequenceEqual(value);

    /// <summary>The attribute's value as it stands in the source, references unread, in UTF-8 and without a copy; empty if there is none.</summary>
    public ReadOnlySpan<byte> RawAttribute(string name) =>
        Find(name) is var at && at >= 0 ? tree!.SourceSpan.Slice(tree.Attributes[at].Start, tree.Attributes[at].Length) : default;

    /// <summary>The element's id; null if it has none.</summary>
    public string? Id => Attribute("id");

    /// <summary>The element's class attribute; null if it has none.</summary>
    public string? Class => Attribute("class");

    /// <summary>Whether a name is among the element's classes; case counts.</summary>
    public bool HasClass(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var at = Find("class");
        if (at < 0 || name.Length > 1024)
            return false;
        Span<byte> wanted = stackalloc byte[name.Length * 3];
        wanted = wanted[..Encoding.UTF8.GetBytes(name, wanted)];
        var rest = tree!.ReadValue(tree.Attributes[at]);
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny(Whitespace.Bytes);
            if (rest[..(end < 0 ? rest.Length : end)].SequenceEqual(wanted))
                return true;
            rest = end < 0 ? default : rest[(end + 1)..];
        }

        return false;
    }

    /// <summary>The element's classes, in order.</summary>
    public string[] Classes => Class?.Split([' ', '\t', '\n', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The element's attributes, in the order of the source.</summary>
    public HtmlAttributes Attributes => new(tree, IsElement ? tree!.Nodes[Index].B : -1);

    private int Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!IsElement || tree!.Nodes[Index].B < 0 || name.Length > 4096)
            return -1;
        Span<byte> bytes = stackalloc byte[name.Length <= 64 ? name.Length * 3 : 0];
        if (name.Length <= 64)
            bytes = bytes[..Encoding.UTF8.GetBytes(name, bytes)];
        return tree.FindAttribute(Index, tree.FindName(name.Length <= 64 ? bytes : Encoding.UTF8.GetBytes(name)));
    }
}
