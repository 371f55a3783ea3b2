using System.Globalization;
using Hasila.Text.Folding;
using Hasila.Text.Lexicons;
using Hasila.Text.Tokens;

namespace Hasila.Text.Dates;

/// <summary>
/// Days and months by name, Gregorian and Hijri: "25 مارس 2021", "الخامس من آذار/مارس", "March 25, 2021", "تشرين الأول من عام 2019", "20 ذو القعدة 1436هـ".
/// </summary>
internal readonly ref struct DayMonthReader(DateTokens at, Anchor anchor)
{
    private readonly DateTokens _at = at;
    private readonly Anchor _anchor = anchor;

    private TokenList Tokens => _at.Tokens;

    internal bool Read(int i, int? weekday, bool future, out DateDraft date) =>
        DayThenMonth(i, weekday, future, out date) || MonthThenDay(i, weekday, future, out date) || MonthOnly(i, future, out date);

    private bool DayThenMonth(int i, int? weekday, bool future, out DateDraft date)
    {
        date = default;
        var start = i;
        if (_at.IsKey(i, GrammarWords.TheDay) && Tokens[i + 1].Is(Kinds.Ordinal))
            i++;
        if (_at.IsKey(i, "the"))
            i++;
        // "الأسبوع الأول من مارس", "النصف الأول من آذار"
        if (Tokens[i].HasPrefix(Clitics.The) && Tokens[i - 1].Is(Kinds.Period | Kinds.Quarter) && i == start && !_at.IsPeriod(i - 1, "day"))
            return false;
        if (!_at.Day(i, out var day, out var j))
            return false;
        var upper = 0;
        if (DayRange(j, day, out upper, out var afterRange))
            j = afterRange;
        if (Tokens[j].Kind == TokenKind.Mark && Tokens[j].Number is '.' or '-' or '/' && (!Tokens[j].Gap || Tokens[j].IsMark('-')))
            j++;
        if (_at.IsPeriod(j, "day") && !_at.IsArabic(j))
            j++;
        if (_at.IsKey(j, GrammarWords.Of) || _at.IsKey(j, "of") || _at.IsKey(j, GrammarWords.In))
            j++;
        if (_at.IsKey(j, "the"))
            j++;
        if (!_at.Month(j, out var month))
            return RelativeMonth(start, day, j, out date);
        Finish(start, day, month, weekday, future, ref date);
        // "أول شباط" names the beginning of the month that is under way.
        if (_at.IsKey(i, GrammarWords.First) && j == i + 1 && !date.HasYear && !month.Hijri && _anchor.Reference is { } now && now.Month == month.Value)
            date.From = date.To = new DateOnly(now.Year, now.Month, 1);
        return upper == 0 || WithUpperDay(upper, month, ref date);
    }

    /// <summary>"3-5 مايو", "بين 3 و5 مايو", "from 3 to 5 May".</summary>
    private bool DayRange(int j, int day, out int upper, out int next)
    {
        (upper, next) = (0, j);
        var second =
            Tokens[j].Kind == TokenKind.Mark && Tokens[j].Number is '-' or '–' && Tokens[j + 1].IsDigits ? j + 1
            : Tokens[j].Is(Kinds.To) ? j + 1
            : Tokens[j].Is(Kinds.And) && Tokens[j].Kind == TokenKind.Word ? j + 1
            : Tokens[j].HasPrefix(Clitics.And) && Tokens[j].Kind == TokenKind.Word ? j
            : -1;
        return second >= 0 && _at.Day(second, out upper, out next) && upper > day;
    }

    private static bool WithUpperDay(int upper, MonthName month, ref DateDraft date)
    {
        if (date.From is not { } first)
            return true;
        if (month.Hijri || Days.Of(first.Year, first.Month, upper) is not { } last)
            return false;
        date.To = last;
        date.Grain = Grain.Stretch;
        date.Written = Iso(first) + "/" + Iso(last);
        return true;
    }

    /// <summary>"the 20th of next month", "التاسع عشر من هذا الشهر".</summary>
    private bool RelativeMonth(int start, int day, int j, out DateDraft date)
    {
        date = default;
        int offset,
            next;
        if (Tokens[j].Is(Kinds.Relative) && _at.IsPeriod(j + 1, "month"))
            (offset, next) = (_at.Value(j, Kinds.Relative), j + 2);
        else if (_at.IsPeriod(j, "month") && Tokens[j].HasPrefix(Clitics.The) && Tokens[j + 1].Is(Kinds.Relative))
            (offset, next) = (_at.Value(j + 1, Kinds.Relative), j + 2);
        else if (Tokens[j].Is(Kinds.Relative) && Tokens[j].HasPrefix(Clitics.The) && _at.IsArabic(j) && Tokens[j - 1].IsDigits && IsLedTo(start))
            (offset, next) = (_at.Value(j, Kinds.Relative), j + 1);
        else
            return false;
        date = new DateDraft
        {
            First = start,
            Next = next,
            Grain = Grain.Day,
            Day = day,
            HasYear = true,
        };
        if (_anchor.Reference is { } reference && Days.PlusMonths(new DateOnly(reference.Year, reference.Month, 1), offset) is { } month)
        {
            if (Days.Of(month.Year, month.Month, day) is not { } resolved)
                return false;
            date.From = date.To = resolved;
        }

        return true;
    }

    /// <summary>"في 15 الجاري", "يوم 20 المقبل": a day of that month.</summary>
    private bool IsLedTo(int i) =>
        _at.IsKey(i - 1, GrammarWords.In)
        || _at.IsPeriod(i - 1, "day")
        || Tokens[i - 1].Is(Kinds.Since | Kinds.Weekday)
        || _at.IsKey(i - 1, GrammarWords.Until);

    private bool MonthThenDay(int i, int? weekday, bool future, out DateDraft date)
    {
        date = default;
        if (!_at.Month(i, out var month) || month.Hijri)
            return false;
        var j = month.Next;
        if (Tokens[j].Kind == TokenKind.Mark && Tokens[j].Number is '/' or '.' or '-' && !Tokens[j].Gap)
            j++;
        if (_at.IsKey(j, "the"))
            j++;
        if (!_at.Day(j, out var day, out var next) || (_at.IsArabic(i) && Tokens[j].IsDigits && Tokens[j].Gap && Tokens[j].Digits > 2))
            return false;
        // "March 2.5 million", "مارس 3 آلاف"
        if (
            Tokens[j].IsDigits
            && (!_at.IsPlainDigits(j) || Tokens[next].Is(Kinds.Scale | Kinds.Scales | Kinds.Percent | Kinds.Period | Kinds.Periods | Kinds.People))
        )
        {
            if (!(Tokens[next].IsMark(',') && Tokens[next + 1].Digits == 4))
                return false;
        }

        if (Tokens[j].IsDigits && Tokens[j + 1].IsMark(':'))
            return false;
        Finish(i, day, month with { Next = next }, weekday, future, ref date);
        if (
            DayRange(next, day, out var upper, out var after)
            && !Tokens[after].Is(Kinds.Month)
            && !Tokens[after].Is(Kinds.Period | Kinds.Periods | Kinds.People)
        )
        {
            Finish(i, day, month with { Next = after }, weekday, future, ref date);
            return WithUpperDay(upper, month, ref date);
        }

        return true;
    }

    private bool MonthOnly(int i, bool future, out DateDraft date)
    {
        date = default;
        var start = i;
        int? relative = null;
        if (Tokens[i].Is(Kinds.Relative) && !_at.IsArabic(i) && Tokens[i + 1].Is(Kinds.Month))
            relative = _at.Value(i++, Kinds.Relative);
        if (!_at.Month(i, out var month))
            return false;
        date = new DateDraft
        {
            First = start,
            Next = month.Next,
            Grain = Grain.Month,
            Month = month.Value,
        };
        if (relative is null && Tokens[month.Next].Is(Kinds.Relative) && Tokens[month.Next].HasPrefix(Clitics.The))
        {
            relative = _at.Value(month.Next, Kinds.Relative);
            date.Next = month.Next + 1;
        }

        var hasYear = _at.YearAfter(month.Next, month.Hijri, _anchor, out var year, out var next) && relative is null;
        if (!hasYear && relative is null && month.IsWeak && !IsAskedFor(i))
            return false;
        if (
            !hasYear
            && relative is null
            && month.Hijri
            && _at.YearAfter(month.Next, hijri: false, _anchor, out var gregorian, out next)
            && Days.Of(gregorian, 1, 1) is { } newYear
        )
        {
            // "رمضان 2020": the one that begins in that year.
            var first = Days.ToHijri(newYear)?.Year ?? 0;
            year = Days.FromHijri(first, month.Value, 1)?.Year == gregorian ? first : first + 1;
            hasYear = true;
        }

        if (hasYear)
        {
            date.Next = next;
            date.HasYear = true;
        }
        else
        {
            year = relative is { } offset ? RelativeMonthYear(month, offset) : YearOf(month, future);
        }

        SetMonth(month, year, ref date);
        return true;
    }

    /// <summary>A month's name that is also a word counts after a preposition of time.</summary>
    private bool IsAskedFor(int i)
    {
        ref readonly var before = ref Tokens[i - 1];
        // "في آب", "نهاية أوت": with the madda, or behind a part of a month, it is no father's name.
        if (GrammarWords.August.Contains(_at.Key(i)) && before.Is(Kinds.In | Kinds.Within | Kinds.Since | Kinds.Part))
            return _at.Key(i) == GrammarWords.AugustFrench || _at.Text[Tokens[i].Start..Tokens[i].End].Contains(ArabicLetter.AlefMadda);
        if (_at.IsArabic(i) && before.Is(Kinds.Part))
            return true;
        if (_at.IsArabic(i))
            return (Tokens[i].Prefix & Clitics.By) != Clitics.None && _at.Key(i) != GrammarWords.AugustLevant
                || before.Is(Kinds.In | Kinds.Within | Kinds.Since | Kinds.Part) && !GrammarWords.MonthOrName.Contains(_at.Key(i));
        return Tokens[i].Capital
            ? before.Is(Kinds.In | Kinds.Within | Kinds.Since | Kinds.Part | Kinds.Relative) || i == 0 && Tokens.Count == 1
            : before.Is(Kinds.In) && i + 1 >= Tokens.Count;
    }

    private int YearOf(MonthName month, bool future)
    {
        if (!month.Hijri)
            return _anchor.YearOfMonth(month.Value, future) ?? 0;
        if (_anchor.Reference is not { } reference || Days.ToHijri(reference) is not { } hijri)
            return 0;
        if (month.Value == hijri.Month)
            return hijri.Year;
        return future || _anchor.Lean == DateLean.Future ? hijri.Year + (month.Value < hijri.Month ? 1 : 0) : hijri.Year - (month.Value > hijri.Month ? 1 : 0);
    }

    private int RelativeMonthYear(MonthName month, int offset)
    {
        if (_anchor.Reference is not { } reference)
            return 0;
        var (year, current) = month.Hijri && Days.ToHijri(reference) is { } hijri ? (hijri.Year, hijri.Month) : (reference.Year, reference.Month);
        return offset switch
        {
            < 0 => month.Value < current ? year : year - 1,
            > 0 => month.Value > current ? year : year + 1,
            _ => year,
        };
    }

    private static void SetMonth(MonthName month, int year, ref DateDraft date)
    {
        if (year <= 0)
            return;
        if (month.Hijri)
        {
            date.From = Days.FromHijri(year, month.Value, 1);
            date.To = Days.EndOfHijriMonth(year, month.Value);
            date.Grain = Grain.Stretch;
            date.Written = date is { From: { } from, To: { } to } ? Iso(from) + "/" + Iso(to) : null;
        }
        else if (year <= 9999)
        {
            date.From = new DateOnly(year, month.Value, 1);
            date.To = Days.EndOfMonth(year, month.Value);
        }
    }

    private void Finish(int start, int day, MonthName month, int? weekday, bool future, ref DateDraft date)
    {
        date = new DateDraft
        {
            First = start,
            Next = month.Next,
            Grain = Grain.Day,
            Day = day,
            Month = month.Value,
        };
        if (_at.YearAfter(month.Next, month.Hijri, _anchor, out var year, out var next))
        {
            // "March 11 this year": TimeML keeps two; the year still decides.
            if (!(_at.IsKey(month.Next, "this") && _anchor.IsNews))
                date.Next = next;
            date.HasYear = true;
            if (year > 0)
                date.From = date.To = month.Hijri ? Days.FromHijri(year, month.Value, day) : Days.Of(year, month.Value, day);
        }
        else if (month.Hijri)
        {
            var hijriYear = YearOf(month, future);
            date.From = date.To = hijriYear > 0 ? Days.FromHijri(hijriYear, month.Value, day) : null;
        }
        else
        {
            var relative = Tokens[date.Next].Is(Kinds.Relative) && Tokens[date.Next].HasPrefix(Clitics.The) && _at.IsArabic(date.Next);
            if (relative)
            {
                var offset = _at.Value(date.Next, Kinds.Relative);
                date.Next++;
                date.From = date.To =
                    _anchor.Reference is { } reference && offset != 0
                        ? Nearest(month.Value, day, reference, offset)
                        : _anchor.DayInYear(month.Value, day, weekday, future);
            }
            else
            {
                var j = _at.IsComma(date.Next) ? date.Next + 1 : date.Next;
                if (weekday is null && Tokens[j].Is(Kinds.Weekday) && !_at.IsArabic(j) && Tokens[j].Capital)
                    (weekday, date.Next) = (_at.Value(j, Kinds.Weekday), j + 1);
                date.From = date.To = _anchor.DayInYear(month.Value, day, weekday, future);
            }
        }
    }

    private static DateOnly? Nearest(int month, int day, DateOnly reference, int direction)
    {
        for (var year = reference.Year; Math.Abs(year - reference.Year) <= 8; year += direction)
        {
            if (Days.Of(year, month, day) is { } candidate && (direction < 0 ? candidate <= reference : candidate >= reference))
                return candidate;
        }

        return null;
    }

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
