using Hasila.Claims.Lexicons;
using Hasila.Text.Data;
using Hasila.Text.Folding;

namespace Hasila.Claims.Frameworks;

/// <summary>
/// A word without what is attached to it, so that the forms of one word meet: Arabic particles (و ف ب ل ك), the article and endings of number, gender and
/// possession; English plural and verb endings. Light on purpose: a framework lists the forms that this does not join.
/// </summary>
internal static class WordKey
{
    private static readonly string[] s_endings = PageWords.List("endings");
    private static readonly string s_article = PageWords.Word("article");
    private static readonly string s_articleAfterL = PageWords.Word("article-after-preposition");
    private static readonly string s_articleAfterB = PageWords.Word("article-after-b");
    private static readonly string s_conjunctions = PageWords.Letters("conjunctions");
    private static readonly string s_prepositions = PageWords.Letters("prepositions");
    private static readonly string s_alefs = PageWords.Letters("alefs");
    private static readonly string s_alefsOfTheRoot = PageWords.Letters("alefs-of-the-root");

    private const int Shortest = 3;

    private static readonly HashSet<string> s_noArticle = DataFile
        .Rows(typeof(WordKey).Assembly, "no-article")
        .SelectMany(row => row[0].Split('|'))
        .Select(word => ArabicFold.Fold(word))
        .ToHashSet(StringComparer.Ordinal);

    public static string Of(string word)
    {
        var key = ArabicFold.Fold(word);
        if (key.Length == 0 || char.IsAsciiLetterOrDigit(key[0]))
            return English(key);
        if (
            key.Length > Shortest
            && s_conjunctions.Contains(key[0])
            && (key.AsSpan(1).StartsWith(s_article) || key.AsSpan(1).StartsWith(s_articleAfterL) || key.AsSpan(1).StartsWith(s_articleAfterB) || key.Length > 5)
        )
            key = key[1..];
        if (key.StartsWith(s_articleAfterL, StringComparison.Ordinal) && key.Length > 4)
            key = key[2..];
        else if (key.Length > 4 && s_prepositions.Contains(key[0]) && key.AsSpan(1).StartsWith(s_article))
            key = key[1..];
        if (key.StartsWith(s_article, StringComparison.Ordinal) && key.Length > 4 && !IsOfTheRoot(word, key))
            key = key[2..];
        foreach (var ending in s_endings)
        {
            if (key.Length - ending.Length >= Shortest && key.EndsWith(ending, StringComparison.Ordinal))
                return key[..^ending.Length];
        }

        return key;
    }

    // The article has a bare alef; where the press leaves the hamza out as well, the list tells.
    private static bool IsOfTheRoot(string word, string key)
    {
        var letters = word.AsSpan();
        var at = letters.IndexOfAny(s_alefs);
        if (at >= 0 && s_alefsOfTheRoot.Contains(letters[at]))
            return true;
        var listed = s_noArticle.GetAlternateLookup<ReadOnlySpan<char>>();
        if (listed.Contains(key))
            return true;
        foreach (var ending in s_endings)
        {
            if (key.EndsWith(ending, StringComparison.Ordinal) && listed.Contains(key.AsSpan(0, key.Length - ending.Length)))
                return true;
        }

        return false;
    }

    private static string English(string key)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ing", "ies", "ed", "es", "s", "y", "e"])
        {
            if (key.Length - ending.Length >= Shortest && key.EndsWith(ending, StringComparison.Ordinal))
                return key[..^ending.Length];
        }

        return key;
    }
}
