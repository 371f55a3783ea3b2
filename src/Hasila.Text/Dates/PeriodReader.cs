using System.Globalization;
using Hasila.Text.Lexicons;
using Hasila.Text.Tokens;

namespace Hasila.Text.Dates;

/// <summary>
/// Years, and periods counted from the dateline: "عام 2019", "العام الماضي", "this week", "الربع الأول من 2020", "صيف 2019", "the 1960s", "القرن العشرين",
/// "عيد الفطر".
/// </summary>
internal readonly ref struct PeriodReader(DateTokens at, Anchor anchor)
{
    private const int MostInBrackets = 9;

    /// <summary>How many years may lie between two that stand in one list.</summary>
    private const int MostApart = 40;

    private readonly DateTokens _at = at;
    private readonly Anchor _anchor = anchor;

    private TokenList Tokens => _at.Tokens;

    internal bool Read(int i, out DateDraft date) =>
        new SliceReader(_at, _anchor).Read(i, out date)
        || Relative(i, out date)
        || NamedYear(i, out date)
        || Century(i, out date)
        || PartOfYear(i, out date)
        || Season(i, out date)
        || Decade(i, out date)
        || new FeastReader(_at, _anchor).Read(i, out date)
        || BareYear(i, out date);

    /// <summary>"العام الماضي", "هذا الأسبوع", "last month", "this past week", "the current year".</summary>
    private bool Relative(int i, out DateDraft date)
    {
        date = default;
        var start = i;
        int offset,
            next;
        string unit;
        if (Tokens[i].Is(Kinds.Relative))
        {
            offset = _at.Value(i, Kinds.Relative);
            var j = i + 1;
            if (Tokens[j].Is(Kinds.Relative) && !_at.IsArabic(j))
                offset = _at.Value(j++, Kinds.Relative);
            // "this years": the apostrophe is often forgotten.
            if (offset == 0 && _at.IsKey(j, "years"))
            {
                date = new DateDraft
                {
                    First = start,
                    Next = j + 1,
                    HasYear = true,
                };
                return SetRelative("year", 0, ref date);
            }

            if (!Tokens[j].Is(Kinds.Period) || (_at.IsArabic(j) && !Tokens[j].HasPrefix(Clitics.The)))
                return false;
            (unit, next) = (_at.Id(j, Kinds.Period), j + 1);
            if (unit == "year" && !_at.IsArabic(j) && _at.IsKey(next, "s") && !Tokens[next].Gap)
                next++;
        }
        else if (
            Tokens[i].Is(Kinds.Period)
            && (Tokens[i].HasPrefix(Clitics.The) || (_at.Id(i, Kinds.Period) == "weekend" && _at.IsArabic(i)))
            && Tokens[i + 1].Is(Kinds.Relative)
            && Tokens[i + 1].HasPrefix(Clitics.The)
        )
        {
            (unit, offset, next) = (_at.Id(i, Kinds.Period), _at.Value(i + 1, Kinds.Relative), i + 2);
        }
        else
        {
            return false;
        }

        if (unit == "day" && (_anchor.IsNews || Tokens[start].Is(Kinds.Period)))
            return false;
        // "the last week of April": the end of something else.
        if (offset < 0 && _at.IsKey(next, "of"))
            return false;
        date = new DateDraft
        {
            First = start,
            Next = next,
            HasYear = true,
        };
        // "العام الجاري 2021"
        if (unit == "year" && Tokens[next].IsDigits && _at.Year(next, out var year, out var after, out _))
        {
            date.Next = after;
            return SetYear(year, ref date);
        }

        return SetRelative(unit, offset, ref date);
    }

    private bool SetRelative(string unit, int offset, ref DateDraft date)
    {
        var reference = _anchor.Reference;
        switch (unit)
        {
            case "year":
                date.Grain = Grain.Year;
                return reference is not { } now || SetYear(now.Year + offset, ref date);
            case "month":
                date.Grain = Grain.Month;
                if (reference is { } today && Days.PlusMonths(new DateOnly(today.Year, today.Month, 1), offset) is { } month)
                    (date.From, date.To) = (month, Days.EndOfMonth(month.Year, month.Month));
                return true;
            case "week":
                date.Grain = Grain.Week;
                if (reference is { } day && Days.Plus(Days.Monday(day), 7 * offset) is { } monday)
                    (date.From, date.To) = (monday, Days.Plus(monday, 6));
                return true;
            case "weekend":
                date.Grain = Grain.Stretch;
                if (reference is { } here)
                    SetWeekend(here, offset, ref date);
                return true;
            case "day":
                date.Grain = Grain.Day;
                date.From = date.To = reference is { } from ? Days.Plus(from, offset) : null;
                return true;
            case "decade" when reference is { } at:
                return SetStretch(((at.Year / 10) + offset) * 10, 10, ref date);
            case "century" when reference is { } at:
                return SetStretch(((at.Year / 100) + offset) * 100, 100, ref date);
            default:
                return false;
        }
    }

    /// <summary>The weekend just over or under way for news; "this" is the nearest one in the direction of the lean.</summary>
    private void SetWeekend(DateOnly reference, int offset, ref DateDraft date)
    {
        var saturday = Days.Monday(reference).AddDays(5);
        if (offset < 0 || (offset == 0 && _anchor.IsNews && reference < saturday))
            saturday = saturday.AddDays(
                reference < saturday ? -7
                : offset < 0 ? -7
                : 0
            );
        else if (offset > 0)
            saturday = saturday.AddDays(7);
        SetDays(saturday, saturday.AddDays(1), ref date);
    }

    /// <summary>"عام 2019", "سنة 1441 هـ", "the year 2014", "العام 2019".</summary>
    private bool NamedYear(int i, out DateDraft date)
    {
        date = default;
        if (!(_at.IsPeriod(i, "year") || _at.IsPeriod(i, "fiscal")) || !_at.Year(i + 1, out var year, out var next, out var hijri))
            return false;
        date = new DateDraft
        {
            First = i,
            Next = next,
            HasYear = true,
        };
        return hijri || (year < 1500 && year >= 1300 && _at.IsArabic(i)) ? SetHijriYear(year, ref date) : SetYear(year, ref date);
    }

    /// <summary>Four digits by themselves, where the words around ask for a year.</summary>
    private bool BareYear(int i, out DateDraft date)
    {
        date = default;
        ref readonly var token = ref Tokens[i];
        if (!token.IsDigits || token.Number <= 0 || !_at.IsPlainDigits(i))
            return false;
        if (
            Tokens[i + 1].Is(Kinds.Era)
            && Tokens[i + 1].Prefix == Clitics.None
            && (Tokens[i + 1].End - Tokens[i + 1].Start > 1 || Tokens[i + 1].Gap == false || token.Digits == 4)
        )
        {
            if (!_at.IsArabic(i + 1) && !char.IsUpper(_at.Text[Tokens[i + 1].Start]) && Tokens[i + 1].End - Tokens[i + 1].Start < 3)
                return false;
            date = new DateDraft
            {
                First = i,
                Next = i + 2,
                HasYear = true,
            };
            return _at.Id(i + 1, Kinds.Era) == "hijri"
                ? token.Number < 1600 && SetHijriYear((int)token.Number, ref date)
                : token.Number < 3000 && SetYear((int)token.Number, ref date);
        }

        if (token.Digits != 4 || token.Number is < 1800 or > 2100 || !IsAskedFor(i))
            return false;
        date = new DateDraft
        {
            First = i,
            Next = i + 1,
            HasYear = true,
            IsWeak = Tokens.Count == 1,
        };
        return SetYear((int)token.Number, ref date);
    }

    private bool IsAskedFor(int i)
    {
        ref readonly var before = ref Tokens[i - 1];
        ref readonly var after = ref Tokens[i + 1];
        if (i == 0 && Tokens.Count == 1)
            return true;
        if (!Tokens[i].Gap && before.Kind == TokenKind.Word && !before.HasPrefix(Clitics.And) && before.Has == Kinds.None)
            return false;
        const Kinds Counted =
            Kinds.People | Kinds.Unit | Kinds.Period | Kinds.Periods | Kinds.Percent | Kinds.Scale | Kinds.Scales | Kinds.Sign | Kinds.Hundred;
        if (after.Is(Counted) && !after.HasPrefix(Clitics.And | Clitics.The))
            return false;
        if (after.Kind == TokenKind.Mark && !after.Gap && after.Number is '-' or '%' or '/' && Tokens[i + 2].Kind == TokenKind.Word)
            return false;
        if (IsYearRange(i))
            return true;
        if (before.IsMark('(') && after.IsMark(')'))
            return true;
        if (before.Kind == TokenKind.Mark && (_at.IsComma(i - 1) || before.Number is '-' or '–') && Tokens[i - 2].Is(Kinds.Month | Kinds.Season))
            return true;
        if (_at.IsComma(i - 1))
            return after.Kind is TokenKind.Mark or TokenKind.None && Tokens[i].Number >= 1900 && Tokens[i - 2].Kind == TokenKind.Word;
        if (!before.Is(Kinds.In | Kinds.Since | Kinds.Within | Kinds.Part | Kinds.Between | Kinds.Season) || before.Is(Kinds.Before))
            return false;
        if (_at.IsArabic(i + 1))
            return after.Is(Kinds.Stop | Kinds.Relative)
                || after.HasPrefix(Clitics.And | Clitics.So | Clitics.By | Clitics.To | Clitics.The)
                || after.Has == Kinds.None && (Tokens[i].Number is >= 1950 and <= 2060);
        return true;
    }

    /// <summary>"2014-2017", "2004 to 2009", "2014 و2017".</summary>
    private bool IsYearRange(int i) =>
        IsYear(i)
        && (
            Links(i + 1, i + 2)
            || Links(i - 1, i - 2)
            || ((Tokens[i + 1].Is(Kinds.And) || _at.IsComma(i + 1)) && IsYear(i + 2) && Math.Abs(Tokens[i].Number - Tokens[i + 2].Number) <= MostApart)
            || ((Tokens[i - 1].Is(Kinds.And) || _at.IsComma(i - 1)) && IsYear(i - 2) && Math.Abs(Tokens[i].Number - Tokens[i - 2].Number) <= MostApart)
            || IsSeason(i)
            || (Tokens[i - 1].Is(Kinds.Periods) && _at.Id(i - 1, Kinds.Periods) == "year")
        );

    /// <summary>"2019/2020", "2015/16"</summary>
    private bool IsSeason(int i) =>
        Tokens[i + 1].IsMark('/')
        && !Tokens[i + 1].Gap
        && Tokens[i + 2] is { IsDigits: true, Gap: false } end
        && (end.Digits == 4 ? end.Number == Tokens[i].Number + 1 : end.Digits == 2 && end.Number == (Tokens[i].Number + 1) % 100)
        && !(Tokens[i + 3].IsMark('/') && !Tokens[i + 3].Gap);

    private bool IsYear(int i) => Tokens[i] is { IsDigits: true, Digits: 4, Number: >= 1800 and <= 2100 };

    private bool Links(int link, int other) =>
        IsYear(other) && (Tokens[link].Is(Kinds.To) || (Tokens[link].Kind == TokenKind.Mark && Tokens[link].Number is '-' or '–' or '—'));

    /// <summary>"القرن العشرين", "القرن الحادي والعشرين", "القرن الـ19", "the 20th century".</summary>
    private bool Century(int i, out DateDraft date)
    {
        date = default;
        var start = i;
        if (_at.IsKey(i, "the"))
            i++;
        int number,
            next;
        if (_at.IsPeriod(i, "century") && Tokens[i].HasPrefix(Clitics.The))
        {
            var j = Tokens[i + 1].Kind == TokenKind.Word && Tokens[i + 2].IsDigits && !Tokens[i + 2].Gap ? i + 2 : i + 1;
            if (!_at.Day(j, out number, out next))
                return false;
        }
        else if ((_at.HasOrdinalEnding(i) || Tokens[i].Is(Kinds.Ordinal | Kinds.Tens)) && _at.Day(i, out number, out next) && _at.IsPeriod(next, "century"))
        {
            next++;
        }
        else
        {
            return false;
        }

        date = new DateDraft
        {
            First = start,
            Next = next,
            HasYear = true,
        };
        return number is >= 1 and <= 21 && SetStretch((number - 1) * 100, 100, ref date);
    }

    /// <summary>"الربع الأول من عام 2020", "the first quarter of 2020", "Q1 2020", "النصف الثاني من العام الماضي".</summary>
    private bool PartOfYear(int i, out DateDraft date)
    {
        date = default;
        var start = i;
        if (_at.IsKey(i, "the"))
            i++;
        int part,
            parts,
            next;
        if (Tokens[i].Is(Kinds.Quarter) && Tokens[i].HasPrefix(Clitics.The))
        {
            parts = _at.Value(i, Kinds.Quarter);
            if (Tokens[i + 1].Is(Kinds.Last) || (Tokens[i + 1].Is(Kinds.Relative) && _at.Key(i + 1) == GrammarWords.Last))
                (part, next) = (parts, i + 2);
            else if (!_at.Ordinal(i + 1, out part, out next))
                return false;
        }
        else if (Tokens[i].Is(Kinds.Ordinal | Kinds.Last | Kinds.Relative) && Tokens[i + 1].Is(Kinds.Quarter) && !_at.IsArabic(i))
        {
            parts = _at.Value(i + 1, Kinds.Quarter);
            part = Tokens[i].Is(Kinds.Ordinal) ? _at.Value(i, Kinds.Ordinal) : parts;
            next = i + 2;
        }
        else if (Tokens[i].Is(Kinds.Ordinal) && Tokens[i + 1].IsMark('-') && !Tokens[i + 1].Gap && Tokens[i + 2].Is(Kinds.Quarter) && !_at.IsArabic(i))
        {
            // "third-quarter 2020"
            (part, parts, next) = (_at.Value(i, Kinds.Ordinal), _at.Value(i + 2, Kinds.Quarter), i + 3);
        }
        else if (
            Tokens[i].Kind == TokenKind.Word
            && _at.Text[Tokens[i].Start..Tokens[i].End] is "H"
            && Tokens[i + 1] is { IsDigits: true, Gap: false, Number: 1 or 2 }
        )
        {
            (part, parts, next) = ((int)Tokens[i + 1].Number, 2, i + 2);
        }
        else if (
            Tokens[i].Kind == TokenKind.Word
            && Tokens[i].End - Tokens[i].Start == 1
            && _at.Text[Tokens[i].Start] is 'Q' or 'q'
            && Tokens[i + 1] is { IsDigits: true, Gap: false, Number: >= 1 and <= 4 }
        )
        {
            (part, parts, next) = ((int)Tokens[i + 1].Number, 4, i + 2);
        }
        else
        {
            return false;
        }

        next = PastMonths(next);
        if (part < 1 || part > parts || !SliceReader.YearHere(_at, next, _anchor, out var year, out var after))
            return false;
        date = new DateDraft
        {
            First = start,
            Next = after,
            HasYear = true,
            Grain = parts == 4 ? Grain.Quarter : Grain.Stretch,
        };
        if (year <= 0)
            return true;
        var months = 12 / parts;
        var from = new DateOnly(year, ((part - 1) * months) + 1, 1);
        (date.From, date.To) = (from, Days.EndOfMonth(year, part * months));
        if (parts == 2)
            date.Written = string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM}/{date.To:yyyy-MM}");
        return true;
    }

    /// <summary>Past the months that a quarter is said to have: "الربع الثالث (يوليو - سبتمبر) لعام 2023".</summary>
    private int PastMonths(int i)
    {
        if (!Tokens[i].IsMark('('))
            return i;
        for (var j = i + 1; j - i <= MostInBrackets; j++)
        {
            if (Tokens[j].IsMark(')'))
                return j + 1;
            if (!Tokens[j].Is(Kinds.Month | Kinds.To | Kinds.And | Kinds.Period | Kinds.Periods | Kinds.From) && Tokens[j].Kind != TokenKind.Mark)
                return i;
        }

        return i;
    }

    /// <summary>"صيف 2019", "الصيف الماضي", "summer of 2019", "last winter". The winter of a year is the one that begins in it.</summary>
    private bool Season(int i, out DateDraft date)
    {
        date = default;
        var start = i;
        int? offset = null;
        if (Tokens[i].Is(Kinds.Relative) && !_at.IsArabic(i))
            offset = _at.Value(i++, Kinds.Relative);
        else if (_at.IsPeriod(i, "quarter") && Tokens[i + 1].Is(Kinds.Season))
            i++;
        if (!Tokens[i].Is(Kinds.Season))
            return false;
        var season = _at.Value(i, Kinds.Season);
        var next = i + 1;
        if (offset is null && Tokens[next].Is(Kinds.Relative) && Tokens[next].HasPrefix(Clitics.The) && Tokens[i].HasPrefix(Clitics.The))
            offset = _at.Value(next++, Kinds.Relative);
        date = new DateDraft
        {
            First = start,
            Next = next,
            Grain = Grain.Stretch,
            HasYear = true,
        };
        var year = 0;
        if (offset is { } relative)
        {
            if (_anchor.Reference is not { } reference)
                return true;
            var begun = season < 4 ? ((season * 3) + 2) : 14;
            year =
                relative < 0 ? (reference.Month > begun % 12 && season < 4 ? reference.Year : reference.Year - 1)
                : relative > 0 && reference.Month >= season * 3 ? reference.Year + 1
                : reference.Year;
        }
        else if (!_at.YearAfter(next, hijri: false, _anchor, out year, out date.Next))
        {
            return false;
        }

        if (year <= 0)
            return true;
        var first = new DateOnly(year, season * 3, 1);
        (date.From, date.To) = (first, Days.PlusMonths(first, 3)?.AddDays(-1));
        date.Written = date.To is { } last ? string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM}/{last:yyyy-MM}") : null;
        return true;
    }

    /// <summary>"ستينيات القرن الماضي", "التسعينيات", "the 1960s", "the sixties".</summary>
    private bool Decade(int i, out DateDraft date)
    {
        date = default;
        ref readonly var token = ref Tokens[i];
        if (
            token.IsDigits
            && token.Digits == 4
            && token.Number % 10 == 0
            && token.Number is >= 1500 and < 2100
            && !Tokens[i + 1].Gap
            && Tokens[i + 1].Kind == TokenKind.Word
            && _at.Text[Tokens[i + 1].Start..Tokens[i + 1].End] is "s"
        )
        {
            date = new DateDraft
            {
                First = i,
                Next = i + 2,
                HasYear = true,
            };
            return SetStretch((int)token.Number, 10, ref date);
        }

        // "the '90s"
        if (
            token is { IsDigits: true, Digits: 2 }
            && token.Number % 10 == 0
            && Tokens[i - 1].Kind == TokenKind.Mark
            && Tokens[i - 1].Number is '\'' or '’' or '‘'
            && !token.Gap
            && !Tokens[i + 1].Gap
            && Tokens[i + 1].Kind == TokenKind.Word
            && _at.Text[Tokens[i + 1].Start..Tokens[i + 1].End] is "s"
        )
        {
            date = new DateDraft
            {
                First = i - 1,
                Next = i + 2,
                HasYear = true,
            };
            return SetStretch(1900 + (int)token.Number, 10, ref date);
        }

        if (!token.Is(Kinds.Decade))
            return false;
        var arabic = _at.IsArabic(i);
        var next = i + 1;
        if (arabic)
        {
            if (_at.IsKey(next, GrammarWords.Of))
                next++;
            if (_at.IsPeriod(next, "century") && Tokens[next].HasPrefix(Clitics.The))
                next = Tokens[next + 1].Is(Kinds.Relative | Kinds.Tens) ? next + 2 : next + 1;
            else
                next = i + 1;
            if (next == i + 1 && !token.HasPrefix(Clitics.The))
                return false;
        }
        else if (!_at.IsKey(i - 1, "the"))
        {
            return false;
        }

        date = new DateDraft
        {
            First = arabic ? i : i - 1,
            Next = next,
            HasYear = true,
        };
        return SetStretch(_at.Value(i, Kinds.Decade), 10, ref date);
    }

    private static bool SetYear(int year, ref DateDraft date)
    {
        date.Grain = Grain.Year;
        date.Written = null;
        if (year is < 1 or > 9999)
            return false;
        (date.From, date.To) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return true;
    }

    private static bool SetHijriYear(int year, ref DateDraft date)
    {
        if (Days.FromHijri(year, 1, 1) is not { } from || Days.EndOfHijriMonth(year, 12) is not { } to)
            return false;
        SetDays(from, to, ref date);
        return true;
    }

    private static void SetDays(DateOnly from, DateOnly to, ref DateDraft date)
    {
        date.Grain = Grain.Stretch;
        (date.From, date.To) = (from, to);
        date.Written = DayMonthReader.Iso(from) + "/" + DayMonthReader.Iso(to);
    }

    private static bool SetStretch(int year, int years, ref DateDraft date)
    {
        date.Grain = Grain.Stretch;
        if (year < 0 || year + years > 9999)
            return false;
        (date.From, date.To) = (new DateOnly(Math.Max(year, 1), 1, 1), new DateOnly(year + years - 1, 12, 31));
        date.Written = string.Create(CultureInfo.InvariantCulture, $"{year:0000}/{year + years - 1:0000}");
        return true;
    }
}
