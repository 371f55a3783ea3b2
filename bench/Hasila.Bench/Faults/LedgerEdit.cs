using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Hasila.Bench.Faults;

/// <summary>One change by hand to a ledger.</summary>
internal static class LedgerEdit
{
    private static readonly string[] s_fields = ["at", "kind", "payload", "prev", "hash"];
    private static readonly string[] s_triggers = ["journal_is_not_updated", "journal_is_not_deleted", "journal_goes_on_from_its_head"];

    /// <returns>What was done, for a person.</returns>
    public static string Make(FaultySite site, int number, Random random) =>
        (number % 10) switch
        {
            < 5 => OfJournal(site, number, random),
            < 8 => OfCaptures(site, number, random),
            _ => OfIndex(site, random),
        };

    public static string Query(FaultySite site, string sql)
    {
        using var connection = Open(site);
        using var command = Command(connection, sql);
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }

    private static string OfJournal(FaultySite site, int number, Random random)
    {
        var last = int.Parse(Query(site, "SELECT max(seq) FROM journal"), CultureInfo.InvariantCulture);
        var row = 1 + random.Next(last);
        if (number % 20 == 0)
            return Do(site, $"DELETE FROM journal WHERE seq = {row}");
        var field = s_fields[number % s_fields.Length];
        var text = Query(site, $"SELECT {field} FROM journal WHERE seq = {row}");
        // A digit becomes another one, as 42 becomes 43; where there is none, a letter.
        var digits = Enumerable.Range(0, text.Length).Where(at => char.IsAsciiDigit(text[at])).ToList();
        var place = digits.Count > 0 ? digits[random.Next(digits.Count)] : random.Next(text.Length);
        var changed = char.IsAsciiDigit(text[place]) ? (char)('0' + ((text[place] - '0' + 1 + random.Next(9)) % 10)) : 'x';
        return Do(site, $"UPDATE journal SET {field} = substr({field}, 1, {place}) || '{changed}' || substr({field}, {place + 2}) WHERE seq = {row}");
    }

    private static string OfCaptures(FaultySite site, int number, Random random)
    {
        var files = Directory.GetFiles(site.Ledger + ".captures", "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var file = files[random.Next(files.Count)];
        switch (number % 4)
        {
            case 0:
                File.Delete(file);
                return "a capture deleted";
            case 1:
                File.Delete(file);
                File.CreateSymbolicLink(file, "/dev/zero");
                return "a capture replaced by a link to a device";
            case 2:
                File.AppendAllText(file, " ");
                return "a capture with a blank more";
            default:
                var bytes = File.ReadAllBytes(file);
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(file, bytes);
                return "a capture with another bit";
        }
    }

    // Any cell of any table that is projected from the journal.
    private static string OfIndex(FaultySite site, Random random)
    {
        var tables = Rows(site, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'journal' ORDER BY name")
            .Where(table => Query(site, $"SELECT count(*) FROM {table}") != "0")
            .ToList();
        var table = tables[random.Next(tables.Count)];
        var rows = int.Parse(Query(site, $"SELECT count(*) FROM {table}"), CultureInfo.InvariantCulture);
        var columns = Rows(site, $"SELECT name FROM pragma_table_info('{table}') WHERE name NOT IN ('one')");
        var column = columns[random.Next(columns.Count)];
        var key = Rows(site, $"SELECT name FROM pragma_table_info('{table}') ORDER BY cid")[0];
        var row = $"(SELECT {key} FROM {table} ORDER BY {key} LIMIT 1 OFFSET {random.Next(rows)})";
        return random.Next(4) == 0
            ? Do(site, $"DELETE FROM {table} WHERE {key} = {row}")
            : Do(
                site,
                $"UPDATE OR IGNORE {table} SET {column} = {(IsNumber(site, table, column) ? $"coalesce({column}, 0) + 1" : $"coalesce({column}, '') || 'x'")} "
                    + $"WHERE {key} = {row}"
            );
    }

    private static bool IsNumber(FaultySite site, string table, string column) =>
        Query(site, $"SELECT type FROM pragma_table_info('{table}') WHERE name = '{column}'") == "INTEGER";

    // Behind the back of the triggers, which are put back.
    private static string Do(FaultySite site, string sql)
    {
        using var connection = Open(site);
        using var triggers = Command(connection, "SELECT group_concat(sql, ';') || ';' FROM sqlite_master WHERE type = 'trigger'");
        var text = (string)triggers.ExecuteScalar()!;
        foreach (var trigger in s_triggers)
            Run(connection, $"DROP TRIGGER {trigger}");
        Run(connection, sql);
        Run(connection, text);
        return sql;
    }

    private static List<string> Rows(FaultySite site, string sql)
    {
        using var connection = Open(site);
        using var command = Command(connection, sql);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Made here, for a ledger that was made here.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private static SqliteConnection Open(FaultySite site)
    {
        var connection = new SqliteConnection($"Data Source={site.Ledger};Pooling=False");
        connection.Open();
        return connection;
    }
}
