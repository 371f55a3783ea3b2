using Hasila.Ledger.Journal;
using Hasila.Ledger.Storage;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Projections;

/// <summary>One writing transaction: it holds the ledger alone from its beginning, so the head it goes on from cannot move.</summary>
internal sealed class JournalWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly TimeProvider _clock;
    private readonly SqliteTransaction _transaction;
    private DateTimeOffset? _at;
    private int _format;

    public JournalWriter(SqliteConnection connection, TimeProvider clock)
    {
        _connection = connection;
        _clock = clock;
        _transaction = connection.BeginTransaction(deferred: false); // BEGIN IMMEDIATE
    }

    /// <summary>Appends an entry and projects it. All entries of one transaction bear one time.</summary>
    public Entry Append(string kind, byte[] payload)
    {
        if (EntryKind.FormatOf(kind) is var format && format > _format)
            LedgerFile.RaiseFormat(_connection, _format = format);
        var entry = JournalTable.Append(_connection, _at ??= _clock.GetUtcNow(), kind, payload);
        Projection.Apply(_connection, entry);
        return entry;
    }

    /// <summary>Returns when the entries are on the disk.</summary>
    public void Commit() => _transaction.Commit();

    public void Dispose() => _transaction.Dispose();
}
