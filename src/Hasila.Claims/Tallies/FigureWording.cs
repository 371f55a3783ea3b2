using Hasila.Claims.Model;
using Hasila.Text;
using Hasila.Text.Figures;
using Hasila.Text.Wording;

namespace Hasila.Claims.Tallies;

/// <summary>A figure in words that keep its bound, in both languages; Western digits, never a sign of comparison.</summary>
public static class FigureWording
{
    public static LocalText Of(ClaimedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        if (figure.Value is not { } value)
            return new LocalText(figure.Words, figure.Words);
        var quantity = ShownQuantity.Bounded(figure.Comparator, Number(value), figure.High is { } high ? Number(high) : null);
        return figure.Unit == "percent" ? ShownQuantity.Percent(quantity) : quantity;
    }

    /// <summary>
    /// As it is shown on boards, pictures and in tables: with its unit, and large numbers in words. <see cref="Of"/> stays what reviews were made of.
    /// </summary>
    /// <param name="figure">The figure.</param>
    /// <param name="countsBeside">True where the page's words for what is counted stand beside it, which then stand for "people".</param>
    public static LocalText Shown(ClaimedFigure figure, bool countsBeside = false)
    {
        ArgumentNullException.ThrowIfNull(figure);
        if (figure.Value is not { } value || figure.Unit == "percent")
            return Of(figure);
        var unit = countsBeside && figure.Unit == "people" ? null : figure.Unit;
        return figure is { Comparator: Comparator.Range, High: { } high }
            ? ShownQuantity.Bounded(Comparator.Range, ShownUnit.Of(value, null), ShownUnit.Of(high, unit))
            : ShownQuantity.Bounded(figure.Comparator, ShownUnit.Of(value, unit));
    }

    private static LocalText Number(decimal value) => new(ShownNumber.Claimed(value), ShownNumber.Claimed(value));
}
