namespace Hasila.Html.Building;

/// <summary>The list of active formatting elements (WHATWG HTML, 13.2.4.3). A marker is the node 0.</summary>
internal sealed class FormattingList
{
    /// <summary>Most entries behind the last marker; the oldest falls out first. The standard has no such bound; pages stay far below it.</summary>
    public const int MaxEntries = 128;

    private readonly HtmlTree tree;
    private int[] nodes = new int[64];
    private ulong[] hashes = new ulong[64];

    public FormattingList(HtmlTree tree) => this.tree = tree;

    public int Count { get; private set; }

    public int this[int index] => nodes[index];

    public void Clear() => Count = 0;

    public void AddMarker() => InsertAt(Count, 0);

    /// <summary>Adds an element; of four alike ("Noah's Ark") the earliest goes.</summary>
    public void Add(int node)
    {
        var (sameName, entries) = (0, 0);
        for (var at = Count - 1; at >= 0 && nodes[at] != 0; at--)
        {
            entries++;
            if (tree.Nodes[nodes[at]].FullName == tree.Nodes[node].FullName)
                sameName++;
        }

        var hash = 0UL;
        if (sameName >= 3)
            hash = RemoveEarliestAlike(node);
        if (entries >= MaxEntries)
            RemoveAt(Count - entries);
        InsertAt(Count, node);
        hashes[Count - 1] = hash;
    }

    /// <summary>The last element of a name behind the last marker; -1 for none.</summary>
    public int LastOf(int name)
    {
        for (var at = Count - 1; at >= 0 && nodes[at] != 0; at--)
        {
            if (tree.Nodes[nodes[at]].FullName == name)
                return at;
        }

        return -1;
    }

    public int IndexOf(int node) => nodes.AsSpan(0, Count).LastIndexOf(node);

    public bool Contains(int node) => (tree.Nodes[node].Info & Node.Flag2) != 0;

    public void RemoveAt(int index)
    {
        tree.Nodes[nodes[index]].Info &= ~Node.Flag2;
        nodes.AsSpan(index + 1, Count - index - 1).CopyTo(nodes.AsSpan(index));
        hashes.AsSpan(index + 1, Count - index - 1).CopyTo(hashes.AsSpan(index));
        Count--;
    }

    public void Remove(int node)
    {
        if (Contains(node))
            RemoveAt(IndexOf(node));
    }

    public void InsertAt(int index, int node)
    {
        if (Count == nodes.Length)
        {
            Array.Resize(ref nodes, Count * 2);
            Array.Resize(ref hashes, Count * 2);
        }

        nodes.AsSpan(index, Count - index).CopyTo(nodes.AsSpan(index + 1));
        hashes.AsSpan(index, Count - index).CopyTo(hashes.AsSpan(index + 1));
        nodes[index] = node;
        hashes[index] = 0;
        Count++;
        if (node != 0)
            tree.Nodes[node].Info |= Node.Flag2;
    }

    public void ReplaceAt(int index, int node)
    {
        tree.Nodes[nodes[index]].Info &= ~Node.Flag2;
        nodes[index] = node;
        tree.Nodes[node].Info |= Node.Flag2;
    }

    public void ClearToMarker()
    {
        while (Count > 0 && nodes[Count - 1] != 0)
            RemoveAt(Count - 1);
        if (Count > 0)
            Count--;
    }

    /// <summary>Equal names and equal sums of keyed attribute hashes are taken for equal elements; each is hashed once.</summary>
    private ulong RemoveEarliestAlike(int node)
    {
        var wanted = tree.AttributeHash(node);
        var (alike, earliest) = (0, -1);
        for (var at = Count - 1; at >= 0 && nodes[at] != 0; at--)
        {
            if (tree.Nodes[nodes[at]].FullName != tree.Nodes[node].FullName)
                continue;
            if (hashes[at] == 0)
                hashes[at] = tree.AttributeHash(nodes[at]);
            if (hashes[at] == wanted)
            {
                alike++;
                earliest = at;
            }
        }

        if (alike >= 3)
            RemoveAt(earliest);
        return wanted;
    }
}
