using System.Globalization;
using System.Text;

namespace Hasila.Text.Dates;

/// <summary>A length of time in calendar units, as ISO 8601 writes it.</summary>
internal readonly record struct Duration(int Years, int Months, int Weeks, int DayCount, int Hours, bool Business = false)
{
    internal static Duration? Of(decimal amount, string unit)
    {
        if (amount is < 0 or > 100_000)
            return null;
        var half = amount - decimal.Truncate(amount) == 0.5m;
        if (amount != decimal.Truncate(amount) && !half)
            return null;
        var whole = (int)decimal.Truncate(amount);
        return unit switch
        {
            "year" => new Duration(whole, half ? 6 : 0, 0, 0, 0),
            "decade" => new Duration((whole * 10) + (half ? 5 : 0), 0, 0, 0, 0),
            "century" => new Duration((whole * 100) + (half ? 50 : 0), 0, 0, 0, 0),
            "month" => new Duration(0, whole, 0, half ? 15 : 0, 0),
            "week" when !half => new Duration(0, 0, whole, 0, 0),
            "day" => new Duration(0, 0, 0, whole, half ? 12 : 0),
            "hour" when !half => new Duration(0, 0, 0, 0, whole),
            "business-day" when !half => new Duration(0, 0, 0, whole, 0, Business: true),
            _ => null,
        };
    }

    internal Duration Plus(Duration other) =>
        new(Years + other.Years, Months + other.Months, Weeks + other.Weeks, DayCount + other.DayCount, Hours + other.Hours);

    /// <summary>The coarsest unit in it decides how fine "so long ago" is.</summary>
    internal Grain Grain =>
        Weeks > 0 || DayCount > 0 || Hours > 0 ? Grain.Day
        : Months > 0 ? Grain.Month
        : Grain.Year;

    internal DateOnly? From(DateOnly day, int direction)
    {
        if (Business)
            return BusinessDays(day, direction);
        if (Days.PlusMonths(day, direction * ((Years * 12) + Months)) is not { } shifted)
            return null;
        return Days.Plus(shifted, direction * ((Weeks * 7) + DayCount + (Hours / 24)));
    }

    private DateOnly? BusinessDays(DateOnly day, int direction)
    {
        DateOnly? at = day;
        for (var left = Math.Min(DayCount, 3000); left > 0 && at is { } current; )
        {
            at = Days.Plus(current, direction);
            if (at is { DayOfWeek: not (DayOfWeek.Saturday or DayOfWeek.Sunday) })
                left--;
        }

        return at;
    }

    public override string ToString()
    {
        var iso = new StringBuilder("P");
        Append(iso, Years, 'Y');
        Append(iso, Months, 'M');
        if (Weeks > 0 && Years == 0 && Months == 0 && DayCount == 0 && Hours == 0)
            Append(iso, Weeks, 'W');
        else
            Append(iso, DayCount + (Weeks * 7), 'D');
        if (Hours > 0)
            iso.Append('T');
        Append(iso, Hours, 'H');
        if (iso.Length == 1)
            iso.Append("0D");
        return iso.ToString();
    }

    private static void Append(StringBuilder iso, int amount, char unit)
    {
        if (amount > 0)
            iso.Append(CultureInfo.InvariantCulture, $"{amount}{unit}");
    }
}
