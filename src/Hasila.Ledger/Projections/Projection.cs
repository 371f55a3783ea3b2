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
    public const int Version = 4;

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
                break;
            case EntryKind.Claim:
                var claim = payload.GetProperty("claim");
                connection.Run(
                    """
                    INSERT INTO claims (id, seq, content, substance, frame, indicator, as_of)
                    VALUES ($id, $seq, $content, $substance, $frame, $indicator, $asof)
                    ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, content = excluded.content, substance = excluded.substance,
                      frame = excluded.frame, indicator = excluded.indicator, as_of = excluded.as_of
                    """,
                    ("$id", Text(payload, "id")),
                    ("$seq", entry.Seq),
                    ("$content", Text(payload, "content")),
                    ("$substance", Text(payload, "substance")),
                    ("$frame", Text(claim, "frame")),
                    ("$indicator", Text(claim, "indicator")),
                    ("$asof", Text(claim, "as_of"))
                );
                ReplaceParts(connection, Text(payload, "id"), claim);
                ClaimPages.Replace(connection, Text(payload, "id")!, claim);
                break;
            case EntryKind.ClaimWithdrawn:
                ClaimPages.Withdraw(connection, Text(payload, "id")!);
                connection.Run("DELETE FROM claims WHERE id = $id", ("$id", Text(payload, "id")));
                connection.Run("DELETE FROM claim_parts WHERE claim = $id", ("$id", Text(payload, "id")));
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
                    "INSERT INTO reviews (seq, claim, substance, decision) VALUES ($seq, $claim, $substance, $decision)",
                    ("$seq", entry.Seq),
                    ("$claim", Text(payload, "claim")),
                    ("$substance", Text(payload, "substance")),
                    ("$decision", Text(payload, "decision"))
                );
                ActRows.Add(connection, entry, Text(payload, "claim"));
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

    private static void ReplaceParts(SqliteConnection connection, string? id, JsonElement claim)
    {
        connection.Run("DELETE FROM claim_parts WHERE claim = $id", ("$id", id));
        if (!claim.TryGetProperty("parts", out var parts) || parts.ValueKind != JsonValueKind.Array)
            return;
        foreach (var part in parts.EnumerateArray())
            connection.Run("INSERT INTO claim_parts (id, claim) VALUES ($part, $id)", ("$part", Text(part, "id")), ("$id", id));
    }

    private static string? Text(JsonElement payload, string name) =>
        payload.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
