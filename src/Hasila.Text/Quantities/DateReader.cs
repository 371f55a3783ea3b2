using Hasila.Text.Dates;
using Hasila.Text.Tokens;

namespace Hasila.Text.Quantities;

/// <summary>
/// Finds dates, periods and durations in Arabic and English text: all Arabic month families, Hijri, weekdays and relative words counted
/// from the dateline, parts of periods, ranges. Linear in the length of the text; never throws on any text.
/// </summary>
public static class DateReader
{
    /// <param name="text">The whole text; spans point into it.</param>
    /// <param name="reference">The day of the dateline. Without it relative words are left out: nothing is guessed.</param>
    /// <param name="language">"ar" or "en"; decides only where the words around do not. Null: as the text looks.</param>
    /// <param name="lean">Which way an incomplete date leans.</param>
    /// <param name="within">Only this part is read.</param>
    /// <returns>The dates in the order of the text; they do not overlap.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> does not lie in <paramref name="text"/>.</exception>
    public static IReadOnlyList<DateMention> FindDates(
        string text,
        DateOnly? reference,
        string? language = null,
        DateLean lean = DateLean.Past,
        TextSpan? within = null
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        List<DateMention> dates = [];
        QuantityPass.Run(text, Within.Check(text, within), language, new Anchor(reference, lean), new QuantitiesWanted(Figures: null, dates));
        return dates;
    }
}
