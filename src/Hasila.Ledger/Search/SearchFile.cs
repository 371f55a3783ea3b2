using Hasila.Ledger.Index;
using Hasila.Ledger.Storage;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Search;

/// <summary>
/// What is searched, in a file of its own beside the ledger: <c>hasila.db.search</c>. It holds nothing that the journal does not give, says up to which entry
/// it was made, and is made anew where that does not fit or where it is damaged.
/// </summary>
internal sealed class SearchFile : IDisposable
{
    /// <summary>Raised whenever the tables, what is written into them, or the keys of words change.</summary>
    private const int Version = 1;

    private const int ApplicationId = 0x48534C53; // HSLS

    /// <summary>How long another process that takes entries up is waited for, in seconds.</summary>
    private const int Patience = 60;

    private static readonly string[] s_tables = ["words", "documents", "names", "state"];

    private SearchFile(SqliteConnection connection) => Connection = connection;

    public SqliteConnection Connection { get; }

    /// <param name="path">The file's full path; made where there is none.</param>
    public static SearchFile Open(string path)
    {
        try
        {
            return new SearchFile(Connect(path));
        }
        catch (SqliteException error) when (IndexFile.IsUnusable(error))
        {
            IndexFile.Delete(path);
            return new SearchFile(Connect(path));
        }
    }

    /// <summary>Number and hash of the last entry that is in it; zero where none is.</summary>
    public (long Seq, string Head) State() =>
        Connection.Rows("SELECT seq, head FROM state", row => (row.GetInt64(0), row.GetString(1))) is [var state] ? state : (0, "");

    public void MoveTo(long seq, string head) =>
        Connection.Run(
            "INSERT INTO state (one, seq, head) VALUES (1, $seq, $head) ON CONFLICT (one) DO UPDATE SET seq = excluded.seq, head = excluded.head",
            ("$seq", seq),
            ("$head", head)
        );

    public void Empty()
    {
        foreach (var table in s_tables)
            Connection.Run($"DROP TABLE IF EXISTS {table}");
        Connection.Run(Schema.Search);
    }

    public void Dispose() => Connection.Dispose();

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Pooling = false,
                DefaultTimeout = Patience,
            }.ToString()
        );
        try
        {
            connection.Open();
            connection.Run("PRAGMA trusted_schema = OFF");
            connection.Run("PRAGMA cell_size_check = ON");
            connection.Run("PRAGMA journal_mode = WAL");
            // What a power failure takes from it is made anew.
            connection.Run("PRAGMA synchronous = NORMAL");
            using var transaction = connection.BeginTransaction(deferred: false);
            if (connection.Scalar<long>("PRAGMA application_id") != ApplicationId || connection.Scalar<long>("PRAGMA user_version") != Version)
            {
                new SearchFile(connection).Empty();
                connection.Run($"PRAGMA application_id = {ApplicationId}");
                connection.Run($"PRAGMA user_version = {Version}");
            }

            transaction.Commit();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
