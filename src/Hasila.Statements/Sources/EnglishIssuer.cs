using Hasila.Statements.Clauses;
using Hasila.Statements.Model;

namespace Hasila.Statements.Sources;

/// <summary>Whose an English report, survey or statement is: "a UN report released on Thursday", "data from the ministry of health".</summary>
internal static class EnglishIssuer
{
    private const int Reach = 6;

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

    // by the World Bank, from the ministry of health, released on Thursday by the rights group Shahid
    private static (int From, int End)? Behind(string text, IReadOnlyList<ClauseToken> tokens, int document)
    {
        var by = document + 1;
        var isIssued = false;
        while (by < tokens.Count && by - document <= Reach && !(isIssued ? tokens[by].Fold is "by" : s_words["issuer-en"].Contains(tokens[by].Fold)))
        {
            isIssued |= s_words["issued-en"].Contains(tokens[by].Fold);
            if (!isIssued)
                return null;
            by++;
        }

        if (by + 1 >= tokens.Count || by - document > Reach)
            return null;
        var from = by + 1;
        var end = from;
        while (
            end < tokens.Count && tokens[end].IsWord && !s_words["adjunct-en"].Contains(tokens[end].Fold) && !s_words["issued-en"].Contains(tokens[end].Fold)
        )
            end++;
        // "the rights group Shahid"
        var name = from;
        while (name < end && !char.IsUpper(text[tokens[name].Span.Start]))
            name++;
        if (name < end && name > from && Titles.KindOf(tokens[name - 1].Fold) is SpeakerKind.Organisation)
            return (name, end);
        return tokens.Skip(from).Take(end - from).Any(token => IsBody(text, token)) ? (from, end) : null;
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
        token.IsWord && (char.IsUpper(text[token.Span.Start]) || Titles.KindOf(token.Fold) == SpeakerKind.Organisation);
}
