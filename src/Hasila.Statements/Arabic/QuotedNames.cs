using Hasila.Statements.Clauses;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Arabic;

/// <summary>
/// Which quotations of an article are names and titles: those beside a word that names (صحيفة "..."), those in Latin letters, those that stand between marks
/// more than once.
/// </summary>
internal sealed class QuotedNames
{
    private const int LongestName = 6;
    private const int LongestRepeated = 4;
    private const int LongestLetters = 60;

    private readonly HashSet<string> _repeated = new(StringComparer.Ordinal);

    private QuotedNames() { }

    public static QuotedNames Of(string text, IEnumerable<TextSpan> blocks)
    {
        var names = new QuotedNames();
        HashSet<string> once = new(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            foreach (var quote in QuoteMarks.Find(text, block))
            {
                if (quote.Length <= LongestLetters && Key(text, quote) is { Length: > 0 } key && !once.Add(key))
                    names._repeated.Add(key);
            }
        }

        return names;
    }

    public bool IsName(Sentence sentence, TextSpan quote)
    {
        var text = sentence.Text;
        var words = 0;
        var latin = 0;
        var first = -1;
        for (var i = FirstFrom(sentence.Tokens, quote.Start); i < sentence.Tokens.Count && sentence.Tokens[i].Span.Start < quote.End; i++)
        {
            first = first < 0 ? i : first;
            words += sentence.Tokens[i].IsWord ? 1 : 0;
            latin += sentence.Tokens[i].IsWord && char.IsAsciiLetterOrDigit(text[sentence.Tokens[i].Span.Start]) ? 1 : 0;
        }

        if (words == 0 || first < 0)
            return false;
        if (words == latin)
            return words <= LongestName;
        if (words <= LongestRepeated && quote.Length <= LongestLetters && _repeated.Contains(Key(text, quote)))
            return true;
        var before = first > 0 ? sentence.Tokens[first - 1].Fold : "";
        if (before is ArabicAffix.To or ArabicAffix.And or ArabicAffix.The && first > 1)
            return words <= Quotation.ScareWords && (before is not ArabicAffix.And || Named(sentence.Tokens[first - 2].Fold));
        return words <= (Definite.Is(before) ? Quotation.ScareWords : LongestName)
            && (Addressing.Names(before) || before is [ArabicLetter.Waw, _, _, ..] && Addressing.Names(before[1..]));
    }

    private static bool Named(string fold) => fold is "\"" or "»" or "”";

    private static int FirstFrom(IReadOnlyList<ClauseToken> tokens, int offset)
    {
        int low = 0,
            high = tokens.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Span.Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static string Key(string text, TextSpan quote) => ArabicFold.Fold(text.AsSpan(quote.Start + 1, Math.Max(0, quote.Length - 2)).Trim());
}
