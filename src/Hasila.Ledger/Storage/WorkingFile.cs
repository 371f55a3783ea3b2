using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Storage;

/// <summary>
/// A file beside a ledger that holds nothing which the journal does not give (<c>hasila.db.index</c>, <c>hasila.db.search</c>): of another version it is made
/// anew, a damaged one too, and nobody is told.
/// </summary>
internal static class WorkingFile
{
    /// <summary>How long another process that writes it is waited for, in seconds.</summary>
    private const int Patience = 60;

    /// <param name="path">The file's full path; made where there is none.</param>
    /// <param name="application">Which of a ledger's files it is: SQLite's application id.</param>
    /// <param name="version">Of its tables and of what is written into them.</param>
    /// <param name="make">Puts empty tables in the place of whatever stands there.</param>
    public static SqliteConnection Open(string path, int application, int version, Action<SqliteConnection> make)
    {
        try
        {
            return Connect(path, application, version, make);
        }
        catch (SqliteException error) when (IsUnusable(error))
        {
            Delete(path);
            return Connect(path, application, version, make);
        }
    }

    /// <summary>True for what only a new file mends.</summary>
    public static bool IsUnusable(SqliteException error) => error.SqliteErrorCode is 1 or 11 or 26; // no such table, damaged, no database

    public static void Delete(string path)
    {
        foreach (var end in (ReadOnlySpan<string>)["", "-wal", "-shm"])
            File.Delete(path + end);
    }

    private static SqliteConnection Connect(string path, int application, int version, Action<SqliteConnection> make)
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
            // What a power failure takes from it is rebuilt.
            connection.Run("PRAGMA synchronous = NORMAL");
            using var transaction = connection.BeginTransaction(deferred: false);
            if (connection.Scalar<long>("PRAGMA application_id") != application || connection.Scalar<long>("PRAGMA user_version") != version)
            {
                make(connection);
                connection.Run($"PRAGMA application_id = {application}");
                connection.Run($"PRAGMA user_version = {version}");
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
