using Hasila.Text;

namespace Hasila.Statements.Clauses;

/// <summary>Where reported words stop: trimming, and the narrator's contrast that is not part of them.</summary>
internal static class ContentEnd
{
    // By their first word.
    private static readonly Dictionary<string, string[][]> s_contrasts = Contrasts(WordLists.Load("clause-words"));

    /// <summary>
    /// Index of the first word of a contrast ("although ...") among the tokens from <paramref name="from"/> to <paramref name="to"/>; -1 where there is none.
    /// </summary>
    public static int Contrast(IReadOnlyList<ClauseToken> tokens, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (IsContrast(tokens, i, to))
                return i;
        }

        return -1;
    }

    /// <summary>Whether a contrast begins at a token and stands before <paramref name="to"/> with all its words.</summary>
    public static bool IsContrast(IReadOnlyList<ClauseToken> tokens, int at, int to)
    {
        if (!s_contrasts.TryGetValue(tokens[at].Fold, out var phrases))
            return false;
        foreach (var phrase in phrases)
        {
            if (Stands(tokens, at, to, phrase))
                return true;
        }

        return false;
    }

    /// <summary>The span without white space, commas and full stops at its edges. May be empty.</summary>
    public static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '،' or ',' or ':' or '؛' or ';' or '.' or '-' or '–'))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '،' or ',' or ':' or '؛' or ';' or '.'))
            end--;
        return new TextSpan(start, Math.Max(start, end));
    }

    private static Dictionary<string, string[][]> Contrasts(WordLists words) =>
        words["contrast-ar"]
            .Concat(words["contrast-en"])
            .Select(phrase => phrase.Split('_'))
            .GroupBy(phrase => phrase[0], StringComparer.Ordinal)
            .ToDictionary(phrases => phrases.Key, phrases => phrases.ToArray(), StringComparer.Ordinal);

    private static bool Stands(IReadOnlyList<ClauseToken> tokens, int at, int to, string[] phrase)
    {
        if (at + phrase.Length > to)
            return false;
        for (var i = 1; i < phrase.Length; i++)
        {
            if (tokens[at + i].Fold != phrase[i])
                return false;
        }

        return true;
    }
}
