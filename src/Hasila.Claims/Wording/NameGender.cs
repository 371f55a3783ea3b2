using Hasila.Claims.Lexicons;
using Hasila.Statements.Model;
using Hasila.Text.Data;
using Hasila.Text.Folding;

namespace Hasila.Claims.Wording;

/// <summary>The grammatical gender that a name of the Arabic press has by its head noun, from <c>name-genders.tsv</c>.</summary>
internal static class NameGender
{
    private const int Longest = 4;

    private static readonly Dictionary<string, SpeakerGender?> s_byHead = DataFile
        .Rows(typeof(NameGender).Assembly, "name-genders")
        .SelectMany(row => row[1].Split('|').Select(word => (Word: ArabicFold.Fold(word), Gender: row[0])))
        .DistinctBy(pair => pair.Word)
        .ToDictionary(pair => pair.Word, pair => Enum.TryParse<SpeakerGender>(pair.Gender, ignoreCase: true, out var gender) ? gender : (SpeakerGender?)null);

    private static readonly string s_article = PageWords.Word("article");
    private static readonly string s_feminine = PageWords.Word("feminine-ending");
    private static readonly string s_plural = PageWords.Word("feminine-plural");

    /// <summary>Null where the name does not tell, as most names of persons.</summary>
    public static SpeakerGender? Find(string name)
    {
        var head = name.Trim().Split(' ')[0].Trim('"', '«', '»', '“', '”');
        var folded = ArabicFold.Fold(head);
        var bare = folded.StartsWith(s_article, StringComparison.Ordinal) && folded.Length > Longest ? folded[s_article.Length..] : folded;
        if (s_byHead.TryGetValue(bare, out var gender) || s_byHead.TryGetValue(folded, out gender))
            return gender;
        return head.EndsWith(s_feminine, StringComparison.Ordinal) || (bare.Length > Longest && bare.EndsWith(s_plural, StringComparison.Ordinal))
            ? SpeakerGender.Feminine
            : null;
    }
}
