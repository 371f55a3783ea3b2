using Hasila.Ledger.Journal;
using Hasila.Ledger.Storage;
using Hasila.Reading.Captures;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Tests;

/// <summary>A ledger that the first version wrote, kept as text: every later version has to read it.</summary>
public sealed class FirstFormatTests
{
    private const string Golden = "tests/Hasila.Ledger.Tests/Golden/journal-format-1.tsv";

    [Fact]
    public void A_journal_of_the_first_format_is_read_by_this_version()
    {
        var path = TestMaterial.InRepository(Golden);
        if (Environment.GetEnvironmentVariable("HASILA_GOLDEN") == "write")
            File.WriteAllText(path, Written());

        using var folder = new LedgerFolder();
        Restore(folder, File.ReadAllLines(path));
        using var ledger = folder.Open();

        Assert.Empty(ledger.Walk().Problems);
        using var fresh = new LedgerFolder().Filled();
        using var now = fresh.Open();
        Assert.Equivalent(now.Articles().ToList(), ledger.Articles().ToList(), strict: true);
        Assert.Equivalent(now.Claims(), ledger.Claims(), strict: true);
        Assert.Equal(now.Gaps(), ledger.Gaps());
        Assert.Equal(now.Reviews(), ledger.Reviews());
        Assert.Equal(["c1"], ledger.StandingReviews().Keys);
        Assert.Equivalent(now.Findings(), ledger.Findings(), strict: true);
        Assert.Equivalent(now.Editions(), ledger.Editions(), strict: true);
    }

    // One entry a line; no payload holds a tab or a line end, since both are escaped in JSON.
    private static string Written()
    {
        using var folder = new LedgerFolder().Filled();
        return folder.Query<string>(
            "SELECT group_concat(seq || char(9) || at || char(9) || kind || char(9) || payload || char(9) || prev || char(9) || hash, char(10)) || "
                + "char(10) FROM (SELECT * FROM journal ORDER BY seq)"
        );
    }

    /// <summary>Puts the entries into an empty ledger as they are, with their pages, and projections that are still to be made.</summary>
    private static void Restore(LedgerFolder folder, string[] entries)
    {
        using (var connection = new SqliteConnection($"Data Source={folder.Path};Pooling=False"))
        {
            connection.Open();
            connection.Run(Schema.Journal);
            connection.Run(Schema.Projections);
            connection.Run($"PRAGMA application_id = {Schema.ApplicationId}; PRAGMA user_version = 1");
            foreach (var fields in entries.Select(entry => entry.Split('\t')))
            {
                connection.Run(
                    "INSERT INTO journal VALUES ($seq, $at, $kind, $payload, $prev, $hash)",
                    ("$seq", fields[0]),
                    ("$at", fields[1]),
                    ("$kind", fields[2]),
                    ("$payload", fields[3]),
                    ("$prev", fields[4]),
                    ("$hash", fields[5])
                );
            }
        }

        var captures = new CaptureFolder(folder.Path + ".captures");
        for (var number = 1; number <= 3; number++)
        {
            var capture = Pages.Page(number).Capture;
            captures.Keep(capture.Id, capture.Bytes);
        }

        using var ledger = folder.Open();
        ledger.RebuildProjections();
        Assert.Equal(Entry.NoHash.Length, ledger.Head.Hash.Length);
    }
}
