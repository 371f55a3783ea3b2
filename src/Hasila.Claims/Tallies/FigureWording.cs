using System.Globalization;
using Hasila.Claims.Model;
using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Claims.Tallies;

/// <summary>A figure in words that keep its bound, in both languages; Western digits, never a sign of comparison.</summary>
public static class FigureWording
{
    public static LocalText Of(ClaimedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        if (figure.Value is not { } value)
            return new LocalText(figure.Words, figure.Words);
        var number = Number(value);
        if (figure.Comparator == Comparator.Range && figure.High is { } high)
        {
            return new LocalText($"بين {number} و{Number(high)}{ArabicUnit(figure.Unit)}", $"between {number} and {Number(high)}{EnglishUnit(figure.Unit)}");
        }

        return new LocalText(
            $"{Arabic(figure.Comparator)}{number}{ArabicUnit(figure.Unit)}",
            $"{English(figure.Comparator)}{number}{EnglishUnit(figure.Unit)}"
        );
    }

    /// <summary>The number with grouped digits: 18,400.</summary>
    public static string Number(decimal value) => value.ToString(value == decimal.Truncate(value) ? "#,0" : "#,0.####", CultureInfo.InvariantCulture);

    private static string Arabic(Comparator comparator) =>
        comparator switch
        {
            Comparator.More => "أكثر من ",
            Comparator.AtLeast => "ما لا يقل عن ",
            Comparator.Less => "أقل من ",
            Comparator.AtMost => "ما لا يزيد على ",
            Comparator.About => "نحو ",
            Comparator.Nearly => "ما يقرب من ",
            _ => "",
        };

    private static string English(Comparator comparator) =>
        comparator switch
        {
            Comparator.More => "more than ",
            Comparator.AtLeast => "at least ",
            Comparator.Less => "less than ",
            Comparator.AtMost => "at most ",
            Comparator.About => "about ",
            Comparator.Nearly => "nearly ",
            _ => "",
        };

    private static string ArabicUnit(string? unit) => unit == "percent" ? " بالمئة" : "";

    private static string EnglishUnit(string? unit) => unit == "percent" ? " percent" : "";
}
