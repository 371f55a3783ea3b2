namespace Hasila.Text.Dates;

/// <summary>How fine a date is.</summary>
internal enum Grain
{
    Day,
    Week,
    Month,
    Quarter,
    Year,

    /// <summary>From one day to another: a range, a season, a decade.</summary>
    Stretch,
    Duration,
}

/// <summary>A date being read, in tokens, resolved as far as the anchor allows.</summary>
internal struct DateDraft
{
    internal int First;
    internal int Next;
    internal Grain Grain;

    /// <summary>Null where no anchor is known: then the words are a date, but nothing is said about which.</summary>
    internal DateOnly? From;
    internal DateOnly? To;

    /// <summary>The written form of a duration, of a year outside the calendar, of a stretch.</summary>
    internal string? Written;
    internal DateModifier? Modifier;
    internal TimeOnly? Time;

    /// <summary>The year stands in the words, or an anchor word does; what follows may not complete it.</summary>
    internal bool HasYear;

    /// <summary>Day of the month and month as written, 0 where they are not.</summary>
    internal int Day;
    internal int Month;

    /// <summary>A count of days, months or years: a quantity too.</summary>
    internal bool IsQuantity;

    /// <summary>A number that may be a year or may not: good enough only where a text is asked for its dates.</summary>
    internal bool IsWeak;

    /// <summary>A date that no year behind it completes: its own stands in the words, or it is counted from the anchor.</summary>
    internal static DateDraft Complete(int first, int next, Grain grain = Grain.Day) =>
        new()
        {
            First = first,
            Next = next,
            Grain = grain,
            HasYear = true,
        };

    /// <summary>One day with its year.</summary>
    internal static DateDraft OfDay(int first, int next, DateOnly day) => Complete(first, next) with { From = day, To = day };

    internal readonly bool Resolved => From is not null || Written is not null;
}
