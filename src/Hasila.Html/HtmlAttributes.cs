using System.Text;

namespace Hasila.Html;

/// <summary>One attribute of an element.</summary>
public readonly struct HtmlAttribute
{
    private readonly HtmlTree tree;
    private readonly int index;

    internal HtmlAttribute(HtmlTree tree, int index)
    {
        this.tree = tree;
        this.index = index;
    }

    /// <summary>The name, in lower case but for SVG's and MathML's own.</summary>
    public string Name => Encoding.UTF8.GetString(NameUtf8);

    /// <summary>The name in UTF-8.</summary>
    public ReadOnlySpan<byte> NameUtf8 => tree.NameOf(tree.Attributes[index].Name);

    /// <summary>
    /// A small number for the name: attributes of one tree that are named alike have the same one, until the tree is loaded again. Numbers below
    /// <see cref="HtmlTree.SharedNames"/> stand for the same name in every tree.
    /// </summary>
    public int NameNumber => tree.Attributes[index].Name;

    /// <summary>The value with its references read.</summary>
    public string Value => Encoding.UTF8.GetString(tree.ReadValue(tree.Attributes[index]));

    /// <summary>The value as it stands in the source, references unread, in UTF-8 and without a copy.</summary>
    public ReadOnlySpan<byte> RawValue => tree.SourceSpan.Slice(tree.Attributes[index].Start, tree.Attributes[index].Length);

    /// <summary>Whether it belongs to XLink, XML or XMLNS: its name's part before the colon is then that namespace's prefix.</summary>
    public bool IsNamespaced => (tree.Attributes[index].Info & Attribute.Namespaced) != 0;
}

/// <summary>The attributes of an element, to be walked with <c>foreach</c>.</summary>
public readonly struct HtmlAttributes
{
    private readonly HtmlTree? tree;
    private readonly int first;

    internal HtmlAttributes(HtmlTree? tree, int first)
    {
        this.tree = tree;
        this.first = first;
    }

    /// <summary>Starts the walk.</summary>
    public Enumerator GetEnumerator() => new(tree, first);

    /// <summary>The walk.</summary>
    public struct Enumerator
    {
        private readonly HtmlTree? tree;
        private int at;
        private bool ended;

        internal Enumerator(HtmlTree? tree, int first)
        {
            this.tree = tree;
            at = first - 1;
            ended = first < 0;
        }

        /// <summary>The attribute at hand.</summary>
        public readonly HtmlAttribute Current => new(tree!, at);

        /// <summary>Goes to the next.</summary>
        public bool MoveNext()
        {
            if (ended)
                return false;
            at++;
            ended = (tree!.Attributes[at].Info & Attribute.Last) != 0;
            return true;
        }
    }
}
