using Hasila.Claims.Model;
using Hasila.Text;
using Hasila.Text.Data;
using Hasila.Text.Dates;
using Hasila.Text.Folding;
using Hasila.Text.Quantities;
using Hasila.Text.Words;

namespace Hasila.Claims.Checks.Forms;

/// <summary>For which days a claim speaks, by its own words: "since April 2022", "in 2018", "by the end of 2025". What they do not say stays null.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null where the words do not say it.</param>
/// <param name="Due">Last day of a time that had not come when it was said: a forecast can be checked from then on.</param>
/// <param name="Fiscal">A fiscal year is meant, and which days it has is not said.</param>
internal sealed record ClaimedPeriod(DateOnly? From, DateOnly? To, DateOnly? Due, bool Fiscal)
{
    private const int LongestWords = 2000;
    private const int PhraseWords = 3;
    private const int DaysOfAMonth = 28;

    /// <summary>
    /// A period that ended earlier than this before it was spoken of belongs to the things counted ("those displaced in 2014"), not to the result.
    /// </summary>
    private const int RecentDays = 800;

    private static readonly Dictionary<string, HashSet<string>> s_roles = DataFile
        .Rows(typeof(ClaimedPeriod).Assembly, "period-words")
        .ToDictionary(
            row => row[0],
            row => row[1].Split('|').Select(phrase => ArabicFold.Fold(phrase)).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    public static ClaimedPeriod None { get; } = new(null, null, null, false);

    public static ClaimedPeriod Read(Appearance appearance)
    {
        if ((appearance.SaidOn ?? appearance.Published) is not { } said || appearance.Words.Length > LongestWords)
            return None;
        var words = appearance.Words;
        var dates = DateReader.FindDates(words, said, appearance.Language).Where(date => date is { From: not null, To: not null }).ToList();
        var all = Fold(words, new TextSpan(0, words.Length));
        if (IsFiscal(all))
            return None with { Fiscal = true };
        if (
            dates
                .Where(date => date.From > said && (Stands("until", Before(words, date.Span)) || all.Exists(s_roles["future"].Contains)))
                .Select(date => date.To)
                .LastOrDefault() is
            { } due
        )
            return None with { Due = due };
        var since = dates.Where(date => date.From <= said && Stands("since", Before(words, date.Span))).Select(date => date.From).ToList();
        var until = dates.Where(date => Stands("until", Before(words, date.Span)) && date.To <= said).Select(date => date.To).ToList();
        if (since.Count == 1)
            return new ClaimedPeriod(since[0], until.Count == 1 ? until[0] : null, null, false);
        var during = dates.Where(date => IsPeriod(words, date, said)).ToList();
        return (during.Count, until.Count) switch
        {
            (1, 0) => new ClaimedPeriod(during[0].From, Earlier(during[0].To!.Value, said), null, false),
            (0, 1) => new ClaimedPeriod(null, until[0], null, false),
            _ => None,
        };
    }

    private static bool IsPeriod(string words, DateMention date, DateOnly said)
    {
        var days = date.To!.Value.DayNumber - date.From!.Value.DayNumber;
        if (days < DaysOfAMonth || date.Modifier is not null || said.DayNumber - date.To.Value.DayNumber > RecentDays)
            return false;
        var before = Before(words, date.Span);
        return !Stands("until", before)
            && (Stands("during", before) || Stands("during", Within(words, date.Span).Take(1)) || date.Value.Contains('/', StringComparison.Ordinal));
    }

    private static bool IsFiscal(List<string> all) =>
        all.Where((word, i) => s_roles["fiscal"].Contains(word) || (i > 0 && s_roles["fiscal"].Contains($"{all[i - 1]} {word}"))).Any();

    private static bool Stands(string role, IEnumerable<string> near)
    {
        var last = near.ToList();
        for (var taken = Math.Min(PhraseWords, last.Count); taken > 0; taken--)
        {
            if (s_roles[role].Contains(string.Join(' ', last.TakeLast(taken))))
                return true;
        }

        return false;
    }

    private static List<string> Before(string words, TextSpan date) =>
        [.. Fold(words, new TextSpan(Math.Max(0, date.Start - 40), date.Start)).TakeLast(PhraseWords)];

    private static List<string> Within(string words, TextSpan date) => Fold(words, date);

    private static List<string> Fold(string words, TextSpan span)
    {
        var folded = new List<string>();
        foreach (var word in WordSplitter.Split(words.AsSpan(span.Start, span.Length)))
        {
            if (word.Kind != WordKind.Punctuation)
                folded.Add(ArabicFold.Fold(word.Span.In(words.AsSpan(span.Start, span.Length))));
        }

        return folded;
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
