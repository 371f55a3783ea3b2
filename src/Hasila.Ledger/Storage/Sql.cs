using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Storage;

/// <summary>Short ways to say a command; all SQL of the room stays visible where it is used.</summary>
internal static class Sql
{
    public static SqliteCommand Command(this SqliteConnection connection, string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this room; what comes from outside is bound.
        command.CommandText = text;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    public static int Run(this SqliteConnection connection, string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = PreparedCommand.Take(connection, text, values);
        return command.Value.ExecuteNonQuery();
    }

    public static T? Scalar<T>(this SqliteConnection connection, string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = PreparedCommand.Take(connection, text, values);
        var value = command.Value.ExecuteScalar();
        return value is null or DBNull
            ? default
            : (T)Convert.ChangeType(value, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), CultureInfo.InvariantCulture);
    }

    /// <summary>All rows at once: nothing stays open while the caller goes on.</summary>
    public static List<T> Rows<T>(
        this SqliteConnection connection,
        string text,
        Func<SqliteDataReader, T> row,
        params ReadOnlySpan<(string Name, object? Value)> values
    )
    {
        using var command = PreparedCommand.Take(connection, text, values);
        using var reader = command.Value.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }
}
