using Hasila.Statements.Clauses;
using Hasila.Text;

namespace Hasila.Statements.English;

/// <summary>A sentence that begins with "According to" and who said it, up to a comma: what stands behind is what was said.</summary>
internal static class OpeningCue
{
    private const int LongestSource = 24;
    private const int ShortestContent = 3;

    public static FoundAttribution? Read(EnglishParagraph paragraph, int start, int end)
    {
        var tokens = paragraph.Tokens;
        if (end - start < 6 || tokens[start].Other != WordClass.According || tokens[start + 1].Other != WordClass.To)
            return null;
        var comma = CommaFrom(tokens, start + 2, end);
        // "According to Huda Sallum, the governor, ...": a noun group between two commas describes who said it.
        if (comma > 0 && CommaFrom(tokens, comma + 1, end) is > 0 and var second && IsNominal(tokens[(comma + 1)..second]))
            comma = second;
        if (comma < start + 3 || comma - start > LongestSource || end - comma <= ShortestContent)
            return null;
        return ContentEnd.Trim(paragraph.Text, tokens[comma + 1].Start, tokens[end - 1].End) is { IsEmpty: false } content
            ? new FoundAttribution(
                [content],
                new TextSpan(tokens[start].Start, tokens[start + 1].End),
                start,
                new TextSpan(tokens[start + 2].Start, tokens[comma - 1].End),
                IsTail: false
            )
            : null;
    }

    private static int CommaFrom(ReadOnlySpan<EnglishToken> tokens, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (tokens[i].Shape == Shape.Comma)
                return i;
        }

        return -1;
    }

    private static bool IsNominal(ReadOnlySpan<EnglishToken> words)
    {
        if (words.IsEmpty || words[0].Other is not (WordClass.The or WordClass.Title or WordClass.Possessive))
            return false;
        foreach (ref readonly var word in words)
        {
            if (word.Other is WordClass.Be or WordClass.Have or WordClass.Do or WordClass.Modal || word.Form is VerbForm.Past or VerbForm.Third)
                return false;
        }

        return true;
    }
}
