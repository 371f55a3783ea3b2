namespace Hasila.Publishing.Tables;

/// <summary>What the cells of a column hold; any cell may be empty.</summary>
public enum CellKind
{
    Words,
    Number,
    Count,
    Day,
}

/// <summary>A column of a table.</summary>
/// <param name="Name">What programs call it: snake case, the same in every version and language.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Tag">Its HXL hashtag with attributes; null in a table that has no row of hashtags.</param>
public sealed record TableColumn(string Name, CellKind Kind, string? Tag);
