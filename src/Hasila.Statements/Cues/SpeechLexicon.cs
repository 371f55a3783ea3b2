using Hasila.Statements.Model;
using Hasila.Text.Data;
using Hasila.Text.Folding;

namespace Hasila.Statements.Cues;

/// <summary>What a word of saying does. The order of the members is part of the trained weights.</summary>
internal enum SpeechClass : byte
{
    None,
    Say,
    Add,
    Stress,
    Point,
    Explain,
    Announce,
    Show,
    Claim,
    Deny,
    Accuse,
    Demand,
    Warn,
    Promise,
    Decide,
    Ask,
    Expect,
    Believe,
    Describe,
    Express,
    Praise,
    Relay,
    Noun,
}

/// <summary>How a word of saying is inflected. The order of the members is part of the trained weights.</summary>
internal enum SpeechForm : byte
{
    None,
    Perfect,
    Imperfect,
    Future,
    FirstPerson,
    Participle,
    Noun,
}

/// <summary>A word of saying as it stands in a text.</summary>
/// <param name="Lemma">Its number in <c>speech-ar.tsv</c>, from 1.</param>
/// <param name="Class">What it does.</param>
/// <param name="Form">How it is inflected.</param>
/// <param name="Gender">Of the form, as far as it tells.</param>
/// <param name="IsPlural">The form of several.</param>
/// <param name="HasPronoun">An object's or owner's pronoun is attached: وصفه، قوله.</param>
/// <param name="Prefix">What is attached before it: و or ف, then ب، ل، ك or the article; <c>'\0'</c> where nothing is.</param>
/// <param name="AlsoNoun">The letters of this verb are its verbal noun as well: رفض، وصف.</param>
internal readonly record struct SpeechWord(
    ushort Lemma,
    SpeechClass Class,
    SpeechForm Form,
    Gender Gender,
    bool IsPlural,
    bool HasPronoun,
    char Prefix,
    bool AlsoNoun
)
{
    /// <summary>No word of saying.</summary>
    public bool IsNone => Class == SpeechClass.None;
}

/// <summary>The words of saying in all their forms, made from <c>speech-ar.tsv</c> by the rules of inflection.</summary>
internal static class SpeechLexicon
{
    private const int ShortestConjoined = 3;

    private static readonly string[] s_pronouns =
    [
        ArabicAffix.His,
        ArabicAffix.Her,
        ArabicAffix.Their,
        ArabicAffix.TheirBoth,
        ArabicAffix.Our,
        ArabicAffix.Me,
        ArabicAffix.TheirWomen,
    ];
    private static readonly string[] s_owners = [ArabicAffix.His, ArabicAffix.Her, ArabicAffix.Their, ArabicAffix.TheirBoth, ArabicAffix.Our, ArabicAffix.He];
    private static readonly Dictionary<string, SpeechWord> s_forms = Load();

    public static int Count => s_forms.Count;

    /// <summary>The reading of a folded word, an attached و or ف aside.</summary>
    public static bool TryFind(string fold, out SpeechWord word, out bool conjoined)
    {
        conjoined = false;
        if (s_forms.TryGetValue(fold, out word))
            return true;
        if (fold.Length <= ShortestConjoined || fold[0] is not (ArabicLetter.Waw or ArabicLetter.Feh) || !s_forms.TryGetValue(fold[1..], out word))
            return false;
        return conjoined = true;
    }

    private static Dictionary<string, SpeechWord> Load()
    {
        var forms = new Dictionary<string, SpeechWord>(StringComparer.Ordinal);
        var rows = DataFile.Rows(typeof(SpeechLexicon).Assembly, "speech-ar").ToList();
        for (var pass = 0; pass < 3; pass++)
        {
            for (var at = 0; at < rows.Count; at++)
            {
                var row = rows[at];
                var kind = Enum.Parse<SpeechClass>(row[0], ignoreCase: true);
                var word = new SpeechWord((ushort)(at + 1), kind, SpeechForm.Perfect, Gender.Masculine, false, false, '\0', false);
                // A verb's own forms come before what is only derived, whichever row they are on.
                if (pass == 0 && row[2] != "-")
                    AddVerb(forms, word, ArabicFold.Fold(row[1]), ArabicFold.Fold(row[2]), row[4].Split(',').Select(noun => ArabicFold.Fold(noun)).ToArray());
                else if (pass == 1 && row[3] != "-")
                    AddParticiple(forms, word with { Form = SpeechForm.Participle }, ArabicFold.Fold(row[3]));
                else if (pass == 2)
                    AddNouns(forms, word with { Form = SpeechForm.Noun, Gender = Gender.Unknown }, row[4]);
            }
        }

        return forms;
    }

    private static void AddVerb(Dictionary<string, SpeechWord> forms, SpeechWord he, string perfect, string imperfect, string[] nouns)
    {
        he = he with { AlsoNoun = nouns.Contains(perfect) };
        var she = he with { Gender = Gender.Feminine, AlsoNoun = false };
        var i = he with { Form = SpeechForm.FirstPerson, Gender = Gender.Unknown, AlsoNoun = false };
        // رأى، دعا: the last letter is dropped before an ending; قال: the middle one before that of the first person.
        var defective = perfect[^1] is ArabicLetter.Yeh or ArabicLetter.Alef;
        var stem = defective ? perfect[..^1] : perfect;
        var hollow =
            perfect.Length > 2 && perfect[^2] == ArabicLetter.Alef && !defective ? perfect[..^2] + perfect[^1]
            : defective ? stem + ArabicAffix.He
            : perfect;
        forms.TryAdd(perfect, he);
        forms.TryAdd(perfect + ArabicAffix.Alef, he with { IsPlural = true, AlsoNoun = false });
        forms.TryAdd(stem + ArabicAffix.They, he with { IsPlural = true, AlsoNoun = false });
        forms.TryAdd(stem + ArabicAffix.She, she);
        forms.TryAdd(stem + ArabicAffix.BothWomen, she with { IsPlural = true });
        forms.TryAdd(hollow + ArabicAffix.Noon, she with { IsPlural = true });
        forms.TryAdd(hollow + ArabicAffix.Our, i with { IsPlural = true });
        if (hollow != stem)
            forms.TryAdd(hollow + ArabicAffix.She, i);
        var joint = perfect[^1] == ArabicLetter.Yeh ? stem + ArabicAffix.Alef : perfect;
        foreach (var pronoun in s_pronouns)
        {
            forms.TryAdd(joint + pronoun, he with { HasPronoun = true });
            forms.TryAdd(stem + ArabicAffix.She + pronoun, she with { HasPronoun = true });
            forms.TryAdd(stem + ArabicAffix.And + pronoun, he with { HasPronoun = true, IsPlural = true, AlsoNoun = false });
        }

        var rest = imperfect[1..];
        var weak = rest[^1] is ArabicLetter.Yeh or ArabicLetter.Waw or ArabicLetter.Alef ? rest[..^1] : rest;
        foreach (
            var (prefix, form) in (ReadOnlySpan<(string, SpeechForm)>)
                [("", SpeechForm.Imperfect), (ArabicAffix.Will, SpeechForm.Future), (ArabicAffix.To, SpeechForm.Imperfect)]
        )
        {
            var mine = he with { Form = form, AlsoNoun = false, Prefix = prefix is ArabicAffix.To ? ArabicLetter.Lam : '\0' };
            var hers = mine with { Gender = Gender.Feminine };
            forms.TryAdd(prefix + ArabicAffix.He + rest, mine);
            forms.TryAdd(prefix + ArabicAffix.She + rest, hers);
            forms.TryAdd(prefix + ArabicAffix.He + weak + ArabicAffix.Several, mine with { IsPlural = true });
            forms.TryAdd(prefix + ArabicAffix.He + weak + ArabicAffix.They, mine with { IsPlural = true });
            forms.TryAdd(prefix + ArabicAffix.He + rest + ArabicAffix.Both, mine with { IsPlural = true });
            forms.TryAdd(prefix + ArabicAffix.She + rest + ArabicAffix.Both, hers with { IsPlural = true });
            forms.TryAdd(prefix + ArabicAffix.Alef + rest, i);
            forms.TryAdd(prefix + ArabicAffix.Noon + rest, i with { IsPlural = true });
            foreach (var pronoun in s_pronouns)
            {
                forms.TryAdd(prefix + ArabicAffix.He + rest + pronoun, mine with { HasPronoun = true });
                forms.TryAdd(prefix + ArabicAffix.She + rest + pronoun, hers with { HasPronoun = true });
            }
        }
    }

    private static void AddParticiple(Dictionary<string, SpeechWord> forms, SpeechWord word, string participle)
    {
        // داعيا: the last letter comes back before an ending.
        foreach (var stem in (ReadOnlySpan<string>)[participle, participle + ArabicAffix.He])
        {
            var full = stem.Length > participle.Length;
            if (full && participle.Length > 4)
                continue;
            if (!full)
                forms.TryAdd(stem, word);
            forms.TryAdd(stem + ArabicAffix.Alef, word);
            forms.TryAdd(stem + ArabicAffix.His, word with { Gender = Gender.Feminine });
            forms.TryAdd(stem + ArabicAffix.SeveralObject, word with { IsPlural = true });
            forms.TryAdd(stem + ArabicAffix.Several, word with { IsPlural = true });
            forms.TryAdd(stem + ArabicAffix.BothFeminineObject, word with { IsPlural = true, Gender = Gender.Feminine });
            forms.TryAdd(stem + ArabicAffix.SeveralFeminine, word with { IsPlural = true, Gender = Gender.Feminine });
        }

        forms.TryAdd(ArabicAffix.The + participle, word with { Prefix = ArabicLetter.Alef });
        forms.TryAdd(ArabicAffix.The + participle + ArabicAffix.His, word with { Prefix = ArabicLetter.Alef, Gender = Gender.Feminine });
    }

    private static void AddNouns(Dictionary<string, SpeechWord> forms, SpeechWord word, string nouns)
    {
        if (nouns == "-")
            return;
        foreach (var written in nouns.Split(','))
        {
            var noun = ArabicFold.Fold(written);
            var owned = noun[^1] == ArabicLetter.Heh ? noun[..^1] + ArabicAffix.She : noun;
            foreach (var prefix in (ReadOnlySpan<string>)["", ArabicAffix.By, ArabicAffix.To, ArabicAffix.As])
            {
                var bound = word with { Prefix = prefix.Length > 0 ? prefix[0] : '\0' };
                forms.TryAdd(prefix + noun, bound);
                if (prefix.Length == 0)
                    forms.TryAdd(noun + ArabicAffix.Alef, bound);
                forms.TryAdd(prefix is ArabicAffix.To ? ArabicAffix.ToThe + noun : prefix + ArabicAffix.The + noun, bound with { Prefix = ArabicLetter.Alef });
                foreach (var owner in s_owners)
                    forms.TryAdd(prefix + owned + owner, bound with { HasPronoun = true });
            }
        }
    }
}
