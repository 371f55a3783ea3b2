namespace Hasila.Pictures.Figures;

/// <summary>A picture is written in one set of digits: a figure that would do in two is read in the one that the others speak for.</summary>
internal static class FigureSets
{
    /// <summary>By so much a figure's own shapes may speak for another set and not be heard.</summary>
    private const double Close = 4;

    /// <param name="candidates">Of each figure of the picture how it reads in each set, the likeliest first.</param>
    public static IReadOnlyList<ShapeFigure> Choose(IReadOnlyList<IReadOnlyList<ShapeFigure>> candidates)
    {
        var main = Enum.GetValues<DigitSet>().MaxBy(set => candidates.Sum(one => Lead(one, set)));
        return [.. candidates.Select(one => one.FirstOrDefault(figure => figure.Set == main && figure.Margin > one[0].Margin - Close) ?? one[0])];
    }

    private static double Lead(IReadOnlyList<ShapeFigure> figures, DigitSet set) =>
        figures[0].Set != set ? 0 : Math.Min(8, figures[0].Margin - (figures.Count > 1 ? Math.Max(0, figures[1].Margin) : 0));
}
