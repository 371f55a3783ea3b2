using Hasila.Statements.Clauses;
using Hasila.Text;

namespace Hasila.Statements.English.Lines;

/// <summary>A paragraph that begins with who speaks and a colon: "Ministry of Water: Forty wells were opened this year."</summary>
internal static class SourceLine
{
    private const int Longest = 18;
    private const int FewestWords = 2;

    /// <param name="paragraph">The paragraph.</param>
    /// <param name="words">The article's words.</param>
    /// <param name="found">What the weights found in it.</param>
    /// <returns>The attribution that stands before all others; null where there is none.</returns>
    public static FoundAttribution? Read(EnglishParagraph paragraph, ArticleWords words, IReadOnlyList<FoundAttribution> found)
    {
        var tokens = paragraph.Tokens;
        var colon = ColonOf(tokens);
        if (colon < 1 || colon + FewestWords >= tokens.Length)
            return null;
        var next = colon + 1;
        var quoted = tokens[next].Quote;
        var end = quoted >= 0 ? paragraph.Quotes[quoted].End : tokens[^1].End;
        if (found is [var first, ..])
        {
            var other = StartOf(first);
            // What the weights read in these words they read with more than a colon to go by.
            if (other < tokens[next].End || quoted < 0 && other < tokens[next].SentenceEndOf(tokens))
                return null;
            var before = next;
            while (before < tokens.Length && tokens[before].SentenceEndOf(tokens) <= other)
                before = tokens[before].SentenceEnd;
            end = Math.Min(end, tokens[before - 1].End);
        }

        var source = new TextSpan(tokens[0].Start, tokens[colon - 1].End);
        if (!SpeakerPhrase.Is(paragraph.Text, words.In(source), paragraph.Speakers, quoted >= 0))
            return null;
        if (ContentEnd.Trim(paragraph.Text, tokens[next].Start, end) is not { IsEmpty: false } content || quoted < 0 && !Says(tokens[next..], content))
            return null;
        return new FoundAttribution([content], new TextSpan(tokens[colon].Start, tokens[colon].End), colon, source, IsTail: false);
    }

    private static int ColonOf(ReadOnlySpan<EnglishToken> tokens)
    {
        for (var i = 0; i < tokens.Length && i <= Longest && tokens[i].SentenceStart == 0 && tokens[i].Quote < 0; i++)
        {
            if (tokens[i].Shape == Shape.Colon)
                return i > 0 && tokens[i - 1].Shape != Shape.Digits ? i : -1;
        }

        return -1;
    }

    // An address, a telephone number or a title has no small words of its own.
    private static bool Says(ReadOnlySpan<EnglishToken> tokens, TextSpan content)
    {
        var small = 0;
        foreach (ref readonly var token in tokens)
        {
            if (token.End > content.End)
                break;
            small += token.Shape == Shape.Lower && token.Other is not (WordClass.In or WordClass.The or WordClass.And) ? 1 : 0;
        }

        return small >= FewestWords;
    }

    private static int SentenceEndOf(this in EnglishToken token, ReadOnlySpan<EnglishToken> tokens) => tokens[token.SentenceEnd - 1].End;

    private static int StartOf(FoundAttribution found) => Math.Min(found.Content[0].Start, Math.Min(found.Cue.Start, found.Source?.Start ?? int.MaxValue));
}
