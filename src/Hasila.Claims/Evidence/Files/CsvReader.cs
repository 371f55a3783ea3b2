using System.Text;

namespace Hasila.Claims.Evidence.Files;

/// <summary>One record of a CSV file and the line on which it begins.</summary>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Cells);

/// <summary>
/// RFC 4180: comma-separated fields, quoted where they hold commas, quotes (doubled) or line ends. Lone CR and LF end a record too,
/// and blank lines are passed over. Foreign input: everything is counted, nothing recurses.
/// </summary>
internal static class CsvReader
{
    public const int MostCharacters = 32 * 1024 * 1024;
    public const int MostRows = 200_000;
    public const int MostCells = 500;
    public const int LongestCell = 32 * 1024;

    /// <exception cref="EvidenceException">A quote is never closed, text follows a closing quote, or a bound is exceeded.</exception>
    public static IReadOnlyList<CsvRow> Read(string file, string text)
    {
        if (text.Length > MostCharacters)
            throw new EvidenceException(
                file,
                0,
                $"holds more than {MostCharacters / 1024 / 1024} million characters; cut it to the rows that the series needs"
            );
        var rows = new List<CsvRow>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        int line = 1,
            begins = 1;
        var at = text.StartsWith('\uFEFF') ? 1 : 0;
        while (at < text.Length)
        {
            if (text[at] == '"' && cell.Length == 0)
                at = ReadQuoted(file, text, at, cell, ref line);
            else
                at = ReadPlain(file, text, at, cell, line);

            cells.Add(cell.ToString());
            cell.Clear();
            if (cells.Count > MostCells)
                throw new EvidenceException(file, line, $"has more than {MostCells} fields; is a line end missing?");
            if (at < text.Length && text[at] == ',')
            {
                at++;
                if (at < text.Length && text[at] is not ('\r' or '\n'))
                    continue;
                cells.Add("");
            }

            EndRow(file, rows, ref cells, begins);
            at = SkipLineEnd(text, at, ref line);
            begins = line;
        }

        return rows;
    }

    private static int ReadPlain(string file, string text, int at, StringBuilder cell, int line)
    {
        var length = text.AsSpan(at).IndexOfAny(',', '\r', '\n');
        var end = length < 0 ? text.Length : at + length;
        if (end - at > LongestCell)
            throw new EvidenceException(file, line, $"has a field of more than {LongestCell} characters");
        cell.Append(text, at, end - at);
        return end;
    }

    private static int ReadQuoted(string file, string text, int at, StringBuilder cell, ref int line)
    {
        var opened = line;
        at++;
        while (true)
        {
            var length = text.AsSpan(at).IndexOf('"');
            if (length < 0)
                throw new EvidenceException(file, opened, "opens a quotation mark that is never closed; close it or double the marks inside the field");
            if (cell.Length + length > LongestCell)
                throw new EvidenceException(file, opened, $"has a field of more than {LongestCell} characters; is a quotation mark left open?");
            line += text.AsSpan(at, length).Count('\n');
            cell.Append(text, at, length);
            at += length + 1;
            if (at >= text.Length || text[at] is ',' or '\r' or '\n')
                return at;
            if (text[at] != '"')
                throw new EvidenceException(file, line, "has text after a closing quotation mark; double the marks inside the field");
            cell.Append('"');
            at++;
        }
    }

    private static void EndRow(string file, List<CsvRow> rows, ref List<string> cells, int begins)
    {
        if (cells.Exists(cell => !string.IsNullOrWhiteSpace(cell)))
            rows.Add(new CsvRow(begins, cells));
        if (rows.Count > MostRows)
            throw new EvidenceException(file, begins, $"holds more than {MostRows} rows; cut it to the rows that the series needs");
        cells = [];
    }

    private static int SkipLineEnd(string text, int at, ref int line)
    {
        if (at >= text.Length)
            return at;
        line++;
        return text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;
    }
}
