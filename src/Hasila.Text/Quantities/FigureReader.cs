using Hasila.Text.Dates;
using Hasila.Text.Figures;
using Hasila.Text.Tokens;

namespace Hasila.Text.Quantities;

/// <summary>
/// Finds quantities in Arabic and English text: numbers in digits and words, with their bounds, units and what they count.
/// Dates, years, times, ordinals and the numbers of names ("F-16") are no figures. Linear in the length of the text; never throws on any text.
/// </summary>
public static class FigureReader
{
    /// <param name="text">The whole text; spans point into it.</param>
    /// <param name="language">"ar" or "en"; decides only where the words around a number do not. Null: as the text looks.</param>
    /// <param name="within">Only this part is read.</param>
    /// <returns>The figures in the order of the text; they do not overlap.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> does not lie in <paramref name="text"/>.</exception>
    public static IReadOnlyList<Figure> FindFigures(string text, string? language = null, TextSpan? within = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Figure> figures = [];
        QuantityPass.Run(text, Within.Check(text, within), language, new Anchor(null, DateLean.Past), new QuantitiesWanted(figures, Dates: null));
        return figures;
    }
}
