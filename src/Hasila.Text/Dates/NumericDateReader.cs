using Hasila.Text.Lexicons;
using Hasila.Text.Tokens;

namespace Hasila.Text.Dates;

/// <summary>Dates in digits: 2021-03-25, 25/3/2021, 3/25/21 (English), 31-Oct-74, 2014-10, 2021-W11; "4/22" only where a day is asked for.</summary>
internal readonly ref struct NumericDateReader(DateTokens at, Anchor anchor)
{
    private readonly DateTokens _at = at;
    private readonly Anchor _anchor = anchor;

    private TokenList Tokens => _at.Tokens;

    internal bool Read(int i, bool future, out DateDraft date)
    {
        date = default;
        ref readonly var first = ref Tokens[i];
        if (!first.IsDigits || first.Number < 0 || first.Digits > 4 || !IsFree(i))
            return false;
        if (IsWeek(i, ref date) || IsNamedMonth(i, ref date))
            return true;
        if (!Part(i, out var separator, out var second))
            return false;
        if (Part(second, out var other, out var third) && other == separator && (IsTight(i, third) || IsSpacedDay(i, second, third)))
            return Three(i, second, third, separator, ref date);
        return IsTight(i, second) && Two(i, second, separator, future, ref date);
    }

    /// <summary>Not the tail of something longer.</summary>
    private bool IsFree(int i) =>
        Tokens[i].Gap
        || !(
            Tokens[i - 1].Kind == TokenKind.Mark
            && Tokens[i - 1].Number is '/' or '-' or '.' or ':'
            && !Tokens[i - 1].Gap
            && Tokens[i - 2].Kind is TokenKind.Digits or TokenKind.Word
        );

    private bool Part(int i, out char separator, out int next)
    {
        separator = (char)Math.Clamp(Tokens[i + 1].Number, 0, char.MaxValue);
        next = i + 2;
        return Tokens[i + 1].Kind == TokenKind.Mark && separator is '/' or '-' or '.' or '\\' && Tokens[next].IsDigits && Tokens[next].Number >= 0;
    }

    private bool IsTight(int from, int to)
    {
        for (var i = from + 1; i <= to; i++)
        {
            if (Tokens[i].Gap)
                return false;
        }

        return true;
    }

    /// <summary>"18. 08. 2025", "18 /4 /2024": with spaces between, only a full year of the press makes a day of it.</summary>
    private bool IsSpacedDay(int i, int second, int third)
    {
        ref readonly var first = ref Tokens[i];
        ref readonly var last = ref Tokens[third];
        var year = first.Digits == 4 ? first : last;
        return year is { Digits: 4, Number: >= 1300 and <= 2100 }
            && Tokens[second] is { Digits: <= 2, Number: >= 1 and <= 31 }
            && (first.Digits == 4 ? last : first) is { Digits: <= 2, Number: >= 1 and <= 31 };
    }

    private bool Three(int i, int second, int third, char separator, ref DateDraft date)
    {
        var (a, b, c) = ((int)Math.Min(Tokens[i].Number, 99_999), (int)Math.Min(Tokens[second].Number, 99_999), (int)Math.Min(Tokens[third].Number, 99_999));
        if (Tokens[third].Digits > 4 || Tokens[second].Digits > 2 || Tokens[third].Digits == 3)
            return false;
        if (
            Tokens[third + 1] is { Kind: TokenKind.Mark, Gap: false } after
            && after.Number == separator
            && Tokens[third + 2].IsDigits
            && !Tokens[third + 2].Gap
        )
            return false;
        DateOnly? day;
        if (Tokens[i].Digits == 4)
        {
            if (a is >= 1300 and < 1500 && _at.ArabicAround(i))
                day = Days.FromHijri(a, b, c);
            else
                day = Days.Of(a, b, c) ?? Days.Of(a, c, b);
        }
        else
        {
            if (Tokens[i].Digits > 2 || (separator == '.' && Tokens[third].Digits < 4 && Tokens[i].Digits + Tokens[second].Digits < 3))
                return false;
            var year = Tokens[third].Digits == 4 ? c : DateTokens.ShortYear(c);
            if (year is >= 1300 and < 1500)
                day = Days.FromHijri(year, b, a);
            else if (_at.ArabicAround(i) || separator == '.')
                day = Days.Of(year, b, a) ?? Days.Of(year, a, b);
            else
                day = Days.Of(year, a, b) ?? Days.Of(year, b, a);
        }

        if (day is null)
            return false;
        date = DateDraft.OfDay(i, third + 1, day.Value);
        if (Tokens[date.Next].Is(Kinds.Era) && Tokens[date.Next].Prefix == Clitics.None)
            date.Next++;
        return true;
    }

    private bool Two(int i, int second, char separator, bool future, ref DateDraft date)
    {
        var (a, b) = ((int)Math.Min(Tokens[i].Number, 99_999), (int)Math.Min(Tokens[second].Number, 99_999));
        if (
            Tokens[second + 1] is { Kind: TokenKind.Mark, Gap: false } after
            && after.Number is '/' or '-' or '.' or '%'
            && Tokens[second + 2].Kind != TokenKind.Word
            && (after.Number == '%' || Tokens[second + 2].IsDigits)
        )
            return false;
        if (Tokens[i].Digits == 4 && Tokens[second].Digits is 1 or 2 && separator is '-' or '/')
            return Month(i, second, a, b, Tokens[second].Digits == 2 || separator == '/', ref date);
        if (Tokens[second].Digits == 4 && Tokens[i].Digits is 1 or 2 && separator is '/' or '-')
            return Month(i, second, b, a, sure: true, ref date);
        if (
            Tokens[i].Digits > 2
            || Tokens[second].Digits > 2
            || !(_anchor.Lean != DateLean.Past || (_at.IsKey(i - 1, GrammarWords.Day) || _at.IsKey(i - 1, "on")) && separator == '/')
        )
            return false;
        var (month, day) = _at.ArabicAround(i) ? (b, a) : (a, b);
        if (month > 12 && day <= 12)
            (month, day) = (day, month);
        if (month is < 1 or > 12 || day is < 1 or > 31)
            return false;
        if (day > DateTime.DaysInMonth(2000, month))
            return false;
        date = new DateDraft
        {
            First = i,
            Next = second + 1,
            Grain = Grain.Day,
            Day = day,
            Month = month,
        };
        date.From = date.To = _anchor.DayInYear(month, day, null, future);
        // "08/12, 2015", "08/12,15"
        if (_at.IsComma(second + 1) && Tokens[second + 2] is { IsDigits: true, Digits: 2 or 4 } year)
        {
            var full = year.Digits == 4 ? (int)year.Number : DateTokens.ShortYear((int)year.Number);
            date.From = date.To = Days.Of(full, month, day);
            date.Next = second + 3;
            date.HasYear = true;
        }

        return true;
    }

    private static bool Month(int i, int second, int year, int month, bool sure, ref DateDraft date)
    {
        if (!sure || year is < 1900 or > 2100 || month is < 1 or > 12)
            return false;
        date = new DateDraft
        {
            First = i,
            Next = second + 1,
            Grain = Grain.Month,
            Month = month,
            HasYear = true,
            From = new DateOnly(year, month, 1),
            To = Days.EndOfMonth(year, month),
        };
        return true;
    }

    /// <summary>"31-Oct-74", "2019-sep-1": digits and a name between strokes.</summary>
    private bool IsNamedMonth(int i, ref DateDraft date)
    {
        if (
            Tokens[i + 1].Kind != TokenKind.Mark
            || Tokens[i + 1].Number is not ('-' or '/')
            || Tokens[i + 1].Gap
            || !Tokens[i + 2].Is(Kinds.Month)
            || Tokens[i + 2].Gap
        )
            return false;
        if (
            Tokens[i + 3].Kind != TokenKind.Mark
            || Tokens[i + 3].Number != Tokens[i + 1].Number
            || !Tokens[i + 4].IsDigits
            || Tokens[i + 4].Gap
            || Tokens[i + 4].Digits > 4
        )
            return false;
        var month = _at.Value(i + 2, Kinds.Month);
        var (first, last) = ((int)Tokens[i].Number, (int)Tokens[i + 4].Number);
        var day = Tokens[i].Digits == 4 ? Days.Of(first, month, last) : Days.Of(Tokens[i + 4].Digits == 4 ? last : DateTokens.ShortYear(last), month, first);
        if (day is null)
            return false;
        date = DateDraft.OfDay(i, i + 5, day.Value);
        return true;
    }

    /// <summary>2021-W11</summary>
    private bool IsWeek(int i, ref DateDraft date)
    {
        if (Tokens[i].Digits != 4 || !Tokens[i + 1].IsMark('-') || Tokens[i + 2].Kind != TokenKind.Word || !Tokens[i + 3].IsDigits || Tokens[i + 3].Digits != 2)
            return false;
        if (_at.Text[Tokens[i + 2].Start] is not ('W' or 'w') || Tokens[i + 2].End - Tokens[i + 2].Start != 1)
            return false;
        var (year, week) = ((int)Tokens[i].Number, (int)Tokens[i + 3].Number);
        if (year is < 1900 or > 2100 || week < 1 || week > System.Globalization.ISOWeek.GetWeeksInYear(year))
            return false;
        var monday = DateOnly.FromDateTime(System.Globalization.ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        date = new DateDraft
        {
            First = i,
            Next = i + 4,
            Grain = Grain.Week,
            From = monday,
            To = monday.AddDays(6),
            HasYear = true,
        };
        return true;
    }
}
