using System.Buffers;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Merging;
using Hasila.Text.Data;

namespace Hasila.Claims.Checks.Forms;

/// <summary>The words of <c>whole-words.tsv</c>: where a whole that a claim states in words begins and ends, and what tells two wholes apart.</summary>
internal static class WholeWords
{
    private const string Kind = "kind ";
    private const int Longest = 6;

    private static readonly string[][] s_of = KeyPhrases.Of("whole-words", "of");
    private static readonly HashSet<string> s_ends = [.. KeyPhrases.Of("whole-words", "end").Select(words => words[0])];

    private static readonly SearchValues<char> s_stops = SearchValues.Create([
        '\n',
        .. DataFile
            .Rows(typeof(WholeWords).Assembly, "whole-words")
            .Where(row => row[0] == "stops")
            .SelectMany(row => row[1].Split('|'))
            .Select(stop => stop[0]),
    ]);

    private static readonly (string Kind, string[] Words)[] s_kinds =
    [
        .. DataFile
            .Rows(typeof(WholeWords).Assembly, "whole-words")
            .Where(row => row[0].StartsWith(Kind, StringComparison.Ordinal))
            .SelectMany(row => row[1].Split('|').Select(words => (row[0][Kind.Length..], KeyPhrases.KeysOf(words)))),
    ];

    /// <summary>The words that <paramref name="after"/> begins with as what a share is taken of; null where it begins otherwise.</summary>
    /// <param name="after">What stands behind the share.</param>
    public static string? Stated(string after)
    {
        var end = after.AsSpan().IndexOfAny(s_stops);
        string[] words = (end < 0 ? after : after[..end]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] keys = [.. words.Select(WordKey.Of)];
        var opening = Array.Find(s_of, phrase => keys.AsSpan().StartsWith(phrase));
        if (opening is null)
            return null;
        var stated = words.Skip(opening.Length).TakeWhile(word => !s_ends.Contains(WordKey.Of(word)) && !word.Any(char.IsDigit)).Take(Longest).ToList();
        return stated.Count == 0 ? null : string.Join(' ', stated);
    }

    /// <summary>
    /// True where what is claimed is of a kind that the series' whole is not said to be, where both name a year and not the same one, or where they are of
    /// things that are not each other's kind.
    /// </summary>
    /// <param name="claimed">The whole in the claim's words.</param>
    /// <param name="observed">The series' whole.</param>
    /// <param name="definition">What the series counts: it may say of which kind its whole is.</param>
    public static bool AreApart(string claimed, string observed, string definition) =>
        !KindsIn($"{observed} {definition}").IsSupersetOf(KindsIn(claimed))
        || (YearsIn(claimed) is { Count: > 0 } year && YearsIn(observed) is { Count: > 0 } years && !years.Overlaps(year))
        || (
            ConceptsIn(claimed) is { Count: > 0 } things
            && ConceptsIn(observed) is { Count: > 0 } others
            && !things.Exists(one => others.Exists(other => CountedNouns.MayBeOne(one, other)))
        );

    private static HashSet<string> KindsIn(string words)
    {
        var keys = KeyPhrases.KeysOf(words);
        return [.. s_kinds.Where(kind => Holds(keys, kind.Words)).Select(kind => kind.Kind)];
    }

    private static List<string> ConceptsIn(string words) => [.. words.Split(' ').Select(CountedNouns.KnownConceptOf).OfType<string>()];

    private static HashSet<string> YearsIn(string words) =>
        [.. words.Split([' ', '.', ',']).Where(word => word.Length == 4 && word.All(char.IsAsciiDigit) && word[0] is '1' or '2')];

    private static bool Holds(string[] keys, string[] phrase)
    {
        for (var i = 0; i + phrase.Length <= keys.Length; i++)
        {
            if (keys.AsSpan(i, phrase.Length).SequenceEqual(phrase))
                return true;
        }

        return false;
    }
}
