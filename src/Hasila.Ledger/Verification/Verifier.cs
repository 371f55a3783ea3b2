using Hasila.Ledger.Journal;
using Hasila.Ledger.Storage;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Verification;

/// <summary>Walks a ledger once from its first entry to its last, and holds everything against everything else that is recorded about it.</summary>
/// <remarks>Without <c>rereads</c> no page is read again and no span followed: what the hashes, the replay and the captures' bytes tell suffices to trust
/// it.</remarks>
internal sealed class Verifier(
    SqliteConnection connection,
    CaptureFolder captures,
    IProgress<VerifyProgress>? progress,
    CancellationToken cancel,
    bool rereads = true
)
{
    private const int ReportEvery = 64;
    private readonly ProblemList _problems = new();

    public VerifyReport Run(string? knownHead)
    {
        using var scratch = new Replay();
        // All is read as of one moment, also where another process goes on adding.
        using var moment = connection.BeginTransaction(deferred: true);
        new DatabaseChecks(connection, _problems).Run();
        var entries = new EntryChecks(connection, captures, scratch, _problems, rereads);
        var chain = new ChainChecks(_problems, knownHead);
        var (done, total) = (0L, 0L);
        _problems.Try(
            null,
            "the journal cannot be read to its end",
            () =>
            {
                total = JournalTable.Count(connection);
                foreach (var entry in JournalTable.Walk(connection))
                {
                    cancel.ThrowIfCancellationRequested();
                    chain.Next(entry);
                    entries.Check(entry);
                    if (++done % ReportEvery == 0)
                        progress?.Report(new VerifyProgress(done, total));
                }
            }
        );
        if (done == 0)
            _problems.Add(null, "the journal holds no entry; a ledger begins with one");
        chain.End();
        if (rereads)
            entries.CheckClaims(cancel);
        entries.CheckFolder();
        scratch.CompareWith(connection, _problems);
        progress?.Report(new VerifyProgress(done, total));
        return new VerifyReport
        {
            Problems = _problems.Problems,
            ProblemCount = _problems.Count,
            Notes = _problems.Notes,
            Entries = done,
            Captures = scratch.Count("captures"),
            Statements = scratch.Connection.Scalar<long>("SELECT coalesce(sum(statements), 0) FROM articles"),
            Claims = scratch.Count("claims"),
            Reviews = scratch.Count("reviews"),
            Editions = scratch.Count("editions"),
            Head = chain.Head,
        };
    }
}
