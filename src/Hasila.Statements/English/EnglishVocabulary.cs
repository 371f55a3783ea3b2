using System.Collections.Frozen;
using Hasila.Text.Data;

namespace Hasila.Statements.English;

/// <summary>What a word does around reported speech. The order of the members is part of the trained weights.</summary>
internal enum WordClass : byte
{
    None,
    Say,
    Tell,
    Ask,
    Deny,
    Commit,
    Praise,
    Blame,
    Believe,
    Want,
    Seem,
    Show,
    Name,
    Talk,
    Noun,
    Document,
    State,
    Reportedly,
    According,
    That,
    If,
    Subject,
    Object,
    Possessive,
    The,
    Be,
    Have,
    Do,
    Modal,
    Not,
    To,
    In,
    Day,
    And,
    Because,
    Adverb,
    Hearer,
    Title,
    People,
}

/// <summary>The inflection of a verb.</summary>
internal enum VerbForm : byte
{
    None,
    Base,
    Third,
    Past,
    Ing,
}

/// <summary>An entry of the vocabulary: a verb's class and form, and the class that the same letters have otherwise.</summary>
/// <param name="Verb">A class of verbs, or none.</param>
/// <param name="Form">The inflection where it is a verb.</param>
/// <param name="Lemma">Key of the base form; the word's own key where it is no verb.</param>
/// <param name="Other">The closed class, noun or adjective of the same letters, or none.</param>
internal readonly record struct WordEntry(WordClass Verb, VerbForm Form, ulong Lemma, WordClass Other);

/// <summary>The words of <c>english-words.tsv</c> by key, verbs in all their inflections.</summary>
internal static class EnglishVocabulary
{
    private static readonly FrozenDictionary<ulong, WordEntry> s_words = Load();

    public static bool TryFind(ulong key, out WordEntry entry) => s_words.TryGetValue(key, out entry);

    /// <summary>A key of a word that disregards case and the kind of apostrophe. 64 bits of FNV-1a.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
            hash = Next(hash, c);
        return hash;
    }

    /// <summary>The key of a stem with one more letter.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> stem, char last) => Next(KeyOf(stem), last);

    private static ulong Next(ulong hash, char c)
    {
        var lower =
            char.IsAsciiLetterUpper(c) ? (char)(c | 0x20)
            : c == '’' ? '\''
            : char.IsAscii(c) ? c
            : char.ToLowerInvariant(c);
        return (hash ^ lower) * 1099511628211UL;
    }

    private static FrozenDictionary<ulong, WordEntry> Load()
    {
        var words = new Dictionary<ulong, WordEntry>();
        var irregular = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var row in DataFile.Rows(typeof(EnglishVocabulary).Assembly, "english-words"))
        {
            var forms = row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (row[0] == "irregular")
            {
                foreach (var form in forms)
                    irregular[form.Split('/')[0]] = form.Split('/');
            }
        }

        foreach (var row in DataFile.Rows(typeof(EnglishVocabulary).Assembly, "english-words"))
        {
            if (row[0] == "irregular")
                continue;
            var kind = Enum.Parse<WordClass>(row[0], ignoreCase: true);
            foreach (var word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (kind < WordClass.Noun)
                    AddVerb(words, kind, word, irregular.GetValueOrDefault(word, [word]));
                else
                    AddOther(words, kind, KeyOf(word));
            }
        }

        return words.ToFrozenDictionary();
    }

    private static void AddVerb(Dictionary<ulong, WordEntry> words, WordClass kind, string verb, string[] irregular)
    {
        var lemma = KeyOf(verb);
        Add(verb, VerbForm.Base);
        var consonantY = verb.EndsWith('y') && verb.Length > 2 && !"aeiou".Contains(verb[^2], StringComparison.Ordinal);
        var hissing =
            verb.EndsWith('s')
            || verb.EndsWith('x')
            || verb.EndsWith('z')
            || verb.EndsWith("sh", StringComparison.Ordinal)
            || verb.EndsWith("ch", StringComparison.Ordinal);
        Add(
            consonantY ? verb[..^1] + "ies"
                : hissing ? verb + "es"
                : verb + "s",
            VerbForm.Third
        );
        var silentE = verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal);
        var ing = irregular.FirstOrDefault(form => form != verb && form.EndsWith("ing", StringComparison.Ordinal)) ?? (silentE ? verb[..^1] : verb) + "ing";
        Add(ing, VerbForm.Ing);
        foreach (var past in irregular.Skip(1).Where(form => form != ing))
            Add(past, VerbForm.Past);
        if (irregular.Skip(1).All(form => form == ing))
            Add(
                consonantY ? verb[..^1] + "ied"
                    : verb.EndsWith('e') ? verb + "d"
                    : verb + "ed",
                VerbForm.Past
            );

        void Add(string form, VerbForm inflection)
        {
            var key = KeyOf(form);
            var before = words.GetValueOrDefault(key);
            if (before.Verb == WordClass.None)
                words[key] = new WordEntry(kind, inflection, lemma, before.Other);
        }
    }

    private static void AddOther(Dictionary<ulong, WordEntry> words, WordClass kind, ulong key)
    {
        if (!words.TryGetValue(key, out var entry))
            words[key] = new WordEntry(WordClass.None, VerbForm.None, key, kind);
        else if (entry.Other == WordClass.None)
            words[key] = entry with { Other = kind };
    }
}
