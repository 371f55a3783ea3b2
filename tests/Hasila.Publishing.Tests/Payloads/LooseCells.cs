using System.Globalization;
using System.Text;

namespace Hasila.Publishing.Tests.Payloads;

/// <summary>Reads a table as spreadsheets do, also with a separator that is not its own: marks of quotation count only where a cell begins with one.</summary>
internal static class LooseCells
{
    private const string Signs = "=+-@＝＋－＠﹦﹢﹣﹫";

    public static IEnumerable<string> Of(string csv, char separator)
    {
        var cell = new StringBuilder();
        var at = 0;
        while (at < csv.Length)
        {
            cell.Clear();
            if (csv[at] == '"')
            {
                at++;
                while (at < csv.Length && !(csv[at] == '"' && (at + 1 == csv.Length || csv[at + 1] != '"')))
                {
                    cell.Append(csv[at]);
                    at += csv[at] == '"' ? 2 : 1;
                }

                at++;
            }

            while (at < csv.Length && csv[at] != separator && csv[at] is not ('\n' or '\r'))
                cell.Append(csv[at++]);
            at++;
            yield return cell.ToString();
        }
    }

    /// <summary>What a spreadsheet would work out: a sign in front, and no number.</summary>
    public static bool IsFormula(string cell)
    {
        var words = cell.TrimStart(' ', '\u00A0', '\t', '\u200B', '\uFEFF', '"');
        return words.Length > 1
            && Signs.Contains(words[0], StringComparison.Ordinal)
            && !decimal.TryParse(words.TrimEnd('"'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
    }

    /// <summary>The rows as RFC 4180 has them.</summary>
    public static List<List<string>> Rows(string csv)
    {
        List<List<string>> rows = [];
        List<string> row = [];
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < csv.Length; at++)
        {
            var c = csv[at];
            if (quoted && c == '"' && at + 1 < csv.Length && csv[at + 1] == '"')
                cell.Append(csv[++at]);
            else if (c == '"')
                quoted = !quoted;
            else if (quoted)
                cell.Append(c);
            else if (c == ',')
                End();
            else if (c == '\n')
            {
                End();
                rows.Add(row);
                row = [];
            }
            else if (c != '\r')
                cell.Append(c);
        }

        return rows;

        void End()
        {
            row.Add(cell.ToString());
            cell.Clear();
        }
    }

    /// <summary>The words of a cell as <c>docs/editions.md</c> says: one apostrophe less before a sign at which a cell may begin.</summary>
    public static string WithoutGuard(string cell)
    {
        var words = new StringBuilder();
        var begins = true;
        for (var at = 0; at < cell.Length; at++)
        {
            var c = cell[at];
            if (begins && c == '\'')
            {
                var sign = at;
                while (sign < cell.Length && cell[sign] == '\'')
                    sign++;
                if (sign < cell.Length && Signs.Contains(cell[sign], StringComparison.Ordinal))
                    at++;
                begins = false;
                c = cell[at];
            }

            begins = ",;|\t\r\n".Contains(c, StringComparison.Ordinal) || (begins && IsPassedOver(c));
            words.Append(c);
        }

        return words.ToString();
    }

    private static bool IsPassedOver(char c) => c == '"' || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
