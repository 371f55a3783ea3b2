using Hasila.Bench.Reading;

namespace Hasila.Bench.Scrapes;

/// <summary>A day as Arabic pages write it.</summary>
internal static class ArabicDays
{
    /// <param name="day">A day.</param>
    /// <param name="lines">Names of months and weekdays, in families.</param>
    /// <param name="draw">Chooses family and form.</param>
    public static string Written(DateOnly day, ILookup<string, string> lines, Draw draw)
    {
        var family = draw.Next();
        var months = lines["months"].ToArray();
        var month = months[
            family < 0.5 ? 0
            : family < 0.85 ? 1
            : 2
        ]
            .Split(',')[day.Month - 1];
        var weekday = lines["weekdays"].Single().Split(',')[(int)day.DayOfWeek];
        var written = (int)(draw.Next() * 9) switch
        {
            0 or 1 => $"{day.Day} {month} {day.Year}",
            2 or 3 => $"{weekday} {day.Day} {month} {day.Year}",
            4 => $"{weekday}، {day.Day} {month}، {day.Year}",
            5 => $"{day.Day:00}/{day.Month:00}/{day.Year}",
            6 => $"{day.Day:00}-{day.Month:00}-{day.Year}",
            7 => $"{day.Year}-{day.Month:00}-{day.Day:00}",
            _ => $"{month} {day.Day}, {day.Year}",
        };
        return draw.Next() < 0.2 ? string.Concat(written.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '٠') : c)) : written;
    }
}
