using Hasila.Statements.Clauses;
using Hasila.Text.Folding;
using Hasila.Text.Lexicons;

namespace Hasila.Statements.Cues;

/// <summary>The Arabic cue verbs by their inflected forms.</summary>
internal static class CueLexicon
{
    // Forms whose letters are also another everyday word count only with the doubling printed or with أن after them.
    private static readonly HashSet<string> s_ambiguous = new(StringComparer.Ordinal) { "بين", "ذكر", "يعد", "تعد", "سجل", "علق" };

    private static readonly Dictionary<string, Cue> s_arabic = LoadArabic();

    /// <summary>The cue at an Arabic word, an attached و or ف aside.</summary>
    public static Cue? Arabic(Token token, out bool conjoined)
    {
        conjoined = false;
        if (!token.IsWord)
            return null;
        if (s_arabic.TryGetValue(token.Fold, out var cue))
            return cue;
        if (token.Fold.Length > 3 && token.Fold[0] is 'و' or 'ف' && s_arabic.TryGetValue(token.Fold[1..], out cue))
        {
            conjoined = true;
            return cue;
        }

        return null;
    }

    public static bool IsAmbiguous(Token token) => !token.HasShadda && s_ambiguous.Contains(token.Fold);

    private static Dictionary<string, Cue> LoadArabic()
    {
        var forms = new Dictionary<string, Cue>(StringComparer.Ordinal);
        foreach (var row in DataFile.Rows(typeof(CueLexicon).Assembly, "cues-ar"))
        {
            var perfect = ArabicFold.Fold(row[1]);
            var imperfect = ArabicFold.Fold(row[2]);
            var complements = row[4].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var kind = row is [.., "weak"] ? CueKind.Weak : Enum.Parse<CueKind>(row[0], ignoreCase: true);
            var finite = new Cue(perfect, kind, CueForm.Finite, complements.Where(word => word != "+").Select(word => ArabicFold.Fold(word)).ToHashSet(StringComparer.Ordinal),
                complements.Contains("+"), Enum.Parse<Stance>(row[5], ignoreCase: true));
            // Third persons only: the press reports what others say.
            var stem = perfect[^1] is 'ي' or 'ا' ? perfect[..^1] : perfect;
            foreach (var form in (ReadOnlySpan<string>)[perfect, stem + "ت", stem + "وا", perfect + "ا", imperfect, "ت" + imperfect[1..], imperfect + "ون", "س" + imperfect])
                forms.TryAdd(form, finite);
            var pronoun = finite with { Form = CueForm.WithPronoun };
            // بينهم is "among them" far more often than "showed them".
            foreach (var suffix in s_ambiguous.Contains(perfect) ? [] : (ReadOnlySpan<string>)["ه", "ها", "هم"])
            {
                forms.TryAdd(perfect + suffix, pronoun);
                forms.TryAdd(imperfect + suffix, pronoun);
                forms.TryAdd("ت" + imperfect[1..] + suffix, pronoun);
            }

            if (ArabicFold.Fold(row[3]) is { Length: > 2 } participle)
            {
                var hanging = finite with { Form = CueForm.Participle, Kind = CueKind.Verb };
                forms.TryAdd(participle, hanging);
                forms.TryAdd((participle.EndsWith('ا') ? participle[..^1] : participle) + "ه", hanging);
                forms.TryAdd((participle.EndsWith('ا') ? participle[..^1] : participle) + "ين", hanging);
            }
        }

        return forms;
    }
}
