using Hasila.Text.Lexicons;
using Hasila.Text.Tokens;

namespace Hasila.Text.Dates;

/// <summary>Which weekday of which month: "third Tuesday of October", "آخر اثنين من الشهر القادم", "last day of October".</summary>
internal readonly ref struct NthWeekdayReader(DateTokens at, Anchor anchor)
{
    private readonly DateTokens _at = at;
    private readonly Anchor _anchor = anchor;
    private readonly DayMonthReader _dayMonth = new(at, anchor);

    private TokenList Tokens => _at.Tokens;

    /// <summary>"third Tuesday of October 2014", "ثالث ثلاثاء في أيلول", "آخر اثنين من الشهر القادم", "last day of October".</summary>
    internal bool Read(int i, out DateDraft date)
    {
        date = default;
        var start = i;
        if (_at.IsKey(i, "the"))
            i++;
        int n,
            weekday,
            next;
        if (Tokens[i].Is(Kinds.Day) && _at.Key(i).EndsWith("last day", StringComparison.Ordinal))
            return InMonth(start, -1, -1, i + 1, ref date);
        if (_at.IsKey(i, "last") || Tokens[i].Is(Kinds.Last))
            (n, next) = (-1, i + 1);
        else if (!_at.Ordinal(i, out n, out next) || n > 5)
            return WeekdayNth(start, out date);
        if (_at.IsKey(next, "last"))
            (n, next) = (-n, next + 1);
        if (Tokens[next].Is(Kinds.Day) && _at.Key(next).EndsWith("last day", StringComparison.Ordinal))
            return InMonth(start, -n, -1, next + 1, ref date);
        if (_at.IsPeriod(next, "day") && !_at.IsArabic(next))
            (weekday, next) = (-1, next + 1);
        else if (Name(_at, next, out weekday, out var after))
            next = after;
        else
            return WeekdayNth(start, out date);
        return InMonth(start, n, weekday, next, ref date);
    }

    /// <summary>"الاثنين الأخير من شهر مارس", "الثلاثاء الأول من أكتوبر".</summary>
    private bool WeekdayNth(int i, out DateDraft date)
    {
        date = default;
        if (!_at.IsArabic(i) || !Name(_at, i, out var weekday, out var next))
            return false;
        int n;
        if (Tokens[next].Is(Kinds.Last) && Tokens[next].HasPrefix(Clitics.The))
            (n, next) = (-1, next + 1);
        else if (!_at.Ordinal(next, out n, out next) || n > 5)
            return false;
        return InMonth(i, n, weekday, next, ref date);
    }

    private bool InMonth(int start, int n, int weekday, int j, ref DateDraft date)
    {
        if (
            (_at.IsKey(j, GrammarWords.After) || _at.IsKey(j, "after"))
            && n > 0
            && weekday >= 0
            && new PeriodReader(_at, _anchor).Read(j + 1, out var feast)
            && feast.Grain == Grain.Day
        )
        {
            date = DateDraft.Complete(start, feast.Next, Grain.Day);
            if (feast.From is { } from)
                date.From = date.To = Days.Plus(from, ((weekday - (int)from.DayOfWeek + 6) % 7) + 1 + (7 * (n - 1)));
            return true;
        }

        if (_at.IsKey(j, GrammarWords.Of) || _at.IsKey(j, "of") || _at.IsKey(j, "in") || _at.IsKey(j, GrammarWords.In))
            j++;
        if (_at.IsKey(j, "the"))
            j++;
        DateOnly? month;
        if (_dayMonth.Read(j, null, future: false, out var inner) && inner.Grain == Grain.Month)
            (month, j) = (inner.From, inner.Next);
        else if (Tokens[j].Is(Kinds.Relative) && _at.IsPeriod(j + 1, "month"))
            (month, j) = (MonthAt(_at.Value(j, Kinds.Relative)), j + 2);
        else if (_at.IsPeriod(j, "month") && Tokens[j + 1].Is(Kinds.Relative) && Tokens[j].HasPrefix(Clitics.The))
            (month, j) = (MonthAt(_at.Value(j + 1, Kinds.Relative)), j + 2);
        else if (_at.IsPeriod(j, "month"))
            (month, j) = (MonthAt(0), j + 1);
        else if (j <= start + 3 && weekday >= 0 && !_anchor.IsNews)
            month = MonthAt(0);
        else
            return false;
        date = DateDraft.Complete(start, j, Grain.Day);
        if (month is { } first)
        {
            if (NthDay(first, n, weekday) is not { } day)
                return false;
            date.From = date.To = day;
        }

        return true;
    }

    private DateOnly? MonthAt(int offset) =>
        _anchor.Reference is { } reference ? Days.PlusMonths(new DateOnly(reference.Year, reference.Month, 1), offset) : null;

    private static DateOnly? NthDay(DateOnly month, int n, int weekday)
    {
        var end = Days.EndOfMonth(month.Year, month.Month);
        if (weekday < 0)
            return n < 0 ? end.AddDays(n + 1) : month.AddDays(n - 1);
        var first = month.AddDays((weekday - (int)month.DayOfWeek + 7) % 7);
        var last = end.AddDays(-(((int)end.DayOfWeek - weekday + 7) % 7));
        var day = n > 0 ? first.AddDays(7 * (n - 1)) : last.AddDays(7 * (n + 1));
        return day.Month == month.Month ? day : null;
    }

    /// <summary>A weekday's name, or a word that may be one: the words around have to ask for it.</summary>
    internal static bool Name(in DateTokens at, int i, out int weekday, out int next)
    {
        if (at.IsPeriod(i, "day"))
            i++;
        (weekday, next) = (0, i + 1);
        if (!at.Tokens[i].Is(Kinds.Weekday))
            return false;
        weekday = at.Value(i, Kinds.Weekday);
        return true;
    }
}
