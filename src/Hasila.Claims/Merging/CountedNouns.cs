using Hasila.Claims.Frameworks;
using Hasila.Claims.Lexicons;
using Hasila.Text.Data;

namespace Hasila.Claims.Merging;

/// <summary>What a figure counts, as one concept over languages and forms: النازحين and "displaced people" are the same.</summary>
internal static class CountedNouns
{
    private const string Settings = "settings";

    private static readonly string[] s_endings = PageWords.List("adjective-ending");

    private static readonly Dictionary<string, string> s_concepts = new(StringComparer.Ordinal);
    private static readonly HashSet<(string, string)> s_kinds = [];

    static CountedNouns()
    {
        foreach (var row in DataFile.Rows(typeof(CountedNouns).Assembly, "counted"))
        {
            foreach (var phrase in row[2].Split('|'))
                s_concepts.TryAdd(WordKey.Of(phrase.Split(' ')[0]), row[0]);
            if (row[1] != "-")
                s_kinds.Add((row[0], row[1]));
        }
    }

    /// <returns>The concept, else the first word's own key; empty where nothing is counted.</returns>
    public static string ConceptOf(string? counts)
    {
        if (string.IsNullOrWhiteSpace(counts))
            return "";
        var words = counts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(WordKey.Of).ToList();
        return words.Select(Known).FirstOrDefault(concept => concept is not null) ?? (words.Count > 0 ? words[0] : "");
    }

    /// <summary>The concept where the words are known ones; null where nothing is counted or by words that no row has.</summary>
    public static string? KnownConceptOf(string? counts) =>
        counts?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Known(WordKey.Of(word))).FirstOrDefault(concept => concept is not null);

    /// <summary>True where two concepts may be one thing: equal, or one a kind of the other ("people" for refugees).</summary>
    public static bool MayBeOne(string left, string right) => left == right || s_kinds.Contains((left, right)) || s_kinds.Contains((right, left));

    /// <summary>True for what a result is told in rather than of, in small numbers: two countries, three cities.</summary>
    public static bool IsSetting(string counts) => KnownConceptOf(counts) == Settings;

    // "مقاتليها": what stands before the pronoun has an ending of its own.
    private static string? Known(string word)
    {
        if (s_concepts.TryGetValue(word, out var concept))
            return concept;
        foreach (var ending in s_endings)
        {
            if (
                word.Length > ending.Length + 2
                && word.EndsWith(ending, StringComparison.Ordinal)
                && s_concepts.TryGetValue(word[..^ending.Length], out concept)
            )
                return concept;
        }

        return null;
    }
}
