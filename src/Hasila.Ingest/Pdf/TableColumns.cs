namespace Hasila.Ingest.Pdf;

/// <summary>
/// The columns of a table where cells stand close together: between two columns a stripe of the page is empty in all rows, though the gap of one row may be no
/// wider than that between two words.
/// </summary>
internal static class TableColumns
{
    private const int FewestRows = 2;
    private const double Narrowest = 0.25;
    private const double NextRow = 5;

    public static IEnumerable<PageLine> Parted(IReadOnlyList<PageLine> lines, bool rightToLeft)
    {
        for (var i = 0; i < lines.Count; )
        {
            var end = i;
            while (end < lines.Count && lines[end].Cells.Count > 1 && (end == i || IsBelow(lines[end - 1], lines[end])))
                end++;
            if (end - i < FewestRows)
            {
                yield return lines[i++];
                continue;
            }

            var gutters = Gutters(lines.Skip(i).Take(end - i).SelectMany(line => line.Cells).SelectMany(cell => cell.Words), lines[i].Size);
            // A row that is all close together still keeps the stripes free.
            while (
                end < lines.Count
                && lines[end].Cells.Count == 1
                && IsBelow(lines[end - 1], lines[end])
                && Part(lines[end], gutters, rightToLeft) is { Cells.Count: > 1 }
            )
                end++;
            for (; i < end; i++)
                yield return Part(lines[i], gutters, rightToLeft) ?? lines[i];
        }
    }

    private static bool IsBelow(PageLine line, PageLine next) =>
        next.Page == line.Page && line.Baseline - next.Baseline is > 0 and var gap && gap <= NextRow * Math.Max(line.Size, next.Size);

    private static List<(double Left, double Right)> Gutters(IEnumerable<SeenWord> words, double size)
    {
        var gutters = new List<(double, double)>();
        var covered = double.NaN;
        foreach (var word in words.OrderBy(word => word.Left))
        {
            if (word.Left - covered > Narrowest * size)
                gutters.Add((covered, word.Left));
            covered = double.IsNaN(covered) ? word.Right : Math.Max(covered, word.Right);
        }

        return gutters;
    }

    // Null where a word stands across a stripe.
    private static PageLine? Part(PageLine line, List<(double Left, double Right)> gutters, bool rightToLeft)
    {
        var words = line.Cells.SelectMany(cell => cell.Words).OrderBy(word => word.Left).ToList();
        if (words.Exists(word => gutters.Exists(gutter => word.Left < gutter.Left && word.Right > gutter.Right)))
            return null;
        // What was told apart stays apart.
        var groups = line
            .Cells.OrderBy(cell => cell.Left)
            .SelectMany(cell => cell.Words.GroupBy(word => gutters.Count(gutter => (word.Left + word.Right) / 2 > gutter.Left)))
            .Select(group => group.ToList());
        return line with { Cells = PageLines.CellsOf(groups, rightToLeft) };
    }
}
