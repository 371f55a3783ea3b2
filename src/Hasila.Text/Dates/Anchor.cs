namespace Hasila.Text.Dates;

/// <summary>The day of the dateline, and which way an incomplete date leans from it.</summary>
internal readonly record struct Anchor(DateOnly? Reference, DateLean Lean)
{
    /// <summary>
    /// A day and month without a year may lie this far ahead and still be the coming one: by press style a year is left out
    /// for the current year, and nobody writes a date nine months old without it.
    /// </summary>
    private const int NearAhead = 92;

    private const int JustPast = 31;

    internal bool IsNews => Lean == DateLean.Past;

    /// <summary>The year of a day and month without one. A weekday beside it decides where it can.</summary>
    internal DateOnly? DayInYear(int month, int day, int? weekday, bool future)
    {
        if (Reference is not { } reference)
            return null;
        DateOnly? best = null;
        var bestRank = int.MaxValue;
        for (var year = reference.Year - 8; year <= reference.Year + 8; year++)
        {
            if (Days.Of(year, month, day) is not { } candidate)
                continue;
            var rank = Rank(candidate.DayNumber - reference.DayNumber, future);
            if (weekday is { } wanted && (int)candidate.DayOfWeek != wanted)
                rank += Math.Abs(year - reference.Year) <= 1 ? 2_000 : 20_000;
            else if (weekday is not null && Math.Abs(year - reference.Year) > 1)
                rank += 10_000;
            if (rank < bestRank)
                (best, bestRank) = (candidate, rank);
        }

        return best;
    }

    /// <summary>The month nearest in the direction of the lean; the current month is the current year's.</summary>
    internal int? YearOfMonth(int month, bool future)
    {
        if (Reference is not { } reference)
            return null;
        if (month == reference.Month)
            return reference.Year;
        var forward = future || Lean == DateLean.Future;
        return forward ? reference.Year + (month < reference.Month ? 1 : 0) : reference.Year - (month > reference.Month ? 1 : 0);
    }

    /// <summary>The day of a weekday without further words.</summary>
    internal DateOnly? Weekday(int weekday, bool future)
    {
        if (Reference is not { } reference)
            return null;
        var ahead = (weekday - (int)reference.DayOfWeek + 7) % 7;
        if (future || Lean == DateLean.Future)
            return Days.Plus(reference, ahead == 0 ? 7 : ahead);
        return Days.Plus(reference, ahead == 0 ? 0 : ahead - 7);
    }

    /// <summary>The smaller, the better: days away, the wrong direction counted as farther.</summary>
    private int Rank(int days, bool future)
    {
        // A word of the future beside a day just past ("is to run from January 23") speaks of what has begun.
        if (future && Lean == DateLean.Past && days is < 0 and > -JustPast)
            return NearAhead - days;
        if (future || Lean == DateLean.Future)
            return days >= 0 ? days : 1000 - days;
        if (days <= 0)
            return -days;
        return days <= NearAhead ? days : 1000 + days;
    }
}
