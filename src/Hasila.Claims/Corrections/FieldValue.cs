using System.Globalization;
using Hasila.Claims.Model;
using Hasila.Claims.Wording;
using Hasila.Text;
using Hasila.Text.Quantities;

namespace Hasila.Claims.Corrections;

/// <summary>What a person may put into a field of a claim.</summary>
public static class FieldValue
{
    private const int Longest = 500;

    /// <returns>Why the value cannot stand in the field, and what could; null where it can.</returns>
    public static LocalText? Refusal(ClaimField field, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length > Longest)
            return ClaimBook.Book.Phrase("value.long", ("most", Longest));
        if (value.Any(char.IsControl))
            return ClaimBook.Book.Phrase("value.control");
        if (value.Length == 0)
            return field == ClaimField.Indicator ? ClaimBook.Book.Phrase("value.indicator") : null;
        return field switch
        {
            ClaimField.Figure when FigureIn(value) is null => ClaimBook.Book.Phrase("value.figure"),
            ClaimField.Day when DayOf(value) is null => ClaimBook.Book.Phrase("value.day"),
            _ => null,
        };
    }

    /// <summary>The one figure that words state; null where they state none or several.</summary>
    public static ClaimedFigure? FigureIn(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (QuantityReader.Find(words, reference: null).Figures is not [{ Value: not null } figure])
            return null;
        return new ClaimedFigure
        {
            Value = figure.Value,
            High = figure.High,
            Comparator = figure.Comparator,
            Unit = figure.Unit,
            Counts = figure.Counts?.In(words),
            Step = figure.Step,
            Words = words,
            From = figure.From,
            Whole = figure.Whole,
        };
    }

    /// <summary>A day written as 2024-03-25; null for anything else.</summary>
    public static DateOnly? DayOf(string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? known : null;
}
