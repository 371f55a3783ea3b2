namespace Hasila.Text;

/// <summary>
/// Converts offsets of one text between UTF-16 units (used in C#) and Unicode code points (used in every JSON the product writes).
/// A lone surrogate counts as one code point. Texts without surrogates cost nothing.
/// </summary>
public sealed class CodePointMap
{
    private readonly int[] _lowSurrogates;
    private readonly int _length;

    /// <summary>Looks through a text once.</summary>
    /// <param name="text">In UTF-16; half a surrogate pair counts as one code point.</param>
    public CodePointMap(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _length = text.Length;
        List<int>? lows = null;
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF'); i >= 0 && i + 1 < text.Length; i++)
        {
            if (!char.IsSurrogatePair(text[i], text[i + 1]))
                continue;
            (lows ??= []).Add(i + 1);
            i++;
        }

        _lowSurrogates = lows is null ? [] : [.. lows];
    }

    /// <summary>UTF-16 offset to code point offset. An offset between the halves of a pair counts as after the pair.</summary>
    public int ToCodePoint(int utf16)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(utf16);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(utf16, _length);
        if (_lowSurrogates.Length == 0)
            return utf16;
        var at = Array.BinarySearch(_lowSurrogates, utf16);
        return at >= 0 ? utf16 - at : utf16 - ~at;
    }

    /// <summary>Code point offset to UTF-16 offset.</summary>
    public int ToUtf16(int codePoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePoint);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(codePoint, _length - _lowSurrogates.Length);
        if (_lowSurrogates.Length == 0)
            return codePoint;
        int low = 0,
            high = _lowSurrogates.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_lowSurrogates[middle] - middle <= codePoint)
                low = middle + 1;
            else
                high = middle;
        }

        return codePoint + low;
    }

    /// <summary>A span in code points.</summary>
    /// <param name="utf16">A span of the text in UTF-16 code units.</param>
    public TextSpan ToCodePoints(TextSpan utf16) => new(ToCodePoint(utf16.Start), ToCodePoint(utf16.End));

    /// <summary>A span in UTF-16 code units.</summary>
    /// <param name="codePoints">A span of the text in code points.</param>
    public TextSpan ToUtf16(TextSpan codePoints) => new(ToUtf16(codePoints.Start), ToUtf16(codePoints.End));
}
