namespace Hasila.Text.Dates;

/// <summary>Finds dates, periods and durations in a text.</summary>
public static class DateReader
{
    public static IReadOnlyList<DateMention> FindDates(
        string text, DateOnly? reference, string? language = null, DateLean lean = DateLean.Past, TextSpan? within = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [];
    }
}
