using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Storage;

/// <summary>The tables of a ledger and the two numbers in the file's head that say what it is.</summary>
internal static class Schema
{
    /// <summary>"HSLA": SQLite's <c>application_id</c>, four bytes at offset 68 of the file.</summary>
    public const int ApplicationId = 0x48534C41;

    /// <summary>
    /// SQLite's <c>user_version</c>: the highest format of a journal that this version knows. A ledger has the lowest that its entries need, and is raised with
    /// the first entry of a kind that an older version would not know.
    /// </summary>
    public const int Format = 4;

    /// <summary>The format of a new ledger.</summary>
    public const int FirstFormat = 2;

    public const int OldestFormat = 1;

    public static string Journal { get; } = Read("journal.sql");

    public static string Projections { get; } = Read("projections.sql");

    public static string Search { get; } = Read("search.sql");

    public static string Index { get; } = Read("index.sql");

    /// <summary>What the database holds: kind, name and SQL of each table, index and trigger, SQLite's own apart.</summary>
    public static IReadOnlyList<(string Name, string Sql)> Describe(SqliteConnection connection) =>
        connection.Rows(
            "SELECT type || ' ' || name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name",
            row => (row.GetString(0), row.IsDBNull(1) ? "" : row.GetString(1))
        );

    /// <summary>Tables besides the journal: all that may be dropped and projected again.</summary>
    public static IReadOnlyList<string> ProjectionTables(SqliteConnection connection) =>
        connection.Rows(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'journal' AND name NOT LIKE 'sqlite_%' ORDER BY name",
            row => row.GetString(0)
        );

    private static string Read(string name)
    {
        using var stream = typeof(Schema).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"no resource {name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
