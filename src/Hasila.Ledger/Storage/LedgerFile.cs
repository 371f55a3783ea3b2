using System.Globalization;
using Hasila.Disk;
using Hasila.Ledger.Model;
using Hasila.Ledger.Wording;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Storage;

/// <summary>Opens the database and refuses, in words, whatever is not a ledger.</summary>
internal static class LedgerFile
{
    /// <summary>How long a busy ledger is waited for, in seconds.</summary>
    private const int Patience = 5;

    /// <param name="path">Full path.</param>
    /// <param name="access">For what.</param>
    /// <param name="begin">Writes the first entry of a new ledger; called inside the transaction that makes it.</param>
    public static SqliteConnection Open(string path, LedgerAccess access, Action<SqliteConnection> begin)
    {
        RefuseStrangers(path, access);
        SqliteConnection? connection = null;
        try
        {
            connection = Connect(path, access);
            Settle(connection, access);
            if (!HoldsLedger(connection, path))
            {
                if (access != LedgerAccess.Create)
                    throw NotALedger(path, "it is empty");
                Begin(connection, path, begin);
            }

            return connection;
        }
        catch (SqliteException error)
        {
            connection?.Dispose();
            throw SqliteErrors.Explain(error, path);
        }
        catch (LedgerException)
        {
            connection?.Dispose();
            throw;
        }
    }

    /// <summary>Marks the file as one that only this format, or a later one, can read; part of the running transaction.</summary>
    public static void RaiseFormat(SqliteConnection connection, int format)
    {
        if (connection.Scalar<long>("PRAGMA user_version") < format)
            connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {format}"));
    }

    public static string CapturesOf(string path) => path + ".captures";

    private static void RefuseStrangers(string path, LedgerAccess access)
    {
        if (Directory.Exists(path))
            throw NotALedger(path, "it is a folder");
        if (FileKinds.Of(path) is FileKind.Pipe or FileKind.Socket or FileKind.Device)
            throw NotALedger(path, "it is no file");
        var folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder))
            throw LedgerBook.Refused("ledger.folder", LedgerFault.Missing, ("folder", folder));
        var file = new FileInfo(path);
        if (!file.Exists && access != LedgerAccess.Create)
            throw LedgerBook.Refused("ledger.none", LedgerFault.Missing, ("path", path));
        if (!file.Exists || file.Length == 0)
        {
            // Another process may be making the ledger in this moment: the file is looked at once more behind the folder.
            if (Directory.Exists(CapturesOf(path)) && new FileInfo(path) is not { Exists: true, Length: > 0 })
                throw OrphanedCaptures(path);
            if (access != LedgerAccess.Create)
                throw NotALedger(path, "it is empty");
        }
    }

    // A ledger is complete before its first capture is written: captures without one have lost it.
    private static LedgerException OrphanedCaptures(string path) =>
        new(LedgerFault.Damaged, $"{path} is empty, but its captures are there; restore the file from a copy, or move {CapturesOf(path)} away");

    private static SqliteConnection Connect(string path, LedgerAccess access)
    {
        var options = new SqliteConnectionStringBuilder
        {
            DataSource =
                access == LedgerAccess.ReadOnlyMedium ? $"file:{Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1" : path,
            Mode = access switch
            {
                LedgerAccess.Create => SqliteOpenMode.ReadWriteCreate,
                LedgerAccess.Existing => SqliteOpenMode.ReadWrite,
                _ => SqliteOpenMode.ReadOnly,
            },
            Pooling = false,
            DefaultTimeout = Patience,
        };
        var connection = new SqliteConnection(options.ToString());
        try
        {
            connection.Open();
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }

        return connection;
    }

    private static void Settle(SqliteConnection connection, LedgerAccess access)
    {
        // A ledger may come from a stranger: nothing in its schema may call what is not harmless, and cells are checked as they are read.
        connection.Run("PRAGMA trusted_schema = OFF");
        connection.Run("PRAGMA cell_size_check = ON");
        if (access == LedgerAccess.ReadOnlyMedium)
            return;
        // EXTRA is FULL in WAL mode, and stricter where a file system cannot do WAL.
        connection.Run("PRAGMA synchronous = EXTRA");
        connection.Run("PRAGMA fullfsync = ON");
    }

    // In one view of the database: another process may be making the ledger in this moment.
    private static bool HoldsLedger(SqliteConnection connection, string path)
    {
        using var view = connection.BeginTransaction(deferred: true);
        return IsLedger(connection, path);
    }

    /// <returns>False for a database without any contents.</returns>
    private static bool IsLedger(SqliteConnection connection, string path)
    {
        var application = connection.Scalar<long>("PRAGMA application_id");
        var format = connection.Scalar<long>("PRAGMA user_version");
        if (application == 0 && format == 0 && connection.Scalar<long>("SELECT count(*) FROM sqlite_master") == 0)
            return false;
        if (application != Schema.ApplicationId)
            throw NotALedger(path, "it is a database of another program");
        if (format > Schema.Format)
            throw new LedgerException(
                LedgerFault.NewerFormat,
                $"{path} was written by a later version (format {format}, this one knows {Schema.Format}); update hasila"
            );
        return format >= Schema.OldestFormat
            ? true
            : throw new LedgerException(LedgerFault.Damaged, $"{path} names format {format}, which never was; restore a copy");
    }

    private static void Begin(SqliteConnection connection, string path, Action<SqliteConnection> begin)
    {
        connection.Run("PRAGMA journal_mode = WAL");
        using var transaction = connection.BeginTransaction(deferred: false);
        if (!IsLedger(connection, path))
        {
            if (Directory.Exists(CapturesOf(path)))
                throw OrphanedCaptures(path);
            connection.Run(Schema.Journal);
            connection.Run(Schema.Projections);
            connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {Schema.ApplicationId}"));
            RaiseFormat(connection, Schema.FirstFormat);
            begin(connection);
        }

        transaction.Commit();
    }

    private static LedgerException NotALedger(string path, string because) =>
        new(LedgerFault.NotALedger, $"{path} is not a ledger: {because}; give another path with --ledger");
}

/// <summary>How a ledger is opened.</summary>
internal enum LedgerAccess
{
    /// <summary>For writing; made where there is none.</summary>
    Create,

    /// <summary>For writing; it must be there.</summary>
    Existing,

    /// <summary>For reading from a medium that cannot be written, and that nobody else writes meanwhile.</summary>
    ReadOnlyMedium,
}
