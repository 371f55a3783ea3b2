using Hasila.Ledger.Storage;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Journal;

/// <summary>The journal in SQLite: append and read, nothing else. The table's own triggers refuse the rest.</summary>
internal static class JournalTable
{
    private const string Columns = "seq, CAST(at AS BLOB), CAST(kind AS BLOB), CAST(payload AS BLOB), CAST(prev AS BLOB), CAST(hash AS BLOB)";

    /// <summary>Number and hash of the last entry; 0 and <see cref="Entry.NoHash"/> for an empty journal.</summary>
    public static (long Seq, string Hash) Head(SqliteConnection connection)
    {
        using var command = connection.Command("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1");
        using var reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetString(1)) : (0, Entry.NoHash);
    }

    /// <summary>Appends after the head. Only to be called inside a transaction that began as a writing one: the head must not move meanwhile.</summary>
    public static Entry Append(SqliteConnection connection, DateTimeOffset at, string kind, byte[] payload)
    {
        var (seq, prev) = Head(connection);
        var stamp = Entry.Timestamp(at);
        var entry = new Entry(seq + 1, stamp, kind, payload, prev, Entry.HashOf(seq + 1, stamp, kind, payload, prev));
        using var command = connection.Command(
            "INSERT INTO journal (seq, at, kind, payload, prev, hash) VALUES ($seq, $at, $kind, CAST($payload AS TEXT), $prev, $hash)",
            ("$seq", entry.Seq),
            ("$at", entry.At),
            ("$kind", entry.Kind),
            ("$payload", payload),
            ("$prev", entry.Prev),
            ("$hash", entry.Hash)
        );
        command.ExecuteNonQuery();
        return entry;
    }

    /// <summary>One entry; null where there is none of that number.</summary>
    public static Entry? Find(SqliteConnection connection, long seq)
    {
        using var command = connection.Command($"SELECT {Columns} FROM journal WHERE seq = $seq", ("$seq", seq));
        using var reader = command.ExecuteReader();
        return reader.Read() ? ReadEntry(reader) : null;
    }

    /// <summary>All entries by number, read one at a time.</summary>
    public static IEnumerable<Entry> Walk(SqliteConnection connection)
    {
        using var command = connection.Command($"SELECT {Columns} FROM journal ORDER BY seq");
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return ReadEntry(reader);
    }

    public static long Count(SqliteConnection connection) => connection.Scalar<long>("SELECT count(*) FROM journal");

    // Texts are fetched as bytes: what a damaged file holds need not be UTF-8, and must not be repaired on the way to the hash.
    private static Entry ReadEntry(SqliteDataReader reader) =>
        new(reader.GetInt64(0), Latin(reader, 1), Latin(reader, 2), Bytes(reader, 3), Latin(reader, 4), Latin(reader, 5));

    private static byte[] Bytes(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? [] : reader.GetFieldValue<byte[]>(column);

    // These four fields are ASCII in every entry that was written; any other byte becomes a letter that cannot match.
    private static string Latin(SqliteDataReader reader, int column) => System.Text.Encoding.Latin1.GetString(Bytes(reader, column));
}
