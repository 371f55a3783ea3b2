using Hasila.Text.Folding;

namespace Hasila.Text.Tokens;

/// <summary>The part of a text that a reader was asked to read.</summary>
internal static class Within
{
    private const int Glance = 4_000;

    internal static TextSpan Check(string text, TextSpan? within)
    {
        var span = within ?? new TextSpan(0, text.Length);
        if (span.Start < 0 || span.End < span.Start || span.End > text.Length)
            throw new ArgumentOutOfRangeException(nameof(within), span, $"not inside a text of {text.Length} units");
        return span;
    }

    /// <summary>More Arabic than Latin letters at its beginning.</summary>
    internal static bool LooksArabic(ReadOnlySpan<char> text, TextSpan span)
    {
        var balance = 0;
        foreach (var c in text.Slice(span.Start, Math.Min(span.Length, Glance)))
        {
            if (ArabicFold.IsArabicLetter(c))
                balance++;
            else if (char.IsLetter(c))
                balance--;
        }

        return balance > 0;
    }
}
