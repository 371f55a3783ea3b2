using Hasila.Text;
using Hasila.Text.Data;
using Hasila.Text.Folding;

namespace Hasila.Reading.Days;

/// <summary>What the words beside a printed day say that happened then.</summary>
internal enum DayLabel
{
    /// <summary>Nothing stands there, or words that say nothing of it.</summary>
    None,

    /// <summary>The text appeared.</summary>
    Published,

    /// <summary>The text was changed.</summary>
    Changed,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>Looks for the words of <c>day-labels.tsv</c> around a day.</summary>
internal static class DayLabels
{
    private const int Before = 48;
    private const int Behind = 24;
    private const int MostWords = 3;

    private static readonly Dictionary<string, DayLabel> s_labels = DataFile
        .Rows(typeof(DayLabels).Assembly, "day-labels")
        .ToDictionary(row => ArabicFold.Fold(row[1]), row => Enum.Parse<DayLabel>(row[0], ignoreCase: true), StringComparer.Ordinal);

    /// <summary>
    /// The label nearest before the day, else the first right behind it ("25 March 2021, updated" speaks of what follows only where a day follows).
    /// </summary>
    /// <param name="text">A line.</param>
    /// <param name="day">Where its day stands.</param>
    public static DayLabel Of(string text, TextSpan day)
    {
        var start = Math.Max(0, day.Start - Before);
        var before = WordsIn(text, start, day.Start);
        for (var at = before.Count - 1; at >= 0; at--)
        {
            if (At(before, at) is { } label)
                return label;
        }

        var behind = WordsIn(text, day.End, Math.Min(text.Length, day.End + Behind));
        for (var at = 0; at < behind.Count; at++)
        {
            if (At(behind, at) is { } label and not DayLabel.Other)
                return label;
        }

        return DayLabel.None;
    }

    /// <summary>What a line without a day says of the day in the next line.</summary>
    public static DayLabel In(string line) => Of(line, new TextSpan(line.Length, line.Length));

    private static DayLabel? At(List<string> words, int at)
    {
        for (var count = Math.Min(MostWords, words.Count - at); count > 0; count--)
        {
            if (s_labels.TryGetValue(string.Join(' ', words.GetRange(at, count)), out var label))
                return label;
        }

        return null;
    }

    private static List<string> WordsIn(string text, int start, int end)
    {
        List<string> words = [];
        var at = start;
        while (at < end)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var from = at;
            while (at < end && (char.IsLetter(text[at]) || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark))
                at++;
            words.Add(ArabicFold.Fold(text.AsSpan(from, at - from)));
        }

        return words;
    }
}
