using Hasila.Statements.Clauses;
using Hasila.Text;

namespace Hasila.Statements.English.Patterns;

/// <summary>
/// A sentence that opens with who speaks and a verb of saying, and has a verb of its own behind it: "The ministry said 61,300 families have returned." Looked
/// for where the weights, which seldom met a number behind such a verb, see nothing.
/// </summary>
internal static class PlainReport
{
    private const int LongestSubject = 12;
    private const int FewestWords = 3;

    private static readonly HashSet<ulong> s_verbs = PatternWords.Keys("plain-report");

    public static FoundAttribution? Read(EnglishParagraph paragraph, int start, int end)
    {
        var tokens = paragraph.Tokens;
        var verb = start + 1;
        while (verb < end && verb - start <= LongestSubject && !IsSaid(tokens[verb]))
        {
            if (tokens[verb].Quote >= 0)
                return null;
            verb++;
        }

        if (verb + FewestWords >= end || verb - start > LongestSubject)
            return null;
        var subject = SubjectBefore.Start(tokens, start, verb);
        if (subject < 0 || tokens[subject].Other is WordClass.If or WordClass.That or WordClass.Because or WordClass.In)
            return null;
        var first = BehindDay(tokens, verb + 1, end);
        if (first + FewestWords > end || !PatternWords.HoldVerb(tokens[first..end]) || tokens[first].Shape is Shape.Comma or Shape.Quote)
            return null;
        return ContentEnd.Trim(paragraph.Text, tokens[first].Start, tokens[end - 1].End) is { IsEmpty: false } content
            ? new FoundAttribution(
                [content],
                new TextSpan(tokens[verb].Start, tokens[verb].End),
                verb,
                new TextSpan(tokens[subject].Start, tokens[LastWord(tokens, subject, verb)].End),
                IsTail: false
            )
            : null;
    }

    // Not "the said road", nor a participle ("results reported by").
    private static bool IsSaid(in EnglishToken token) =>
        s_verbs.Contains(token.Word) && token.Form is VerbForm.Past or VerbForm.Third && token.Shape == Shape.Lower;

    // "said on Monday ..."
    private static int BehindDay(ReadOnlySpan<EnglishToken> tokens, int at, int end)
    {
        var day = at;
        if (day + 1 < end && tokens[day].Other == WordClass.In && tokens[day + 1].Other == WordClass.Day)
            day++;
        return day < end && tokens[day].Other == WordClass.Day ? day + 1 : at;
    }

    private static int LastWord(ReadOnlySpan<EnglishToken> tokens, int subject, int verb)
    {
        while (verb - 1 > subject && !tokens[verb - 1].IsWord)
            verb--;
        return verb - 1;
    }
}
