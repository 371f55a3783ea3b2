using System.Globalization;
using System.Text;

namespace Hasila.Pictures.Figures;

/// <summary>Figures as a text writes them, whichever way the picture draws them.</summary>
internal static class FigureText
{
    /// <summary>
    /// A plus or minus, the number, a percent sign. Where lines run from right to left a plus is drawn to the right of the number that it stands before,
    /// and the Arabic percent sign to the left of the one that it follows.
    /// </summary>
    /// <param name="signs">As they are drawn, from left to right.</param>
    public static string Written(IReadOnlyList<int> signs)
    {
        var text = new StringBuilder();
        for (var i = 0; i < signs.Count; i++)
        {
            if (signs[i] is '+' or '-' && (i == 0 || i == signs.Count - 1))
                text.Append((char)signs[i]);
        }

        foreach (var sign in signs.Where((sign, i) => !GlyphSet.IsPercent(sign) && !(sign is '+' or '-' && (i == 0 || i == signs.Count - 1))))
            text.Append((char)sign);
        foreach (var sign in signs.Where(GlyphSet.IsPercent))
            text.Append((char)sign);
        return text.ToString();
    }

    /// <summary>
    /// Among Arabic-Indic digits a mark with the form of a comma is the decimal mark before one or two last digits, and parts thousands before three:
    /// faces draw both alike.
    /// </summary>
    public static string WithOwnMarks(string figure, DigitSet set)
    {
        if (set == DigitSet.Latin)
            return figure;
        var digits = 0;
        var marked = figure.ToCharArray();
        for (var i = figure.Length - 1; i >= 0; i--)
        {
            if (GlyphSet.IsDigit(figure[i]))
                digits++;
            else if (figure[i] == ',')
                marked[i] = (char)(digits is 1 or 2 ? GlyphSet.ArabicDecimal : GlyphSet.ArabicThousands);
        }

        return new string(marked);
    }

    /// <summary>The figure in what a program read: its digits and marks, other letters left out; null where there is no digit.</summary>
    public static string? In(string read)
    {
        List<int> signs = [.. read.Select(letter => (int)letter).Where(letter => GlyphSet.Signs.Skip(1).Contains(letter))];
        while (signs.Count > 0 && signs[^1] is '.' or ',')
            signs.RemoveAt(signs.Count - 1);
        while (signs.Count > 0 && signs[0] is '.' or ',')
            signs.RemoveAt(0);
        return signs.Any(GlyphSet.IsDigit) ? Written(signs) : null;
    }

    /// <summary>The number; null where marks stand as in no number (<c>1,2.3,4</c>).</summary>
    public static decimal? ValueOf(string figure)
    {
        var plain = GlyphSet.Plain(figure).Trim('+', '%');
        var parts = plain.Split('.');
        var groups = parts[0].TrimStart('-').Split(',');
        var isGrouped = groups.Skip(1).All(group => group.Length == 3) && groups[0].Length is > 0 and <= 3;
        // A comma before one or two digits is the decimal mark of another custom.
        if (parts.Length == 1 && groups is [var whole, { Length: 1 or 2 } rest])
            return Parsed($"{whole}.{rest}", plain[0] == '-');
        if (parts.Length > 2 || groups.Length > 1 && !isGrouped)
            return null;
        return Parsed(string.Concat(groups) + (parts.Length == 2 ? "." + parts[1] : ""), plain[0] == '-');
    }

    private static decimal? Parsed(string plain, bool isNegative) =>
        decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? (isNegative ? -value : value) : null;
}
