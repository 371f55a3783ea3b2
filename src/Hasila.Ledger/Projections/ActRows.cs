using System.Text.Json;
using Hasila.Ledger.Journal;
using Hasila.Ledger.Storage;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Projections;

/// <summary>What persons did, by claim and by page, and what of it was taken back.</summary>
internal static class ActRows
{
    /// <summary>How a rejection stands among the decisions on a claim.</summary>
    public const string Rejected = "reject";

    public static void Add(SqliteConnection connection, Entry entry, string? about) =>
        connection.Run("INSERT INTO acts (seq, kind, about) VALUES ($seq, $kind, $about)", ("$seq", entry.Seq), ("$kind", entry.Kind), ("$about", about));

    public static void Apply(SqliteConnection connection, Entry entry, JsonElement payload)
    {
        switch (entry.Kind)
        {
            case EntryKind.TakenBack:
                TakeBack(connection, entry, payload.GetProperty("entry").GetInt64());
                return;
            case EntryKind.Correction when Text(payload, "about") == "claim":
                Add(connection, entry, Text(payload, "claim"));
                foreach (var place in payload.GetProperty("places").EnumerateArray())
                    AddPage(connection, entry, Text(place, "capture"));
                return;
            case EntryKind.Correction:
            case EntryKind.StatementAdded:
            case EntryKind.StatementRejected:
                Add(connection, entry, Text(payload, "capture"));
                AddPage(connection, entry, Text(payload, "capture"));
                return;
            case EntryKind.ClaimRejected:
                Add(connection, entry, Text(payload, "claim"));
                connection.Run(
                    "INSERT INTO reviews (seq, claim, substance, decision) VALUES ($seq, $claim, $substance, $decision)",
                    ("$seq", entry.Seq),
                    ("$claim", Text(payload, "claim")),
                    ("$substance", Text(payload, "substance")),
                    ("$decision", Rejected)
                );
                ClaimRows.RenewState(connection, Text(payload, "claim"));
                return;
            default:
                Add(connection, entry, Text(payload, "claim") ?? Text(payload, "about"));
                return;
        }
    }

    private static void TakeBack(SqliteConnection connection, Entry entry, long of)
    {
        connection.Run("INSERT INTO taken_back (entry, seq) VALUES ($of, $seq)", ("$of", of), ("$seq", entry.Seq));
        Add(connection, entry, connection.Scalar<string>("SELECT about FROM acts WHERE seq = $of", ("$of", of)));
        connection.Run("INSERT INTO act_pages (capture, seq) SELECT capture, $seq FROM act_pages WHERE seq = $of", ("$of", of), ("$seq", entry.Seq));
        ClaimRows.RenewState(connection, connection.Scalar<string>("SELECT claim FROM reviews WHERE seq = $of", ("$of", of)));
    }

    private static void AddPage(SqliteConnection connection, Entry entry, string? capture) =>
        connection.Run("INSERT OR IGNORE INTO act_pages (capture, seq) VALUES ($capture, $seq)", ("$capture", capture), ("$seq", entry.Seq));

    private static string? Text(JsonElement payload, string name) =>
        payload.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
