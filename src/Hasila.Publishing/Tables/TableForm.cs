namespace Hasila.Publishing.Tables;

/// <summary>The columns of a table and how each cell is made of what its row is about.</summary>
internal sealed class TableForm<T>(string name)
{
    private readonly List<(TableColumn Column, Func<T, object?> Cell)> _columns = [];

    public TableForm<T> Words(string column, string? tag, Func<T, string?> cell) => Add(column, CellKind.Words, tag, cell);

    public TableForm<T> Number(string column, string? tag, Func<T, decimal?> cell) => Add(column, CellKind.Number, tag, row => cell(row));

    public TableForm<T> Count(string column, string? tag, Func<T, int?> cell) => Add(column, CellKind.Count, tag, row => cell(row));

    public TableForm<T> Day(string column, string? tag, Func<T, DateOnly?> cell) => Add(column, CellKind.Day, tag, row => cell(row));

    public Table Fill(IEnumerable<T> rows) =>
        new(name, [.. _columns.Select(one => one.Column)], rows.Select(row => _columns.ConvertAll(one => one.Cell(row)).ToArray()));

    private TableForm<T> Add(string column, CellKind kind, string? tag, Func<T, object?> cell)
    {
        _columns.Add((new TableColumn(column, kind, tag), cell));
        return this;
    }
}
