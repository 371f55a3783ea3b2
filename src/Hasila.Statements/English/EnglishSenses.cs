using Hasila.Text.Data;

namespace Hasila.Statements.English;

/// <summary>What a word means, coarsely.</summary>
/// <param name="Kinds">Number of its combination of kinds ("noun.act verb.motion"); 0 where it is not known.</param>
/// <param name="Noun">Number of its kind as a noun, or 0.</param>
/// <param name="Verb">Number of its kind as a verb, or 0.</param>
internal readonly record struct WordSense(ushort Kinds, ushort Noun, ushort Verb);

/// <summary>The coarse meanings of common English words, inflected forms by their endings.</summary>
internal static class EnglishSenses
{
    private const int MaybeBits = 1 << 18;

    // One bit a key: stems that are no word are told without going to the table.
    private static readonly ulong[] s_maybe = new ulong[MaybeBits / 64];
    private static readonly Dictionary<string, ushort> s_kinds = new(StringComparer.Ordinal);
    private static readonly Dictionary<ulong, WordSense> s_words = Load();

    /// <summary>True where the word is a noun above all of this kind: person, group, time.</summary>
    public static bool IsNounOf(WordSense sense, string kind) => sense.Noun != 0 && s_kinds.GetValueOrDefault($"noun.{kind}*") == sense.Noun;

    /// <summary>True where the word is a verb above all of this kind: communication, motion.</summary>
    public static bool IsVerbOf(WordSense sense, string kind) => sense.Verb != 0 && s_kinds.GetValueOrDefault($"verb.{kind}*") == sense.Verb;

    /// <param name="word">As it is printed, of at least one letter.</param>
    /// <param name="key">Its <see cref="EnglishVocabulary.KeyOf(ReadOnlySpan{char})"/>.</param>
    public static WordSense Of(ReadOnlySpan<char> word, ulong key)
    {
        if (TryFind(key, out var sense))
            return sense;
        if (word.Length < 4)
            return default;
        return (word[^2], word[^1]) switch
        {
            ('n', 'g') when word[^3] == 'i' => Stem(word[..^3], 1) with { Noun = 0 },
            ('e', 'd') => Stem(word[..^2], 2) with { Noun = 0 },
            ('e', 's') when word[^3] == 'i' => Ending(word[..^3], 'y', 3),
            (_, 's') => Plain(word[..^1], 3) is { Kinds: > 0 } plain ? plain : Plain(word[..^2], 3),
            _ => default,
        };
    }

    // "making", "planning", "talking"; "tried", "used", "planned", "walked".
    private static WordSense Stem(ReadOnlySpan<char> stem, ushort ending)
    {
        if (Plain(stem, ending) is { Kinds: > 0 } plain)
            return plain;
        if (Ending(stem, 'e', ending) is { Kinds: > 0 } silent)
            return silent;
        if (stem.Length > 2 && stem[^1] == stem[^2])
            return Plain(stem[..^1], ending);
        return stem[^1] == 'i' ? Ending(stem[..^1], 'y', ending) : default;
    }

    private static WordSense Plain(ReadOnlySpan<char> stem, ushort ending) => Bent(EnglishVocabulary.KeyOf(stem), ending);

    private static WordSense Ending(ReadOnlySpan<char> stem, char last, ushort ending) => Bent(EnglishVocabulary.KeyOf(stem, last), ending);

    private static WordSense Bent(ulong key, ushort ending) =>
        TryFind(key, out var sense) ? sense with { Kinds = (ushort)(sense.Kinds | (ending << 12)) } : default;

    private static bool TryFind(ulong key, out WordSense sense)
    {
        sense = default;
        return (s_maybe[PlaceOf(key)] & BitOf(key)) != 0 && s_words.TryGetValue(key, out sense);
    }

    private static int PlaceOf(ulong key) => (int)(key & (MaybeBits - 1)) >> 6;

    private static ulong BitOf(ulong key) => 1UL << (int)(key & 63);

    private static Dictionary<ulong, WordSense> Load()
    {
        var words = new Dictionary<ulong, WordSense>(1 << 14);
        foreach (var row in DataFile.Rows(typeof(EnglishSenses).Assembly, "english-senses"))
        {
            var parts = row[0].Split(' ');
            var sense = new WordSense(NumberOf(row[0]), First("noun."), First("verb."));
            foreach (var word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                words[EnglishVocabulary.KeyOf(word)] = sense;

            ushort First(string prefix) =>
                parts.FirstOrDefault(part => part.StartsWith(prefix, StringComparison.Ordinal)) is { } part ? NumberOf(part + "*") : (ushort)0;
        }

        foreach (var key in words.Keys)
            s_maybe[PlaceOf(key)] |= BitOf(key);
        return words;
    }

    private static ushort NumberOf(string name)
    {
        if (!s_kinds.TryGetValue(name, out var number))
            s_kinds[name] = number = (ushort)(s_kinds.Count + 1);
        return number;
    }
}
