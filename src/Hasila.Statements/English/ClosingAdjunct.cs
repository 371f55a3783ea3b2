using Hasila.Statements.Clauses;

namespace Hasila.Statements.English;

/// <summary>
/// Where and when something was said, at the end of a sentence: "X said in Geneva", "said on Tuesday in a statement". It has no verb, so it is not what
/// was said.
/// </summary>
internal static class ClosingAdjunct
{
    private const int Longest = 10;

    private static readonly WordLists s_words = WordLists.Load("clause-words");
    private static readonly HashSet<ulong> s_openers = Keys("adjunct-en");

    // "in a report published on Monday"
    private static readonly HashSet<ulong> s_published = Keys("issued-en");

    /// <summary>True where the words from <paramref name="first"/> up to <paramref name="end"/> are nothing else.</summary>
    public static bool Is(ReadOnlySpan<EnglishToken> tokens, int first, int end)
    {
        if (first >= end || end - first > Longest || !Opens(tokens[first]))
            return false;
        for (var i = first; i < end; i++)
        {
            if (!IsNominal(tokens[i]))
                return false;
        }

        return true;
    }

    private static bool Opens(in EnglishToken token) => token.Other == WordClass.Day || s_openers.Contains(token.Word);

    private static bool IsNominal(in EnglishToken token) =>
        (token.IsWord || token.Shape == Shape.Digits)
        && token.Other
            is not (
                WordClass.Be
                or WordClass.Have
                or WordClass.Do
                or WordClass.Modal
                or WordClass.Subject
                or WordClass.That
                or WordClass.If
                or WordClass.Because
                or WordClass.Not
            )
        && (token.Form is not (VerbForm.Past or VerbForm.Third) || s_published.Contains(token.Word));

    private static HashSet<ulong> Keys(string kind) => [.. s_words[kind].Select(word => EnglishVocabulary.KeyOf(word))];
}
