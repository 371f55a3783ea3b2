using Hasila.Text.Folding;
using Hasila.Text.Lexicons;

namespace Hasila.Reading.Bylines;

/// <summary>Names of sections, cues before an author, and words that stand in or behind an author's place without being a person's name.</summary>
internal static class BylineWords
{
    private static readonly ILookup<string, string> s_words = DataFile.Rows(typeof(BylineWords).Assembly, "byline-words")
        .ToLookup(row => row[0], row => ArabicFold.Fold(row[1]), StringComparer.Ordinal);

    private static readonly HashSet<string> s_nobody = s_words["nobody"].ToHashSet(StringComparer.Ordinal);
    private static readonly HashSet<string> s_sections = s_words["section"].ToHashSet(StringComparer.Ordinal);
    private static readonly HashSet<string> s_ends = s_words["end"].ToHashSet(StringComparer.Ordinal);
    private static readonly HashSet<string> s_bodies = s_words["body"].ToHashSet(StringComparer.Ordinal);
    private static readonly HashSet<string> s_agencies = s_words["agency"].ToHashSet(StringComparer.Ordinal);
    private static readonly HashSet<string> s_particles = s_words["particle"].ToHashSet(StringComparer.Ordinal);
    private static readonly HashSet<string> s_months = s_words["month"].ToHashSet(StringComparer.Ordinal);
    private static readonly HashSet<string> s_bylineCues = s_words["byline"].ToHashSet(StringComparer.Ordinal);

    // By the first letter, the longest first.
    private static readonly Dictionary<char, string[]> s_cues = s_words["cue"].GroupBy(word => word[0]).ToDictionary(group => group.Key, group => group.OrderByDescending(word => word.Length).ToArray());

    public static bool IsSection(string part)
    {
        var folded = ArabicFold.Fold(part);
        return s_sections.Contains(folded) || s_sections.Any(word => folded.Length > word.Length && folded[word.Length] == ' ' && folded.StartsWith(word, StringComparison.Ordinal));
    }

    public static bool IsNobody(string part) => s_nobody.Contains(ArabicFold.Fold(part));

    /// <summary>A word behind which no name goes on: a month, "published", a role, a time zone.</summary>
    public static bool EndsName(string word) => IsMonth(word) || s_ends.Contains(ArabicFold.Fold(word).TrimEnd('.', ',', ':'));

    /// <summary>A month's name or its short form; some are forenames too.</summary>
    public static bool IsMonth(string word) => s_months.Contains(ArabicFold.Fold(word).TrimEnd('.', ',', ':'));

    /// <summary>Whether a line opens with words that stand before the author's name alone: "Written by", "Autorin:".</summary>
    public static bool IsBylineCue(string line)
    {
        var length = CueLength(line);
        return length > 0 && s_bylineCues.Contains(ArabicFold.Fold(line.AsSpan(0, length)).TrimEnd(' ', ':', '\u00A0'));
    }

    /// <summary>A small word inside names: "van", "de", "bin".</summary>
    public static bool IsParticle(string word) => s_particles.Contains(ArabicFold.Fold(word));

    /// <summary>A news agency by its short name.</summary>
    public static bool IsAgency(string name) => s_agencies.Contains(ArabicFold.Fold(name));

    /// <summary>A word of a body's name: "news", "agency", "team".</summary>
    public static bool IsOfBody(string word) => s_bodies.Contains(ArabicFold.Fold(word));

    /// <summary>How many characters a text opens with that announce an author: "By ", "بقلم "; 0 for none.</summary>
    public static int CueLength(string text)
    {
        if (text.Length == 0 || !char.IsLetter(text[0]))
            return 0;
        var folded = ArabicFold.Fold(text.AsSpan(0, Math.Min(text.Length, 32)));
        if (folded.Length == 0 || !s_cues.TryGetValue(folded[0], out var cues))
            return 0;
        foreach (var cue in cues)
        {
            if (folded.StartsWith(cue, StringComparison.Ordinal) && (folded.Length == cue.Length || folded[cue.Length] is ' ' or ':' or '\u00A0'))
                return Math.Min(text.Length, WordsLength(text, cue.Count(c => c == ' ') + 1));
        }

        return 0;
    }

    private static int WordsLength(string text, int words)
    {
        var at = 0;
        for (var word = 0; word < words && at < text.Length; word++)
        {
            while (at < text.Length && text[at] is not (' ' or ':' or '\u00A0'))
                at++;
            while (at < text.Length && text[at] is (' ' or ':' or '\u00A0'))
                at++;
        }

        return at;
    }
}
