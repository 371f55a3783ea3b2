using Hasila.Text.Dates;
using Hasila.Text.Figures;
using Hasila.Text.Tokens;

namespace Hasila.Text.Quantities;

/// <summary>The figures and the dates of a text, each in its order.</summary>
public sealed record QuantitiesFound(IReadOnlyList<Figure> Figures, IReadOnlyList<DateMention> Dates);

/// <summary>Finds figures and dates in one pass: what <see cref="FigureReader"/> and <see cref="DateReader"/> find, at little more than the cost of one.</summary>
public static class QuantityReader
{
    /// <param name="text">The whole text; spans point into it.</param>
    /// <param name="reference">The day of the dateline; without it relative dates are left out.</param>
    /// <param name="language">"ar" or "en"; decides only where the words around do not.</param>
    /// <param name="within">Only this part is read.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> does not lie in <paramref name="text"/>.</exception>
    public static QuantitiesFound Find(string text, DateOnly? reference, string? language = null, TextSpan? within = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Figure> figures = [];
        List<DateMention> dates = [];
        QuantityPass.Run(text, Within.Check(text, within), language, new Anchor(reference, DateLean.Past), figures, dates);
        return new QuantitiesFound(figures, dates);
    }
}
