using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Hasila.Html.Names;

namespace Hasila.Html.Tokens;

internal ref partial struct HtmlTokenizer
{
    // Sixteen bytes of ones, then sixteen zeros: read at 16 - n it keeps the first n bytes of a vector.
    private static ReadOnlySpan<byte> KeepFirst =>
        [255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>"Tag name state" and the attribute states; the position is at the first letter. At the end of the file the tag is dropped.</summary>
    private HtmlTokenKind ReadTag(HtmlTokenKind kind)
    {
        SelfClosing = false;
        FirstAttribute = -1;
        Name = ReadName(isAttribute: false, keep: kind == HtmlTokenKind.StartTag);
        if (Name == 0 && kind == HtmlTokenKind.StartTag)
            Name = (int)KnownName.XUnnamed;
        if (position < source.Length && source[position] == '>')
        {
            position++;
            return kind;
        }

        var before = tree.AttributeCount;
        if (!ReadAttributes(keep: kind == HtmlTokenKind.StartTag))
        {
            tree.AttributeCount = before;
            position = source.Length;
            return HtmlTokenKind.End;
        }

        if (tree.AttributeCount > before)
        {
            FirstAttribute = before;
            tree.Attributes[tree.AttributeCount - 1].Info |= Attribute.Last;
        }

        return kind;
    }

    /// <summary>
    /// Reads a name up to what ends it and gives its id. Names of up to 16 bytes, all but a few, are found, lower-cased and looked up as one vector.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ReadName(bool isAttribute, bool keep)
    {
        if (source.Length - position >= 16)
        {
            var text = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(source), (nuint)position);
            var ends =
                Vector128.LessThanOrEqual(text, Vector128.Create((byte)0x20))
                | Vector128.Equals(text, Vector128.Create((byte)'>'))
                | Vector128.Equals(text, Vector128.Create((byte)'/'));
            if (isAttribute)
                ends |= Vector128.Equals(text, Vector128.Create((byte)'='));
            var mask = ends.ExtractMostSignificantBits();
            var length = BitOperations.TrailingZeroCount(mask);
            if (mask != 0 && length > 0 && source[position + length] is var end && (end > 0x20 || IsSpace(end)))
            {
                var upper = Vector128.LessThan(text - Vector128.Create((byte)'A'), Vector128.Create((byte)26));
                text |= upper & Vector128.Create((byte)0x20);
                text &= Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(KeepFirst), (nuint)(16 - length));
                var words = text.AsUInt64();
                var (low, high) = (words.GetElement(0), words.GetElement(1));
                position += length;
                var id = KnownNames.Table.Find(low, high);
                return id != 0 ? id : FindOwn(low, high, length, keep);
            }
        }

        return ReadNameSlowly(isAttribute, keep);
    }

    private readonly int FindOwn(ulong low, ulong high, int length, bool keep)
    {
        var id = tree.OwnNames.Find(low, high);
        if (id != 0 || !keep)
            return id;
        Span<ulong> words = [low, high];
        return tree.AddName(MemoryMarshal.AsBytes(words)[..length]);
    }

    private int ReadNameSlowly(bool isAttribute, bool keep)
    {
        var start = position;
        // An equals sign in the first place is part of an attribute's name.
        var at = isAttribute && start < source.Length && source[start] == '=' ? start + 1 : start;
        while (at < source.Length && !IsSpace(source[at]) && source[at] is not ((byte)'>' or (byte)'/') && !(isAttribute && source[at] == '='))
            at++;
        position = at;

        var side = tree.SideLength;
        AppendReplacingNulls(source[start..at]);
        var name = tree.Side.AsSpan(side, tree.SideLength - side);
        tree.SideLength = side;
        foreach (ref var value in name)
        {
            if ((uint)(value - 'A') < 26)
                value |= 0x20;
        }

        var id = KnownNames.Table.Find(name);
        if (id == 0)
            id = tree.OwnNames.Find(name);
        return id == 0 && keep ? tree.AddName(name) : id;
    }
}
