using Hasila.Reading.Articles;
using Hasila.Statements.Clauses;
using Hasila.Text;
using Hasila.Text.Dates;
using Hasila.Text.Quantities;

namespace Hasila.Statements.Occasions;

/// <summary>
/// The days that an article without a day of its own states with their weekdays ("Wednesday, 3 January 2024"), as news does for what it is about and
/// not for what lies long before. A weekday by itself is that of the week around the nearest of them.
/// </summary>
internal sealed class StatedDays
{
    /// <summary>"12 January (dawn of Friday)": the weekday stands so near behind its date.</summary>
    private const int Near = 12;

    /// <summary>So many letters before a date tell whether it is still to come.</summary>
    private const int Around = 80;

    private const int HalfWeek = 3;

    private readonly Article _article;
    private readonly ArticleWords _words;
    private readonly DateOnly? _first;
    private readonly List<(int At, DateOnly Day)> _days = [];

    public StatedDays(Article article, ArticleWords words)
    {
        (_article, _words) = (article, words);
        _first = DateReader.FindDates(article.Text, null, article.Language).FirstOrDefault(IsDay)?.From;
        if (_first is not { } first)
            return;
        var dates = DateReader.FindDates(article.Text, first, article.Language);
        for (var i = 0; i < dates.Count; i++)
        {
            if (!IsDay(dates[i]) || !HasNumber(dates[i].Span) || IsPlanned(dates[i].Span))
                continue;
            var behind = i + 1 < dates.Count && dates[i + 1].Span.Start - dates[i].Span.End <= Near ? WeekdayIn(dates[i + 1].Span) : null;
            if ((WeekdayIn(dates[i].Span) ?? behind) == dates[i].From!.Value.DayOfWeek)
                _days.Add((dates[i].Span.Start, dates[i].From!.Value));
        }
    }

    /// <summary>The first weekday that stands by itself in a stretch, as a day; null where there is none or the article states no day.</summary>
    public DateMention? WeekdayOf(TextSpan stretch)
    {
        if (_days.Count == 0)
            return null;
        foreach (var date in DateReader.FindDates(_article.Text, _first, _article.Language, DateLean.Past, stretch))
        {
            if (HasNumber(date.Span) || _words.In(date.Span) is not ({ Count: 1 } or { Count: 2 }) || WeekdayIn(date.Span) is not { } weekday)
                continue;
            var near = Nearest(date.Span.Start);
            var day = near.AddDays(-HalfWeek);
            while (day.DayOfWeek != weekday)
                day = day.AddDays(1);
            return new DateMention
            {
                Span = date.Span,
                Value = day.ToString("O", null),
                From = day,
                To = day,
            };
        }

        return null;
    }

    private DateOnly Nearest(int offset)
    {
        var (low, high) = (0, _days.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_days[middle].At < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && offset - _days[low - 1].At <= Math.Abs(_days[low].At - offset) ? _days[low - 1].Day : _days[low].Day;
    }

    // من المقرر أن تجتمع الأحد 14 أبريل: what is still to come says nothing of the days before it.
    private bool IsPlanned(TextSpan date)
    {
        var words = _words.In(new TextSpan(Math.Max(0, date.Start - Around), Math.Min(_article.Text.Length, date.End + Near)));
        return words.Any(word => word.IsWord && Future.IsArabic(word));
    }

    private static bool IsDay(DateMention date) => date.From is { } from && date.To == from;

    private bool HasNumber(TextSpan span) =>
        _article.Text.AsSpan(span.Start, span.Length).ContainsAnyInRange('0', '9')
        || _article.Text.AsSpan(span.Start, span.Length).ContainsAnyInRange('٠', '٩');

    // Read by itself, a weekday is one of the seven days up to the one that it is counted from, and moves along with it by whole weeks only.
    private DayOfWeek? WeekdayIn(TextSpan span)
    {
        foreach (var word in _words.In(span))
        {
            if (!word.IsWord || HasNumber(word.Span))
                continue;
            if (DayOf(word.Span, _first!.Value) is { } day && DayOf(word.Span, _first.Value.AddDays(1)) is { } next && day.DayOfWeek == next.DayOfWeek)
                return day.DayOfWeek;
        }

        return null;
    }

    private DateOnly? DayOf(TextSpan word, DateOnly reference) =>
        DateReader.FindDates(_article.Text, reference, _article.Language, DateLean.Past, word) is [var date] && IsDay(date) ? date.From : null;
}
