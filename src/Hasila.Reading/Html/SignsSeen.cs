using System.Buffers.Binary;
using System.Text;
using Hasila.Html;

namespace Hasila.Reading.Html;

/// <summary>
/// Elements of a page are built alike, and pages of an outlet too: what a class or a role says is worked out once. A fixed number of places, each holding the last
/// value that fell there.
/// </summary>
internal sealed class SignsSeen
{
    private const int Places = 1 << 12;
    private const int LongestAttribute = 400;

    private readonly (byte[] Value, ElementSigns Signs)[] _seen = new (byte[], ElementSigns)[Places];

    public ElementSigns Of(HtmlNode node)
    {
        var signs = ElementSigns.None;
        foreach (var attribute in node.Attributes)
        {
            var name = attribute.NameUtf8;
            if (!TellingAttributes.IsSign(name) || attribute.RawValue is not { Length: > 0 and <= LongestAttribute } raw)
                continue;
            // An id is the element's own, seen once.
            if (name.Length == 2)
                signs = ElementSigns.Of(Plain(attribute, raw), signs);
            else
                signs = ReferenceEquals(signs, ElementSigns.None) ? Remembered(attribute, raw) : signs.And(Remembered(attribute, raw));
        }

        return signs;
    }

    private ElementSigns Remembered(HtmlAttribute attribute, ReadOnlySpan<byte> raw)
    {
        ref var place = ref _seen[PlaceOf(raw)];
        if (place.Value is not { } seen || !raw.SequenceEqual(seen))
            place = (raw.ToArray(), ElementSigns.Of(Plain(attribute, raw), ElementSigns.None));
        return place.Signs;
    }

    private static ReadOnlySpan<byte> Plain(HtmlAttribute attribute, ReadOnlySpan<byte> raw) => raw.Contains((byte)'&') ? Encoding.UTF8.GetBytes(attribute.Value) : raw;

    private static int PlaceOf(ReadOnlySpan<byte> value)
    {
        const ulong Mixer = 0x9E3779B97F4A7C15;
        var hash = (ulong)value.Length;
        for (; value.Length >= sizeof(ulong); value = value[sizeof(ulong)..])
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(value)) * Mixer;
        foreach (var one in value)
            hash = (hash ^ one) * Mixer;
        return (int)(hash >> 40) & (Places - 1);
    }
}
