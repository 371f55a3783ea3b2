using System.Text;
using Hasila.Claims.Lexicons;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Claims.Model;

/// <summary>Whether two spellings name the same body or place: letters folded, articles and points left out. Equality, not likeness.</summary>
internal static class Names
{
    private static readonly string s_article = PageWords.Word("article");

    public static bool Same(LocalText name, IEnumerable<string> others)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal) { Fold(name.Ar), Fold(name.En) };
        forms.Remove("");
        return others.Any(other => forms.Contains(Fold(other)));
    }

    public static bool Same(LocalText name, LocalText other) => Same(name, [other.Ar, other.En]);

    /// <summary>The folded letters and digits; whatever stands between words as one space; "the" and the definite article of the first word left out.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in ArabicFold.Fold(name))
        {
            if (char.IsLetterOrDigit(c))
                folded.Append(c);
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        var text = folded.ToString().TrimEnd();
        if (text.StartsWith("the ", StringComparison.Ordinal))
            return text[4..];
        return text.Length > 4 && text.StartsWith(s_article, StringComparison.Ordinal) ? text[s_article.Length..] : text;
    }
}
