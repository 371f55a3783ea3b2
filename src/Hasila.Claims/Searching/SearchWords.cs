using System.Text;
using Hasila.Claims.Frameworks;
using Hasila.Text.Data;
using Hasila.Text.Folding;
using Hasila.Text.Words;

namespace Hasila.Claims.Searching;

/// <summary>
/// The words of a text as a search looks for them: folded, so that spellings meet, and by the keys under which the forms of one word meet. A word may have
/// several keys (with its first letter, and without it as a word attached); two words are one where they share one.
/// </summary>
public static class SearchWords
{
    private const int Shortest = 3;
    private const int Group = 3;

    private static readonly Dictionary<string, string> s_letters = DataFile
        .Rows(typeof(SearchWords).Assembly, "search-letters")
        .ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly HashSet<string> s_attached = [.. s_letters["attached"].Split('|')];
    private static readonly string[] s_possessed = s_letters["possessed"].Split('|');

    private static readonly Dictionary<string, string> s_singulars = DataFile
        .Rows(typeof(SearchWords).Assembly, "broken-plurals")
        .SelectMany(row => row[1].Split('|').Select(plural => (Plural: WordKey.Of(plural), Singular: WordKey.Of(row[0]))))
        .Where(pair => pair.Plural != pair.Singular)
        .DistinctBy(pair => pair.Plural)
        .ToDictionary(pair => pair.Plural, pair => pair.Singular, StringComparer.Ordinal);

    /// <summary>The words of a text, folded; marks are left out, and the groups of a number are one word.</summary>
    public static IReadOnlyList<string> Folded(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<string>();
        var isNumber = false;
        var isJoined = false;
        foreach (var word in WordSplitter.Split(text))
        {
            var letters = word.Span.In(text.AsSpan());
            if (word.Kind == WordKind.Punctuation)
            {
                isJoined = isNumber && letters is "," or "\u066C" or "\u060C";
                isNumber = isJoined;
                continue;
            }

            var folded = ArabicFold.Fold(letters);
            if (word.Kind == WordKind.Digits && isJoined && folded.Length == Group)
                words[^1] += folded;
            else if (folded.Length > 0)
                words.Add(folded);
            (isNumber, isJoined) = (word.Kind == WordKind.Digits, false);
        }

        return words;
    }

    /// <summary>The keys of a folded word, each once.</summary>
    public static IReadOnlyList<string> KeysOf(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var keys = new List<string>();
        Take(keys, folded);
        foreach (var ending in s_possessed)
        {
            if (folded.Length - ending.Length < Shortest || !folded.EndsWith(ending, StringComparison.Ordinal))
                continue;
            Take(keys, folded[..^ending.Length] + s_letters["marbuta"]);
            break;
        }

        return keys;
    }

    /// <summary>The words of a text, parted by blanks.</summary>
    public static string TextOf(IReadOnlyList<string> folded) => string.Join(' ', folded);

    /// <summary>All keys of words, parted by blanks.</summary>
    public static string KeysOf(IReadOnlyList<string> folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var text = new StringBuilder();
        foreach (var key in folded.SelectMany(KeysOf))
            text.Append(key).Append(' ');
        return text.ToString();
    }

    private static void Take(List<string> keys, string word)
    {
        Add(keys, WordKey.Of(word));
        // A word of one letter that is written together with this one.
        if (word.Length > Shortest && s_attached.Contains(word[..1]))
            Add(keys, WordKey.Of(word[1..]));
    }

    private static void Add(List<string> keys, string key)
    {
        var one = s_singulars.GetValueOrDefault(key, key);
        if (!keys.Contains(one))
            keys.Add(one);
    }
}
