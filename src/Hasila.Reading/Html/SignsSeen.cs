using System.Text;
using Hasila.Html;

namespace Hasila.Reading.Html;

/// <summary>Elements of a page are built alike, and pages of an outlet too: what a class says is worked out once. Remembers a bounded number.</summary>
internal sealed class SignsSeen
{
    private const int Most = 4096;
    private const int LongestKey = 512;

    // No byte of a value becomes this letter.
    private const char Joint = '\u0100';

    private readonly Dictionary<string, ElementSigns> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ElementSigns>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public SignsSeen() => _lookup = _seen.GetAlternateLookup<ReadOnlySpan<char>>();

    public ElementSigns Of(HtmlNode node)
    {
        Span<char> key = stackalloc char[LongestKey];
        var length = 0;
        foreach (var attribute in node.Attributes)
        {
            if (!TellingAttributes.IsSign(attribute.NameUtf8))
                continue;
            var value = attribute.RawValue;
            if (length + value.Length >= LongestKey)
                return ElementSigns.Of(node);
            Encoding.Latin1.GetChars(value, key[length..]);
            length += value.Length;
            key[length++] = Joint;
        }

        if (_lookup.TryGetValue(key[..length], out var signs))
            return signs;
        if (_seen.Count >= Most)
            _seen.Clear();
        return _lookup[key[..length]] = ElementSigns.Of(node);
    }
}
