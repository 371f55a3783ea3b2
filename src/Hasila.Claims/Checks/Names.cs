using System.Text;
using Hasila.Text;

namespace Hasila.Claims.Checks;

/// <summary>Whether two spellings name the same body or place: letters folded, articles and points left out. Equality, not likeness.</summary>
internal static class Names
{
    public static bool Same(LocalText name, IEnumerable<string> others)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal) { Fold(name.Ar), Fold(name.En) };
        forms.Remove("");
        return others.Any(other => forms.Contains(Fold(other)));
    }

    public static bool Same(LocalText name, LocalText other) => Same(name, [other.Ar, other.En]);

    /// <summary>Lower case; Arabic without marks, hamza seats and final forms levelled; punctuation to spaces; "the" and the definite article of the first word left out.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormKC))
        {
            if (c is (>= '\u064B' and <= '\u065F') or '\u0670' or '\u0640')
                continue;
            var letter = c switch
            {
                'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
                'ى' => 'ي',
                'ة' => 'ه',
                'ؤ' => 'و',
                'ئ' => 'ي',
                _ => char.ToLowerInvariant(c),
            };
            if (char.IsLetterOrDigit(letter))
                folded.Append(letter);
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        var text = folded.ToString().TrimEnd();
        if (text.StartsWith("the ", StringComparison.Ordinal))
            return text[4..];
        return text.Length > 4 && text.StartsWith("ال", StringComparison.Ordinal) ? text[2..] : text;
    }
}
