namespace Hasila.Reading.Html.Tree;

/// <summary>Tells tables that hold data from those that lay out a page.</summary>
internal static class DataTables
{
    private const int LongCell = 80;

    /// <summary>At least two rows of at least two short cells, and no table inside.</summary>
    public static bool IsData(PageElement table) =>
        table.Table is { Rows: >= 2, Nested: 0 } counts && counts.Cells >= counts.Rows * 2 && table.TextLength <= counts.Cells * LongCell;
}
