using Hasila.Claims.Frameworks;
using Hasila.Text.Data;
using Hasila.Text.Folding;

namespace Hasila.Claims.Results;

/// <summary>The words of <c>figure-cues.tsv</c> by class.</summary>
internal static class CueWords
{
    private const int ShortestFuture = 5;

    private static readonly Dictionary<string, List<(string Class, string[] Words)>> s_byFirst = new(StringComparer.Ordinal);

    // The roots of words that begin as a future verb does: سيارة, ستة.
    private static readonly HashSet<string> s_noFuture = DataFile
        .Rows(typeof(CueWords).Assembly, "no-future")
        .SelectMany(row => row[0].Split('|'))
        .Select(word => ArabicFold.Fold(word))
        .ToHashSet(StringComparer.Ordinal);

    static CueWords()
    {
        foreach (var row in DataFile.Rows(typeof(CueWords).Assembly, "figure-cues"))
        {
            Classes.Add(row[0]);
            foreach (var phrase in row[1].Split('|'))
            {
                string[] words = [.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(WordKey.Of)];
                if (!s_byFirst.TryGetValue(words[0], out var rows))
                    s_byFirst[words[0]] = rows = [];
                rows.Add((row[0], words));
            }
        }
    }

    public static List<string> Classes { get; } = [];

    /// <summary>Which classes have a word in the passage.</summary>
    public static HashSet<string> In(string text, Passage passage)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < passage.Keys.Count; i++)
        {
            Look(passage, i, passage.Keys[i], found);
            if (Passage.WithoutParticle(passage.Keys[i]) is { } bare)
                Look(passage, i, bare, found);
            if (IsFutureVerb(passage.Words[i].In(text)))
                found.Add("future");
        }

        return found;
    }

    private static void Look(Passage passage, int at, string key, HashSet<string> found)
    {
        if (!s_byFirst.TryGetValue(key, out var rows))
            return;
        foreach (var (kind, words) in rows)
        {
            if (words.Length == 1 || passage.HoldsAt(at, words))
                found.Add(kind);
        }
    }

    // سيتم, ستبلغ, سنبني: the future is a letter before the verb.
    private static bool IsFutureVerb(string word)
    {
        var fold = ArabicFold.Fold(word);
        if (fold.Length > ShortestFuture && fold[0] is 'و' or 'ف')
            fold = fold[1..];
        if (fold.Length < ShortestFuture - 1 || fold[0] != 'س' || !(fold[1] is 'ي' or 'ت' or 'ن' || word.Contains("سأ", StringComparison.Ordinal)))
            return false;
        for (var length = 3; length <= fold.Length; length++)
        {
            if (s_noFuture.Contains(fold[..length]))
                return false;
        }

        return true;
    }
}
