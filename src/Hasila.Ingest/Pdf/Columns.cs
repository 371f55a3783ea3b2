namespace Hasila.Ingest.Pdf;

/// <summary>
/// Lines of two or more columns of prose, told from a table's rows by how much stands in a cell: each column is read to its end before the next.
/// </summary>
internal static class Columns
{
    private const int FewestLines = 4;
    private const int LongCell = 18;

    public static IEnumerable<PageLine> InOrder(IReadOnlyList<PageLine> lines)
    {
        for (var i = 0; i < lines.Count; )
        {
            var end = i;
            while (end < lines.Count && lines[end].Page == lines[i].Page && lines[end].Cells.Count > 1 && lines[end].Cells.Count == lines[i].Cells.Count)
                end++;
            var rows = lines.Skip(i).Take(end - i).ToList();
            if (rows.Count >= FewestLines && rows.Average(row => row.Cells.Average(cell => cell.Text.Length)) >= LongCell)
            {
                for (var column = 0; column < lines[i].Cells.Count; column++)
                {
                    foreach (var row in rows)
                        yield return row with
                        {
                            Cells = [row.Cells[column]],
                        };
                }

                i = end;
            }
            else
            {
                end = Math.Max(end, i + 1);
                for (; i < end; i++)
                    yield return lines[i];
            }
        }
    }
}
