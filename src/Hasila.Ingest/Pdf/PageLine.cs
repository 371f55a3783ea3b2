namespace Hasila.Ingest.Pdf;

/// <summary>A stretch of a line without a wide gap: a line of a column, or a cell of a table's row.</summary>
/// <param name="Text">In the order in which it is read.</param>
/// <param name="Left">Where it begins on the page, in points.</param>
/// <param name="Right">Where it ends.</param>
internal sealed record LineCell(string Text, double Left, double Right);

/// <summary>A line of a page.</summary>
/// <param name="Page">The page's number, from 1.</param>
/// <param name="Baseline">Its height, in points from the page's lower edge.</param>
/// <param name="Size">The font size of most of it.</param>
/// <param name="Cells">In the order in which they are read.</param>
internal sealed record PageLine(int Page, double Baseline, double Size, IReadOnlyList<LineCell> Cells)
{
    public double Left => Cells.Min(cell => cell.Left);

    public double Right => Cells.Max(cell => cell.Right);

    public string Text => string.Join(' ', Cells.Select(cell => cell.Text));
}
