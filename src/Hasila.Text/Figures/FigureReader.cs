namespace Hasila.Text.Figures;

/// <summary>Finds quantities in a text.</summary>
public static class FigureReader
{
    public static IReadOnlyList<Figure> FindFigures(string text, string? language = null, TextSpan? within = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [];
    }
}
