using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Model;
using Hasila.Text;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Tests;

/// <summary>A ledger of one test's own.</summary>
internal sealed class LedgerFolder : IDisposable
{
    private readonly TempFolder _folder = new();

    public string Path => _folder.File("hasila.db");

    public string Folder => _folder.Path;

    public SqliteLedger Open() => SqliteLedger.Open(Path);

    /// <summary>A ledger with something of every kind in it, closed again.</summary>
    public LedgerFolder Filled(int pages = 3)
    {
        using var ledger = Open();
        for (var number = 1; number <= pages; number++)
            ledger.AddPage(number);
        ledger.ProposeClaims(Pages.Tally(Pages.Claim("c1", 4, 1), Pages.Claim("c2", 5, 2), Pages.Claim("c3", 9, 1)));
        ledger.ProposeClaims(Pages.Tally(Pages.Claim("c1", 5, 1, 2), Pages.Claim("c2", 5, 2)));
        ledger.Record(Pages.Review("c1"));
        ledger.RecordFindings([
            new Finding
            {
                ClaimId = "c1",
                Outcome = Outcome.Insufficient,
                Explanation = new LocalText("لا سلسلة", "no series"),
            },
        ]);
        ledger.RecordEdition(
            new EditionRecord
            {
                Id = "2024-06",
                AsOf = new DateOnly(2024, 6, 1),
                Claims = [new EditionClaim("c1", SqliteLedger.ContentHashOf(Pages.Claim("c1", 5, 1, 2)))],
                Files = [new EditionFile("index.html", "sha256:" + new string('a', 64))],
            }
        );
        return this;
    }

    /// <summary>The same with a decision about merging, and a claim with a part: what the first format does not know.</summary>
    public LedgerFolder WithMerge()
    {
        using var ledger = Open();
        var part = new ClaimPart("c2", new LocalText("هيئة المياه", "the water board"), "c1", "a person joined them", IsDecided: true);
        ledger.Record(
            new MergeReview
            {
                Decision = new MergeDecision(MergeDecisionKind.Together, "c2", "c1"),
                Reviewer = Pages.Reviewer,
                At = DateTimeOffset.UnixEpoch,
            }
        );
        ledger.ProposeClaims(Pages.Tally(Pages.Claim("c1", 5, 1, 2) with { Parts = [part] }));
        return this;
    }

    /// <summary>The same with what a person did at the desk: what the second format does not know.</summary>
    public LedgerFolder WithActs()
    {
        using var ledger = Open();
        var findings = ledger.Findings();
        ledger.Record(new ClaimCorrection("c1", ClaimField.Day, "2024-04-01") { By = Pages.Reviewer, At = DateTimeOffset.UnixEpoch });
        var rejected = ledger.Record(new ClaimRejected("c1", "opinion") { By = Pages.Reviewer, At = DateTimeOffset.UnixEpoch });
        ledger.Record(new TakenBack(rejected) { By = Pages.Reviewer, At = DateTimeOffset.UnixEpoch });
        // The correction withdrew what was found.
        ledger.RecordFindings(findings);
        return this;
    }

    /// <summary>Changes the database behind the program's back, triggers out of the way.</summary>
    public int Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(sql, ';') || ';' FROM sqlite_master WHERE type = 'trigger'";
        var triggers = (string)command.ExecuteScalar()!;
        command.CommandText = "DROP TRIGGER journal_is_not_updated; DROP TRIGGER journal_is_not_deleted; DROP TRIGGER journal_goes_on_from_its_head";
        command.ExecuteNonQuery();
        command.CommandText = sql;
        var changed = command.ExecuteNonQuery();
        command.CommandText = triggers;
        command.ExecuteNonQuery();
        return changed;
    }

    public T Query<T>(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)command.ExecuteScalar()!;
    }

    /// <summary>Every field of the journal in one text.</summary>
    public string Journal() =>
        Query<string>(
            "SELECT group_concat(seq || '|' || at || '|' || kind || '|' || payload || '|' || prev || '|' || hash, char(10)) FROM (SELECT * FROM "
                + "journal ORDER BY seq)"
        );

    public void Dispose() => _folder.Dispose();
}
