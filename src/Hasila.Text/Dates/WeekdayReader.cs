using Hasila.Text.Lexicons;
using Hasila.Text.Tokens;

namespace Hasila.Text.Dates;

/// <summary>
/// Weekdays and relative days, with the date that stands beside them: "أمس الأربعاء", "الثلاثاء الماضي", "Friday, August 21, 2015", "third Tuesday of
/// October".
/// </summary>
internal readonly ref struct WeekdayReader(DateTokens at, Anchor anchor)
{
    private readonly DateTokens _at = at;
    private readonly Anchor _anchor = anchor;
    private readonly DayMonthReader _dayMonth = new(at, anchor);
    private readonly NumericDateReader _numeric = new(at, anchor);

    private TokenList Tokens => _at.Tokens;

    internal bool Read(int i, bool future, out DateDraft date)
    {
        if (!Weekday(i, future, out date) && !Day(i, future, out date) && !WeekThenDay(i, out date))
            return new NthWeekdayReader(_at, _anchor).Read(i, out date) || Counted(i, out date);
        if (new NthWeekdayReader(_at, _anchor).Read(i, out var nth) && (nth.Next > date.Next || (nth.Next == date.Next && _at.IsArabic(i))))
            date = nth;
        return true;
    }

    /// <summary>"next week on Friday", "الأسبوع المقبل يوم الجمعة".</summary>
    private bool WeekThenDay(int i, out DateDraft date)
    {
        date = default;
        if (!RelativeWeek(i, out var offset, out var j))
            return false;
        if (_at.IsKey(j, "on"))
            j++;
        if (!Name(j, out var weekday, out var next))
            return false;
        date = DateDraft.Complete(i, next, Grain.Day);
        date.From = date.To = InWeek(weekday, offset);
        return true;
    }

    /// <summary>A weekday's name that surely means one.</summary>
    private bool Name(int i, out int weekday, out int next)
    {
        (weekday, next) = (0, i);
        var named = _at.IsPeriod(i, "day") && !Tokens[i].HasPrefix(Clitics.The);
        if (named)
            i++;
        ref readonly var token = ref Tokens[i];
        if (!token.Is(Kinds.Weekday))
            return false;
        weekday = _at.Value(i, Kinds.Weekday);
        next = i + 1;
        if (_at.IsArabic(i))
            return named || token.HasPrefix(Clitics.The);
        if (token.End - token.Start > 4)
            return true;
        if (Tokens[next].IsMark('.') && !Tokens[next].Gap)
            next++;
        return token.Capital || _at.Key(i) is "thu" or "fri" or "tue" or "tues" or "thur" or "thurs" || next > i + 1;
    }

    private bool Weekday(int i, bool future, out DateDraft date)
    {
        date = default;
        var start = i;
        int? relative = null;
        if (Tokens[i].Is(Kinds.Relative) && !_at.IsArabic(i))
        {
            relative = _at.Value(i, Kinds.Relative);
            i++;
        }

        if (!Name(i, out var weekday, out var next))
        {
            date = new DateDraft
            {
                First = start,
                Grain = Grain.Day,
                HasYear = true,
            };
            return NthWeekdayReader.Name(_at, i, out weekday, out next) && _at.IsArabic(i) && OfWeek(i, weekday, next, ref date);
        }

        date = DateDraft.Complete(start, next, Grain.Day);
        if (_at.IsArabic(i) && relative is null && Tokens[next].Is(Kinds.Relative) && (Tokens[next].HasPrefix(Clitics.The)))
        {
            relative = _at.Value(next, Kinds.Relative);
            date.Next = ++next;
        }

        if (OfWeek(i, weekday, next, ref date))
            return true;
        date.From = date.To = relative switch
        {
            null => _anchor.Weekday(weekday, future),
            0 => InWeek(weekday, 0),
            { } direction => Strictly(weekday, direction),
        };
        TakeDateBeside(weekday, future, ref date);
        return true;
    }

    private DateOnly? Strictly(int weekday, int direction)
    {
        if (_anchor.Reference is not { } reference)
            return null;
        var ahead = (weekday - (int)reference.DayOfWeek + 7) % 7;
        return Days.Plus(reference, direction > 0 ? (ahead == 0 ? 7 : ahead) : (ahead == 0 ? -7 : ahead - 7));
    }

    private DateOnly? InWeek(int weekday, int weeks) =>
        _anchor.Reference is { } reference ? Days.Plus(Days.Monday(reference), ((weekday + 6) % 7) + (7 * weeks)) : null;

    /// <summary>"Tuesday next week", "الأحد من الأسبوع الماضي".</summary>
    private bool OfWeek(int i, int weekday, int j, ref DateDraft date)
    {
        if (_at.IsKey(j, GrammarWords.Of) || _at.IsKey(j, "of"))
            j++;
        if (!RelativeWeek(j, out var offset, out var next))
            return false;
        date.Next = next;
        date.From = date.To = InWeek(weekday, offset);
        return true;
    }

    private bool RelativeWeek(int j, out int offset, out int next)
    {
        (offset, next) = (0, j);
        if (Tokens[j].Is(Kinds.Relative) && _at.IsPeriod(j + 1, "week"))
            (offset, next) = (_at.Value(j, Kinds.Relative), j + 2);
        else if (_at.IsPeriod(j, "week") && Tokens[j].HasPrefix(Clitics.The) && Tokens[j + 1].Is(Kinds.Relative))
            (offset, next) = (_at.Value(j + 1, Kinds.Relative), j + 2);
        return next > j;
    }

    /// <summary>A date in apposition decides: "الخميس 25 مارس", "Monday, Feb 18", "الثلاثاء (23 آذار)", "Tuesday the 19th".</summary>
    private bool TakeDateBeside(int? weekday, bool future, ref DateDraft date)
    {
        var j = date.Next;
        if (Tokens[j].Is(Kinds.Clock) && !Tokens[j].HasPrefix(Clitics.And) && _at.Id(j, Kinds.Clock) != "at")
            j++;
        var bracket = Tokens[j].IsMark('(');
        if (bracket && !_at.ArabicAround(j))
            return false;
        if (bracket || _at.IsComma(j))
            j++;
        if (Tokens[j].Is(Kinds.Match) || _at.IsKey(j, GrammarWords.In) || _at.IsKey(j, "on"))
            j++;
        DateDraft beside;
        if (
            _numeric.Read(j, future, out beside) && beside.Grain == Grain.Day
            || _dayMonth.Read(j, weekday, future, out beside) && beside.Grain is Grain.Day && beside.Day > 0
        )
        {
            date.Next = beside.Next;
            (date.From, date.To, date.HasYear, date.Day, date.Month) = (beside.From, beside.To, beside.HasYear, beside.Day, beside.Month);
            if (bracket && Tokens[date.Next].IsMark(')'))
                date.Next++;
            return true;
        }

        if (Tokens[j].Is(Kinds.Day) && Tokens[j].Prefix == Clitics.None && _at.IsArabic(j) && _at.Id(j, Kinds.Day) != "loose")
        {
            date.Next = j + 1;
            date.From = date.To = _anchor.Reference is { } reference ? Days.Plus(reference, _at.Value(j, Kinds.Day)) : null;
            if (bracket && Tokens[date.Next].IsMark(')'))
                date.Next++;
            return true;
        }

        if (
            weekday is { } wanted
            && !bracket
            && DayOfMonth(j, out var day, out var next)
            && _anchor.Reference is { } near
            && NearestDay(day, wanted, near) is { } found
        )
        {
            date.Next = next;
            date.From = date.To = found;
            return true;
        }

        return false;
    }

    private bool DayOfMonth(int j, out int day, out int next)
    {
        if (_at.IsKey(j, "the"))
            j++;
        (day, next) = (0, j);
        if (!_at.HasOrdinalEnding(j) && !Tokens[j].Is(Kinds.Ordinal | Kinds.Tens))
            return false;
        return _at.Day(j, out day, out next);
    }

    private static DateOnly? NearestDay(int day, int weekday, DateOnly reference)
    {
        DateOnly? best = null;
        for (var months = -6; months <= 6; months++)
        {
            if (
                Days.PlusMonths(new DateOnly(reference.Year, reference.Month, 1), months) is not { } month
                || Days.Of(month.Year, month.Month, day) is not { } candidate
            )
                continue;
            if (
                (int)candidate.DayOfWeek == weekday
                && (best is null || Math.Abs(candidate.DayNumber - reference.DayNumber) < Math.Abs(best.Value.DayNumber - reference.DayNumber))
            )
                best = candidate;
        }

        return best;
    }

    /// <summary>"أمس", "أمس الأربعاء", "اليوم الخميس 25 مارس", "yesterday".</summary>
    private bool Day(int i, bool future, out DateDraft date)
    {
        date = default;
        ref readonly var token = ref Tokens[i];
        if (!token.Is(Kinds.Day) || token.HasPrefix(Clitics.To | Clitics.As))
            return false;
        if (_at.Id(i, Kinds.Day) == "loose" && _anchor.IsNews)
            return false;
        if (_at.Key(i) == GrammarWords.TheDay && !IsToday(i))
            return false;
        date = DateDraft.Complete(i, i + 1, Grain.Day);
        date.From = date.To = _anchor.Reference is { } reference ? Days.Plus(reference, _at.Value(i, Kinds.Day)) : null;
        var j = i + 1;
        if (Tokens[j].Is(Kinds.Clock) && !Tokens[j].HasPrefix(Clitics.And) && _at.Id(j, Kinds.Clock) != "at")
            j++;
        if (Tokens[j].IsMark('(') || _at.IsComma(j))
            j++;
        if (Name(j, out var weekday, out var next) && _at.IsArabic(j))
        {
            date.Next = next;
            if (Tokens[i + 1].IsMark('(') && Tokens[next].IsMark(')'))
                date.Next++;
            date.From = date.To = Named(date.From, weekday);
            TakeDateBeside(weekday, future, ref date);
        }
        else
        {
            TakeDateBeside(null, future, ref date);
        }

        return true;
    }

    /// <summary>"اليوم الاثنين" on a page of Tuesday: the page is a day late, and the named day is meant.</summary>
    private static DateOnly? Named(DateOnly? day, int weekday) =>
        day is { } counted ? Days.Plus(counted, ((weekday - (int)counted.DayOfWeek + 10) % 7) - 3) : null;

    /// <summary>"اليوم الأول", "ذلك اليوم", "في اليوم التالي": the day, not today.</summary>
    private bool IsToday(int i)
    {
        ref readonly var after = ref Tokens[i + 1];
        if (after.Is(Kinds.Ordinal | Kinds.Relative) || after is { Kind: TokenKind.Word, Definite: true } && !after.Is(Kinds.Weekday))
            return false;
        return !_at.IsKey(i - 1, GrammarWords.That)
            && !_at.IsKey(i - 1, GrammarWords.Same)
            && !_at.IsKey(i - 1, GrammarWords.Throughout)
            && !Tokens[i - 1].Is(Kinds.Unit | Kinds.Period | Kinds.Periods);
    }

    /// <summary>"2 Thursdays ago", "three Fridays from now".</summary>
    private bool Counted(int i, out DateDraft date)
    {
        date = default;
        if (!Tokens[i].IsDigits && !Tokens[i].Is(Kinds.One))
            return false;
        var count = _at.Number(i);
        if (!count.Found || count.Value is < 1 or > 500 || !Tokens[count.Next].Is(Kinds.Weekday) || !Tokens[count.Next + 1].Is(Kinds.Ago))
            return false;
        var direction = _at.Value(count.Next + 1, Kinds.Ago);
        date = DateDraft.Complete(i, count.Next + 2, Grain.Day);
        if (Strictly(_at.Value(count.Next, Kinds.Weekday), direction) is { } first)
            date.From = date.To = Days.Plus(first, 7 * direction * ((int)count.Value - 1));
        return true;
    }
}
