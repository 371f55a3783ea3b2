using System.Globalization;
using Hasila.Publishing.Wording;
using Hasila.Text.Bidi;

namespace Hasila.Publishing.Tables;

/// <summary>
/// A table as CSV (RFC 4180): words and days in quotation marks, numbers bare, a row of HXL hashtags below the heads where the columns have them.
/// Nothing in it is run as a formula.
/// </summary>
public static class CsvTable
{
    /// <param name="output">Where it goes; UTF-8 with a byte order mark where a spreadsheet is to read it.</param>
    /// <param name="table">What is written; its rows are asked for once.</param>
    /// <param name="language">Of the heads: "ar" for Arabic words; null for the columns' names.</param>
    public static void Write(TextWriter output, Table table, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(table);
        Row(output, table.Columns.Select(column => Cell(language is null ? column.Name : EditionBook.Head(table.Name, column.Name).In(language))));
        if (table.Columns.Any(column => column.Tag is not null))
            Row(output, table.Columns.Select(column => Cell(column.Tag)));
        foreach (var row in table.Rows)
            Row(output, row.Select(Shown));
    }

    /// <inheritdoc cref="Write(TextWriter, Table, string?)"/>
    public static string Write(Table table, string? language = null)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        Write(output, table, language);
        return output.ToString();
    }

    /// <summary>
    /// One cell of words: always in quotation marks, no control characters but tabs and line ends, never a formula (<see cref="FormulaGuard"/>).
    /// </summary>
    public static string Cell(string? words)
    {
        var clean = string.Concat(BidiText.StripControls(words ?? "").Where(c => !char.IsControl(c) || c is '\t' or '\n' or '\r'));
        return $"\"{FormulaGuard.Guard(clean).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Shown(object? cell) =>
        cell switch
        {
            null => "",
            decimal number => number.ToString(CultureInfo.InvariantCulture),
            int count => count.ToString(CultureInfo.InvariantCulture),
            DateOnly day => Cell(day.ToString("O", CultureInfo.InvariantCulture)),
            _ => Cell((string)cell),
        };

    private static void Row(TextWriter output, IEnumerable<string> cells)
    {
        output.Write(string.Join(',', cells));
        output.Write("\r\n");
    }
}
