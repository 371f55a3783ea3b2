using System.Text;

namespace Hasila.Ingest.Formats;

/// <summary>A row of a table.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Behind its last letter, without the line's end.</param>
/// <param name="Cells">Its cells, quotation marks taken off.</param>
/// <param name="IsClosed">False where a quotation mark is open at the end of the text.</param>
internal sealed record CsvRow(int Start, int End, IReadOnlyList<string> Cells, bool IsClosed);

/// <summary>Reads a table as RFC 4180 writes it, any line end, rows with their places.</summary>
internal static class CsvRows
{
    public static IEnumerable<CsvRow> Read(string text, char separator = ',')
    {
        var at = 0;
        while (at < text.Length)
        {
            var (start, cells, cell, isQuoted) = (at, new List<string>(), new StringBuilder(), false);
            for (; at < text.Length; at++)
            {
                var c = text[at];
                if (isQuoted)
                {
                    if (c != '"')
                        cell.Append(c);
                    else if (at + 1 < text.Length && text[at + 1] == '"')
                        cell.Append(text[at++]);
                    else
                        isQuoted = false;
                }
                else if (c == '"' && cell.Length == 0)
                {
                    isQuoted = true;
                }
                else if (c == separator)
                {
                    cells.Add(cell.ToString());
                    cell.Clear();
                }
                else if (c is '\n' or '\r')
                {
                    break;
                }
                else
                {
                    cell.Append(c);
                }
            }

            cells.Add(cell.ToString());
            var end = at;
            while (at < text.Length && text[at] is '\n' or '\r')
                at++;
            if (cells is not [""])
                yield return new CsvRow(start, end, cells, !isQuoted);
        }
    }
}
