using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Text.Data;
using Hasila.Text.Folding;

namespace Hasila.Statements.Cues;

/// <summary>The Arabic cue verbs by their inflected forms.</summary>
internal static class CueLexicon
{
    private const string Saying = "قال";

    private static readonly WordLists s_words = WordLists.Load("clause-words");

    // Forms whose letters are also another everyday word count only with the doubling printed or with أن after them.
    private static readonly HashSet<string> s_ambiguous = s_words["ambiguous-cue-ar"];

    // Forms that are another everyday word nearly always: عبر (through), عدا (except), يبلغ (amounts to).
    private static readonly HashSet<string> s_other = s_words["not-cue-ar"];

    private static readonly Dictionary<string, Cue> s_arabic = LoadArabic();

    /// <summary>The cue at an Arabic word, an attached و or ف aside.</summary>
    public static Cue? Arabic(ClauseToken token, out bool conjoined)
    {
        conjoined = false;
        if (!token.IsWord)
            return null;
        if (s_arabic.TryGetValue(token.Fold, out var cue))
            return cue;
        if (token.Fold.Length > ShortestConjoined(token.Fold) && token.Fold[0] is 'و' or 'ف' && s_arabic.TryGetValue(token.Fold[1..], out cue))
        {
            conjoined = true;
            return cue;
        }

        return null;
    }

    // وحث; but ورد and وعد are words of their own.
    private static int ShortestConjoined(string fold) => fold is "وحث" or "فحث" ? 2 : 3;

    public static bool IsAmbiguous(ClauseToken token) => !token.HasShadda && s_ambiguous.Contains(token.Fold);

    private static Dictionary<string, Cue> LoadArabic()
    {
        var forms = new Dictionary<string, Cue>(StringComparer.Ordinal);
        foreach (var row in DataFile.Rows(typeof(CueLexicon).Assembly, "cues-ar"))
        {
            var (perfect, imperfect) = (ArabicFold.Fold(row[1]), ArabicFold.Fold(row[2]));
            var complements = row[4].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var kind = row is [.., "weak"] ? CueKind.Weak : Enum.Parse<CueKind>(row[0], ignoreCase: true);
            var finite = new Cue(
                perfect,
                kind,
                CueForm.Finite,
                Gender.Masculine,
                complements.Where(word => word is not ("+" or "@")).Select(word => ArabicFold.Fold(word)).ToHashSet(StringComparer.Ordinal),
                complements.Contains("+"),
                complements.Contains("@"),
                Enum.Parse<Stance>(row[5], ignoreCase: true)
            );
            AddFinite(forms, finite, perfect, imperfect);
            if (ArabicFold.Fold(row[3]) is { Length: > 2 } participle)
                AddParticiple(forms, finite with { Form = CueForm.Participle, Kind = CueKind.Verb }, participle);
        }

        var saying = forms[Saying] with { Form = CueForm.Participle, Gender = Gender.Unknown, IsManner = true };
        foreach (var manner in s_words["manner-ar"])
            forms.TryAdd(manner, saying);
        foreach (var other in s_other)
            forms.Remove(other);
        return forms;
    }

    // Third persons only: the press reports what others say.
    private static void AddFinite(Dictionary<string, Cue> forms, Cue masculine, string perfect, string imperfect)
    {
        var feminine = masculine with { Gender = Gender.Feminine };
        // رأى، دعا: the last letter is dropped before an ending.
        var stem = perfect[^1] is 'ي' or 'ا' ? perfect[..^1] : perfect;
        var weak = imperfect[^1] is 'ي' or 'و' ? imperfect[..^1] : imperfect;
        var hers = "ت" + imperfect[1..];
        foreach (
            var form in (ReadOnlySpan<string>)
                [perfect, stem + "وا", perfect + "ا", imperfect, weak + "ون", imperfect + "ان", "س" + imperfect, "س" + weak + "ون"]
        )
            forms.TryAdd(form, masculine);
        foreach (var form in (ReadOnlySpan<string>)[stem + "ت", stem + "تا", hers, "س" + hers])
            forms.TryAdd(form, feminine);
        // بينهم is "among them" far more often than "showed them".
        if (perfect == "بين")
            return;
        var joint = perfect[^1] == 'ي' ? perfect[..^1] + "ا" : perfect;
        foreach (var suffix in (ReadOnlySpan<string>)["ه", "ها", "هم"])
        {
            foreach (var form in perfect == "عد" ? (ReadOnlySpan<string>)[imperfect + suffix] : (ReadOnlySpan<string>)[joint + suffix, imperfect + suffix])
                forms.TryAdd(form, masculine with { Form = CueForm.WithPronoun });
            foreach (var form in (ReadOnlySpan<string>)[stem + "ت" + suffix, hers + suffix])
                forms.TryAdd(form, feminine with { Form = CueForm.WithPronoun });
        }
    }

    private static void AddParticiple(Dictionary<string, Cue> forms, Cue masculine, string participle)
    {
        var stem = participle.EndsWith('ا') ? participle[..^1] : participle;
        forms.TryAdd(participle, masculine);
        forms.TryAdd(stem + "ه", masculine with { Gender = Gender.Feminine });
        forms.TryAdd(stem + "ين", masculine with { Gender = Gender.Unknown });
        forms.TryAdd(stem + "تين", masculine with { Gender = Gender.Feminine });
    }
}
