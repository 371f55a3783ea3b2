using Hasila.Text;
using Hasila.Text.Sentences;

namespace Hasila.Statements.Clauses;

/// <summary>One sentence of a block with its words and the quotations in it. A quotation is never cut in two.</summary>
internal sealed record Sentence(ArticleWords Words, TextSpan Span, IReadOnlyList<TextSpan> Quotes)
{
    /// <summary>Quotations of so few words are names, titles and scare quotes.</summary>
    private const int ScareWords = 3;

    public string Text => Words.Text;

    public IReadOnlyList<ClauseToken> Tokens => field ??= Words.In(Span);

    public static IEnumerable<Sentence> Of(ArticleWords words, TextSpan block) =>
        Of(words, SentenceSplitter.Split(words.Text, block), QuoteMarks.Find(words.Text, block));

    /// <param name="words">The article's words.</param>
    /// <param name="parts">The block as the splitter parts it.</param>
    /// <param name="quotes">What stands in marks in the block.</param>
    public static IEnumerable<Sentence> Of(ArticleWords words, IReadOnlyList<TextSpan> parts, IReadOnlyList<TextSpan> quotes)
    {
        var (first, last) = (0, 0);
        TextSpan? open = null;
        foreach (var part in parts)
        {
            var span = open is { } before ? before.Cover(part) : part;
            // Quotations stand in order and apart: only the last one that begins before the end can reach over it.
            while (last < quotes.Count && quotes[last].Start < span.End)
                last++;
            if (last > 0 && quotes[last - 1].End > span.End)
            {
                open = span;
                continue;
            }

            open = null;
            yield return Make(words, span, quotes, ref first);
        }

        if (open is { } rest)
            yield return Make(words, rest, quotes, ref first);
    }

    public bool IsLong(TextSpan quote) => Tokens.Count(token => token.IsWord && quote.Contains(token.Span)) > ScareWords;

    /// <summary>Some of a stretch stands in a quotation.</summary>
    public bool IsQuotedIn(TextSpan stretch)
    {
        // Quotations stand in order and apart: only the last one that begins before its end can reach into it.
        var (low, high) = (0, Quotes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Quotes[middle].Start < stretch.End)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && Quotes[low - 1].End > stretch.Start;
    }

    /// <summary>This sentence and the ones up to another as one.</summary>
    public static Sentence Joined(IReadOnlyList<Sentence> parts) =>
        parts is [var only] ? only : new(parts[0].Words, parts[0].Span.Cover(parts[^1].Span), [.. parts.SelectMany(part => part.Quotes)]);

    private static Sentence Make(ArticleWords words, TextSpan span, IReadOnlyList<TextSpan> quotes, ref int first)
    {
        List<TextSpan> own = [];
        for (; first < quotes.Count && quotes[first].Start < span.End; first++)
        {
            if (span.Contains(quotes[first]))
                own.Add(quotes[first]);
        }

        return new Sentence(words, span, own);
    }
}
