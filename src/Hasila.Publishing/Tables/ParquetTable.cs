using Parquet;
using Parquet.Schema;

namespace Hasila.Publishing.Tables;

/// <summary>A table as Parquet: words as UTF-8, numbers as doubles, counts as 32-bit integers, days as dates; every column may be empty.</summary>
public static class ParquetTable
{
    private const int RowsOfGroup = 50_000;

    /// <param name="output">Where it goes; it is only written to, and need not be able to seek.</param>
    /// <param name="table">What is written, fifty thousand rows at a time.</param>
    /// <param name="cancel">Leaves what was written as it is.</param>
    public static async Task WriteAsync(Stream output, Table table, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(table);
        DataField[] fields = [.. table.Columns.Select(FieldOf)];
        var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), output, cancellationToken: cancel).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            var isEmpty = true;
            foreach (var rows in table.Rows.Chunk(RowsOfGroup))
            {
                isEmpty = false;
                await WriteGroup(writer, fields, table.Columns, rows, cancel).ConfigureAwait(false);
            }

            if (isEmpty)
                await WriteGroup(writer, fields, table.Columns, [], cancel).ConfigureAwait(false);
        }
    }

    private static async Task WriteGroup(
        ParquetWriter writer,
        DataField[] fields,
        IReadOnlyList<TableColumn> columns,
        object?[][] rows,
        CancellationToken cancel
    )
    {
        using var group = writer.CreateRowGroup();
        for (var column = 0; column < fields.Length; column++)
        {
            var field = fields[column];
            var at = column;
            var cells = rows.Select(row => row[at]);
            var written = columns[column].Kind switch
            {
                CellKind.Number => Values(cells.Select(cell => (double?)(decimal?)cell)),
                CellKind.Count => Values(cells.Select(cell => (int?)cell)),
                CellKind.Day => Values(cells.Select(cell => (cell as DateOnly?)?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc))),
                _ => group.WriteAsync(field, [.. cells.Select(cell => (string?)cell!)]),
            };
            await written.ConfigureAwait(false);

            Task Values<T>(IEnumerable<T?> values)
                where T : struct => group.WriteAsync<T>(field, values.ToArray(), cancellationToken: cancel);
        }
    }

    private static DataField FieldOf(TableColumn column) =>
        column.Kind switch
        {
            CellKind.Number => new DataField(column.Name, typeof(double), isNullable: true),
            CellKind.Count => new DataField(column.Name, typeof(int), isNullable: true),
            CellKind.Day => new DateTimeDataField(column.Name, DateTimeFormat.Date, isNullable: true),
            _ => new DataField(column.Name, typeof(string), isNullable: true),
        };
}
