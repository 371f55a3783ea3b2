using System.Text;

namespace Hasila.Text.Folding;

/// <summary>A text with its spelling variants folded (see <see cref="ArabicFold.Fold"/>) and the way back to the original's offsets.</summary>
public sealed class FoldedText
{
    private readonly int[] _origins;

    private FoldedText(string original, string text, int[] origins)
    {
        Original = original;
        Text = text;
        _origins = origins;
    }

    /// <summary>The text as it was given.</summary>
    public string Original { get; }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <exception cref="ArgumentNullException"><paramref name="original"/> is null.</exception>
    public static FoldedText Of(string original)
    {
        ArgumentNullException.ThrowIfNull(original);
        var text = new StringBuilder(original.Length);
        var origins = new List<int>(original.Length + 1);
        for (var i = 0; i < original.Length; i++)
        {
            var f = CharFold.Of(original[i]);
            if (f == CharFold.Dropped)
                continue;
            if (f != CharFold.Several)
            {
                text.Append(f);
                origins.Add(i);
                continue;
            }

            foreach (var part in CharFold.Expansion(original[i]))
            {
                text.Append(part);
                origins.Add(i);
            }
        }

        origins.Add(original.Length);
        return new FoldedText(original, text.ToString(), [.. origins]);
    }

    /// <summary>
    /// The original's span behind a span of <see cref="Text"/>: from the first character to the end of the last one,
    /// with the marks that follow it (tashkeel, tatweel) but not the spaces.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in <see cref="Text"/>.</exception>
    public TextSpan ToOriginal(TextSpan folded)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(folded.Start, nameof(folded));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(folded.End, Text.Length, nameof(folded));
        var start = _origins[folded.Start];
        if (folded.IsEmpty)
            return new TextSpan(start, start);
        var end = _origins[folded.End - 1] + 1;
        while (end < Original.Length && CharFold.IsArabicMark(Original[end]))
            end++;
        return new TextSpan(start, end);
    }

    /// <summary>The first offset in <see cref="Text"/> whose character comes from <paramref name="original"/> or after it.</summary>
    public int FromOriginal(int original)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(original);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(original, Original.Length);
        int low = 0,
            high = Text.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_origins[middle] < original)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
