using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text;
using Hasila.Html;
using Hasila.Reading.Html.Classes;

namespace Hasila.Reading.Html.Tree;

/// <summary>
/// Elements of a page are built alike, and pages of an outlet too: what a class or a role says is worked out once. A fixed number of places, each holding
/// what the last
/// value said that fell there. Values are told apart by a hash of 64 bits, which no page can choose values for, since its seed is drawn anew in each process.
/// </summary>
internal sealed class SignsSeen
{
    private const int Places = 1 << 12;
    private const int LongestAttribute = 400;

    private static readonly long s_seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));

    private readonly (ulong Hash, ElementSigns? Signs)[] _seen = new (ulong, ElementSigns?)[Places];

    public ElementSigns Of(HtmlNode node, TellingNames names)
    {
        var signs = ElementSigns.None;
        foreach (var attribute in node.Attributes)
        {
            var told = names.Of(attribute);
            if (!told.HasFlag(Telling.Signs) || attribute.RawValue is not { Length: > 0 and <= LongestAttribute } raw)
                continue;
            // An id is seen once.
            if (told.HasFlag(Telling.Id))
                signs = ElementSigns.Of(Plain(attribute, raw), signs);
            else
                signs = ReferenceEquals(signs, ElementSigns.None) ? Remembered(attribute, raw) : signs.And(Remembered(attribute, raw));
        }

        return signs;
    }

    private ElementSigns Remembered(HtmlAttribute attribute, ReadOnlySpan<byte> raw)
    {
        var hash = XxHash3.HashToUInt64(raw, s_seed);
        ref var place = ref _seen[hash & (Places - 1)];
        if (place.Hash != hash || place.Signs is null)
            place = (hash, ElementSigns.Of(Plain(attribute, raw), ElementSigns.None));
        return place.Signs;
    }

    private static ReadOnlySpan<byte> Plain(HtmlAttribute attribute, ReadOnlySpan<byte> raw) =>
        raw.Contains((byte)'&') ? Encoding.UTF8.GetBytes(attribute.Value) : raw;
}
