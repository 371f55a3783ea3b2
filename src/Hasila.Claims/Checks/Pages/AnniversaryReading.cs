using Hasila.Claims.Checks.Forms;
using Hasila.Text;
using Hasila.Text.Figures;
using Hasila.Text.Folding;
using Hasila.Text.Quantities;
using Hasila.Text.Words;

namespace Hasila.Claims.Checks.Pages;

/// <summary>"the third anniversary of the battle, in March 2019": the ordinal is the difference between the year marked and the year of the event.</summary>
internal static class AnniversaryReading
{
    /// <summary>An anniversary may be written of so many days before or after it.</summary>
    private const int Around = 45;

    private const int NearDate = 12;

    /// <param name="sentence">The sentence.</param>
    /// <param name="marked">The day on which the anniversary is marked: the page's.</param>
    /// <param name="language">"ar", "en" or null.</param>
    public static PageTest? Find(SentenceNumbers sentence, DateOnly marked, string? language)
    {
        if (marked.Year is < 100 or > 9000 || Ordinal(sentence) is not var (number, at))
            return null;
        var dates = DateReader
            .FindDates(sentence.Text, marked, language, within: sentence.Span)
            .Where(date => date is { From: not null, To: not null } && date.To.Value < marked.AddDays(-Around) && date.Span.Start > at.Start)
            .ToList();
        if (dates.Count != 1)
            return null;
        // The words between tell whether the date is the event's: "the second anniversary of the battle, which ended on 19 March 2022".
        var date = dates[0].Span;
        if (sentence.Words(at.End, date.Start).Count > NearDate)
            return null;
        var happened = dates[0].From!.Value;
        var years = new[] { marked, marked.AddDays(-Around), marked.AddDays(Around) }.Select(day => day.Year - happened.Year).ToList();
        // A slip is by a year; what is further off is another event.
        if (!years.Contains(number) && Math.Abs(marked.Year - happened.Year - number) > 1)
            return null;
        var near = years.Contains(number) ? new DateOnly(happened.Year + number, 1, 1) : marked;
        return new PageTest(
            new Figure
            {
                Span = at,
                Value = number,
                Step = 1,
            },
            InternalTests.Anniversary(happened, near)
        );
    }

    private static (int Number, TextSpan At)? Ordinal(SentenceNumbers sentence)
    {
        var words = new List<(string Fold, TextSpan Span)>();
        foreach (var word in WordSplitter.Split(sentence.Text.AsSpan(sentence.Span.Start, sentence.Span.Length)))
        {
            if (word.Kind == WordKind.Punctuation)
                continue;
            var span = new TextSpan(word.Span.Start + sentence.Span.Start, word.Span.End + sentence.Span.Start);
            words.Add((ArabicFold.Fold(span.In(sentence.Text.AsSpan())), span));
        }

        for (var i = 0; i < words.Count; i++)
        {
            // "10th" and الـ10 are split between letters and digits.
            if (Read(words, i) is not var (number, taken) || number < 1)
                continue;
            var span = words[i].Span.Cover(words[i + taken - 1].Span);
            if (
                Relations.Join(Relations.Anniversary, words.Take(i).TakeLast(2).Select(word => word.Fold).ToList(), 1)
                || (i + taken < words.Count && Relations.Stands(Relations.AnniversaryAfter, [words[i + taken].Fold]))
            )
                return (number, span);
        }

        return null;
    }

    private static (int Number, int Taken)? Read(List<(string Fold, TextSpan Span)> words, int i)
    {
        if (Relations.OrdinalOf(words[i].Fold) is { } number)
            return (number, 1);
        return i + 1 < words.Count && words[i].Span.End == words[i + 1].Span.Start && Relations.OrdinalOf(words[i].Fold + words[i + 1].Fold) is { } joined
            ? (joined, 2)
            : null;
    }
}
