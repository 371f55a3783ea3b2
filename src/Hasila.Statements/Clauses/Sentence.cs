using Hasila.Text;
using Hasila.Text.Sentences;

namespace Hasila.Statements.Clauses;

/// <summary>One sentence of a block with its words and the quotations in it. A quotation is never cut in two.</summary>
internal sealed record Sentence(string Text, TextSpan Span, IReadOnlyList<Token> Tokens, IReadOnlyList<TextSpan> Quotes)
{
    /// <summary>Quotations of so few words are names, titles and scare quotes.</summary>
    private const int ScareWords = 3;

    public static IEnumerable<Sentence> Of(string text, TextSpan block)
    {
        var quotes = QuoteMarks.Find(text, block);
        TextSpan? open = null;
        foreach (var part in SentenceSplitter.Split(text, block))
        {
            var span = open is { } before ? before.Cover(part) : part;
            if (quotes.Any(quote => quote.Start < span.End && span.End < quote.End))
            {
                open = span;
                continue;
            }

            open = null;
            yield return Make(text, span, quotes);
        }

        if (open is { } rest)
            yield return Make(text, rest, quotes);
    }

    /// <summary>The quotation of more than a few words that begins at or right before an offset.</summary>
    public TextSpan? LongQuoteFrom(int offset, int within = 3)
    {
        foreach (var quote in Quotes)
        {
            if (quote.Start >= offset - 1 && quote.Start <= offset + within && IsLong(quote))
                return quote;
        }

        return null;
    }

    public bool IsLong(TextSpan quote) => Tokens.Count(token => token.IsWord && quote.Contains(token.Span)) > ScareWords;

    /// <summary>This sentence and the one after it as one.</summary>
    public Sentence JoinedWith(Sentence next) => new(Text, Span.Cover(next.Span), [.. Tokens, .. next.Tokens], [.. Quotes, .. next.Quotes]);

    private static Sentence Make(string text, TextSpan span, IReadOnlyList<TextSpan> quotes) =>
        new(text, span, Token.Of(text, span), [.. quotes.Where(span.Contains)]);
}
