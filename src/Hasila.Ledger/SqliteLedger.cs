using System.Text.Json;
using Hasila.Disk;
using Hasila.Ledger.Journal;
using Hasila.Ledger.Model;
using Hasila.Ledger.Projections;
using Hasila.Ledger.Storage;
using Hasila.Ledger.Verification;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger;

/// <summary>
/// The ledger in one SQLite file and a folder of captures beside it: an append-only, hash-chained journal, and projections that are rebuilt from it.
/// What a call has returned is on the disk. Several processes may use one ledger; one instance belongs to one thread at a time.
/// Every method throws <see cref="LedgerException"/> where file, disk or contents stand in the way. The format is described in <c>docs/ledger.md</c>.
/// </summary>
public sealed partial class SqliteLedger : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly TimeProvider _clock;
    private readonly CaptureFolder _captures;
    private bool _isNamed;

    private SqliteLedger(string path, LedgerAccess access, TimeProvider? clock)
    {
        Path = System.IO.Path.GetFullPath(path);
        _clock = clock ?? TimeProvider.System;
        _captures = new CaptureFolder(LedgerFile.CapturesOf(Path));
        _connection = LedgerFile.Open(
            Path,
            access,
            connection =>
                Projection.Apply(
                    connection,
                    JournalTable.Append(
                        connection,
                        _clock.GetUtcNow(),
                        EntryKind.Ledger,
                        CanonicalJson.Of(writer =>
                        {
                            writer.WriteStartObject();
                            writer.WriteNumber("format", Schema.FirstFormat);
                            writer.WriteEndObject();
                        })
                    )
                )
        );
        if (access != LedgerAccess.ReadOnlyMedium)
            RenewOldProjections();
    }

    /// <summary>The database's full path.</summary>
    public string Path { get; }

    /// <summary>The folder of the captures' bytes: <c>hasila.db.captures</c> beside <c>hasila.db</c>.</summary>
    public string CapturesPath => _captures.Root;

    /// <summary>Opens the ledger for writing and makes it where there is none.</summary>
    public static SqliteLedger Open(string path, TimeProvider? clock = null) => new(path, LedgerAccess.Create, clock);

    /// <summary>Opens a ledger that must be there; one on a medium that cannot be written is opened for reading.</summary>
    public static SqliteLedger OpenExisting(string path, TimeProvider? clock = null)
    {
        try
        {
            return new SqliteLedger(path, LedgerAccess.Existing, clock);
        }
        catch (LedgerException error) when (error.Fault is LedgerFault.ReadOnly or LedgerFault.Unreachable && !File.Exists(path + "-wal"))
        {
            return new SqliteLedger(path, LedgerAccess.ReadOnlyMedium, clock);
        }
    }

    /// <summary>
    /// Number and hash of the last entry. Written down elsewhere (in an edition, in a newspaper) the hash proves later that nothing before it was
    /// changed or left out: a chain alone cannot tell that its own end was cut off.
    /// </summary>
    public (long Seq, string Hash) Head => Do(() => JournalTable.Head(_connection));

    /// <summary>Drops the projections and rebuilds them from the journal.</summary>
    public void RebuildProjections() =>
        Do(() =>
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            Projection.Rebuild(_connection);
            transaction.Commit();
            return true;
        });

    /// <summary>
    /// Removes the unfinished files that killed processes left in the captures' folder; those of running processes stay, and those younger than ten seconds.
    /// </summary>
    /// <returns>How many were removed.</returns>
    public int Sweep() => Do(() => _captures.Sweep(_clock.GetUtcNow()));

    /// <summary>
    /// Walks the whole ledger: the journal's chain, every capture's bytes, every span back to its text, every text back to its capture,
    /// and the projections against a replay. Reads only.
    /// </summary>
    /// <param name="knownHead">A hash that was once written down as the journal's last (see <see cref="Head"/>): it must still be one of the chain.</param>
    /// <param name="progress">Told now and then how far the walk is.</param>
    /// <param name="cancel">Ends the walk.</param>
    public VerifyReport Verify(string? knownHead = null, IProgress<VerifyProgress>? progress = null, CancellationToken cancel = default) =>
        Do(() => new Verifier(_connection, _captures, progress, cancel).Run(knownHead));

    /// <summary>
    /// Refuses a ledger that something else than this program has changed: before anything is published or decided on it. Walks the journal's hashes,
    /// the projections against a replay and every capture's bytes; no page is read again (see <see cref="Verify"/>).
    /// </summary>
    /// <exception cref="LedgerException"><see cref="LedgerFault.Damaged"/>, with the first thing that does not hold and where.</exception>
    public void RequireSound()
    {
        var report = Look();
        if (!report.Sound)
            throw Unsound(report.Problems[0], report.ProblemCount);
    }

    /// <summary>As <see cref="RequireSound"/>, but captures whose files are damaged or missing are named: adding the same pages again mends them.</summary>
    /// <returns>What is wrong with each of them, by its id.</returns>
    /// <exception cref="LedgerException"><see cref="LedgerFault.Damaged"/>, with the first thing that no page mends.</exception>
    public IReadOnlyDictionary<string, string> RequireSoundButCaptures()
    {
        var report = Look();
        if (report.Problems.FirstOrDefault(problem => problem.Capture is null) is { } fault)
            throw Unsound(fault, report.ProblemCount);
        // Of more problems than are listed the others may be of any kind.
        if (report.ProblemCount > report.Problems.Count)
            throw Unsound(report.Problems[0], report.ProblemCount);
        return report.Problems.ToDictionary(problem => problem.Capture!, problem => problem.Message, StringComparer.Ordinal);
    }

    private VerifyReport Look() => Do(() => new Verifier(_connection, _captures, progress: null, CancellationToken.None, rereads: false).Run(knownHead: null));

    /// <summary>Refuses a journal with a missing, moved or changed entry: nothing may be put on top of it. Walks the hashes alone.</summary>
    /// <exception cref="LedgerException"><see cref="LedgerFault.Damaged"/>, with the first entry that does not hold.</exception>
    public void RequireChain() =>
        Do(() =>
        {
            RefuseForeignChanges();
            var problems = new ProblemList();
            var chain = new ChainChecks(problems, knownHead: null);
            foreach (var entry in JournalTable.Walk(_connection))
                chain.Next(entry);
            return problems.Count == 0 ? true : throw Unsound(problems.Problems[0], problems.Count);
        });

    private LedgerException Unsound(VerifyProblem first, long count) =>
        new(
            LedgerFault.Damaged,
            $"{Path} is not what this program wrote: {first}{(count > 1 ? $" (and {count - 1} more)" : "")}; nothing was done. 'hasila verify' tells "
                + $"all; restore a copy"
        );

    public void Dispose()
    {
        CloseIndex();
        CloseSearch();
        _connection.Dispose();
    }

    private void RenewOldProjections()
    {
        try
        {
            Do(() =>
            {
                if (Projection.State(_connection).Version is > 0 and not Projection.Version)
                    RebuildProjections();
                return true;
            });
        }
        catch (LedgerException error) when (error.Fault == LedgerFault.Damaged)
        {
            // Whoever asks for contents is told so; verify has to be able to open the ledger and say more.
        }
        catch (LedgerException)
        {
            _connection.Dispose();
            throw;
        }
    }

    // The head of the journal and of the projections move in one transaction; where they differ, someone else wrote.
    private void RefuseForeignChanges()
    {
        var projected = _connection.Rows(
            "SELECT p.version, p.seq, p.head, j.seq, j.hash FROM projected p, (SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1) j",
            row => (Version: row.GetInt64(0), Agrees: row.GetInt64(1) == row.GetInt64(3) && row.GetString(2) == row.GetString(4))
        );
        if (projected is not [{ Agrees: true } state])
            throw new LedgerException(LedgerFault.Damaged, $"{Path} was changed by something else than this program; run 'hasila verify' and restore a copy");
        if (state.Version != Projection.Version)
            throw new LedgerException(LedgerFault.Locked, $"{Path} is being used by another version of this program; use one version, then try again");
    }

    private T Read<T>(Func<T> read) =>
        Do(() =>
        {
            RefuseForeignChanges();
            return read();
        });

    private T Write<T>(Func<JournalWriter, T> write) =>
        Do(() =>
        {
            using var writer = new JournalWriter(_connection, _clock);
            RefuseForeignChanges();
            var result = write(writer);
            writer.Commit();
            FlushName();
            return result;
        });

    // SQLite writes to a file of its own making beside the ledger, and passes over a folder that does not flush that file's name.
    private void FlushName()
    {
        if (_isNamed)
            return;
        DurableFile.FlushFolder(System.IO.Path.GetDirectoryName(Path)!);
        _isNamed = true;
    }

    /// <summary>How many entries were read to answer what was asked since it was opened, verifying apart.</summary>
    internal long EntriesRead { get; private set; }

    private Entry EntryAt(long seq)
    {
        EntriesRead++;
        return Do(() => JournalTable.Find(_connection, seq))
            ?? throw new LedgerException(LedgerFault.Damaged, $"{Path} has no entry {seq}, which its index names; run 'hasila verify'");
    }

    private List<long> Seqs(string sql) => Read(() => _connection.Rows(sql, row => row.GetInt64(0)));

    private T Do<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException error)
        {
            throw SqliteErrors.Explain(error, Path);
        }
        catch (Exception error) when (error is UnauthorizedAccessException || (error is IOException && error is not LedgerException))
        {
            throw SqliteErrors.Explain(error, CapturesPath);
        }
        catch (Exception error)
            when (error is InvalidCastException or FormatException or OverflowException or JsonException or KeyNotFoundException
                || (error is InvalidOperationException && error is not ObjectDisposedException)
            )
        {
            throw new LedgerException(
                LedgerFault.Damaged,
                $"{Path} is damaged ({SqliteErrors.OneLine(error.Message)}); run 'hasila verify' and restore a copy",
                error
            );
        }
    }
}
