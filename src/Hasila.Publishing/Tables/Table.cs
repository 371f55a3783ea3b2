namespace Hasila.Publishing.Tables;

/// <summary>Named columns, each of one kind, and rows that are made while they are written.</summary>
/// <param name="Name">What it is a table of: <c>claims</c>.</param>
/// <param name="Columns">From left to right.</param>
/// <param name="Rows">A cell a column: a string, a decimal, an int, a day, or null for an empty one.</param>
public sealed record Table(string Name, IReadOnlyList<TableColumn> Columns, IEnumerable<object?[]> Rows);
