using Hasila.Reading.Articles;
using Hasila.Statements.Clauses;
using Hasila.Text;

namespace Hasila.Statements.English.Lines;

/// <summary>
/// A quotation with a dash and who said it behind it, at the end of its paragraph or in the next: “We opened forty wells.” – Lina Farah, mayor
/// </summary>
internal static class SourceBehind
{
    private const int FewestWords = 4;

    /// <param name="paragraph">A paragraph in which the weights found nothing.</param>
    /// <param name="words">The article's words.</param>
    /// <param name="isQuote">The page sets the paragraph apart as a quotation.</param>
    public static FoundAttribution? Read(EnglishParagraph paragraph, ArticleWords words, bool isQuote)
    {
        var tokens = paragraph.Tokens;
        var dash = tokens.Length - 1;
        while (dash > 0 && !(tokens[dash].Shape == Shape.Dash && tokens[dash].Quote < 0 && StandsApart(paragraph.Text, tokens[dash])))
            dash--;
        var last = dash - 1;
        while (last > 0 && tokens[last].Shape is Shape.Dash or Shape.FullStop or Shape.Comma)
            last--;
        if (last < FewestWords || !IsSpoken(tokens[..(last + 1)], isQuote))
            return null;
        return Of(paragraph, words, tokens[dash], TrimEnd(paragraph.Text, tokens[dash].End, tokens[^1].End), last);
    }

    /// <summary>The paragraph is a quotation and nothing else, and the next block is a dash and who said it.</summary>
    public static FoundAttribution? InNext(EnglishParagraph paragraph, ArticleWords words, Block block, Block next)
    {
        var tokens = paragraph.Tokens;
        if (tokens.Length < FewestWords || next.Kind is not (BlockKind.Paragraph or BlockKind.Quote) || !IsSpoken(tokens, block.Kind == BlockKind.Quote))
            return null;
        var start = next.Span.Start;
        while (start < next.Span.End && paragraph.Text[start] is '-' or '–' or '—' or '―')
            start++;
        if (start == next.Span.Start)
            return null;
        var mark = new EnglishToken { Start = next.Span.Start, End = start };
        return Of(paragraph, words, mark, TrimEnd(paragraph.Text, start, next.Span.End), tokens.Length - 1);
    }

    private static FoundAttribution? Of(EnglishParagraph paragraph, ArticleWords words, in EnglishToken dash, TextSpan source, int last)
    {
        if (source.IsEmpty || !SpeakerPhrase.Is(paragraph.Text, words.In(source), paragraph.Speakers, isQuoted: true))
            return null;
        var content = new TextSpan(paragraph.Tokens[0].Start, paragraph.Tokens[last].End);
        return new FoundAttribution([content], new TextSpan(dash.Start, dash.End), last, source, IsTail: true);
    }

    // From the first mark to the last nothing stands outside; a title of a few words is no speech.
    private static bool IsSpoken(ReadOnlySpan<EnglishToken> tokens, bool isQuote)
    {
        var words = 0;
        foreach (ref readonly var token in tokens)
        {
            if (token.Quote < 0 && token.IsWord && !isQuote)
                return false;
            words += token.Shape == Shape.Lower ? 1 : 0;
        }

        return words >= FewestWords - 1 && (isQuote || tokens[0].Quote >= 0);
    }

    private static bool StandsApart(string text, in EnglishToken dash) =>
        dash.Start > 0 && (char.IsWhiteSpace(text[dash.Start - 1]) || !char.IsLetterOrDigit(text[dash.Start - 1]));

    private static TextSpan TrimEnd(string text, int start, int end)
    {
        var trimmed = ContentEnd.Trim(text, start, end);
        while (!trimmed.IsEmpty && text[trimmed.Start] is '—' or '―')
            trimmed = ContentEnd.Trim(text, trimmed.Start + 1, trimmed.End);
        return trimmed;
    }
}
