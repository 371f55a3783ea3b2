using Hasila.Text.Lexicons;
using Hasila.Text.Tokens;

namespace Hasila.Text.Dates;

/// <summary>Two dates as the ends of one stretch, and the year that both have from the second.</summary>
internal readonly ref partial struct DateGrammar
{
    /// <summary>"from January to March 2020", "آذار ونيسان 2020": the year behind the second belongs to both.</summary>
    private void BorrowYear(ref DateDraft date)
    {
        if (date.Month == 0 || date.HasYear || date.From is null || !(date.Grain is Grain.Day or Grain.Month))
            return;
        ref readonly var link = ref Tokens[date.Next];
        var joined = link.Kind == TokenKind.Word && link.Is(Kinds.And | Kinds.To) && link.Prefix == Clitics.None;
        var second = joined ? date.Next + 1 : date.Next;
        if (!joined && !(link.HasPrefix(Clitics.And) && link.Is(Kinds.Month | Kinds.Ordinal)))
            return;
        if (One(second, out var other) && other is { HasYear: true, Month: > 0, From: { } end, Grain: Grain.Day or Grain.Month })
            MoveToYear(ref date, end);
    }

    /// <summary>
    /// "من 5 مارس إلى 7 أبريل", "بين عامي 2014 و2017", "2014-2017". In English, two ends that are dates by themselves ("from 2004 to 2009")
    /// stay two dates, as TimeML has it.
    /// </summary>
    private void Range(ref DateDraft date)
    {
        if (date.Grain is Grain.Duration || date.Time is not null || date.Modifier is not null)
            return;
        var between = Tokens[date.First - 1].Is(Kinds.Between);
        var j = date.Next;
        ref readonly var link = ref Tokens[j];
        int second;
        var tight = false;
        if (link.Kind == TokenKind.Mark && link.Number is '-' or '–' or '—')
        {
            second = j + 1;
            tight = !link.Gap && !Tokens[second].Gap;
        }
        else if (link.IsMark('/') && !link.Gap && date.Grain == Grain.Year && IsShortYearAfter(j))
            (second, tight) = (j + 1, true);
        else if (link.Is(Kinds.To) && link.Prefix == Clitics.None)
            second = j + 1;
        else if (between && link.Is(Kinds.And) && link.Kind == TokenKind.Word)
            second = j + 1;
        else if (between && link.HasPrefix(Clitics.And))
            second = j;
        else
            return;

        if (!_at.ArabicAround(date.First) && !tight)
            return;
        if (_at.IsArabic(second) && Tokens[second].Is(Kinds.In) && !Tokens[second].Is(Kinds.Period))
            second++;
        DateDraft other;
        if (date.Grain == Grain.Year && ShortYearEnd(date, second, out other)) { }
        else if (!One(second, out other) || other.Grain == Grain.Duration)
        {
            return;
        }

        if (date.From is null || other.To is null)
        {
            date.Next = other.Next;
            return;
        }

        if (date.Month > 0 && !date.HasYear && other.HasYear && other.From is { } end)
            MoveToYear(ref date, end);
        if (date.From >= other.To)
            return;
        date.Written = DateWriter.Stem(date) + "/" + DateWriter.Stem(other);
        date.To = other.To;
        date.Next = other.Next;
        date.Grain = Grain.Stretch;
        if (between)
            date.First--;
    }

    private static void MoveToYear(ref DateDraft date, DateOnly end)
    {
        if (date.From is not { } from || date.To is not { } to)
            return;
        var year = from.Month > end.Month || (from.Month == end.Month && from.Day > end.Day) ? end.Year - 1 : end.Year;
        (date.From, date.To) = (
            Days.Of(year, from.Month, from.Day) ?? from,
            date.Grain == Grain.Month ? Days.EndOfMonth(year, to.Month) : Days.Of(year, to.Month, to.Day) ?? to
        );
    }

    private bool IsShortYearAfter(int j) => Tokens[j + 1] is { IsDigits: true, Gap: false, Digits: 4 or 2 };

    /// <summary>"2014-2017", "2014-15", "2014 و2017".</summary>
    private bool ShortYearEnd(in DateDraft date, int i, out DateDraft other)
    {
        other = default;
        if (date.From is not { } from || !Tokens[i].IsDigits || !_at.IsPlainDigits(i) || Tokens[i].Digits is not (2 or 4))
            return false;
        var year = Tokens[i].Digits == 4 ? (int)Tokens[i].Number : (from.Year / 100 * 100) + (int)Tokens[i].Number;
        if (year <= from.Year || year > from.Year + 200 || (Tokens[i].Digits == 2 && year != from.Year + 1) || Tokens[i + 1].Is(Kinds.Month))
            return false;
        other = new DateDraft
        {
            First = i,
            Next = i + 1,
            Grain = Grain.Year,
            From = new DateOnly(year, 1, 1),
            To = new DateOnly(year, 12, 31),
            HasYear = true,
        };
        if (Tokens[i + 1].Is(Kinds.Era))
            other.Next++;
        return true;
    }
}
