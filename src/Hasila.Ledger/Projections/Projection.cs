using System.Text.Json;
using Hasila.Ledger.Journal;
using Hasila.Ledger.Payloads;
using Hasila.Ledger.Storage;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Projections;

/// <summary>
/// The tables that are computed from the journal, entry by entry: the same code runs when an entry is appended and when all are replayed.
/// They hold no contents of their own, only keys and the numbers of the entries that hold them.
/// </summary>
internal static class Projection
{
    /// <summary>
    /// Raised whenever the tables or what is written into them change; a ledger with another number has its projections rebuilt when it is opened.
    /// </summary>
    public const int Version = 5;

    /// <summary>Applies one entry and notes how far the projection has come.</summary>
    public static void Apply(SqliteConnection connection, Entry entry)
    {
        using var document = JsonDocument.Parse(entry.Payload);
        Apply(connection, entry, document.RootElement);
        connection.Run(
            "INSERT INTO projected (one, version, seq, head) VALUES (1, $version, $seq, $head) ON CONFLICT (one) DO UPDATE SET version = "
                + "excluded.version, seq = excluded.seq, head = excluded.head",
            ("$version", Version),
            ("$seq", entry.Seq),
            ("$head", entry.Hash)
        );
    }

    /// <summary>Drops every table but the journal, and projects the journal from its first entry.</summary>
    public static void Rebuild(SqliteConnection connection)
    {
        foreach (var table in Schema.ProjectionTables(connection))
            connection.Run($"DROP TABLE \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        connection.Run(Schema.Projections);
        foreach (var entry in JournalTable.Walk(connection))
            Apply(connection, entry);
    }

    /// <summary>Version, number and hash of the last entry that was projected; zeros where nothing was.</summary>
    public static (long Version, long Seq, string Head) State(SqliteConnection connection)
    {
        if (!Schema.ProjectionTables(connection).Contains("projected", StringComparer.Ordinal))
            return (0, 0, "");
        var rows = connection.Rows("SELECT version, seq, head FROM projected", row => (row.GetInt64(0), row.GetInt64(1), row.GetString(2)));
        return rows.Count == 1 ? rows[0] : (0, 0, "");
    }

    private static void Apply(SqliteConnection connection, Entry entry, JsonElement payload)
    {
        switch (entry.Kind)
        {
            case EntryKind.Capture:
                connection.Run(
                    "INSERT INTO captures (id, seq, bytes, name, url, media_type, taken_at) VALUES ($id, $seq, $bytes, $name, $url, $type, $taken)",
                    ("$id", Text(payload, "id")),
                    ("$seq", entry.Seq),
                    ("$bytes", payload.GetProperty("bytes").GetInt64()),
                    ("$name", Text(payload, "name")),
                    ("$url", Text(payload, "url")),
                    ("$type", Text(payload, "media_type")),
                    ("$taken", Text(payload, "taken_at"))
                );
                break;
            case EntryKind.Article:
                connection.Run(
                    "INSERT INTO articles (capture, seq, statements) VALUES ($id, $seq, $count) ON CONFLICT (capture) DO UPDATE SET seq = "
                        + "excluded.seq, statements = excluded.statements",
                    ("$id", Text(payload, "capture")),
                    ("$seq", entry.Seq),
                    ("$count", payload.GetProperty("statements").GetArrayLength())
                );
                AddReading(connection, entry, payload);
                break;
            case EntryKind.Claim:
                ClaimRows.Put(connection, entry, payload);
                break;
            case EntryKind.Appears:
                ClaimRows.Grow(connection, entry, payload);
                break;
            case EntryKind.ClaimWithdrawn:
                ClaimRows.Withdraw(connection, Text(payload, "id")!);
                break;
            case EntryKind.Gaps:
                connection.Run(
                    "INSERT INTO gaps (one, seq, content) VALUES (1, $seq, $content) ON CONFLICT (one) DO UPDATE SET seq = excluded.seq, content = "
                        + "excluded.content",
                    ("$seq", entry.Seq),
                    ("$content", Text(payload, "content"))
                );
                break;
            case EntryKind.Review:
                connection.Run(
                    "INSERT INTO reviews (seq, claim, substance, decision, verdict, reviewer) VALUES ($seq, $claim, $substance, $decision, $verdict, $by)",
                    ("$seq", entry.Seq),
                    ("$claim", Text(payload, "claim")),
                    ("$substance", Text(payload, "substance")),
                    ("$decision", Text(payload, "decision")),
                    ("$verdict", Text(payload, "verdict")),
                    ("$by", ClaimNames.NumberOf(connection, NameKind.Reviewer, Text(payload, "reviewer")))
                );
                ActRows.Add(connection, entry, Text(payload, "claim"));
                ClaimRows.RenewState(connection, Text(payload, "claim"));
                break;
            case EntryKind.Merge:
                connection.Run(
                    "INSERT INTO merges (seq, id, about) VALUES ($seq, $id, $about)",
                    ("$seq", entry.Seq),
                    ("$id", Text(payload, "id")),
                    ("$about", MergePayload.AboutOf(Text(payload, "claim") ?? "", Text(payload, "other")))
                );
                break;
            case EntryKind.Finding:
                connection.Run(
                    "INSERT INTO findings (id, seq, claim) VALUES ($id, $seq, $claim)",
                    ("$id", Text(payload, "id")),
                    ("$seq", entry.Seq),
                    ("$claim", Text(payload, "claim"))
                );
                break;
            case EntryKind.FindingWithdrawn:
                connection.Run("DELETE FROM findings WHERE id = $id", ("$id", Text(payload, "id")));
                break;
            case EntryKind.Edition:
                connection.Run(
                    "INSERT INTO editions (id, seq, as_of, content) VALUES ($id, $seq, $asof, $content)",
                    ("$id", Text(payload, "id")),
                    ("$seq", entry.Seq),
                    ("$asof", Text(payload, "as_of")),
                    ("$content", Text(payload, "content"))
                );
                break;
            default:
                if (EntryKind.Acts.Contains(entry.Kind))
                    ActRows.Apply(connection, entry, payload);
                break;
        }
    }

    private static void AddReading(SqliteConnection connection, Entry entry, JsonElement payload)
    {
        if (connection.Scalar<long?>("SELECT seq FROM captures WHERE id = $id", ("$id", Text(payload, "capture"))) is not { } capture)
            return;
        var article = payload.GetProperty("article");
        connection.Run(
            "INSERT INTO readings (seq, capture, outlet, language) VALUES ($seq, $capture, $outlet, $language)",
            ("$seq", entry.Seq),
            ("$capture", capture),
            ("$outlet", ClaimNames.NumberOf(connection, NameKind.Outlet, Text(article, "site"))),
            ("$language", ClaimNames.NumberOf(connection, NameKind.Language, Text(article, "language")))
        );
    }

    private static string? Text(JsonElement payload, string name) =>
        payload.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
