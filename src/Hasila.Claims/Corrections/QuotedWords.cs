using Hasila.Text;

namespace Hasila.Claims.Corrections;

/// <summary>
/// Words of a text, known by what they are and by what stands beside them: they are found again in another reading of the same page, or are not found;
/// words that merely look like them never are.
/// </summary>
/// <param name="Exact">The words, verbatim; never empty.</param>
/// <param name="Before">What stands before them, as much as makes them the only ones; empty at the text's beginning.</param>
/// <param name="After">What stands after them.</param>
public sealed record QuotedWords(string Exact, string Before, string After)
{
    private const int Beside = 32;

    /// <summary>The words at a span that is not empty, with so much beside them that they are found there and nowhere else.</summary>
    public static QuotedWords At(string text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var beside = Beside; ; beside *= 2)
        {
            var (start, end) = (WholeFrom(text, span.Start - beside), WholeTo(text, span.End + beside));
            var quoted = new QuotedWords(span.In(text), text[start..span.Start], text[span.End..end]);
            if ((start == 0 && end == text.Length) || quoted.Find(text) == span)
                return quoted;
        }
    }

    /// <returns>Where the words stand; null where they are gone, stand among others than before, or stand so twice.</returns>
    public TextSpan? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var whole = Before + Exact + After;
        var at = text.IndexOf(whole, StringComparison.Ordinal);
        if (Exact.Length == 0 || at < 0 || text.IndexOf(whole, at + 1, StringComparison.Ordinal) >= 0)
            return null;
        return new TextSpan(at + Before.Length, at + Before.Length + Exact.Length);
    }

    // Half a surrogate pair can be written into no file.
    private static int WholeFrom(string text, int at) =>
        at <= 0 ? 0
        : char.IsLowSurrogate(text[at]) ? at + 1
        : at;

    private static int WholeTo(string text, int at) =>
        at >= text.Length ? text.Length
        : char.IsLowSurrogate(text[at]) ? at - 1
        : at;
}
