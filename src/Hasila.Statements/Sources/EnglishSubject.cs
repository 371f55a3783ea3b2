using Hasila.Statements.Clauses;
using Hasila.Text;

namespace Hasila.Statements.Sources;

/// <summary>The person who acts in a sentence that reports nothing: "Sam Keller, the spokesman, met the press." Whoever acts last is whom "he" means.</summary>
internal static class EnglishSubject
{
    private const int LongestAdjunct = 9;
    private const int LongestName = 4;

    private static readonly HashSet<string> s_adjuncts = WordLists.Load("clause-words")["adjunct-en"];

    /// <param name="names">The article's names.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="before">Nothing that ends behind this offset counts.</param>
    /// <returns>The name with the titles before it; null where the sentence does not open with one person's name.</returns>
    public static TextSpan? Of(FullNames names, Sentence sentence, int before)
    {
        var tokens = sentence.Tokens;
        var start = BehindAdjunct(tokens);
        while (start < tokens.Count && EnglishMention.Words["determiner"].Contains(tokens[start].Fold))
            start++;
        var name = start;
        while (name < tokens.Count && IsTitle(tokens[name].Fold))
            name++;
        var end = name;
        while (end < tokens.Count && end - name < LongestName && IsNamePart(sentence.Text, tokens[end]))
            end++;
        // A pronoun names nobody, and how often it stands in the article costs nothing.
        if (
            end == name
            || EnglishPronouns.Is(tokens[name].Fold)
            || end >= tokens.Count
            || tokens[end - 1].Span.End > before
            || !MayFollow(sentence.Text, tokens[end])
        )
            return null;
        var isNamed = end - name > 1 ? name > start || EnglishGender.IsGiven(tokens[name].Fold) : name > start || names.OfPerson(tokens[name]) is not null;
        return isNamed ? new TextSpan(tokens[start].Span.Start, tokens[end - 1].Span.End) : null;
    }

    // "In June, ...", "Meanwhile, ..."
    private static int BehindAdjunct(IReadOnlyList<ClauseToken> tokens)
    {
        if (tokens.Count > 2 && tokens[1].IsComma && EnglishMention.Words["link"].Contains(tokens[0].Fold))
            return 2;
        if (tokens.Count == 0 || !s_adjuncts.Contains(tokens[0].Fold))
            return 0;
        for (var i = 1; i < tokens.Count && i <= LongestAdjunct; i++)
        {
            if (tokens[i].IsComma)
                return i + 1;
        }

        return 0;
    }

    private static bool IsTitle(string fold) =>
        EnglishMention.Words["rank"].Contains(fold)
        || EnglishMention.Words["office"].Contains(fold)
        || EnglishMention.Words["person"].Contains(fold)
        || fold == ".";

    private static bool IsNamePart(string text, ClauseToken token) =>
        token.IsWord
        && char.IsUpper(text[token.Span.Start])
        && !token.Fold.EndsWith("'s", StringComparison.Ordinal)
        && !token.Fold.EndsWith("’s", StringComparison.Ordinal);

    // Two persons joined by "and" are they; "of" and a mark go on with a longer name.
    private static bool MayFollow(string text, ClauseToken token) =>
        token.IsComma || token.IsWord && char.IsLower(text[token.Span.Start]) && !EnglishMention.Words["in-body"].Contains(token.Fold) && token.Fold != "or";
}
