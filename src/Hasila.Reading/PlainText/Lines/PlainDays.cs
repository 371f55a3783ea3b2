using Hasila.Reading.Days;

namespace Hasila.Reading.PlainText.Lines;

/// <summary>Days in the lines of a text. Where the order of day and month cannot be told, there is none.</summary>
internal static class PlainDays
{
    private const int LastMonth = 12;

    /// <summary>The first whole day of a line; a day that could be two carries the other one.</summary>
    public static PrintedDay? Find(string line) => PrintedDay.Find(line, monthFirst: false);

    /// <summary>The day as this page writes it: another day of it may show whether the month stands first; null where none does.</summary>
    /// <param name="day">A day of the page.</param>
    /// <param name="line">The line that it stands in.</param>
    /// <param name="lines">All lines.</param>
    public static DateOnly? Settle(PrintedDay day, PlainLine line, IReadOnlyList<PlainLine> lines)
    {
        if (day.Swapped is not { } swapped || swapped == day.Date || LineScript.IsArabic(line.Text))
            return day.Date;
        var order = OrderIn(lines);
        // Hours in halves of the day are written where months stand first.
        order ??= line.Text.Contains("AM", StringComparison.OrdinalIgnoreCase) || line.Text.Contains("PM", StringComparison.OrdinalIgnoreCase) ? true : null;
        return order switch
        {
            true => swapped,
            false => day.Date,
            null => null,
        };
    }

    // True where a day of the page can only be read with the month first, false where only with the day first.
    private static bool? OrderIn(IReadOnlyList<PlainLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.IsLong || !line.Text.Contains('/', StringComparison.Ordinal) || line.Day is not { } day)
                continue;
            var figures = day.Span.In(line.Text).Split('/');
            if (
                figures.Length != 3
                || !int.TryParse(figures[0], out var first)
                || !int.TryParse(figures[1], out var second)
                || first > LastMonth == second > LastMonth
            )
                continue;
            return second > LastMonth;
        }

        return null;
    }
}
