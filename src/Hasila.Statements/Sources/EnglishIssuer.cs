using Hasila.Statements.Clauses;

namespace Hasila.Statements.Sources;

/// <summary>Whose an English report, survey or statement is: "a UN report released on Thursday", "data from the ministry of health".</summary>
internal static class EnglishIssuer
{
    private static readonly WordLists s_words = WordLists.Load("clause-words");

    /// <param name="text">The article's text.</param>
    /// <param name="tokens">The mention.</param>
    /// <param name="first">Its first word behind an article.</param>
    /// <returns>The tokens that name the issuer; null where the mention is no document, bears a title of its own or names nobody.</returns>
    public static (int From, int End)? Of(string text, IReadOnlyList<ClauseToken> tokens, int first)
    {
        var document = first;
        while (document < tokens.Count && !s_words["document-en"].Contains(tokens[document].Fold))
            document++;
        if (document == tokens.Count || char.IsUpper(text[tokens[document].Span.Start]))
            return null;
        return Behind(text, tokens, document) ?? Ahead(text, tokens, first, document);
    }

    // by the World Bank, from the ministry of health
    private static (int From, int End)? Behind(string text, IReadOnlyList<ClauseToken> tokens, int document)
    {
        var by = document + 1;
        while (by < tokens.Count && s_words["issued-en"].Contains(tokens[by].Fold))
            by++;
        if (by + 1 >= tokens.Count || !s_words["issuer-en"].Contains(tokens[by].Fold))
            return null;
        var from = by + 1;
        var name = tokens[from].Fold is "the" && from + 1 < tokens.Count ? from + 1 : from;
        if (!IsBody(text, tokens[name]))
            return null;
        var end = name;
        while (
            end < tokens.Count && tokens[end].IsWord && !s_words["adjunct-en"].Contains(tokens[end].Fold) && !s_words["issued-en"].Contains(tokens[end].Fold)
        )
            end++;
        return (from, end);
    }

    // a UN report, Finance Ministry data
    private static (int From, int End)? Ahead(string text, IReadOnlyList<ClauseToken> tokens, int first, int document)
    {
        for (var i = first; i < document; i++)
        {
            if (!IsBody(text, tokens[i]))
                return null;
        }

        return document > first ? (first, document) : null;
    }

    private static bool IsBody(string text, ClauseToken token) =>
        token.IsWord && (char.IsUpper(text[token.Span.Start]) || Titles.KindOf(token.Fold) == Model.SpeakerKind.Organisation);
}
