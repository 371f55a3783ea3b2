using System.Globalization;
using Hasila.Bench.Reading;
using Hasila.Text.Data;
using Hasila.Text.Folding;

namespace Hasila.Bench.Scrapes;

/// <summary>Tells what a printed line is, by a person's knowledge of the page alone: none of the reader's rules are asked.</summary>
internal static class LineTruths
{
    private const int LongestLabel = 250;
    private const double Alike = 0.8;

    public static bool IsHeadline(string line, string title)
    {
        if (ArabicFold.Same(line, title))
            return true;
        var (words, wanted) = (Shingles.Words(ArabicFold.Fold(line)), Shingles.Words(ArabicFold.Fold(title)));
        if (words.Length < 2 || wanted.Length < 2)
            return false;
        var left = wanted.ToList();
        var both = words.Count(left.Remove);
        return 2.0 * both / (words.Length + wanted.Length) >= Alike;
    }

    public static bool NamesAuthor(string line, IReadOnlyList<string> authors) =>
        authors.Count > 0
        && line.Length <= LongestLabel
        && ArabicFold.Fold(line) is var folded
        && authors.Any(author => author.Length > 3 && folded.Contains(ArabicFold.Fold(author), StringComparison.Ordinal));

    /// <summary>Whether year, month and day of the month stand in the line, close to each other.</summary>
    public static bool Prints(string line, DateOnly day)
    {
        if (line.Length > LongestLabel)
            return false;
        var words = Shingles.Words(ArabicFold.Fold(line));
        for (var i = 0; i < words.Length; i++)
        {
            var near = words[Math.Max(0, i - 4)..Math.Min(words.Length, i + 5)];
            if (IsYear(words[i], day) && near.Any(word => IsMonth(word, day)) && near.Any(word => IsDay(word, day)))
                return true;
        }

        return false;
    }

    private static bool IsYear(string word, DateOnly day) =>
        word.StartsWith(day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        || word == (day.Year % 100).ToString("00", CultureInfo.InvariantCulture)
        || word == day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static bool IsDay(string word, DateOnly day) =>
        int.TryParse(new string([.. word.TakeWhile(char.IsAsciiDigit)]), CultureInfo.InvariantCulture, out var number) && number == day.Day;

    private static bool IsMonth(string word, DateOnly day) =>
        int.TryParse(word, CultureInfo.InvariantCulture, out var number) && number == day.Month
        || (word.Length >= 3 && s_months[day.Month - 1].Any(name => name.StartsWith(word, StringComparison.Ordinal) || word == name));

    private static readonly string[][] s_months = [.. Enumerable.Range(1, 12).Select(NamesOf)];

    private static string[] NamesOf(int month) =>
        [
            .. DataFile
                .Rows(typeof(Hasila.Reading.ArticleReader).Assembly, "month-names")
                .Where(row => row[0] == month.ToString(CultureInfo.InvariantCulture))
                .SelectMany(row => row[1].Split(", "))
                .Concat(ArabicScrapes.Lines()["months"].SelectMany(family => family.Split(',')[month - 1].Split(' ')))
                .Select(name => ArabicFold.Fold(name).Trim('.'))
                .Where(name => name.Length >= 3),
        ];
}
