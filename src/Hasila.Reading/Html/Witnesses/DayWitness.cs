using System.Globalization;
using Hasila.Reading.Articles;
using Hasila.Reading.Days;

namespace Hasila.Reading.Html.Witnesses;

/// <summary>A day that something on the page gives for its publication.</summary>
/// <param name="Date">The day.</param>
/// <param name="Evidence">What gives it, as written.</param>
/// <param name="Swapped">The day with day and month the other way round, where the writing leaves that open.</param>
/// <param name="Label">What the words beside it say.</param>
internal sealed record DayWitness(DateOnly Date, string Evidence, DateOnly? Swapped = null, DayLabel Label = DayLabel.None)
{
    private static readonly DateOnly s_firstPages = new(1990, 1, 1);

    public Publication ToPublication() => new(Date, Evidence);

    /// <summary>A time as machines write it, or a day as people do. Null where it is none, or older than any page.</summary>
    public static DayWitness? OfStamp(string stamp, bool monthFirst)
    {
        if (
            stamp is { Length: >= 10 }
            && DateOnly.TryParseExact(stamp[..10].Replace('/', '-'), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        )
            return Of(date, stamp);
        if (
            stamp is { Length: >= 8 }
            && DateOnly.TryParseExact(stamp[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
            && Of(date, stamp) is { } packed
        )
            return packed;
        return PrintedDay.Find(stamp, monthFirst) is { } day ? Of(day.Date, stamp, day.Swapped) : null;
    }

    /// <summary>The first day of a line that is not the day of something else; one of publication before one of a change.</summary>
    public static DayWitness? InLine(string line, bool monthFirst)
    {
        DayWitness? changed = null;
        var from = 0;
        for (var days = 0; days < MostDays && from < line.Length; days++)
        {
            if (!line.AsSpan(from).ContainsAnyInRange('0', '9') && !line.AsSpan(from).ContainsAnyInRange('٠', '٩'))
                break;
            var rest = from == 0 ? line : line[from..];
            if (PrintedDay.Find(rest, monthFirst) is not { } day)
                break;
            var label = DayLabels.Of(rest, day.Span);
            if (label != DayLabel.Other && Of(day.Date, day.Span.In(rest), day.Swapped) is { } witness)
            {
                if (label != DayLabel.Changed)
                    return witness with { Label = label };
                changed ??= witness with { Label = label };
            }

            from += day.Span.End;
        }

        return changed;
    }

    private const int MostDays = 4;

    private static DayWitness? Of(DateOnly date, string evidence, DateOnly? swapped = null) =>
        date >= s_firstPages ? new DayWitness(date, evidence, swapped) : null;
}
