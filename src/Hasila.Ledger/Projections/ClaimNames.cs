using System.Globalization;
using System.Text.Json;
using Hasila.Ledger.Storage;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Projections;

/// <summary>By which names a claim is listed: what it says, where it appears, and how far persons are with it.</summary>
internal static class ClaimNames
{
    /// <summary>The members of a claim that are listed by.</summary>
    private static readonly (string Member, NameKind Kind)[] s_members =
    [
        ("frame", NameKind.Frame),
        ("indicator", NameKind.Indicator),
        ("claimant", NameKind.Claimant),
        ("place", NameKind.Place),
    ];

    /// <summary>The number of a name; it is given one where it has none yet.</summary>
    public static long NumberOf(SqliteConnection connection, NameKind kind, string ar, string en)
    {
        if (Find(connection, kind, ar, en) is { } known)
            return known;
        connection.Run("INSERT INTO names (kind, ar, en) VALUES ($kind, $ar, $en)", ("$kind", (int)kind), ("$ar", ar), ("$en", en));
        return Find(connection, kind, ar, en)!.Value;
    }

    public static long? NumberOf(SqliteConnection connection, NameKind kind, string? name) => name is null ? null : NumberOf(connection, kind, "", name);

    /// <summary>Lists a claim by all that its <c>claim</c> entry says.</summary>
    public static void Replace(SqliteConnection connection, long claim, long day, JsonElement json)
    {
        connection.Run("DELETE FROM claim_names WHERE claim = $claim", ("$claim", claim));
        foreach (var (member, kind) in s_members)
            List(connection, claim, day, kind, json.TryGetProperty(member, out var value) ? value : default);
        if (!json.TryGetProperty("appearances", out var appearances) || appearances.ValueKind != JsonValueKind.Array)
            return;
        foreach (var appearance in appearances.EnumerateArray())
            ListAppearance(connection, claim, day, Text(appearance, "outlet"), Text(appearance, "language"));
    }

    /// <summary>Lists it by one more outlet and language.</summary>
    public static void ListAppearance(SqliteConnection connection, long claim, long day, string? outlet, string? language)
    {
        if (NumberOf(connection, NameKind.Outlet, outlet) is { } one)
            List(connection, claim, day, one);
        if (NumberOf(connection, NameKind.Language, language) is { } other)
            List(connection, claim, day, other);
    }

    /// <summary>What an <c>appears</c> entry sets.</summary>
    public static void Change(SqliteConnection connection, long claim, long day, JsonElement set)
    {
        connection.Run("UPDATE OR REPLACE claim_names SET day = $day WHERE claim = $claim AND day <> $day", ("$claim", claim), ("$day", day));
        foreach (var (member, kind) in s_members)
        {
            if (set.ValueKind != JsonValueKind.Object || !set.TryGetProperty(member, out var change))
                continue;
            Unlist(connection, claim, kind);
            if (change.ValueKind == JsonValueKind.Array && change.GetArrayLength() > 0)
                List(connection, claim, day, kind, change[0]);
        }
    }

    /// <summary>Lists it by where it stands and by the verdict, in the place of where it stood.</summary>
    public static void ListState(SqliteConnection connection, long claim, long day, string state, string? verdict)
    {
        Unlist(connection, claim, NameKind.State);
        Unlist(connection, claim, NameKind.Verdict);
        List(connection, claim, day, NumberOf(connection, NameKind.State, "", state));
        if (NumberOf(connection, NameKind.Verdict, verdict) is { } number)
            List(connection, claim, day, number);
    }

    public static void Forget(SqliteConnection connection, long claim) => connection.Run("DELETE FROM claim_names WHERE claim = $claim", ("$claim", claim));

    /// <summary>Days since 0001-01-01; 0 where none is known.</summary>
    public static long DayOf(string? day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? known.DayNumber : 0;

    private static long? Find(SqliteConnection connection, NameKind kind, string ar, string en) =>
        connection.Scalar<long?>("SELECT number FROM names WHERE kind = $kind AND ar = $ar AND en = $en", ("$kind", (int)kind), ("$ar", ar), ("$en", en));

    private static void List(SqliteConnection connection, long claim, long day, NameKind kind, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
            List(connection, claim, day, NumberOf(connection, kind, Text(value, "ar") ?? "", Text(value, "en") ?? ""));
        else if (value.ValueKind == JsonValueKind.String)
            List(connection, claim, day, NumberOf(connection, kind, "", value.GetString()!));
        else if (kind == NameKind.Frame)
            List(connection, claim, day, NumberOf(connection, kind, "", ""));
    }

    /// <summary>Lists it by a name that has a number.</summary>
    public static void List(SqliteConnection connection, long claim, long day, long name) =>
        connection.Run("INSERT OR IGNORE INTO claim_names (name, day, claim) VALUES ($name, $day, $claim)", ("$name", name), ("$day", day), ("$claim", claim));

    private static void Unlist(SqliteConnection connection, long claim, NameKind kind) =>
        connection.Run(
            "DELETE FROM claim_names WHERE (name, day, claim) IN (SELECT c.name, c.day, c.claim FROM claim_names c JOIN names n ON n.number = c.name "
                + "WHERE c.claim = $claim AND n.kind = $kind)",
            ("$claim", claim),
            ("$kind", (int)kind)
        );

    private static string? Text(JsonElement payload, string name) =>
        payload.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
