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
);

/// <summary>The words of saying in all their forms, made from <c>speech-ar.tsv</c> by the rules of inflection.</summary>
internal static class SpeechLexicon
{
    private const int ShortestConjoined = 3;

    private static readonly string[] s_pronouns = ["ه", "ها", "هم", "هما", "نا", "ني", "هن"];
    private static readonly string[] s_owners = ["ه", "ها", "هم", "هما", "نا", "ي"];
    private static readonly Dictionary<string, SpeechWord> s_forms = Load();

    public static int Count => s_forms.Count;

    /// <summary>The reading of a folded word, an attached و or ف aside.</summary>
    public static bool TryFind(string fold, out SpeechWord word, out bool conjoined)
    {
        conjoined = false;
        if (s_forms.TryGetValue(fold, out word))
            return true;
        if (fold.Length <= ShortestConjoined || fold[0] is not ('و' or 'ف') || !s_forms.TryGetValue(fold[1..], out word))
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
        var defective = perfect[^1] is 'ي' or 'ا';
        var stem = defective ? perfect[..^1] : perfect;
        var hollow =
            perfect.Length > 2 && perfect[^2] == 'ا' && !defective ? perfect[..^2] + perfect[^1]
            : defective ? stem + "ي"
            : perfect;
        forms.TryAdd(perfect, he);
        forms.TryAdd(perfect + "ا", he with { IsPlural = true, AlsoNoun = false });
        forms.TryAdd(stem + "وا", he with { IsPlural = true, AlsoNoun = false });
        forms.TryAdd(stem + "ت", she);
        forms.TryAdd(stem + "تا", she with { IsPlural = true });
        forms.TryAdd(hollow + "ن", she with { IsPlural = true });
        forms.TryAdd(hollow + "نا", i with { IsPlural = true });
        if (hollow != stem)
            forms.TryAdd(hollow + "ت", i);
        var joint = perfect[^1] == 'ي' ? stem + "ا" : perfect;
        foreach (var pronoun in s_pronouns)
        {
            forms.TryAdd(joint + pronoun, he with { HasPronoun = true });
            forms.TryAdd(stem + "ت" + pronoun, she with { HasPronoun = true });
            forms.TryAdd(stem + "و" + pronoun, he with { HasPronoun = true, IsPlural = true, AlsoNoun = false });
        }

        var rest = imperfect[1..];
        var weak = rest[^1] is 'ي' or 'و' or 'ا' ? rest[..^1] : rest;
        foreach (var (prefix, form) in (ReadOnlySpan<(string, SpeechForm)>)[("", SpeechForm.Imperfect), ("س", SpeechForm.Future), ("ل", SpeechForm.Imperfect)])
        {
            var mine = he with { Form = form, AlsoNoun = false, Prefix = prefix is "ل" ? 'ل' : '\0' };
            var hers = mine with { Gender = Gender.Feminine };
            forms.TryAdd(prefix + "ي" + rest, mine);
            forms.TryAdd(prefix + "ت" + rest, hers);
            forms.TryAdd(prefix + "ي" + weak + "ون", mine with { IsPlural = true });
            forms.TryAdd(prefix + "ي" + weak + "وا", mine with { IsPlural = true });
            forms.TryAdd(prefix + "ي" + rest + "ان", mine with { IsPlural = true });
            forms.TryAdd(prefix + "ت" + rest + "ان", hers with { IsPlural = true });
            forms.TryAdd(prefix + "ا" + rest, i);
            forms.TryAdd(prefix + "ن" + rest, i with { IsPlural = true });
            foreach (var pronoun in s_pronouns)
            {
                forms.TryAdd(prefix + "ي" + rest + pronoun, mine with { HasPronoun = true });
                forms.TryAdd(prefix + "ت" + rest + pronoun, hers with { HasPronoun = true });
            }
        }
    }

    private static void AddParticiple(Dictionary<string, SpeechWord> forms, SpeechWord word, string participle)
    {
        // داعيا: the last letter comes back before an ending.
        foreach (var stem in (ReadOnlySpan<string>)[participle, participle + "ي"])
        {
            var full = stem.Length > participle.Length;
            if (full && participle.Length > 4)
                continue;
            if (!full)
                forms.TryAdd(stem, word);
            forms.TryAdd(stem + "ا", word);
            forms.TryAdd(stem + "ه", word with { Gender = Gender.Feminine });
            forms.TryAdd(stem + "ين", word with { IsPlural = true });
            forms.TryAdd(stem + "ون", word with { IsPlural = true });
            forms.TryAdd(stem + "تين", word with { IsPlural = true, Gender = Gender.Feminine });
            forms.TryAdd(stem + "ات", word with { IsPlural = true, Gender = Gender.Feminine });
        }

        forms.TryAdd("ال" + participle, word with { Prefix = 'ا' });
        forms.TryAdd("ال" + participle + "ه", word with { Prefix = 'ا', Gender = Gender.Feminine });
    }

    private static void AddNouns(Dictionary<string, SpeechWord> forms, SpeechWord word, string nouns)
    {
        if (nouns == "-")
            return;
        foreach (var written in nouns.Split(','))
        {
            var noun = ArabicFold.Fold(written);
            var owned = noun[^1] == 'ه' ? noun[..^1] + "ت" : noun;
            foreach (var prefix in (ReadOnlySpan<string>)["", "ب", "ل", "ك"])
            {
                var bound = word with { Prefix = prefix.Length > 0 ? prefix[0] : '\0' };
                forms.TryAdd(prefix + noun, bound);
                if (prefix.Length == 0)
                    forms.TryAdd(noun + "ا", bound);
                forms.TryAdd(prefix is "ل" ? "لل" + noun : prefix + "ال" + noun, bound with { Prefix = 'ا' });
                foreach (var owner in s_owners)
                    forms.TryAdd(prefix + owned + owner, bound with { HasPronoun = true });
            }
        }
    }
}
