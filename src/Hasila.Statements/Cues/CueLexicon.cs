using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Text.Data;
using Hasila.Text.Folding;

namespace Hasila.Statements.Cues;

/// <summary>The Arabic cue verbs by their inflected forms.</summary>
internal static class CueLexicon
{
    private static readonly WordLists s_words = WordLists.Load("clause-words");

    // Forms whose letters are also another everyday word count only with the doubling printed or with أن after them.
    private static readonly HashSet<string> s_ambiguous = s_words["ambiguous-cue-ar"];

    // Forms that are another everyday word nearly always: عبر (through), عدا (except), يبلغ (amounts to).
    private static readonly HashSet<string> s_other = s_words["not-cue-ar"];

    private static readonly Dictionary<string, Cue> s_arabic = LoadArabic();
    private static readonly WordMemory<(Cue? Cue, bool Conjoined)> s_known = new(Read);

    /// <summary>The cue at an Arabic word, an attached و or ف aside.</summary>
    public static Cue? Arabic(ClauseToken token, out bool conjoined)
    {
        (var cue, conjoined) = token.IsWord ? s_known.Of(token.Fold) : default;
        return cue;
    }

    private static (Cue? Cue, bool Conjoined) Read(string fold)
    {
        if (s_arabic.TryGetValue(fold, out var cue))
            return (cue, false);
        return fold.Length > ShortestConjoined(fold) && fold[0] is ArabicLetter.Waw or ArabicLetter.Feh && s_arabic.TryGetValue(fold[1..], out cue)
            ? (cue, true)
            : default;
    }

    // وحث; but ورد and وعد are words of their own.
    private static int ShortestConjoined(string fold) => CueLemmas.ShortConjoined.Contains(fold) ? 2 : 3;

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

        var saying = forms[CueLemmas.Says] with { Form = CueForm.Participle, Gender = Gender.Unknown, IsManner = true };
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
        var stem = perfect[^1] is ArabicLetter.Yeh or ArabicLetter.Alef ? perfect[..^1] : perfect;
        var weak = imperfect[^1] is ArabicLetter.Yeh or ArabicLetter.Waw ? imperfect[..^1] : imperfect;
        var hers = ArabicAffix.She + imperfect[1..];
        foreach (
            var form in (ReadOnlySpan<string>)
                [
                    perfect,
                    stem + ArabicAffix.They,
                    perfect + ArabicAffix.Alef,
                    imperfect,
                    weak + ArabicAffix.Several,
                    imperfect + ArabicAffix.Both,
                    ArabicAffix.Will + imperfect,
                    ArabicAffix.Will + weak + ArabicAffix.Several,
                ]
        )
            forms.TryAdd(form, masculine);
        foreach (var form in (ReadOnlySpan<string>)[stem + ArabicAffix.She, stem + ArabicAffix.BothWomen, hers, ArabicAffix.Will + hers])
            forms.TryAdd(form, feminine);
        // بينهم is "among them" far more often than "showed them".
        if (perfect == CueLemmas.Among)
            return;
        var joint = perfect[^1] == ArabicLetter.Yeh ? perfect[..^1] + ArabicAffix.Alef : perfect;
        foreach (var suffix in (ReadOnlySpan<string>)[ArabicAffix.His, ArabicAffix.Her, ArabicAffix.Their])
        {
            foreach (
                var form in perfect == CueLemmas.PresentOnly
                    ? (ReadOnlySpan<string>)[imperfect + suffix]
                    : (ReadOnlySpan<string>)[joint + suffix, imperfect + suffix]
            )
                forms.TryAdd(form, masculine with { Form = CueForm.WithPronoun });
            foreach (var form in (ReadOnlySpan<string>)[stem + ArabicAffix.She + suffix, hers + suffix])
                forms.TryAdd(form, feminine with { Form = CueForm.WithPronoun });
        }
    }

    private static void AddParticiple(Dictionary<string, Cue> forms, Cue masculine, string participle)
    {
        var stem = participle.EndsWith(ArabicLetter.Alef) ? participle[..^1] : participle;
        forms.TryAdd(participle, masculine);
        forms.TryAdd(stem + ArabicAffix.His, masculine with { Gender = Gender.Feminine });
        forms.TryAdd(stem + ArabicAffix.SeveralObject, masculine with { Gender = Gender.Unknown });
        forms.TryAdd(stem + ArabicAffix.BothFeminineObject, masculine with { Gender = Gender.Feminine });
    }
}
