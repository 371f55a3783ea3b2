using Hasila.Claims.Lexicons;
using Hasila.Text;
using Hasila.Text.Data;
using Hasila.Text.Folding;
using Hasila.Text.Words;

namespace Hasila.Claims.Results;

/// <summary>The words of <c>figure-cues.tsv</c> by class.</summary>
internal static class CueWords
{
    private const int ShortestFuture = 5;
    private const char WholeWord = '.';

    private static readonly string s_article = PageWords.Word("article");
    private static readonly string s_conjunctions = PageWords.Letters("conjunctions");
    private static readonly string s_prepositions = PageWords.Letters("prepositions");
    private static readonly string s_future = PageWords.Word("future");
    private static readonly string s_futurePersons = PageWords.Letters("future-persons");
    private static readonly string s_futureOfMine = PageWords.Word("future-of-mine");

    private static readonly Dictionary<string, List<(string Class, string[] Words)>> s_byFirst = new(StringComparer.Ordinal);

    // The beginnings of words that begin as a future verb does: سيارة, ستة; with a point whole words.
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
                string[] words = [.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => ArabicFold.Fold(word))];
                if (!s_byFirst.TryGetValue(words[0], out var rows))
                    s_byFirst[words[0]] = rows = [];
                rows.Add((row[0], words));
            }
        }
    }

    public static List<string> Classes { get; } = [];

    /// <summary>Which classes have a word in the stretch. Words stand as they are listed, but for a particle or the article before them.</summary>
    public static HashSet<string> In(string text, TextSpan span)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var words = new List<string>();
        foreach (var word in WordSplitter.Split(text.AsSpan(span.Start, span.Length)))
        {
            if (word.Kind != WordKind.Punctuation)
                words.Add(text.Substring(span.Start + word.Span.Start, word.Span.Length));
        }

        List<string> folds = [.. words.Select(word => ArabicFold.Fold(word))];
        for (var i = 0; i < folds.Count; i++)
        {
            foreach (var form in FormsOf(folds[i]))
                Look(folds, i, form, found);
            if (IsFutureVerb(words[i]))
                found.Add("future");
        }

        return found;
    }

    private static IEnumerable<string> FormsOf(string word)
    {
        yield return word;
        if (word.Length > 3 && s_conjunctions.Contains(word[0]))
            yield return word = word[1..];
        if (word.Length > 3 && s_prepositions.Contains(word[0]))
            yield return word[1..];
        if (word.Length > 4 && word.StartsWith(s_article, StringComparison.Ordinal))
            yield return word[s_article.Length..];
    }

    private static void Look(List<string> folds, int at, string form, HashSet<string> found)
    {
        if (!s_byFirst.TryGetValue(form, out var rows))
            return;
        foreach (var (kind, words) in rows)
        {
            var fits = at + words.Length <= folds.Count;
            for (var j = 1; fits && j < words.Length; j++)
                fits = folds[at + j] == words[j];
            if (fits)
                found.Add(kind);
        }
    }

    // سيتم, ستبلغ, سنبني: the future is a letter before the verb.
    private static bool IsFutureVerb(string word)
    {
        var fold = ArabicFold.Fold(word);
        if (fold.Length > ShortestFuture && s_conjunctions.Contains(fold[0]))
            fold = fold[1..];
        if (
            fold.Length < ShortestFuture - 1
            || !fold.StartsWith(s_future, StringComparison.Ordinal)
            || !(s_futurePersons.Contains(fold[1]) || word.Contains(s_futureOfMine, StringComparison.Ordinal))
        )
            return false;
        for (var length = 3; length <= fold.Length; length++)
        {
            if (s_noFuture.Contains(fold[..length]))
                return false;
        }

        return !s_noFuture.Contains(fold + WholeWord);
    }
}
