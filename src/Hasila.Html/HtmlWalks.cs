using System.Collections;
using Hasila.Html.Names;

namespace Hasila.Html;

/// <summary>The children of a node.</summary>
public readonly struct HtmlChildren : IEnumerable<HtmlNode>
{
    private readonly HtmlNode parent;
    private readonly bool elementsOnly;

    internal HtmlChildren(HtmlNode parent, bool elementsOnly) => (this.parent, this.elementsOnly) = (parent, elementsOnly);

    /// <summary>Starts the walk.</summary>
    public Enumerator GetEnumerator() => new(parent, elementsOnly);

    IEnumerator<HtmlNode> IEnumerable<HtmlNode>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The walk.</summary>
    public struct Enumerator : IEnumerator<HtmlNode>
    {
        private readonly HtmlNode parent;
        private readonly bool elementsOnly;
        private bool started;

        internal Enumerator(HtmlNode parent, bool elementsOnly) => (this.parent, this.elementsOnly) = (parent, elementsOnly);

        /// <inheritdoc/>
        public HtmlNode Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            do
            {
                Current = started ? Current.NextSibling : parent.FirstChild;
                started = true;
            } while (elementsOnly && Current.Exists && !Current.IsElement);
            return Current.Exists;
        }

        /// <inheritdoc/>
        public void Reset() => (started, Current) = (false, default);

        /// <inheritdoc/>
        public readonly void Dispose() { }
    }
}

/// <summary>The nodes below a node, in document order.</summary>
public readonly struct HtmlDescendants : IEnumerable<HtmlNode>
{
    private readonly HtmlNode root;
    private readonly bool elementsOnly;
    private readonly HtmlTag tag;

    internal HtmlDescendants(HtmlNode root, bool elementsOnly, HtmlTag tag) => (this.root, this.elementsOnly, this.tag) = (root, elementsOnly, tag);

    /// <summary>Starts the walk.</summary>
    public Enumerator GetEnumerator() => new(root, elementsOnly, tag);

    IEnumerator<HtmlNode> IEnumerable<HtmlNode>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The walk.</summary>
    public struct Enumerator : IEnumerator<HtmlNode>
    {
        private readonly HtmlNode root;
        private readonly bool elementsOnly;
        private readonly HtmlTag tag;
        private bool skip;

        internal Enumerator(HtmlNode root, bool elementsOnly, HtmlTag tag)
        {
            (this.root, this.elementsOnly, this.tag) = (root, elementsOnly, tag);
            Current = root;
        }

        /// <inheritdoc/>
        public HtmlNode Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        /// <summary>Leaves out what is below the node at hand.</summary>
        public void SkipChildren() => skip = true;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            do
            {
                Current = Current.NextInOrder(root, skip);
                skip = false;
            } while (Current.Exists && (tag != HtmlTag.Unknown ? !Current.Is(tag) : elementsOnly && !Current.IsElement));
            return Current.Exists;
        }

        /// <inheritdoc/>
        public void Reset() => (Current, skip) = (root, false);

        /// <inheritdoc/>
        public readonly void Dispose() { }
    }
}

/// <summary>The nodes that a node is in, the nearest first.</summary>
public readonly struct HtmlAncestors : IEnumerable<HtmlNode>
{
    private readonly HtmlNode start;

    internal HtmlAncestors(HtmlNode start) => this.start = start;

    /// <summary>Starts the walk.</summary>
    public Enumerator GetEnumerator() => new(start);

    IEnumerator<HtmlNode> IEnumerable<HtmlNode>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The walk.</summary>
    public struct Enumerator : IEnumerator<HtmlNode>
    {
        private readonly HtmlNode start;

        internal Enumerator(HtmlNode start) => Current = this.start = start;

        /// <inheritdoc/>
        public HtmlNode Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            Current = Current.Parent;
            return Current.Exists;
        }

        /// <inheritdoc/>
        public void Reset() => Current = start;

        /// <inheritdoc/>
        public readonly void Dispose() { }
    }
}
