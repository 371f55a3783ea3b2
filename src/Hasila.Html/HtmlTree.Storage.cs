using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hasila.Html.Names;

namespace Hasila.Html;

/// <summary>
/// One node, 24 bytes. Links are indices, 0 is none (the document is nobody's child); the first child's <see cref="Prev"/> is the last child.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Node
{
    public int Parent;
    public int Next;
    public int Prev;

    /// <summary>First child; of text and comments: where the text starts.</summary>
    public int A;

    /// <summary>First attribute, -1 for none; of text and comments: the text's length in bytes.</summary>
    public int B;

    /// <summary>Name (24 bits), namespace (2), kind (3), flags.</summary>
    public int Info;

    public const int NameMask = 0xFFFFFF;
    public const int SpaceShift = 24;
    public const int FullNameMask = 0x3FFFFFF;
    public const int KindShift = 26;

    /// <summary>Of an element: it is on the stack of open elements. Of text: the text is in the side buffer.</summary>
    public const int Flag = 1 << 29;

    /// <summary>
    /// Of text in the side buffer: there is room up to the next power of two. Of an element: it is on the list of active formatting elements.
    /// </summary>
    public const int Flag2 = 1 << 30;

    public readonly HtmlNodeKind Kind => (HtmlNodeKind)((Info >> KindShift) & 7);

    public readonly HtmlNamespace Space => (HtmlNamespace)((Info >> SpaceShift) & 3);

    public readonly int Name => Info & NameMask;

    /// <summary>Name and namespace; equals the tag's number for an HTML element.</summary>
    public readonly int FullName => Info & FullNameMask;
}

/// <summary>One attribute, 12 bytes: its name, and its value as it stands in the source.</summary>
internal struct Attribute
{
    public int Info;
    public int Start;
    public int Length;

    /// <summary>The last of its element.</summary>
    public const int Last = 1 << 30;

    /// <summary>The value holds references or NULs.</summary>
    public const int Escaped = 1 << 29;

    /// <summary>In the XLink, XML or XMLNS namespace.</summary>
    public const int Namespaced = 1 << 28;

    public readonly int Name => Info & Node.NameMask;
}

public sealed partial class HtmlTree
{
    internal Node[] Nodes = [];
    internal int NodeCount;
    internal Attribute[] Attributes = [];
    internal int AttributeCount;
    internal byte[] Side = [];
    internal int SideLength;
    internal readonly NameTable OwnNames = new(KnownNames.FirstOwn, 64);

    /// <summary>The bytes that spans point into: the caller's own where they could be used as they are.</summary>
    internal ReadOnlyMemory<byte> Source
    {
        get;
        set
        {
            field = value;
            inArray = MemoryMarshal.TryGetArray(value, out var array) ? array : default;
        }
    }

    // Nearly all memory is an array's; that is asked for at each text and each value, and a memory takes longer to say where it is.
    private ArraySegment<byte> inArray;

    internal ReadOnlySpan<byte> SourceSpan => inArray.Array is { } array ? new ReadOnlySpan<byte>(array, inArray.Offset, inArray.Count) : Source.Span;

    internal ReadOnlySpan<byte> NameOf(int id) => id < KnownNames.FirstOwn ? KnownNames.Table.NameOf(id) : OwnNames.NameOf(id);

    /// <summary>The bytes of a text or comment node.</summary>
    internal ReadOnlySpan<byte> DataOf(in Node node) => (node.Info & Node.Flag) != 0 ? Side.AsSpan(node.A, node.B) : SourceSpan.Slice(node.A, node.B);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int AddNode(int info, int a, int b)
    {
        var index = NodeCount;
        if (index >= Nodes.Length)
            Nodes = Grow(Nodes, index, index + 1);
        ref var node = ref Nodes[index];
        node.Parent = -1;
        node.Next = 0;
        node.Prev = 0;
        node.A = a;
        node.B = b;
        node.Info = info;
        NodeCount = index + 1;
        return index;
    }

    /// <summary>Room for so many more bytes at the end of the side buffer.</summary>
    internal Span<byte> SideRoom(int length)
    {
        if (SideLength + length > Side.Length)
            Side = Grow(Side, Side.Length, SideLength + length);
        return Side.AsSpan(SideLength, length);
    }

    internal void AppendSide(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(SideRoom(bytes.Length));
        SideLength += bytes.Length;
    }

    internal static T[] Grow<T>(T[] old, int used, int needed)
    {
        // Half more while that is little, a quarter more when it is much.
        var more = Math.Max(256, used > 65_536 ? used / 4 : used / 2);
        var grown = GC.AllocateUninitializedArray<T>((int)Math.Min(Math.Max(needed, (long)used + more), Array.MaxLength));
        old.AsSpan(0, used).CopyTo(grown);
        return grown;
    }

    /// <summary>Puts a node that is nowhere in the tree last in a parent, or before one of its children.</summary>
    internal void Insert(int child, int parent, int before)
    {
        ref var nodes = ref MemoryMarshal.GetArrayDataReference(Nodes);
        ref var node = ref Unsafe.Add(ref nodes, child);
        ref var owner = ref Unsafe.Add(ref nodes, parent);
        node.Parent = parent;
        var first = owner.A;
        if (first == 0)
        {
            owner.A = child;
            node.Prev = child;
            node.Next = 0;
            return;
        }

        ref var firstNode = ref Unsafe.Add(ref nodes, first);
        if (before == 0)
        {
            var last = firstNode.Prev;
            Unsafe.Add(ref nodes, last).Next = child;
            node.Prev = last;
            node.Next = 0;
            firstNode.Prev = child;
            return;
        }

        ref var follower = ref Unsafe.Add(ref nodes, before);
        node.Prev = follower.Prev;
        node.Next = before;
        if (before == first)
            owner.A = child;
        else
            Unsafe.Add(ref nodes, follower.Prev).Next = child;
        follower.Prev = child;
    }

    /// <summary>Takes a node out of its parent.</summary>
    internal void Remove(int child)
    {
        ref var node = ref Nodes[child];
        if (node.Parent < 0)
            return;
        ref var owner = ref Nodes[node.Parent];
        var first = owner.A;
        if (first == child)
        {
            owner.A = node.Next;
            if (node.Next != 0)
                Nodes[node.Next].Prev = node.Prev;
        }
        else
        {
            Nodes[node.Prev].Next = node.Next;
            Nodes[node.Next != 0 ? node.Next : first].Prev = node.Prev;
        }

        node.Parent = -1;
        node.Next = 0;
        node.Prev = 0;
    }

    /// <summary>Moves all children of one node behind those of another.</summary>
    internal void MoveChildren(int from, int to)
    {
        var first = Nodes[from].A;
        if (first == 0)
            return;
        Nodes[from].A = 0;
        for (var child = first; child != 0; child = Nodes[child].Next)
            Nodes[child].Parent = to;
        ref var target = ref Nodes[to];
        if (target.A == 0)
        {
            target.A = first;
            return;
        }

        var last = Nodes[first].Prev;
        Nodes[Nodes[target.A].Prev].Next = first;
        Nodes[first].Prev = Nodes[target.A].Prev;
        Nodes[target.A].Prev = last;
    }

    /// <summary>The node before, 0 for none.</summary>
    internal int Before(int child)
    {
        ref var node = ref Nodes[child];
        return node.Parent < 0 || Nodes[node.Parent].A == child ? 0 : node.Prev;
    }

    internal int LastChildOf(int parent) => Nodes[parent].A is var first && first != 0 ? Nodes[first].Prev : 0;

    // One number per tag, written at each of its attributes' names: a name that already bears it is met for the second time.
    private int[] stamps = new int[KnownNames.FirstOwn + 64];
    private int stamp;

    internal int NextStamp()
    {
        if (stamp == int.MaxValue)
        {
            Array.Clear(stamps);
            stamp = 0;
        }

        return ++stamp;
    }

    /// <summary>Whether the tag has not had the name before.</summary>
    internal bool StampName(int name, int tagStamp)
    {
        if (name >= stamps.Length)
            Array.Resize(ref stamps, Math.Max(name + 1, stamps.Length + (stamps.Length / 2)));
        if (stamps[name] == tagStamp)
            return false;
        stamps[name] = tagStamp;
        return true;
    }

    internal void AddAttribute(int info, int start, int length)
    {
        if (AttributeCount >= Attributes.Length)
            Attributes = Grow(Attributes, AttributeCount, AttributeCount + 1);
        Attributes[AttributeCount++] = new Attribute
        {
            Info = info,
            Start = start,
            Length = length,
        };
    }
}
