using Hasila.Ledger.Storage;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Index;

/// <summary>
/// The working copy beside a ledger: <c>hasila.db.index</c>. It holds nothing that the journal does not give, says up to which entry it was made and by
/// whom, and is emptied when that does not fit. Nobody is told of a damaged one: it is rebuilt.
/// </summary>
internal sealed class IndexFile : IDisposable
{
    /// <summary>Raised whenever the tables or what is written into them change.</summary>
    private const int Version = 1;

    private const int ApplicationId = 0x48534C49; // HSLI

    private IndexFile(SqliteConnection connection, string maker) => (Connection, Maker) = (connection, maker);

    public SqliteConnection Connection { get; }

    public string Maker { get; }

    /// <param name="path">The file's full path; made where there is none.</param>
    /// <param name="maker">Program and framework: what another maker wrote is not used.</param>
    public static IndexFile Open(string path, string maker) => new(WorkingFile.Open(path, ApplicationId, Version, Make), maker);

    /// <summary>Number and hash of the last entry that is in it; zeros where another made it.</summary>
    public (long Seq, string Head) State() =>
        Connection.Rows("SELECT seq, head FROM state WHERE maker = $maker", row => (row.GetInt64(0), row.GetString(1)), ("$maker", Maker)) is [var state]
            ? state
            : (0, "");

    public void MoveTo(long seq, string head) =>
        Connection.Run(
            "INSERT INTO state (one, maker, seq, head) VALUES (1, $maker, $seq, $head) ON CONFLICT (one) DO UPDATE SET maker = excluded.maker, seq = "
                + "excluded.seq, head = excluded.head",
            ("$maker", Maker),
            ("$seq", seq),
            ("$head", head)
        );

    public void Empty()
    {
        foreach (var table in Schema.ProjectionTables(Connection))
            Connection.Run($"DELETE FROM {table}");
    }

    /// <summary>One transaction over the whole file: a second process that tallies waits for its end. Commands need not be told of it.</summary>
    /// <param name="work">Says whether what it did is to stay.</param>
    public bool InOne(Func<bool> work)
    {
        Connection.Run("BEGIN IMMEDIATE");
        var isDone = false;
        try
        {
            if (work())
            {
                Connection.Run("COMMIT");
                isDone = true;
            }

            return isDone;
        }
        finally
        {
            if (!isDone && Connection.State == System.Data.ConnectionState.Open)
                Connection.Run("ROLLBACK");
        }
    }

    public void Dispose() => Connection.Dispose();

    private static void Make(SqliteConnection connection)
    {
        foreach (var table in Schema.ProjectionTables(connection))
            connection.Run($"DROP TABLE \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        connection.Run(Schema.Index);
    }
}
