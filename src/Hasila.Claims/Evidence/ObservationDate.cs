using System.Globalization;

namespace Hasila.Claims.Evidence;

/// <summary>
/// The days that a cell of a date column means: <c>2024-03-31</c>, <c>31 March 2024</c>, <c>2024-03</c>, <c>2024-Q1</c>, <c>2024</c> or
/// <c>2022-04-01/2024-03-31</c>.
/// A question mark behind it says that the date was inferred, not printed; a remark in brackets is passed over.
/// </summary>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Inferred">True where a question mark follows.</param>
internal readonly record struct ObservationDate(DateOnly From, DateOnly To, bool Inferred)
{
    private static readonly string[] s_days = ["yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy"];

    public static ObservationDate? Parse(string cell)
    {
        var text = cell.Trim();
        var remark = text.IndexOf('(', StringComparison.Ordinal);
        if (remark >= 0)
            text = text[..remark].Trim();
        var inferred = text.EndsWith('?');
        if (inferred)
            text = text[..^1].Trim();
        if (text.IndexOf('/', StringComparison.Ordinal) is var slash and > 0)
        {
            return Period(text[..slash]) is var (from, _) && Period(text[(slash + 1)..]) is var (_, to) && from <= to
                ? new ObservationDate(from, to, inferred)
                : null;
        }

        return Period(text) is var (first, last) ? new ObservationDate(first, last, inferred) : null;
    }

    private static (DateOnly From, DateOnly To)? Period(string text)
    {
        if (DateOnly.TryParseExact(text, s_days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return (day, day);
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return (month, LastDay(month, 1));
        if (text.Length == 7 && text[4..6] is "-Q" && text[6] is >= '1' and <= '4' && Year(text[..4]) is { } quarterYear)
        {
            var first = new DateOnly(quarterYear, ((text[6] - '1') * 3) + 1, 1);
            return (first, LastDay(first, 3));
        }

        return Year(text) is { } year ? (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)) : null;
    }

    private static int? Year(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1000 ? year : null;

    private static DateOnly LastDay(DateOnly first, int months)
    {
        var last = new DateOnly(first.Year, first.Month + months - 1, 1);
        return new DateOnly(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month));
    }
}
