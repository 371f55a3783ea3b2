using System.Text;
using Hasila.Claims.Lexicons;
using Hasila.Text.Folding;

namespace Hasila.Claims.Merging;

/// <summary>
/// The consonants of a name in classes that survive writing it in the other script: بلينكن and Blinken, ماكغورك and McGurk. Vowels, doubled
/// letters, the
/// article and what Arabic does not distinguish (p and b, v and f, hard c, k and q) fall together.
/// </summary>
internal static class NameSound
{
    // Letters of one class stand in one word; what is not listed is not heard.
    private static readonly string[] s_classes = PageWords.List("sounds");
    private static readonly string s_article = PageWords.Word("article");

    public static string Of(string name)
    {
        var sounds = new StringBuilder();
        foreach (var c in ArabicFold.Fold(name))
        {
            var at = Array.FindIndex(s_classes, letters => letters.Contains(c, StringComparison.Ordinal));
            if (at >= 0 && (sounds.Length == 0 || sounds[^1] != s_classes[at][0]))
                sounds.Append(s_classes[at][0]);
        }

        return sounds.ToString();
    }

    /// <summary>Of the last word of a name that is longer than an initial.</summary>
    public static string OfLast(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = words.Length - 1; i >= 0; i--)
        {
            var word = words[i].AsSpan();
            if (word.StartsWith(s_article) && word.Length > 4)
                word = word[s_article.Length..];
            else if (word.StartsWith("al-", StringComparison.OrdinalIgnoreCase) || word.StartsWith("el-", StringComparison.OrdinalIgnoreCase))
                word = word[3..];
            if (Of(word.ToString()) is { Length: > 1 } sound)
                return sound;
        }

        return "";
    }
}
