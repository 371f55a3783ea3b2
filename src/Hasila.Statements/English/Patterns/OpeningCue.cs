using Hasila.Statements.Clauses;
using Hasila.Text;

namespace Hasila.Statements.English.Patterns;

/// <summary>
/// A sentence that begins with whose words it passes on, up to a comma: "According to the port authority, ...", "In the words of Lina Farah, ...", "By the
/// ministry's own count, ...". What stands behind is what was said.
/// </summary>
internal static class OpeningCue
{
    private const int LongestSource = 24;
    private const int ShortestContent = 3;
    private const int ShortestSentence = 6;

    private static readonly ulong[] s_inTheWordsOf = [.. new[] { "in", "the", "words", "of" }.Select(word => EnglishVocabulary.KeyOf(word))];
    private static readonly HashSet<ulong> s_views = PatternWords.Keys("view");
    private static readonly HashSet<ulong> s_offices = [.. PatternWords.Keys("office"), .. PatternWords.Keys("person")];
    private static readonly HashSet<ulong> s_standards = PatternWords.Keys("standard");
    private static readonly ulong s_own = EnglishVocabulary.KeyOf("own");
    private static readonly ulong s_owner = EnglishVocabulary.KeyOf("'s");

    public static FoundAttribution? Read(EnglishParagraph paragraph, int start, int end)
    {
        var tokens = paragraph.Tokens;
        if (end - start < ShortestSentence)
            return null;
        if (tokens[start].Other == WordClass.According && tokens[start + 1].Other == WordClass.To)
            return Behind(paragraph, start, 2, end);
        if (IsInTheWordsOf(tokens[start..end]))
            return Behind(paragraph, start, s_inTheWordsOf.Length, end);
        return tokens[start].Other == WordClass.In ? ByCount(paragraph, start, end) : null;
    }

    /// <summary>"according to plan": nobody says anything.</summary>
    public static bool IsByStandard(EnglishParagraph paragraph, FoundAttribution found)
    {
        var tokens = paragraph.Tokens;
        for (var at = found.CueWord; at >= 0 && tokens[at].Start >= found.Cue.Start; at--)
        {
            if (tokens[at].Other == WordClass.According)
                return at + 2 < tokens.Length
                    && tokens[at + 1].Other == WordClass.To
                    && s_standards.Contains(tokens[at + 2].Word)
                    && !(at + 3 < tokens.Length && tokens[at + 3].IsWord && tokens[at + 3].Other is not (WordClass.In or WordClass.And or WordClass.To));
        }

        return false;
    }

    private static bool IsInTheWordsOf(ReadOnlySpan<EnglishToken> sentence)
    {
        for (var i = 0; i < s_inTheWordsOf.Length; i++)
        {
            if (sentence[i].Word != s_inTheWordsOf[i])
                return false;
        }

        return true;
    }

    private static FoundAttribution? Behind(EnglishParagraph paragraph, int start, int length, int end)
    {
        var tokens = paragraph.Tokens;
        var comma = CommaFrom(tokens, start + length, end);
        // "According to Huda Sallum, the governor, ...": a noun group between two commas describes who said it.
        if (comma > 0 && CommaFrom(tokens, comma + 1, end) is > 0 and var second && IsNominal(tokens[(comma + 1)..second]))
            comma = second;
        // "According to plan, ..."
        if (comma == start + length + 1 && s_standards.Contains(tokens[comma - 1].Word))
            return null;
        if (comma < start + length + 1 || comma - start > LongestSource || end - comma <= ShortestContent)
            return null;
        return ContentEnd.Trim(paragraph.Text, tokens[comma + 1].Start, tokens[end - 1].End) is { IsEmpty: false } content
            ? new FoundAttribution(
                [content],
                new TextSpan(tokens[start].Start, tokens[start + length - 1].End),
                start,
                new TextSpan(tokens[start + length].Start, tokens[comma - 1].End),
                IsTail: false
            )
            : null;
    }

    // "By the ministry's own count, ...", "In her view, ..."
    private static FoundAttribution? ByCount(EnglishParagraph paragraph, int start, int end)
    {
        var tokens = paragraph.Tokens;
        var comma = CommaFrom(tokens, start + 2, Math.Min(end, start + LongestSource));
        if (comma < start + 3 || end - comma <= ShortestContent || !s_views.Contains(tokens[comma - 1].Word))
            return null;
        var owner = comma - 1;
        if (tokens[owner - 1].Word == s_own)
            owner--;
        var isPronoun = owner == start + 2 && tokens[owner - 1].Other == WordClass.Possessive;
        if (!isPronoun && (tokens[owner - 1].Word != s_owner || owner < start + 3))
            return null;
        return ContentEnd.Trim(paragraph.Text, tokens[comma + 1].Start, tokens[end - 1].End) is { IsEmpty: false } content
            ? new FoundAttribution(
                [content],
                new TextSpan(tokens[owner].Start, tokens[comma - 1].End),
                comma - 1,
                new TextSpan(tokens[start + 1].Start, tokens[isPronoun ? owner - 1 : owner - 2].End),
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
        if (words.IsEmpty)
            return false;
        // "Huda Sallum, head of the Water Board, ...", "Huda Sallum, 56, ..."
        var isOffice = s_offices.Contains(words[0].Word) || words.Length > 1 && s_offices.Contains(words[1].Word) || words is [{ Shape: Shape.Digits }];
        if (!isOffice && words[0].Other is not (WordClass.The or WordClass.Title or WordClass.Possessive))
            return false;
        foreach (ref readonly var word in words)
        {
            if (word.Other is WordClass.Be or WordClass.Have or WordClass.Do or WordClass.Modal || word.Form is VerbForm.Past or VerbForm.Third)
                return false;
        }

        return true;
    }
}
