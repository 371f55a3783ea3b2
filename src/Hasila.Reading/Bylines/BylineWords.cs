using Hasila.Text.Data;
using Hasila.Text.Folding;
using WordSet = System.Collections.Generic.HashSet<string>.AlternateLookup<System.ReadOnlySpan<char>>;

namespace Hasila.Reading.Bylines;

/// <summary>Names of sections, cues before an author, and words that stand in or behind an author's place without being a person's name.</summary>
internal static class BylineWords
{
    private static readonly ILookup<string, string> s_words = DataFile
        .Rows(typeof(BylineWords).Assembly, "byline-words")
        .ToLookup(row => row[0], row => ArabicFold.Fold(row[1]), StringComparer.Ordinal);

    private static readonly WordSet s_nobody = SetOf("nobody");
    private static readonly WordSet s_sections = SetOf("section");
    private static readonly WordSet s_labels = SetOf("label");
    private static readonly WordSet s_ends = SetOf("end");
    private static readonly WordSet s_bodies = SetOf("body");
    private static readonly WordSet s_agencies = SetOf("agency");
    private static readonly WordSet s_particles = SetOf("particle");
    private static readonly WordSet s_months = SetOf("month");
    private static readonly WordSet s_bylineCues = SetOf("byline");

    private static readonly int s_longestSection = s_words["section"].Max(word => word.Length);

    private const int Room = 64;
    private const int LongestCue = 32;

    // By the first letter, the longest first.
    private static readonly Dictionary<char, string[]> s_cues = s_words["cue"]
        .GroupBy(word => word[0])
        .ToDictionary(group => group.Key, group => group.OrderByDescending(word => word.Length).ToArray());

    private static readonly string[] s_openers = [.. s_words["opener"].Select(word => word + " ")];

    /// <param name="folded">A folded line.</param>
    /// <returns>Whether its first word announces an author in a line that may say more: section, day, outlet.</returns>
    public static bool OpensLine(ReadOnlySpan<char> folded)
    {
        foreach (var opener in s_openers)
        {
            if (folded.StartsWith(opener, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    public static bool IsSection(ReadOnlySpan<char> part)
    {
        var key = Key(part, stackalloc char[Room]);
        if (s_sections.Contains(key))
            return true;
        // A section's name may open the part: "Sport regional".
        for (var end = 1; end < key.Length && end <= s_longestSection; end++)
        {
            if (key[end] == ' ' && s_sections.Contains(key[..end]))
                return true;
        }

        return false;
    }

    /// <summary>The part is a section's name and nothing else.</summary>
    public static bool IsWholeSection(ReadOnlySpan<char> part)
    {
        var key = Key(part, stackalloc char[Room]);
        return s_sections.Contains(key) || s_labels.Contains(key);
    }

    public static bool IsNobody(ReadOnlySpan<char> part) => s_nobody.Contains(Key(part, stackalloc char[Room]));

    /// <summary>A word behind which no name goes on: a month, "published", a role, a time zone.</summary>
    public static bool EndsName(ReadOnlySpan<char> word)
    {
        var key = WithoutMarks(Key(word, stackalloc char[Room]));
        return s_months.Contains(key) || s_ends.Contains(key);
    }

    /// <summary>A month's name or its short form; some are forenames too.</summary>
    public static bool IsMonth(ReadOnlySpan<char> word) => s_months.Contains(WithoutMarks(Key(word, stackalloc char[Room])));

    /// <summary>The same for a word of its own.</summary>
    public static bool IsMonthName(string word) => IsMonth(word);

    /// <summary>Whether a line opens with words that stand before the author's name alone: "Written by", "Autorin:".</summary>
    public static bool IsBylineCue(ReadOnlySpan<char> line)
    {
        var length = CueLength(line);
        return length > 0 && s_bylineCues.Contains(Key(line[..length], stackalloc char[Room]).TrimEnd(" :\u00A0"));
    }

    /// <summary>A small word inside names: "van", "de", "bin".</summary>
    public static bool IsParticle(ReadOnlySpan<char> word) => s_particles.Contains(Key(word, stackalloc char[Room]));

    /// <summary>A news agency by its short name.</summary>
    public static bool IsAgency(ReadOnlySpan<char> name) => s_agencies.Contains(Key(name, stackalloc char[Room]));

    /// <summary>A word of a body's name: "news", "agency", "team".</summary>
    public static bool IsOfBody(ReadOnlySpan<char> word) => s_bodies.Contains(Key(word, stackalloc char[Room]));

    /// <summary>How many characters a text opens with that announce an author: "By ", "بقلم "; 0 for none.</summary>
    public static int CueLength(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || !char.IsLetter(text[0]))
            return 0;
        var key = Key(text[..Math.Min(text.Length, LongestCue)], stackalloc char[Room]);
        return key.Length > 0 && s_cues.TryGetValue(key[0], out var cues) ? CueLength(text, key, cues) : 0;
    }

    private static int CueLength(ReadOnlySpan<char> text, ReadOnlySpan<char> key, string[] cues)
    {
        foreach (var cue in cues)
        {
            if (key.StartsWith(cue, StringComparison.Ordinal) && (key.Length == cue.Length || key[cue.Length] is ' ' or ':' or '\u00A0'))
                return Math.Min(text.Length, WordsLength(text, cue.AsSpan().Count(' ') + 1));
        }

        return 0;
    }

    private static int WordsLength(ReadOnlySpan<char> text, int words)
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

    private static WordSet SetOf(string kind) => s_words[kind].ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static ReadOnlySpan<char> Key(ReadOnlySpan<char> text, Span<char> room) =>
        ArabicFold.TryFold(text, room, out var length) ? room[..length] : ArabicFold.Fold(text);

    private static ReadOnlySpan<char> WithoutMarks(ReadOnlySpan<char> key) => key.TrimEnd(".,:");
}
