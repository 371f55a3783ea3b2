using Hasila.Text;

namespace Hasila.Statements.Clauses;

/// <summary>Where reported words stop: trimming, and the narrator's contrast that is not part of them.</summary>
internal static class ContentEnd
{
    private static readonly WordLists s_words = WordLists.Load("clause-words");

    /// <summary>
    /// Index of the first word of a contrast ("although ...") among the tokens from <paramref name="from"/> to <paramref name="to"/>; -1 where there is none.
    /// </summary>
    public static int Contrast(IReadOnlyList<ClauseToken> tokens, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            foreach (var kind in (ReadOnlySpan<string>)["contrast-ar", "contrast-en"])
            {
                foreach (var phrase in s_words[kind])
                {
                    if (Stands(tokens, i, to, phrase))
                        return i;
                }
            }
        }

        return -1;
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

    private static bool Stands(IReadOnlyList<ClauseToken> tokens, int at, int to, string phrase)
    {
        var words = phrase.Split('_');
        if (at + words.Length > to)
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (tokens[at + i].Fold != words[i])
                return false;
        }

        return true;
    }
}
