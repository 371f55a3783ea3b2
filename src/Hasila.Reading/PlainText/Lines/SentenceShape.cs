using Hasila.Text.Words;

namespace Hasila.Reading.PlainText.Lines;

/// <summary>Whether a line reads as sentences of an article by its own marks, whatever stands around it.</summary>
internal static class SentenceShape
{
    /// <summary>Buttons and labels that close with a mark have fewer words.</summary>
    private const int LeastWords = 12;

    /// <summary>A name or a title in marks has fewer words.</summary>
    private const int LeastQuoted = 4;

    /// <summary>The marks that open a quotation, each above the one that closes it.</summary>
    private const string Opening = "\"“«„";

    private const string Closing = "\"”»“";

    /// <summary>A sentence's mark closes a dozen words, or some words stand between quotation marks beside words that stand outside.</summary>
    public static bool Is(PlainLine line) => (EndsSentence(line.Text) && CountsWords(line.Text, LeastWords)) || HoldsQuotation(line.Text);

    private static bool EndsSentence(string text)
    {
        var bare = text.AsSpan().TrimEnd("\"”’»'*_) ");
        return !bare.IsEmpty && bare[^1] is '.' or '!' or '?' or '؟' or '…' or '۔';
    }

    private static bool HoldsQuotation(string text)
    {
        for (var kind = 0; kind < Opening.Length; kind++)
        {
            var start = text.IndexOf(Opening[kind], StringComparison.Ordinal);
            var end = start < 0 ? -1 : text.IndexOf(Closing[kind], start + 1);
            if (end > 0 && CountsWords(text.AsSpan(start + 1, end - start - 1), LeastQuoted) && CountsWords(text.Remove(start, end - start), 2))
                return true;
        }

        return false;
    }

    private static bool CountsWords(ReadOnlySpan<char> text, int least)
    {
        foreach (var word in WordSplitter.Split(text))
        {
            if (word.Kind != WordKind.Punctuation && --least == 0)
                return true;
        }

        return false;
    }
}
