using System.Text.Json;
using Hasila.Ledger.Storage;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Projections;

/// <summary>On which pages a claim appears, both by their numbers.</summary>
internal static class ClaimPages
{
    public static void Replace(SqliteConnection connection, long number, long seq, JsonElement claim)
    {
        var pages = new HashSet<long>();
        if (claim.TryGetProperty("appearances", out var appearances) && appearances.ValueKind == JsonValueKind.Array)
        {
            foreach (var capture in appearances.EnumerateArray().Select(appearance => appearance.GetProperty("capture").GetString()!).Distinct())
            {
                if (connection.Scalar<long?>("SELECT seq FROM captures WHERE id = $id", ("$id", capture)) is { } page)
                    pages.Add(page);
            }
        }

        Forget(connection, number);
        foreach (var page in pages.Order())
            Add(connection, number, seq, page);
    }

    /// <summary>One page more, told of by an entry.</summary>
    public static void Add(SqliteConnection connection, long number, long seq, long capture) =>
        connection.Run(
            "INSERT OR IGNORE INTO claim_pages (capture, claim, seq) VALUES ($capture, $claim, $seq)",
            ("$capture", capture),
            ("$claim", number),
            ("$seq", seq)
        );

    public static void Forget(SqliteConnection connection, long number) => connection.Run("DELETE FROM claim_pages WHERE claim = $claim", ("$claim", number));
}
