using Hasila.Text.Dates;
using Hasila.Text.Figures;
using Hasila.Text.Tokens;

namespace Hasila.Text.Quantities;

/// <summary>The figures and the dates of a text, each in its order.</summary>
public sealed record QuantitiesFound(IReadOnlyList<Figure> Figures, IReadOnlyList<DateMention> Dates)
{
    /// <summary>Digits that are in neither, each with what it is instead; empty where <see cref="QuantityReader.FindAll"/> was not asked.</summary>
    public IReadOnlyList<OtherNumber> Others { get; init; } = [];
}

/// <summary>
/// Finds figures and dates in one pass: what <see cref="FigureReader"/> and <see cref="DateReader"/> find, at little more than the cost of one.
/// </summary>
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
        QuantityPass.Run(text, Within.Check(text, within), language, new Anchor(reference, DateLean.Past), new QuantitiesWanted(figures, dates));
        return new QuantitiesFound(figures, dates);
    }

    /// <summary>As <see cref="Find"/>, and what the remaining digits are: every digit of the text is in a figure, a date or one of the others.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> does not lie in <paramref name="text"/>.</exception>
    public static QuantitiesFound FindAll(string text, DateOnly? reference, string? language = null, TextSpan? within = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Figure> figures = [];
        List<DateMention> dates = [];
        List<OtherNumber> others = [];
        var wanted = new QuantitiesWanted(figures, dates, others);
        QuantityPass.Run(text, Within.Check(text, within), language, new Anchor(reference, DateLean.Past), wanted);
        return new QuantitiesFound(figures, dates) { Others = others };
    }
}
