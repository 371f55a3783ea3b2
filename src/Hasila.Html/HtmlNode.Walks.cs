using Hasila.Html.Names;

namespace Hasila.Html;

public readonly partial struct HtmlNode
{
    /// <summary>Its children. All walks are iterative and allocate nothing under <c>foreach</c>.</summary>
    public HtmlChildren Children => new(this, elementsOnly: false);

    /// <summary>Its children that are elements.</summary>
    public HtmlChildren Elements => new(this, elementsOnly: true);

    /// <summary>All nodes below it in document order; what templates hold is not among them.</summary>
    public HtmlDescendants Descendants() => new(this, elementsOnly: false, HtmlTag.Unknown);

    /// <summary>All elements below it in document order.</summary>
    public HtmlDescendants DescendantElements() => new(this, elementsOnly: true, HtmlTag.Unknown);

    /// <summary>All elements of a tag below it in document order.</summary>
    public HtmlDescendants DescendantElements(HtmlTag tag) => new(this, elementsOnly: true, tag);

    /// <summary>The nodes it is in, the nearest first, the document last.</summary>
    public HtmlAncestors Ancestors() => new(this);

    /// <summary>The first child element of a tag.</summary>
    public HtmlNode FirstElement(HtmlTag tag)
    {
        foreach (var child in Elements)
        {
            if (child.Is(tag))
                return child;
        }

        return default;
    }

    /// <summary>The first element of a tag below it.</summary>
    public HtmlNode FirstDescendant(HtmlTag tag)
    {
        foreach (var found in DescendantElements(tag))
            return found;
        return default;
    }

    /// <summary>The element of that id below it.</summary>
    public HtmlNode ById(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var wanted = System.Text.Encoding.UTF8.GetBytes(id);
        foreach (var found in DescendantElements())
        {
            if (found.AttributeIs("id", wanted))
                return found;
        }

        return default;
    }

    /// <summary>Itself or the nearest element of a tag that it is in.</summary>
    public HtmlNode Closest(HtmlTag tag)
    {
        var node = this;
        while (node.Exists && !node.Is(tag))
            node = node.Parent;
        return node;
    }

    /// <summary>Whether another node lies below this one.</summary>
    public bool Contains(HtmlNode other)
    {
        for (var node = other.Parent; node.Exists; node = node.Parent)
        {
            if (node == this)
                return true;
        }

        return false;
    }

    /// <summary>The nearest element before it in the same parent.</summary>
    public HtmlNode PreviousElement
    {
        get
        {
            var node = PreviousSibling;
            while (node.Exists && !node.IsElement)
                node = node.PreviousSibling;
            return node;
        }
    }

    /// <summary>The nearest element behind it in the same parent.</summary>
    public HtmlNode NextElement
    {
        get
        {
            var node = NextSibling;
            while (node.Exists && !node.IsElement)
                node = node.NextSibling;
            return node;
        }
    }

    /// <summary>
    /// The next node in document order that is still below <paramref name="root"/>; none at the end. With <paramref name="skipChildren"/> this node's own
    /// inside is left out.
    /// </summary>
    public HtmlNode NextInOrder(HtmlNode root, bool skipChildren = false)
    {
        if (!skipChildren && FirstChildIndex is var child && child != 0)
            return Step(child);
        for (var node = this; node.Exists && node != root; node = node.Parent)
        {
            if (node.NextSibling is { Exists: true } next)
                return next;
        }

        return default;
    }
}
