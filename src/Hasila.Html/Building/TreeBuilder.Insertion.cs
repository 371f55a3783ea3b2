using System.Numerics;
using System.Runtime.CompilerServices;
using Hasila.Html.Names;
using Hasila.Html.Tokens;

namespace Hasila.Html.Building;

/// <summary>"Creating and inserting nodes" (13.2.6.1).</summary>
internal ref partial struct TreeBuilder
{
    private const int ElementKind = (int)HtmlNodeKind.Element << Node.KindShift;

    /// <summary>A new element that is nowhere yet.</summary>
    private readonly int NewElement(int fullName, int firstAttribute) => tree.AddNode(ElementKind | fullName, 0, firstAttribute);

    private int TakeAttributes()
    {
        attributesUsed = true;
        return token.FirstAttribute;
    }

    /// <summary>"Insert an HTML element" for the token: makes it, puts it in place, opens it.</summary>
    private int InsertElement() => InsertElement(token.Name, TakeAttributes());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int InsertElement(int fullName, int firstAttribute)
    {
        var node = InsertClosed(fullName, firstAttribute);
        open.Push(node, fullName);
        return node;
    }

    private int InsertImplied(HtmlTag tag) => InsertElement((int)tag, -1);

    /// <summary>Inserts an element and does not open it.</summary>
    private int InsertClosed(int fullName, int firstAttribute)
    {
        var (parent, before) = Place(open.Count - 1);
        var node = NewElement(fullName, firstAttribute);
        tree.Insert(node, parent, before);
        return node;
    }

    /// <summary>"The appropriate place for inserting a node", seen from an open element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly (int Parent, int Before) Place(int target)
    {
        var name = open.NameAt(target);
        if (fosterParenting && (HtmlTag)name is HtmlTag.Table or HtmlTag.Tbody or HtmlTag.Tfoot or HtmlTag.Thead or HtmlTag.Tr)
            return FosterPlace();
        return (ContentOf(open.NodeAt(target), name), 0);
    }

    private readonly int ContentOf(int node, int name) => name == (int)HtmlTag.Template && tree.Nodes[node].A is var content && content != 0 ? content : node;

    private readonly (int Parent, int Before) FosterPlace()
    {
        var template = open.LastIndexOf(HtmlTag.Template);
        var table = open.LastIndexOf(HtmlTag.Table);
        if (template >= 0 && template > table)
            return (ContentOf(open.NodeAt(template), (int)HtmlTag.Template), 0);
        if (table < 0)
            return (open.NodeAt(0), 0);
        var node = open.NodeAt(table);
        if (tree.Nodes[node].Parent >= 0)
            return (tree.Nodes[node].Parent, node);
        return (ContentOf(open.NodeAt(table - 1), open.NameAt(table - 1)), 0);
    }

    private void InsertText() => InsertText(token.TextStart, token.TextLength, token.TextInSide);

    /// <summary>"Insert a character": joins the text before, if there is one.</summary>
    private readonly void InsertText(int start, int length, bool inSide)
    {
        if (length == 0)
            return;
        var last = open.Count - 1;
        var (parent, before) = fosterParenting ? Place(last) : (ContentOf(open.NodeAt(last), open.NameAt(last)), 0);
        var previous = before != 0 ? tree.Before(before) : tree.LastChildOf(parent);
        if (previous != 0 && tree.Nodes[previous].Kind == HtmlNodeKind.Text)
        {
            AppendText(previous, start, length, inSide);
            return;
        }

        var node = tree.AddNode(((int)HtmlNodeKind.Text << Node.KindShift) | (inSide ? Node.Flag : 0), start, length);
        tree.Insert(node, parent, before);
    }

    /// <summary>
    /// Makes a text node longer: in place where the new text lies right behind the old, else in the side buffer with room to grow,
    /// doubling, so that a text of many pieces is copied twice and not once for each piece.
    /// </summary>
    private readonly void AppendText(int index, int start, int length, bool inSide)
    {
        ref var node = ref tree.Nodes[index];
        var nodeInSide = (node.Info & Node.Flag) != 0;
        if (nodeInSide == inSide && node.A + node.B == start)
        {
            node.B += length;
            node.Info &= ~Node.Flag2;
            return;
        }

        var capacity = (int)BitOperations.RoundUpToPowerOf2((uint)(node.B + length));
        if (nodeInSide && (node.Info & Node.Flag2) != 0)
        {
            var had = (int)BitOperations.RoundUpToPowerOf2((uint)node.B);
            var isLast = node.A + had == (inSide && start + length == tree.SideLength ? start : tree.SideLength);
            if (capacity > had && isLast)
            {
                // Nothing but the new text itself lies behind: the room grows where it is.
                tree.SideLength = node.A + had;
                tree.SideRoom(capacity - had);
                tree.SideLength = node.A + capacity;
            }

            if (capacity == had || isLast)
            {
                Bytes(start, length, inSide).CopyTo(tree.Side.AsSpan(node.A + node.B));
                node.B += length;
                return;
            }
        }

        var room = tree.SideRoom(capacity);
        tree.DataOf(node).CopyTo(room);
        Bytes(start, length, inSide).CopyTo(room[node.B..]);
        node.A = tree.SideLength;
        node.B += length;
        node.Info |= Node.Flag | Node.Flag2;
        tree.SideLength += capacity;
    }

    private readonly ReadOnlySpan<byte> Bytes(int start, int length, bool inSide) =>
        inSide ? tree.Side.AsSpan(start, length) : tree.SourceSpan.Slice(start, length);

    private readonly int NewComment() =>
        tree.AddNode(((int)HtmlNodeKind.Comment << Node.KindShift) | (token.TextInSide ? Node.Flag : 0), token.TextStart, token.TextLength);

    /// <summary>"Insert a comment" at the current place.</summary>
    private readonly void InsertComment()
    {
        var (parent, before) = Place(open.Count - 1);
        tree.Insert(NewComment(), parent, before);
    }

    private readonly void InsertCommentLastIn(int parent) => tree.Insert(NewComment(), parent, 0);

    /// <summary>Starts an element whose inside is text ("Parsing elements that contain only text", 13.2.6.2).</summary>
    private void InsertRaw(TextState state)
    {
        InsertElement();
        token.RawName = token.Name;
        token.State = state;
        originalMode = mode;
        mode = Mode.Text;
    }

    /// <summary>Adds the token's attributes that an element does not have yet (html and body met again).</summary>
    private void MergeAttributes(int element)
    {
        if (token.FirstAttribute < 0)
            return;
        if (--mergeBudget < 0)
        {
            tree.Limits |= HtmlLimits.Attributes;
            return;
        }

        var added = token.FirstAttribute;
        var addedCount = tree.AttributeCount - added;
        var first = tree.Nodes[element].B;
        if (first < 0)
        {
            tree.Nodes[element].B = TakeAttributes();
            return;
        }

        var stamp = tree.NextStamp();
        var have = 0;
        for (var at = first; ; at++, have++)
        {
            tree.StampName(tree.Attributes[at].Name, stamp);
            if ((tree.Attributes[at].Info & Attribute.Last) != 0)
                break;
        }

        have++;
        var fresh = 0;
        for (var at = added; at < added + addedCount; at++)
        {
            if (have + fresh < options.MaxAttributes && tree.StampName(tree.Attributes[at].Name, stamp))
                (tree.Attributes[added + fresh], fresh) = (tree.Attributes[at], fresh + 1);
        }

        if (fresh == 0)
            return;

        // The element's attributes move to the end, behind the new ones; each body tag adds at least one, and their number is capped.
        attributesUsed = true;
        tree.AttributeCount = added + fresh;
        for (var at = added; at < added + fresh; at++)
            tree.Attributes[at].Info &= ~Attribute.Last;
        for (var at = first; at < first + have; at++)
            tree.AddAttribute(tree.Attributes[at].Info, tree.Attributes[at].Start, tree.Attributes[at].Length);
        tree.Nodes[element].B = added;
    }
}
