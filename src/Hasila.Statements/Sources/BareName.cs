using Hasila.Statements.Clauses;
using Hasila.Statements.Model;

namespace Hasila.Statements.Sources;

/// <summary>
/// A person's name without the words that describe the person or the moment: "little Amy Hall", "Beth Moss contentedly from her corner", "Sam Keller of the
/// Water Board".
/// </summary>
internal static class BareName
{
    private static readonly HashSet<string> s_adjuncts = WordLists.Load("clause-words")["adjunct-en"];

    /// <param name="text">The article's text.</param>
    /// <param name="tokens">A mention without an article before it.</param>
    /// <returns>Its words from the first to the one behind the last of the name, with the titles before it; null where nothing is to be left out.</returns>
    public static (int From, int End)? Of(string text, IReadOnlyList<ClauseToken> tokens)
    {
        var from = 0;
        while (from < tokens.Count && (IsSmall(text, tokens[from]) || from > 0 && tokens[from].Fold is "-") && !IsTold(tokens[from]))
            from++;
        var end = from;
        while (end < tokens.Count && (IsTold(tokens[end]) || Goes(text, tokens[end])))
            end++;
        if (end - from < 2 || from == 0 && end == tokens.Count)
            return null;
        var name = from;
        while (name < end && IsTold(tokens[name]))
            name++;
        var isPerson = name > from && IsTitleOfPerson(tokens[name - 1]) || name < end && EnglishGender.IsGiven(tokens[name].Fold);
        if (!isPerson || end - name < 1 || from > 0 && name == from && end - name < 2)
            return null;
        if (end < tokens.Count && !(IsSmall(text, tokens[end]) && EndsName(tokens[end], isTitled: name > from)))
            end = tokens.Count;
        return from == 0 && end == tokens.Count ? null : (from, end);
    }

    // How, where and whose: nothing of it belongs to a name. "of" behind an office tells what it is the office of.
    private static bool EndsName(ClauseToken token, bool isTitled) =>
        token.Fold.EndsWith("ly", StringComparison.Ordinal)
        || token.Fold.EndsWith("ing", StringComparison.Ordinal)
        || s_adjuncts.Contains(token.Fold)
        || EnglishMention.Words["beside-name"].Contains(token.Fold)
        || !isTitled && token.Fold == "of";

    private static bool IsTold(ClauseToken token) => Titles.KindOf(token.Fold) is not null || IsTitleOfPerson(token);

    private static bool IsTitleOfPerson(ClauseToken token) =>
        Titles.KindOf(token.Fold) == SpeakerKind.Person
        || EnglishMention.Words["rank"].Contains(token.Fold)
        || EnglishMention.Words["office"].Contains(token.Fold);

    private static bool IsSmall(string text, ClauseToken token) => token.IsWord && !char.IsUpper(text[token.Span.Start]);

    private static bool Goes(string text, ClauseToken token) =>
        token.IsWord ? char.IsUpper(text[token.Span.Start]) || EnglishMention.Words["particle"].Contains(token.Fold) : token.Fold is "." or "-" or "'" or "’";
}
