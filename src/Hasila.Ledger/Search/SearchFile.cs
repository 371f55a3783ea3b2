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
    private const int Version = 2;

    private const int ApplicationId = 0x48534C53; // HSLS

    private static readonly string[] s_tables = ["words", "documents", "names", "state"];

    private SearchFile(SqliteConnection connection) => Connection = connection;

    public SqliteConnection Connection { get; }

    /// <param name="path">The file's full path; made where there is none.</param>
    public static SearchFile Open(string path) => new(WorkingFile.Open(path, ApplicationId, Version, Make));

    /// <summary>Number and hash of the last entry that is in it; zero where none is.</summary>
    public (long Seq, string Head) State() =>
        Connection.Rows("SELECT seq, head FROM state", row => (row.GetInt64(0), row.GetString(1))) is [var state] ? state : (0, "");

    public void MoveTo(long seq, string head) =>
        Connection.Run(
            "INSERT INTO state (one, seq, head) VALUES (1, $seq, $head) ON CONFLICT (one) DO UPDATE SET seq = excluded.seq, head = excluded.head",
            ("$seq", seq),
            ("$head", head)
        );

    public void Empty() => Make(Connection);

    public void Dispose() => Connection.Dispose();

    private static void Make(SqliteConnection connection)
    {
        foreach (var table in s_tables)
            connection.Run($"DROP TABLE IF EXISTS {table}");
        connection.Run(Schema.Search);
    }
}
