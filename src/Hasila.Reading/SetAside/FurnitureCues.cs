using Hasila.Reading.Articles;
using Hasila.Text.Data;
using Hasila.Text.Folding;
using Hasila.Text.Words;

namespace Hasila.Reading.SetAside;

/// <summary>Tells by its words whether a line of a page is furniture, and of which kind. A paragraph of prose that merely holds such words is not.</summary>
internal static class FurnitureCues
{
    private const int ShortLine = 160;

    /// <summary>Longer lines are prose, whatever they hold.</summary>
    public const int LongestCue = 400;

    /// <summary>Longer lines stand under no picture.</summary>
    public const int LongestCaption = 400;

    private const int LongestCredit = 40;

    private static readonly char[] s_marks = [.. " :.|-–»«>"];

    private static readonly string[] s_files =
    [
        "furniture-cues",
        "furniture-cues-arabic",
        "furniture-cues-persian",
        "furniture-cues-english",
        "furniture-cues-french",
        "furniture-cues-spanish",
        "furniture-cues-portuguese",
        "furniture-cues-italian",
        "furniture-cues-german",
        "furniture-cues-turkish",
        "furniture-cues-russian",
    ];

    private static readonly Openings s_openings = new();
    private static readonly StartCues s_starts = new();
    private static readonly Dictionary<string, FurnitureKind> s_wholes = new(StringComparer.Ordinal);

    // By the first word, with their places in the files: the first that matches counts.
    private static readonly Dictionary<string, List<(int Place, FurnitureKind Kind, string[] Words)>> s_alls = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, FurnitureKind> s_onlys = new(StringComparer.Ordinal);
    private static readonly List<string> s_credits = [];
    private static readonly int s_longestCredit;
    private static readonly int s_longestWhole;

    // Most lines hold none of these, which is quick to see.
    private static readonly AnyWord s_anyOfAlls;
    private static readonly AnyWord s_anyCredit;

    static FurnitureCues()
    {
        foreach (var (place, row) in s_files.SelectMany(file => DataFile.Rows(typeof(FurnitureCues).Assembly, file)).Index())
        {
            var words = ArabicFold.Fold(row[2]);
            if (row[1] == "credit")
            {
                s_credits.Add(words);
                continue;
            }

            var kind = ArticleJson.FurnitureKindOf(row[0]);
            switch (row[1])
            {
                case "start":
                    s_starts.Add(kind, words);
                    s_openings.Add(words, OpeningWays.Start);
                    break;
                case "whole":
                    s_wholes[words] = kind;
                    s_openings.Add(words, OpeningWays.Whole);
                    break;
                case "all":
                    AddAll(place, kind, words.Split('+'));
                    break;
                case "only":
                    s_onlys[words] = kind;
                    s_openings.Add(words, OpeningWays.Only);
                    break;
                default:
                    throw new InvalidOperationException($"furniture-cues: {row[1]} is not a way to match");
            }
        }

        s_longestCredit = s_credits.Max(words => words.Length);
        s_longestWhole = s_wholes.Keys.Max(words => words.Length);
        s_anyOfAlls = new AnyWord(s_alls.Keys);
        s_anyCredit = new AnyWord(s_credits);
    }

    /// <returns>Null where the line does not look like furniture.</returns>
    public static FurnitureKind? KindOf(ReadOnlySpan<char> line) => line.Length > LongestCue ? null : KindOf(line, ArabicFold.Fold(line));

    /// <param name="line">The line, of at most <see cref="LongestCue"/> characters.</param>
    /// <param name="key">The line folded.</param>
    public static FurnitureKind? KindOf(ReadOnlySpan<char> line, string key)
    {
        var folded = key.AsSpan().Trim();
        var opening = s_openings.Of(folded);
        if (opening.HasFlag(OpeningWays.Whole) && WholeKind(folded.Trim(s_marks)) is { } whole)
            return whole;
        if (line.Length <= ShortLine && opening.HasFlag(OpeningWays.Start) && s_starts.KindOf(folded) is { } start)
            return start;

        if (s_anyOfAlls.In(folded) && AllKind(folded) is { } all)
            return all;
        return line.Length <= ShortLine && opening.HasFlag(OpeningWays.Only) ? OnlyKind(folded) : null;
    }

    /// <summary>True for a line under a picture, by the credit that it ends with or is.</summary>
    /// <param name="key">The line folded; it has at most <see cref="LongestCaption"/> characters.</param>
    public static bool IsCredited(string key)
    {
        var folded = key.AsSpan(Math.Max(0, key.Length - LongestCredit - s_longestCredit - 1));
        if (!s_anyCredit.In(folded))
            return false;
        foreach (var words in s_credits)
        {
            var at = folded.LastIndexOf(words);
            if (at >= 0 && folded.Length - at - words.Length <= LongestCredit && (at == 0 || !char.IsLetter(folded[at - 1]) || !char.IsLetter(words[0])))
                return true;
        }

        return false;
    }

    private static FurnitureKind? WholeKind(ReadOnlySpan<char> bare) =>
        bare.Length <= s_longestWhole && s_wholes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(bare, out var kind) ? kind : null;

    private static FurnitureKind? OnlyKind(ReadOnlySpan<char> folded)
    {
        FurnitureKind? found = null;
        var onlys = s_onlys.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in WordSplitter.Split(folded))
        {
            if (word.Kind == WordKind.Punctuation)
                continue;
            if (!onlys.TryGetValue(word.Span.In(folded), out var kind) || (found is not null && found != kind))
                return null;
            found = kind;
        }

        return found;
    }

    private static void AddAll(int place, FurnitureKind kind, string[] words)
    {
        if (!s_alls.TryGetValue(words[0], out var alike))
            s_alls[words[0]] = alike = [];
        alike.Add((place, kind, words));
    }

    private static FurnitureKind? AllKind(ReadOnlySpan<char> folded)
    {
        FurnitureKind? first = null;
        var least = int.MaxValue;
        foreach (var word in s_anyOfAlls.AllIn(folded))
        {
            foreach (var (place, kind, words) in s_alls[word])
            {
                if (place < least && HasAll(folded, words))
                    (first, least) = (kind, place);
            }
        }

        return first;
    }

    private static bool HasAll(ReadOnlySpan<char> folded, string[] words)
    {
        foreach (var word in words)
        {
            if (!folded.Contains(word, StringComparison.Ordinal))
                return false;
        }

        return true;
    }
}
