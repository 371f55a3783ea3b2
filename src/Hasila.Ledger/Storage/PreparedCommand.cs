using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Storage;

/// <summary>
/// A command that is prepared once for each connection and text, and lent to one user at a time: whoever asks for it meanwhile gets another.
/// </summary>
internal readonly struct PreparedCommand : IDisposable
{
    private const int Most = 200;
    private static readonly string[] s_kept = ["SELECT", "INSERT", "UPDATE", "DELETE"];
    private static readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, SqliteCommand>> s_prepared = [];

    private readonly Dictionary<string, SqliteCommand>? _home;

    private PreparedCommand(SqliteCommand command, Dictionary<string, SqliteCommand>? home) => (Value, _home) = (command, home);

    public SqliteCommand Value { get; }

    public static PreparedCommand Take(SqliteConnection connection, string text, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!s_kept.Any(word => text.StartsWith(word, StringComparison.Ordinal)))
            return new PreparedCommand(connection.Command(text, values), null);
        var home = s_prepared.GetOrCreateValue(connection);
        if (!home.Remove(text, out var command))
            return new PreparedCommand(connection.Command(text, values), home);
        // A command is of one transaction; a new one is of that which runs now.
        using (var now = connection.CreateCommand())
            command.Transaction = now.Transaction;
        for (var at = 0; at < values.Length; at++)
            command.Parameters[at].Value = values[at].Value ?? DBNull.Value;
        return new PreparedCommand(command, home);
    }

    public void Dispose()
    {
        if (_home is null || _home.Count >= Most || !_home.TryAdd(Value.CommandText, Value))
            Value.Dispose();
    }
}
