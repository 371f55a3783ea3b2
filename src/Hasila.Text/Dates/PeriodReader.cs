using Hasila.Text.Lexicons;
using Hasila.Text.Tokens;

namespace Hasila.Text.Dates;

/// <summary>
/// Years, and periods counted from the dateline: "عام 2019", "العام الماضي", "this week", "الربع الأول من 2020", "صيف 2019", "the 1960s", "القرن العشرين",
/// "عيد الفطر".
/// </summary>
internal readonly ref struct PeriodReader(DateTokens at, Anchor anchor)
{
    private readonly DateTokens _at = at;
    private readonly Anchor _anchor = anchor;

    private TokenList Tokens => _at.Tokens;

    internal bool Read(int i, out DateDraft date) =>
        new SliceReader(_at, _anchor).Read(i, out date)
        || Relative(i, out date)
        || new YearReader(_at).Named(i, out date)
        || Century(i, out date)
        || new YearPartReader(_at, _anchor).Part(i, out date)
        || new YearPartReader(_at, _anchor).Season(i, out date)
        || Decade(i, out date)
        || new FeastReader(_at, _anchor).Read(i, out date)
        || new YearReader(_at).Bare(i, out date);

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
                date = DateDraft.Complete(start, j + 1);
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
        date = DateDraft.Complete(start, next);
        // "العام الجاري 2021"
        if (unit == "year" && Tokens[next].IsDigits && _at.Year(next, out var year, out var after, out _))
        {
            date.Next = after;
            return PeriodBounds.SetYear(year, ref date);
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
                return reference is not { } now || PeriodBounds.SetYear(now.Year + offset, ref date);
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
                return PeriodBounds.SetStretch(((at.Year / 10) + offset) * 10, 10, ref date);
            case "century" when reference is { } at:
                return PeriodBounds.SetStretch(((at.Year / 100) + offset) * 100, 100, ref date);
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
        PeriodBounds.SetDays(saturday, saturday.AddDays(1), ref date);
    }

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

        date = DateDraft.Complete(start, next);
        return number is >= 1 and <= 21 && PeriodBounds.SetStretch((number - 1) * 100, 100, ref date);
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
            date = DateDraft.Complete(i, i + 2);
            return PeriodBounds.SetStretch((int)token.Number, 10, ref date);
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
            date = DateDraft.Complete(i - 1, i + 2);
            return PeriodBounds.SetStretch(1900 + (int)token.Number, 10, ref date);
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

        date = DateDraft.Complete(arabic ? i : i - 1, next);
        return PeriodBounds.SetStretch(_at.Value(i, Kinds.Decade), 10, ref date);
    }
}
