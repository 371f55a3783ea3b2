using Hasila.Statements.Clauses;
using Hasila.Text;

namespace Hasila.Statements.English.Patterns;

/// <summary>
/// A sentence that ends with who told whom: "..., the mayor told the council on Sunday", "..., Adam Barr, who commands the brigade, told a local broadcaster".
/// Behind the hearer nothing is told, so what stands before was.
/// </summary>
internal static class ToldHearer
{
    private const int LongestHearer = 16;
    private const int FewestWords = 4;

    public static FoundAttribution? Read(EnglishParagraph paragraph, int start, int end)
    {
        var tokens = paragraph.Tokens;
        while (end > start && !tokens[end - 1].IsWord)
            end--;
        for (var verb = end - 2; verb > start + FewestWords && end - verb <= LongestHearer && tokens[verb].Quote < 0; verb--)
        {
            if (tokens[verb] is not { Verb: WordClass.Tell, Form: VerbForm.Past or VerbForm.Third })
                continue;
            if (!IsHearer(tokens[(verb + 1)..end]))
                return null;
            var subject = SubjectBefore.Start(tokens, start, verb);
            if (subject < start + FewestWords || !IsClause(tokens[start..subject]))
                return null;
            return ContentEnd.Trim(paragraph.Text, tokens[start].Start, tokens[subject - 1].End) is { IsEmpty: false } content
                ? new FoundAttribution(
                    [content],
                    new TextSpan(tokens[verb].Start, tokens[verb].End),
                    verb,
                    new TextSpan(tokens[subject].Start, tokens[SubjectEnd(tokens, subject, verb)].End),
                    IsTail: true
                )
                : null;
        }

        return null;
    }

    private static int SubjectEnd(ReadOnlySpan<EnglishToken> tokens, int subject, int verb)
    {
        while (verb - 1 > subject && !tokens[verb - 1].IsWord)
            verb--;
        return verb - 1;
    }

    // Somebody or an outlet, with when and where: no verb, no clause, and not what was told ("told of the raid").
    private static bool IsHearer(ReadOnlySpan<EnglishToken> words) =>
        !words.IsEmpty
        && (
            words[0].Other is WordClass.The or WordClass.Possessive or WordClass.Object or WordClass.Hearer or WordClass.People
            || words[0].Shape is Shape.Capital or Shape.Capitals
        )
        && words[0].Other is not WordClass.In
        && !PatternWords.HoldVerb(words)
        && !words.ContainsQuote();

    private static bool ContainsQuote(this ReadOnlySpan<EnglishToken> words)
    {
        foreach (ref readonly var word in words)
        {
            if (word.Shape is Shape.Quote or Shape.Colon || word.Other is WordClass.Subject or WordClass.Not or WordClass.To && word.Shape == Shape.Lower)
                return true;
        }

        return false;
    }

    private static bool IsClause(ReadOnlySpan<EnglishToken> words) => words.Length > FewestWords + 1 || PatternWords.HoldVerb(words);
}
