using System.Globalization;

namespace Hasila.Text.Dates;

/// <summary>Arithmetic of the calendars. All results are null where a calendar ends.</summary>
internal static class Days
{
    private static readonly UmAlQuraCalendar s_ummAlQura = new();
    private static readonly HijriCalendar s_tabular = new();

    internal static DateOnly? Of(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    internal static DateOnly EndOfMonth(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    internal static DateOnly Monday(DateOnly day) => day.DayNumber < 7 ? DateOnly.MinValue : day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    internal static DateOnly? Plus(DateOnly day, int days)
    {
        var number = (long)day.DayNumber + days;
        return number < 0 || number > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber((int)number);
    }

    internal static DateOnly? PlusMonths(DateOnly day, int months)
    {
        var month = ((long)day.Year * 12) + day.Month - 1 + months;
        var year = (int)Math.Clamp(month / 12, 0, 10_000);
        if (month < 12 || year > 9999)
            return null;
        var of = (int)(month % 12) + 1;
        return new DateOnly(year, of, Math.Min(day.Day, DateTime.DaysInMonth(year, of)));
    }

    /// <summary>
    /// A Hijri day in the calendar of Umm al-Qura (1318 to 1500), in the tabular one outside. With day 0, the first day of the month.
    /// </summary>
    internal static DateOnly? FromHijri(int year, int month, int day)
    {
        if (year is < 1 or > 9665 || month is < 1 or > 12)
            return null;
        Calendar calendar = year is >= 1318 and <= 1500 ? s_ummAlQura : s_tabular;
        if (day > 30)
            return null;
        // The sighted month may have had a day more than the computed one.
        var last = calendar.GetDaysInMonth(year, month);
        var first = DateOnly.FromDateTime(calendar.ToDateTime(year, month, Math.Clamp(day, 1, last), 0, 0, 0, 0));
        return day > last ? first.AddDays(1) : first;
    }

    internal static DateOnly? EndOfHijriMonth(int year, int month)
    {
        var (nextYear, next) = month == 12 ? (year + 1, 1) : (year, month + 1);
        return FromHijri(nextYear, next, 1)?.AddDays(-1);
    }

    internal static (int Year, int Month, int Day)? ToHijri(DateOnly day)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        Calendar calendar = at >= s_ummAlQura.MinSupportedDateTime && at <= s_ummAlQura.MaxSupportedDateTime ? s_ummAlQura : s_tabular;
        if (at < calendar.MinSupportedDateTime)
            return null;
        return (calendar.GetYear(at), calendar.GetMonth(at), calendar.GetDayOfMonth(at));
    }

    /// <summary>Western Easter, by the anonymous Gregorian computus.</summary>
    internal static DateOnly Easter(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var month = (h + l - (7 * m) + 114) / 31;
        return new DateOnly(year, month, ((h + l - (7 * m) + 114) % 31) + 1);
    }

    internal static string Week(DateOnly day)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(at):0000}-W{ISOWeek.GetWeekOfYear(at):00}");
    }
}
