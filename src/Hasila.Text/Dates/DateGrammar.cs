using System.Globalization;
using Hasila.Text.Folding;
using Hasila.Text.Lexicons;
using Hasila.Text.Tokens;

namespace Hasila.Text.Dates;

/// <summary>
/// Recognises dates among tokens: tries each kind of expression, keeps the longest, then joins parts, ranges, second calendars and times of day.
/// </summary>
internal readonly ref partial struct DateGrammar(ReadOnlySpan<char> text, TokenList tokens, Vocabulary words, bool arabicByDefault, Anchor anchor)
{
    /// <summary>How far before a date a word of the future turns it forward.</summary>
    private const int FutureReach = 6;

    private const Kinds Starts =
        Kinds.Month
        | Kinds.Hijri
        | Kinds.Weekday
        | Kinds.Day
        | Kinds.Period
        | Kinds.Periods
        | Kinds.TwoPeriods
        | Kinds.Relative
        | Kinds.Part
        | Kinds.Season
        | Kinds.Quarter
        | Kinds.Feast
        | Kinds.Since
        | Kinds.Within
        | Kinds.Decade
        | Kinds.Ordinal
        | Kinds.Tens
        | Kinds.Last
        | Kinds.NumberWord
        | Kinds.Few
        | Kinds.Article
        | Kinds.Pick;

    private const Kinds DayStarts =
        Kinds.Weekday | Kinds.Day | Kinds.Relative | Kinds.Period | Kinds.Ordinal | Kinds.Last | Kinds.One | Kinds.Tens | Kinds.Pick;
    private const Kinds MonthStarts = Kinds.Month | Kinds.Hijri | Kinds.Period | Kinds.Ordinal | Kinds.Tens | Kinds.Relative | Kinds.Day | Kinds.Pick;
    private const Kinds LengthStarts =
        Kinds.TwoPeriods
        | Kinds.Periods
        | Kinds.Period
        | Kinds.Relative
        | Kinds.Last
        | Kinds.NumberWord
        | Kinds.Since
        | Kinds.Within
        | Kinds.Few
        | Kinds.Article
        | Kinds.Pick
        | Kinds.In;

    private const Kinds PeriodStarts =
        Kinds.Relative
        | Kinds.Period
        | Kinds.Periods
        | Kinds.Quarter
        | Kinds.Ordinal
        | Kinds.Last
        | Kinds.Season
        | Kinds.Decade
        | Kinds.Feast
        | Kinds.Tens
        | Kinds.Pick;

    private readonly DateTokens _at = new(text, tokens, words, arabicByDefault);
    private readonly Anchor _anchor = anchor;

    private TokenList Tokens => _at.Tokens;

    /// <summary>The cheap test before the grammar. An assistant's text may lead with any preposition ("من أسبوع"), news with fewer.</summary>
    internal bool MayBegin(in Token token) =>
        token.Kind == TokenKind.Word ? token.Is(Starts) || IsQuarterLetter(token) || (token.Is(Kinds.In) && !_anchor.IsNews) : token.IsDigits;

    private static bool IsQuarterLetter(in Token token) => token is { Kind: TokenKind.Word, Capital: true } && token.End - token.Start == 1;

    internal bool Read(int i, out DateDraft date)
    {
        if (!Tokens[i].Is(Kinds.Part) || !Part(i, out date))
        {
            if (!One(i, out date))
                return false;
        }

        TakeSecondCalendar(ref date);
        TakeTime(ref date);
        Range(ref date);
        BorrowYear(ref date);
        return true;
    }

    /// <summary>One date without parts or ranges: the longest that a recogniser finds.</summary>
    private bool One(int i, out DateDraft best)
    {
        best = default;
        ref readonly var token = ref Tokens[i];
        var digits = token.IsDigits;
        if (digits && token.Digits != 4 && IsOfNothing(i + 1))
            return false;
        DateDraft date;
        if (digits || token.Is(DayStarts | MonthStarts))
        {
            var future = IsFuture(i);
            if (digits && new NumericDateReader(_at, _anchor).Read(i, future, out date))
                best = date;
            if ((digits || token.Is(DayStarts)) && new WeekdayReader(_at, _anchor).Read(i, future, out date) && date.Next > best.Next)
                best = date;
            if ((digits || token.Is(MonthStarts)) && new DayMonthReader(_at, _anchor).Read(i, null, future, out date) && date.Next > best.Next)
                best = date;
        }

        if ((digits || token.Is(LengthStarts)) && new DurationReader(_at, _anchor).Read(i, out date) && date.Next > best.Next)
            best = date;
        if ((digits || token.Is(PeriodStarts) || IsQuarterLetter(token)) && new PeriodReader(_at, _anchor).Read(i, out date) && date.Next > best.Next)
            best = date;
        if (best.Next == 0 && DayOnly(i, out date))
            best = date;
        return best.Next > 0;
    }

    /// <summary>An unknown word or a percent after a number: it counts something, no days.</summary>
    private bool IsOfNothing(int i)
    {
        ref readonly var after = ref Tokens[i];
        return after.Kind == TokenKind.Word && after.Gap && (after.Has == Kinds.None || after.Is(Kinds.Percent));
    }

    /// <summary>"on the 15th", "for the 27th": a day of the month by itself.</summary>
    private bool DayOnly(int i, out DateDraft date)
    {
        date = default;
        var start = i;
        if (_at.IsKey(i, "the"))
            i++;
        else if (_anchor.IsNews)
            return false;
        var sure = _at.HasOrdinalEnding(i) && _at.IsKey(start - 1, "on");
        if (!sure && (_anchor.IsNews || !(_at.IsKey(start - 1, "on") || _at.IsKey(start - 1, "for") || _at.IsKey(start - 1, GrammarWords.In))))
            return false;
        if (!_at.Day(i, out var day, out var next) || !(Tokens[next].Kind is TokenKind.None or TokenKind.Mark))
            return false;
        date = new DateDraft
        {
            First = start,
            Next = next,
            Grain = Grain.Day,
            HasYear = true,
            Day = day,
        };
        if (_anchor.Reference is { } reference)
        {
            var first = new DateOnly(reference.Year, reference.Month, 1);
            var forward = _anchor.Lean == DateLean.Future;
            for (var n = 0; n < 13; n++)
            {
                if (
                    Days.PlusMonths(first, forward ? n : -n) is { } month
                    && Days.Of(month.Year, month.Month, day) is { } found
                    && (forward ? found >= reference : found <= reference)
                )
                {
                    date.From = date.To = found;
                    break;
                }
            }
        }

        return true;
    }

    /// <summary>"أواخر تشرين الأول من عام 2019", "mid-2020", "the end of the year", "منتصف الشهر الماضي".</summary>
    private bool Part(int i, out DateDraft date)
    {
        date = default;
        var part = _at.Value(i, Kinds.Part);
        var j = i + 1;
        if (Tokens[j].IsMark('-') && !Tokens[j].Gap)
            j++;
        if (_at.IsKey(j, "in") || _at.IsKey(j, "the"))
            j++;
        if (Tokens[i].Is(Kinds.Fraction) && !(_at.IsPeriod(j, "month") && _at.Month(j, out _)))
            return false;
        if (!One(j, out date))
        {
            if (_at.IsKey(j, "the"))
                j++;
            if (
                !(
                    Tokens[j].Is(Kinds.Period)
                    && _at.Id(j, Kinds.Period) is "year" or "month"
                    && (Tokens[j].HasPrefix(Clitics.The) || _at.IsKey(j - 1, "the") || _at.Key(i).EndsWith("of", StringComparison.Ordinal))
                )
            )
                return false;
            // "نهاية العام", "the end of the month": the current one.
            var year = _at.Id(j, Kinds.Period) == "year";
            date = new DateDraft
            {
                Next = j + 1,
                Grain = year ? Grain.Year : Grain.Month,
                HasYear = true,
            };
            if (_anchor.Reference is { } now)
                (date.From, date.To) = year
                    ? (new DateOnly(now.Year, 1, 1), new DateOnly(now.Year, 12, 31))
                    : (new DateOnly(now.Year, now.Month, 1), Days.EndOfMonth(now.Year, now.Month));
        }

        if (date.Grain is Grain.Day or Grain.Duration)
            return false;
        date.First = i;
        date.Modifier = part switch
        {
            1 => DateModifier.Start,
            2 => DateModifier.Middle,
            _ => DateModifier.End,
        };
        if (date is not { From: { } from, To: { } to })
            return true;
        if (part == 3 && IsDeadline(i))
            (date.From, date.To, date.Grain, date.Modifier, date.Written) = (to, to, Grain.Day, null, null);
        else
            Narrow(ref date, from, to, part);
        return true;
    }

    /// <summary>"by the end of the year", "بحلول نهاية العام": its last day.</summary>
    private bool IsDeadline(int i) =>
        (_at.IsKey(i - 1, "by") && _at.Key(i).EndsWith("end of", StringComparison.Ordinal))
        || (_at.IsKey(i - 1, GrammarWords.By) && _at.Key(i) == GrammarWords.End);

    /// <summary>A third of the period; for an assistant the day itself, and "the end of the year" is its last day.</summary>
    private void Narrow(ref DateDraft date, DateOnly from, DateOnly to, int part)
    {
        if (!_anchor.IsNews && date.Grain == Grain.Month)
        {
            var day = part switch
            {
                1 => from,
                2 => from.AddDays(14),
                _ => to,
            };
            (date.From, date.To, date.Grain) = (day, day, Grain.Day);
            return;
        }

        date.Written ??= DateWriter.Value(date);
        var third = (to.DayNumber - from.DayNumber + 1) / 3;
        (date.From, date.To) = part switch
        {
            1 => (from, from.AddDays(third - 1)),
            2 => (from.AddDays(third), to.AddDays(-third)),
            _ => (to.AddDays(1 - third), to),
        };
    }

    private bool IsFuture(int i)
    {
        for (var j = i - 1; j >= 0 && i - j <= FutureReach; j--)
        {
            if (Tokens[j].Is(Kinds.Future))
                return true;
            if (Tokens[j].Kind == TokenKind.Mark && Tokens[j].Number is '.' or '؛' or ';' or '!' or '؟')
                return false;
        }

        return false;
    }

    /// <summary>"15 محرم 1442 هـ الموافق 4 سبتمبر 2020 م": one day in two calendars. The Gregorian one counts.</summary>
    private void TakeSecondCalendar(ref DateDraft date)
    {
        if (date.Grain != Grain.Day || date.Month == 0)
            return;
        var j = date.Next;
        var bracket = Tokens[j].IsMark('(');
        if (bracket || _at.IsComma(j) || Tokens[j].IsMark('-') || Tokens[j].IsMark('/') || Tokens[j].IsMark('='))
            j++;
        var match = Tokens[j].Is(Kinds.Match);
        if (match)
            j++;
        if (_at.IsKey(j, ArabicAffix.To) || _at.IsPeriod(j, "day"))
            j++;
        if (!new DayMonthReader(_at, _anchor).Read(j, null, future: false, out var other) || other.Grain != Grain.Day || other.Day == 0)
        {
            if (!(match && new NumericDateReader(_at, _anchor).Read(j, future: false, out other) && other.Grain == Grain.Day))
                return;
        }

        var firstIsHijri = IsHijri(date);
        if (!match && firstIsHijri == IsHijri(other))
            return;
        date.Next = bracket && Tokens[other.Next].IsMark(')') ? other.Next + 1 : other.Next;
        if (firstIsHijri || date.From is null)
            (date.From, date.To) = (other.From, other.To);
        date.HasYear |= other.HasYear;
    }

    private bool IsHijri(in DateDraft date)
    {
        for (var i = date.First; i < date.Next; i++)
        {
            if (Tokens[i].Is(Kinds.Hijri))
                return true;
        }

        return false;
    }

    /// <summary>A time of day that stands beside a day: "الساعة 15:00", "at 3:30 p.m.", "T15:00".</summary>
    private void TakeTime(ref DateDraft date)
    {
        if (date.Grain != Grain.Day)
            return;
        var j = date.Next;
        if (Tokens[j].Is(Kinds.Clock) && !Tokens[j].HasPrefix(Clitics.And) && _at.Id(j, Kinds.Clock) != "at")
            j++;
        if (_at.IsComma(j) || (Tokens[j].Kind == TokenKind.Mark && Tokens[j].Number is '-' or '–' or '|' && IsHoursAndMinutes(j + 1)))
            j++;
        if (_at.IsKey(j, "at") || _at.IsKey(j, GrammarWords.In) || _at.IsKey(j, GrammarWords.At))
            j++;
        if (Tokens[j].Is(Kinds.Clock) && _at.Id(j, Kinds.Clock) == "at")
            j++;
        else if (Tokens[j].Kind == TokenKind.Word && Tokens[j].End - Tokens[j].Start == 1 && _at.Text[Tokens[j].Start] == 'T' && !Tokens[j].Gap)
            j++;
        if (ClockReader.Read(_at, j, out var time, out var next))
        {
            date.Time = time;
            date.Next = next;
        }
    }

    private bool IsHoursAndMinutes(int i) =>
        Tokens[i] is { IsDigits: true, Digits: <= 2, Gap: true } && Tokens[i + 1] is { Gap: false } colon && colon.IsMark(':');
}
