using System.Text;
using Hasila.Html;

namespace Hasila.Reading.Html;

/// <summary>Elements of a page are built alike, and pages of an outlet too: what a class says is worked out once. Remembers a bounded number of classes.</summary>
internal sealed class SignsSeen
{
    private const int Most = 4096;
    private const int LongestAttribute = 400;

    private readonly Dictionary<string, ElementSigns> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ElementSigns>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public SignsSeen() => _lookup = _classes.GetAlternateLookup<ReadOnlySpan<char>>();

    public ElementSigns Of(HtmlNode node)
    {
        ElementSigns? signs = null;
        foreach (var attribute in node.Attributes)
        {
            if (attribute.RawValue.Length is > 0 and <= LongestAttribute && TellingAttributes.IsSign(attribute.NameUtf8))
            {
                var own = Of(attribute);
                signs = signs is null ? own : signs.And(own);
            }
        }

        return signs ?? ElementSigns.None;
    }

    private ElementSigns Of(HtmlAttribute attribute)
    {
        var raw = attribute.RawValue;
        if (raw.Contains((byte)'&'))
            return ElementSigns.Of(attribute.Value);

        // Only letters of ASCII tell something, so that a letter a byte is enough.
        Span<char> letters = stackalloc char[LongestAttribute];
        var value = letters[..Encoding.Latin1.GetChars(raw, letters)];
        if (!attribute.NameUtf8.SequenceEqual("class"u8))
            return ElementSigns.Of(value);
        if (_lookup.TryGetValue(value, out var signs))
            return signs;
        if (_classes.Count >= Most)
            _classes.Clear();
        return _lookup[value] = ElementSigns.Of(value);
    }
}
