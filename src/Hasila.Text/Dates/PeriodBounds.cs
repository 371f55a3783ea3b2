using System.Globalization;

namespace Hasila.Text.Dates;

/// <summary>Sets a draft to a period: its grain, its first and last day, and how it is written where no grain says it.</summary>
internal static class PeriodBounds
{
    internal static bool SetYear(int year, ref DateDraft date)
    {
        date.Grain = Grain.Year;
        date.Written = null;
        if (year is < 1 or > 9999)
            return false;
        (date.From, date.To) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return true;
    }

    internal static bool SetHijriYear(int year, ref DateDraft date)
    {
        if (Days.FromHijri(year, 1, 1) is not { } from || Days.EndOfHijriMonth(year, 12) is not { } to)
            return false;
        SetDays(from, to, ref date);
        return true;
    }

    internal static void SetDays(DateOnly from, DateOnly to, ref DateDraft date)
    {
        date.Grain = Grain.Stretch;
        (date.From, date.To) = (from, to);
        date.Written = DayMonthReader.Iso(from) + "/" + DayMonthReader.Iso(to);
    }

    internal static bool SetStretch(int year, int years, ref DateDraft date)
    {
        date.Grain = Grain.Stretch;
        if (year < 0 || year + years > 9999)
            return false;
        (date.From, date.To) = (new DateOnly(Math.Max(year, 1), 1, 1), new DateOnly(year + years - 1, 12, 31));
        date.Written = string.Create(CultureInfo.InvariantCulture, $"{year:0000}/{year + years - 1:0000}");
        return true;
    }
}
