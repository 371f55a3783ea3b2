using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Hasila.Html.Names;

namespace Hasila.Html.Building;

/// <summary>
/// The stack of open elements as three arrays side by side, so that a search in it is a search in a few cache lines.
/// It is never deeper than twice the depth cap and a little, which bounds every search.
/// </summary>
internal sealed class OpenElements
{
    private readonly HtmlTree tree;
    private int[] nodes = new int[128];
    private int[] names = new int[128];
    private byte[] traits = new byte[128];

    public OpenElements(HtmlTree tree) => this.tree = tree;

    public int Count { get; private set; }

    /// <summary>The most elements that have been open at a time.</summary>
    public int Deepest { get; private set; }

    /// <summary>The current node.</summary>
    public int Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => nodes[Count - 1];
    }

    /// <summary>The current node's name with its namespace.</summary>
    public int CurrentName
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => names[Count - 1];
    }

    public ReadOnlySpan<int> Names => names.AsSpan(0, Count);

    public int NodeAt(int index) => nodes[index];

    public int NameAt(int index) => names[index];

    public void Clear() => (Count, Deepest) = (0, 0);

    public void Push(int node, int fullName)
    {
        var count = Count;
        if (count == nodes.Length)
            Grow();
        nodes[count] = node;
        names[count] = fullName;
        traits[count] = (byte)TagTraits.Of(fullName);
        tree.Nodes[node].Info |= Node.Flag;
        Count = count + 1;
        if (count >= Deepest)
            Deepest = count + 1;
    }

    /// <summary>Takes the current node off; the root stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Pop()
    {
        if (Count > 1)
            tree.Nodes[nodes[--Count]].Info &= ~Node.Flag;
    }

    /// <summary>Takes off all that lies at or above an index; the root stays.</summary>
    public void PopTo(int index)
    {
        while (Count > index && Count > 1)
            Pop();
    }

    public bool IsOpen(int node) => (tree.Nodes[node].Info & Node.Flag) != 0;

    public int IndexOfNode(int node) => nodes.AsSpan(0, Count).LastIndexOf(node);

    public int LastIndexOf(HtmlTag tag) => LastIndexOf((int)tag);

    /// <summary>The topmost element of a name, -1 for none. The place looked for is mostly near the top.</summary>
    public int LastIndexOf(int fullName)
    {
        var all = names;
        var at = Count - 1;
        for (var near = Math.Max(0, Count - 4); at >= near; at--)
        {
            if (all[at] == fullName)
                return at;
        }

        return all.AsSpan(0, at + 1).LastIndexOf(fullName);
    }

    public bool Has(HtmlTag tag) => LastIndexOf((int)tag) >= 0;

    /// <summary>"Has an element in the specific scope"; the topmost such element's index, -1 for none.</summary>
    public int InScope(int fullName, Traits bounds)
    {
        var index = LastIndexOf(fullName);
        return index >= 0 && FirstWith(bounds, index + 1) < 0 ? index : -1;
    }

    public int InScope(HtmlTag tag) => InScope((int)tag, Traits.Scope);

    /// <summary>The lowest index at or above <paramref name="from"/> with one of the traits (of the first five), -1 for none.</summary>
    public int FirstWith(Traits wanted, int from)
    {
        var mask = (byte)wanted;
        var all = traits.AsSpan(0, Count);
        var at = from;
        if (all.Length - at >= Vector256<byte>.Count)
        {
            var masks = Vector256.Create(mask);
            for (; at <= all.Length - Vector256<byte>.Count; at += Vector256<byte>.Count)
            {
                var hits = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(all), (nuint)at) & masks;
                if (hits != Vector256<byte>.Zero)
                    break;
            }
        }

        for (; at < all.Length; at++)
        {
            if ((all[at] & mask) != 0)
                return at;
        }

        return -1;
    }

    /// <summary>Takes one element out of the middle.</summary>
    public void RemoveAt(int index)
    {
        tree.Nodes[nodes[index]].Info &= ~Node.Flag;
        nodes.AsSpan(index + 1, Count - index - 1).CopyTo(nodes.AsSpan(index));
        names.AsSpan(index + 1, Count - index - 1).CopyTo(names.AsSpan(index));
        traits.AsSpan(index + 1, Count - index - 1).CopyTo(traits.AsSpan(index));
        Count--;
    }

    /// <summary>Puts an element into the middle.</summary>
    public void InsertAt(int index, int node, int fullName)
    {
        Push(node, fullName);
        nodes.AsSpan(index, Count - 1 - index).CopyTo(nodes.AsSpan(index + 1));
        names.AsSpan(index, Count - 1 - index).CopyTo(names.AsSpan(index + 1));
        traits.AsSpan(index, Count - 1 - index).CopyTo(traits.AsSpan(index + 1));
        nodes[index] = node;
        names[index] = fullName;
        traits[index] = (byte)TagTraits.Of(fullName);
    }

    /// <summary>Puts another element of the same name in an element's place.</summary>
    public void ReplaceAt(int index, int node)
    {
        tree.Nodes[nodes[index]].Info &= ~Node.Flag;
        tree.Nodes[node].Info |= Node.Flag;
        nodes[index] = node;
    }

    private void Grow()
    {
        Array.Resize(ref nodes, nodes.Length * 2);
        Array.Resize(ref names, names.Length * 2);
        Array.Resize(ref traits, traits.Length * 2);
    }
}
