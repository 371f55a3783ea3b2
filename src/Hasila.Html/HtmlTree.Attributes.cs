using Hasila.Html.Names;
using Hasila.Html.References;

namespace Hasila.Html;

public sealed partial class HtmlTree
{
    /// <summary>The index of an element's attribute of that name, -1 for none.</summary>
    internal int FindAttribute(int node, int name)
    {
        var at = Nodes[node].B;
        if (at < 0 || name == 0)
            return -1;
        while (true)
        {
            var info = Attributes[at].Info;
            if ((info & Node.NameMask) == name)
                return at;
            if ((info & Attribute.Last) != 0)
                return -1;
            at++;
        }
    }

    /// <summary>
    /// A value in UTF-8. Where it holds references it is decoded behind the side buffer's end, and so valid until the next use: only while parsing.
    /// </summary>
    internal ReadOnlySpan<byte> ValueOf(in Attribute attribute)
    {
        var raw = SourceSpan.Slice(attribute.Start, attribute.Length);
        return (attribute.Info & Attribute.Escaped) == 0 ? raw : Decode(raw, SideRoom(DecodedLength(raw)));
    }

    /// <summary>A value in UTF-8; where it holds references, in an array of its own.</summary>
    internal ReadOnlySpan<byte> ReadValue(in Attribute attribute)
    {
        var raw = SourceSpan.Slice(attribute.Start, attribute.Length);
        return (attribute.Info & Attribute.Escaped) == 0 ? raw : Decode(raw, new byte[DecodedLength(raw)]);
    }

    /// <summary>The most bytes that decoding can give.</summary>
    internal static int DecodedLength(ReadOnlySpan<byte> raw) => checked((raw.Length * 2) + (raw.Count((byte)0) * 2) + CharacterReferences.MaxLength);

    /// <summary>An attribute's value with its references read and its NULs replaced.</summary>
    internal static ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> raw, Span<byte> output)
    {
        var length = 0;
        Span<byte> value = stackalloc byte[CharacterReferences.MaxLength];
        while (!raw.IsEmpty)
        {
            var at = raw.IndexOfAny((byte)'&', (byte)0);
            if (at < 0)
                at = raw.Length;
            raw[..at].CopyTo(output[length..]);
            length += at;
            raw = raw[at..];
            if (raw.IsEmpty)
                break;

            scoped var replaced = "\uFFFD"u8;
            var used = 0;
            if (raw[0] == '&')
            {
                used = CharacterReferences.Read(raw[1..], inAttribute: true, value, out var written);
                replaced = used == 0 ? "&"u8 : value[..written];
            }

            replaced.CopyTo(output[length..]);
            length += replaced.Length;
            raw = raw[(used + 1)..];
        }

        return output[..length];
    }

    /// <summary>A sum over an element's attributes that does not depend on their order; never 0.</summary>
    internal ulong AttributeHash(int node)
    {
        var sum = 1UL;
        var at = Nodes[node].B;
        while (at >= 0)
        {
            ref readonly var attribute = ref Attributes[at];
            sum += NameTable.Mix((ulong)attribute.Name + 1, NameTable.Hash(ValueOf(attribute)));
            at = (attribute.Info & Attribute.Last) != 0 ? -1 : at + 1;
        }

        return sum == 0 ? 1 : sum;
    }
}
