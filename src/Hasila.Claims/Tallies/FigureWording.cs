using Hasila.Claims.Model;
using Hasila.Text;
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

    private static LocalText Number(decimal value) => new(ShownNumber.Claimed(value), ShownNumber.Claimed(value));
}
