using Hasila.Statements.Clauses;

namespace Hasila.Statements.Arabic;

/// <summary>The Arabic words that steer a clause.</summary>
internal static class ArabicWords
{
    private static readonly WordLists s_words = WordLists.Load("clause-words");

    public static HashSet<string> That { get; } = s_words["that-ar"];

    public static HashSet<string> Adjunct { get; } = s_words["adjunct-ar"];

    public static HashSet<string> Auxiliary { get; } = s_words["auxiliary-ar"];

    public static HashSet<string> NotSubject { get; } = s_words["not-subject-ar"];

    public static HashSet<string> Reporting { get; } = s_words["reporting-ar"];

    /// <summary>قوله، قولها، قولهم: the saying of the one who was named.</summary>
    public static HashSet<string> HisSaying { get; } = new(StringComparer.Ordinal) { "قوله", "قولها", "قولهم" };

    /// <summary>"باقية ولن تغادر": a word with a negated or conjoined verb after it reads as speech, not as a name.</summary>
    public static bool LooksVerbal(IReadOnlyList<Token> tokens, int first, int end)
    {
        for (var i = first; i < tokens.Count && tokens[i].Span.End <= end; i++)
        {
            if (tokens[i].Fold is "لن" or "لم" or "لا" or "ولن" or "ولم" or "ولا" or "سوف" || tokens[i].Fold is ['س', 'ي' or 'ت' or 'ن', _, _, ..])
                return true;
        }

        return false;
    }
}
