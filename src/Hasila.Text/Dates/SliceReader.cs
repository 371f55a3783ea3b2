using System.Globalization;
using Hasila.Text.Lexicons;
using Hasila.Text.Tokens;

namespace Hasila.Text.Dates;

/// <summary>
/// Slices of a month or a year: "الأسبوع الأول من مارس", "the last week of April", "النصف الثاني من آذار", "الأشهر الستة الأولى من 2020", "the first nine
/// months of 2020".
/// </summary>
internal readonly ref struct SliceReader(DateTokens at, Anchor anchor)
{
    private const int WeekDays = 7;
    private const int HalfDays = 15;

    private readonly DateTokens _at = at;
    private readonly Anchor _anchor = anchor;

    private TokenList Tokens => _at.Tokens;

    internal bool Read(int i, out DateDraft date) => OfMonth(i, out date) || OfYear(i, out date);

    /// <summary>A week or a half of a month. The first week is its first seven days, the last one its last seven.</summary>
    private bool OfMonth(int i, out DateDraft date)
    {
        date = default;
        var start = i;
        if (_at.IsKey(i, "the"))
            i++;
        int n,
            next;
        bool last,
            week;
        if (Tokens[i].HasPrefix(Clitics.The) && (_at.IsPeriod(i, "week") || IsHalf(i)))
        {
            week = _at.IsPeriod(i, "week");
            last = Tokens[i + 1].Is(Kinds.Last);
            (n, next) = (0, i + 2);
            if (!last && !_at.Ordinal(i + 1, out n, out next))
                return false;
        }
        else if (Tokens[i].Is(Kinds.Ordinal | Kinds.Last | Kinds.Relative) && !_at.IsArabic(i) && (_at.IsPeriod(i + 1, "week") || IsHalf(i + 1)))
        {
            week = _at.IsPeriod(i + 1, "week");
            last = !Tokens[i].Is(Kinds.Ordinal);
            n = last ? 0 : _at.Value(i, Kinds.Ordinal);
            next = i + 2;
        }
        else
        {
            return false;
        }

        if (
            n > (week ? 4 : 2)
            || !Of(next)
            || !new DayMonthReader(_at, _anchor).Read(next + 1, null, future: false, out var month)
            || month.Grain != Grain.Month
        )
            return false;
        date = new DateDraft
        {
            First = start,
            Next = month.Next,
            HasYear = true,
            Grain = Grain.Stretch,
        };
        if (month is not { From: { } from, To: { } to })
            return true;
        if (week)
            SetDays(last ? to.AddDays(1 - WeekDays) : from.AddDays(WeekDays * (n - 1)), last ? to : from.AddDays((WeekDays * n) - 1), ref date);
        else
            SetDays(n == 1 ? from : from.AddDays(HalfDays), n == 1 ? from.AddDays(HalfDays - 1) : to, ref date);
        return true;
    }

    private bool IsHalf(int i) => Tokens[i].Is(Kinds.Quarter) && _at.Value(i, Kinds.Quarter) == 2;

    private bool Of(int i) => _at.IsKey(i, GrammarWords.Of) || _at.IsKey(i, "of") || _at.IsKey(i, "in") || _at.IsKey(i, GrammarWords.In);

    /// <summary>So many months at the beginning or the end of a year.</summary>
    private bool OfYear(int i, out DateDraft date)
    {
        date = default;
        var start = i;
        if (_at.IsKey(i, "the"))
            i++;
        decimal count;
        int next;
        bool first;
        if (Tokens[i].Is(Kinds.Periods) && Tokens[i].HasPrefix(Clitics.The) && _at.Id(i, Kinds.Periods) == "month")
        {
            if (!new DurationReader(_at, _anchor).Counted(i + 1, out count, out next))
                return false;
            first = Tokens[next].Is(Kinds.Ordinal) && _at.Value(next, Kinds.Ordinal) == 1;
            if (!first && !Tokens[next].Is(Kinds.Last | Kinds.Relative))
                return false;
            next++;
        }
        else if (Tokens[i].Is(Kinds.Ordinal | Kinds.Last | Kinds.Relative) && (Tokens[i + 1].IsDigits || Tokens[i + 1].Is(Kinds.NumberWord)))
        {
            first = Tokens[i].Is(Kinds.Ordinal) && _at.Value(i, Kinds.Ordinal) == 1;
            if (!first && Tokens[i].Is(Kinds.Ordinal))
                return false;
            var number = _at.Number(i + 1);
            if (!number.Found || !Tokens[number.Next].Is(Kinds.Periods) || _at.Id(number.Next, Kinds.Periods) != "month")
                return false;
            (count, next) = (number.Value, number.Next + 1);
        }
        else
        {
            return false;
        }

        if (count is < 2 or > 11 || count != decimal.Truncate(count) || !YearHere(_at, next, _anchor, out var year, out var after))
            return false;
        date = new DateDraft
        {
            First = start,
            Next = after,
            HasYear = true,
            Grain = Grain.Stretch,
        };
        if (year <= 0)
            return true;
        var months = (int)count;
        var from = new DateOnly(year, first ? 1 : 13 - months, 1);
        (date.From, date.To) = (from, Days.EndOfMonth(year, first ? months : 12));
        date.Written = string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM}/{date.To:yyyy-MM}");
        return true;
    }

    /// <summary>A year by its number or counted from the dateline; "of the year" and "من العام" are the dateline's own.</summary>
    internal static bool YearHere(in DateTokens at, int i, in Anchor anchor, out int year, out int next)
    {
        if (at.YearAfter(i, hijri: false, anchor, out year, out next))
            return true;
        if (!at.IsKey(i, GrammarWords.Of) && !at.IsKey(i, "of"))
            return false;
        var named = at.IsKey(i + 1, "the") ? i + 2 : i + 1;
        if (!at.IsPeriod(named, "year") || (named == i + 1 && !at.Tokens[named].HasPrefix(Clitics.The)) || at.Tokens[named + 1].IsDigits)
            return false;
        (year, next) = (anchor.Reference?.Year ?? 0, named + 1);
        return true;
    }

    private static void SetDays(DateOnly from, DateOnly to, ref DateDraft date)
    {
        (date.From, date.To) = (from, to);
        date.Written = DayMonthReader.Iso(from) + "/" + DayMonthReader.Iso(to);
    }
}
