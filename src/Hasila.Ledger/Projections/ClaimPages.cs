using System.Text.Json;
using Hasila.Ledger.Storage;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Projections;

/// <summary>On which pages a claim appears, and what became of those that are withdrawn.</summary>
internal static class ClaimPages
{
    public static void Replace(SqliteConnection connection, string id, JsonElement claim)
    {
        connection.Run("DELETE FROM former_claims WHERE id = $id", ("$id", id));
        var pages = new HashSet<string>(StringComparer.Ordinal);
        if (claim.TryGetProperty("appearances", out var appearances) && appearances.ValueKind == JsonValueKind.Array)
        {
            foreach (var appearance in appearances.EnumerateArray())
                pages.Add(appearance.GetProperty("capture").GetString()!);
        }

        foreach (var known in connection.Rows("SELECT capture FROM claim_pages WHERE claim = $id", row => row.GetString(0), ("$id", id)))
        {
            if (!pages.Remove(known))
                connection.Run("DELETE FROM claim_pages WHERE capture = $capture AND claim = $id", ("$capture", known), ("$id", id));
        }

        foreach (var page in pages)
            connection.Run("INSERT INTO claim_pages (capture, claim) VALUES ($capture, $id)", ("$capture", page), ("$id", id));
    }

    public static void Withdraw(SqliteConnection connection, string id)
    {
        connection.Run("INSERT OR REPLACE INTO former_claims (id, seq) SELECT id, seq FROM claims WHERE id = $id", ("$id", id));
        connection.Run("DELETE FROM claim_pages WHERE claim = $id", ("$id", id));
    }
}
