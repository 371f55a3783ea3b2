using Hasila.Claims.Lexicons;
using Hasila.Text.Data;
using Hasila.Text.Folding;

namespace Hasila.Claims.Checks.Forms;

/// <summary>The words that tell how two numbers of a sentence stand to each other; <c>page-relations.tsv</c> lists them.</summary>
internal static class Relations
{
    public const string OutOf = "out-of";
    public const string Of = "of";
    public const string Restated = "restated";
    public const string Including = "including";
    public const string Linked = "linked";
    public const string InAll = "in-all";
    public const string From = "from";
    public const string To = "to";
    public const string Than = "than";
    public const string Rise = "rise";
    public const string Fall = "fall";
    public const string Anniversary = "anniversary";
    public const string AnniversaryAfter = "anniversary-after";

    private static readonly Dictionary<string, (HashSet<string> Phrases, bool Only, int Longest)> s_all = Load();

    private static readonly Dictionary<string, int> s_ordinals = DataFile
        .Rows(typeof(Relations).Assembly, "ordinals")
        .SelectMany(row =>
            row[1].Split('|').Select(word => (Word: ArabicFold.Fold(word), Number: int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture)))
        )
        .ToDictionary(pair => pair.Word, pair => pair.Number, StringComparer.Ordinal);

    private static readonly char[] s_articleLetters = PageWords.Letters("article-letters").ToCharArray();

    /// <summary>True where the folded <paramref name="words"/> end with a phrase of the relation; of some relations they must be nothing else.</summary>
    /// <param name="relation">One of the constants.</param>
    /// <param name="words">Between two numbers.</param>
    /// <param name="atMost">How many words may stand before the phrase.</param>
    public static bool Join(string relation, IReadOnlyList<string> words, int atMost)
    {
        var (phrases, only, longest) = s_all[relation];
        for (var taken = Math.Min(longest, words.Count); taken > 0; taken--)
        {
            if ((only ? words.Count == taken : words.Count - taken <= atMost) && phrases.Contains(string.Join(' ', words.Skip(words.Count - taken))))
                return true;
        }

        return false;
    }

    /// <summary>True where one of the relation's words stands among <paramref name="words"/>.</summary>
    public static bool Stands(string relation, IEnumerable<string> words) => words.Any(s_all[relation].Phrases.Contains);

    /// <summary>The number of an ordinal (الثانية, "second", "10th", الـ10); null for another word.</summary>
    public static int? OrdinalOf(string word)
    {
        if (s_ordinals.TryGetValue(word, out var number))
            return number;
        var digits = word.Trim(s_articleLetters).TrimEnd('s', 't', 'n', 'd', 'r', 'h');
        return digits.Length is > 0 and < 4 && digits.All(char.IsAsciiDigit) && int.TryParse(digits, out number) && digits.Length < word.Length ? number : null;
    }

    private static Dictionary<string, (HashSet<string>, bool, int)> Load()
    {
        var all = new Dictionary<string, (HashSet<string> Phrases, bool Only, int Longest)>(StringComparer.Ordinal);
        foreach (var row in DataFile.Rows(typeof(Relations).Assembly, "page-relations"))
        {
            var name = row[0].Split(' ')[0];
            var phrases = row[1].Split('|').Select(phrase => ArabicFold.Fold(phrase)).ToList();
            var longest = phrases.Max(phrase => phrase.Count(c => c == ' ') + 1);
            if (all.TryGetValue(name, out var before))
                (phrases, longest) = ([.. phrases, .. before.Phrases], Math.Max(longest, before.Longest));
            all[name] = ([.. phrases], row[0].EndsWith(" only", StringComparison.Ordinal), longest);
        }

        return all;
    }
}
