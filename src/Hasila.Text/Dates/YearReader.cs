using Hasila.Text.Lexicons;
using Hasila.Text.Tokens;

namespace Hasila.Text.Dates;

/// <summary>Years: "عام 2019", "سنة 1441 هـ", "2014-2017", and four digits alone where the words around ask for a year.</summary>
internal readonly ref struct YearReader(DateTokens at)
{
    /// <summary>How many years may lie between two that stand in one list.</summary>
    private const int MostApart = 40;

    private readonly DateTokens _at = at;

    private TokenList Tokens => _at.Tokens;

    /// <summary>"عام 2019", "سنة 1441 هـ", "the year 2014", "العام 2019".</summary>
    internal bool Named(int i, out DateDraft date)
    {
        date = default;
        if (!(_at.IsPeriod(i, "year") || _at.IsPeriod(i, "fiscal")) || !_at.Year(i + 1, out var year, out var next, out var hijri))
            return false;
        date = DateDraft.Complete(i, next);
        return hijri || (year < 1500 && year >= 1300 && _at.IsArabic(i)) ? PeriodBounds.SetHijriYear(year, ref date) : PeriodBounds.SetYear(year, ref date);
    }

    /// <summary>Four digits by themselves, where the words around ask for a year.</summary>
    internal bool Bare(int i, out DateDraft date)
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
            date = DateDraft.Complete(i, i + 2);
            return _at.Id(i + 1, Kinds.Era) == "hijri"
                ? token.Number < 1600 && PeriodBounds.SetHijriYear((int)token.Number, ref date)
                : token.Number < 3000 && PeriodBounds.SetYear((int)token.Number, ref date);
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
        return PeriodBounds.SetYear((int)token.Number, ref date);
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
}
