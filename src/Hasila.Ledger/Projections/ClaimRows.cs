using System.Text.Json;
using Hasila.Ledger.Growth;
using Hasila.Ledger.Journal;
using Hasila.Ledger.Storage;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Projections;

/// <summary>A row for each claim that stands, with what it is listed by; what became of those that are withdrawn.</summary>
internal static class ClaimRows
{
    /// <summary>Where a claim stands on which no decision does.</summary>
    public const string Awaiting = "awaiting";

    /// <summary>Where each stands by the decision on it; the number is that of the row's state.</summary>
    private static readonly (string Decision, string State)[] s_states =
    [
        ("", Awaiting),
        ("publish", "publish"),
        ("withhold", "withhold"),
        (ActRows.Rejected, "rejected"),
    ];

    /// <summary>The word for a state by its number.</summary>
    public static string StateOf(long number) => s_states[number].State;

    /// <summary>A <c>claim</c> entry.</summary>
    public static void Put(SqliteConnection connection, Entry entry, JsonElement payload)
    {
        var claim = payload.GetProperty("claim");
        var id = Text(payload, "id")!;
        var day = ClaimNames.DayOf(Text(claim, "as_of"));
        Begin(connection, id);
        connection.Run(
            """
            INSERT INTO claims (number, id, seq, content, substance, frame, indicator, day, state, appearances, sources)
            VALUES ($seq, $id, $seq, $content, $substance, $frame, $indicator, $day, 0, $appearances, $sources)
            ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, content = excluded.content, substance = excluded.substance, frame = excluded.frame,
              indicator = excluded.indicator, day = excluded.day, appearances = excluded.appearances, sources = excluded.sources
            """,
            ("$id", id),
            ("$seq", entry.Seq),
            ("$content", Text(payload, "content")),
            ("$substance", Text(payload, "substance")),
            ("$frame", Text(claim, "frame")),
            ("$indicator", Text(claim, "indicator")),
            ("$day", day),
            ("$appearances", claim.TryGetProperty("appearances", out var appearances) ? appearances.GetArrayLength() : 0),
            ("$sources", SourcesOf(claim) ?? 1)
        );
        var number = NumberOf(connection, id)!.Value;
        ReplaceParts(connection, id, claim);
        ClaimPages.Replace(connection, number, entry.Seq, claim);
        ClaimNames.Replace(connection, number, day, claim);
        RenewState(connection, id);
    }

    /// <summary>An <c>appears</c> entry.</summary>
    public static void Grow(SqliteConnection connection, Entry entry, JsonElement payload)
    {
        var id = Text(payload, "id")!;
        if (NumberOf(connection, id) is not { } number)
            throw new JsonException($"{id} is no claim that could appear on further pages");
        payload.TryGetProperty(AppearsPayload.Set, out var set);
        var day = Changed(set, "as_of") is { } other
            ? ClaimNames.DayOf(other.ValueKind == JsonValueKind.String ? other.GetString() : null)
            : connection.Scalar<long>("SELECT day FROM claims WHERE number = $claim", ("$claim", number));
        List<AppearsItem> items = payload.TryGetProperty(AppearsPayload.At, out var at) ? [.. at.EnumerateArray().Select(AppearsItem.Read)] : [];
        connection.Run(
            """
            UPDATE claims SET content = $content, substance = coalesce($substance, substance), day = $day, appearances = appearances + $more,
              sources = coalesce($sources, sources) WHERE number = $claim
            """,
            ("$content", Text(payload, "content")),
            ("$substance", Text(payload, "substance")),
            ("$day", day),
            ("$more", items.Count),
            ("$sources", Changed(set, "sources") is { ValueKind: JsonValueKind.Number } sources ? sources.GetInt64() : null),
            ("$claim", number)
        );
        foreach (var member in (ReadOnlySpan<string>)["frame", "indicator"])
        {
            if (Changed(set, member) is { } value)
                connection.Run(
                    $"UPDATE claims SET {member} = $value WHERE number = $claim",
                    ("$value", value.ValueKind == JsonValueKind.String ? value.GetString() : null),
                    ("$claim", number)
                );
        }

        connection.Run(
            "INSERT INTO appears (begun, seq, renews) SELECT seq, $seq, $renews FROM claims WHERE number = $claim",
            ("$seq", entry.Seq),
            ("$renews", AppearsPayload.Renews(payload) ? 1 : 0),
            ("$claim", number)
        );
        if (Changed(set, "parts") is { } parts)
            ReplaceParts(connection, id, parts);
        ClaimNames.Change(connection, number, day, set);
        foreach (var item in items)
            Appear(connection, number, entry.Seq, day, item);
        RenewState(connection, id);
    }

    public static void Withdraw(SqliteConnection connection, string id)
    {
        if (NumberOf(connection, id) is not { } number)
            return;
        connection.Run("INSERT OR REPLACE INTO former_claims (id, seq) SELECT id, seq FROM claims WHERE id = $id", ("$id", id));
        ClaimPages.Forget(connection, number);
        ClaimNames.Forget(connection, number);
        connection.Run("DELETE FROM claims WHERE id = $id", ("$id", id));
        connection.Run("DELETE FROM claim_parts WHERE claim = $id", ("$id", id));
    }

    /// <summary>Says anew where a claim stands: by the last decision that was made on what it says and not taken back.</summary>
    public static void RenewState(SqliteConnection connection, string? id)
    {
        if (id is null || NumberOf(connection, id) is not { } number)
            return;
        var rows = connection.Rows(
            "SELECT r.decision, r.verdict, c.day FROM claims c LEFT JOIN reviews r ON r.claim = c.id AND r.substance = c.substance AND r.seq NOT IN "
                + "(SELECT entry FROM taken_back) WHERE c.number = $claim ORDER BY r.seq DESC LIMIT 1",
            row => (Decision: row.IsDBNull(0) ? "" : row.GetString(0), Verdict: row.IsDBNull(1) ? null : row.GetString(1), Day: row.GetInt64(2)),
            ("$claim", number)
        );
        var (decision, verdict, day) = rows[0];
        var state = Array.FindIndex(s_states, one => one.Decision == decision);
        if (state < 0)
            throw new JsonException($"{decision} is no decision");
        ClaimNames.ListState(connection, number, day, StateOf(state), verdict);
        connection.Run(
            "UPDATE claims SET state = $state, verdict = $verdict WHERE number = $claim",
            ("$state", state),
            ("$verdict", ClaimNames.NumberOf(connection, NameKind.Verdict, verdict)),
            ("$claim", number)
        );
    }

    private static long? NumberOf(SqliteConnection connection, string id) => connection.Scalar<long?>("SELECT number FROM claims WHERE id = $id", ("$id", id));

    // What a claim was before it is written anew, or came back, is not asked for any more.
    private static void Begin(SqliteConnection connection, string id)
    {
        connection.Run(
            "DELETE FROM appears WHERE begun IN (SELECT seq FROM claims WHERE id = $id UNION SELECT seq FROM former_claims WHERE id = $id)",
            ("$id", id)
        );
        connection.Run("DELETE FROM former_claims WHERE id = $id", ("$id", id));
    }

    private static void Appear(SqliteConnection connection, long number, long seq, long day, AppearsItem item)
    {
        var rows = connection.Rows(
            "SELECT capture, outlet, language FROM readings WHERE seq = $seq",
            row => (Capture: row.GetInt64(0), Outlet: NameAt(row, 1), Language: NameAt(row, 2)),
            ("$seq", item.Reading)
        );
        if (rows is not [var reading])
            throw new JsonException($"entry {item.Reading} is no reading of a page");
        ClaimPages.Add(connection, number, seq, reading.Capture);
        var (outlet, language) = (Changed(item.Change, "outlet"), Changed(item.Change, "language"));
        ClaimNames.ListAppearance(connection, number, day, outlet?.GetString(), language?.GetString());
        if (outlet is null && reading.Outlet is { } one)
            ClaimNames.List(connection, number, day, one);
        if (language is null && reading.Language is { } other)
            ClaimNames.List(connection, number, day, other);
    }

    private static long? NameAt(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    // The value that a change gives to a member: a null of JSON where it is gone, and nothing where it stays.
    private static JsonElement? Changed(JsonElement? change, string member)
    {
        if (change is not { ValueKind: JsonValueKind.Object } set || !set.TryGetProperty(member, out var value) || value.ValueKind != JsonValueKind.Array)
            return null;
        return value.GetArrayLength() > 0 ? value[0] : default(JsonElement);
    }

    private static long? SourcesOf(JsonElement claim) =>
        claim.TryGetProperty("sources", out var sources) && sources.ValueKind == JsonValueKind.Number ? sources.GetInt64() : null;

    private static void ReplaceParts(SqliteConnection connection, string id, JsonElement claim)
    {
        connection.Run("DELETE FROM claim_parts WHERE claim = $claim", ("$claim", id));
        var parts = claim.ValueKind == JsonValueKind.Object && claim.TryGetProperty("parts", out var member) ? member : claim;
        if (parts.ValueKind != JsonValueKind.Array)
            return;
        foreach (var part in parts.EnumerateArray())
            connection.Run("INSERT INTO claim_parts (id, claim) VALUES ($part, $id)", ("$part", Text(part, "id")), ("$id", id));
    }

    private static string? Text(JsonElement payload, string name) =>
        payload.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
