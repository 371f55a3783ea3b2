using Hasila.Claims.Frameworks;
using Hasila.Claims.Incremental;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Index;
using Hasila.Ledger.Journal;
using Hasila.Ledger.Model;
using Hasila.Ledger.Payloads;
using Hasila.Ledger.Storage;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger;

/// <content>The tally of the ledger's articles, gone on with from where it was left.</content>
public sealed partial class SqliteLedger
{
    /// <summary>Entries that are taken up at once, between which another process may go on.</summary>
    private const int Batch = 256;

    /// <summary>Mark of the list of gaps, among those of claims.</summary>
    private const string GapsMark = "gaps";

    /// <summary>Kinds of entries by which a person changes what the claims are, for a list in SQL.</summary>
    private const string Deciding = "'review', 'claim-rejected', 'correction', 'statement-added', 'statement-rejected', 'name', 'taken-back'";

    private IndexFile? _index;
    private MentionShelf? _shelf;

    /// <summary>
    /// Tallies the ledger's articles by a framework, heeding what persons decided about merging, and records what is new, as <see cref="ProposeClaims"/> does
    /// with all claims:
    /// here only those are looked at that entries since the last tally touch. What is needed of earlier pages is in a file of its own,
    /// <c>hasila.db.index</c>, which is made
    /// anew when it does not fit: for another framework, another version of the program, another journal.
    /// </summary>
    /// <param name="framework">By which claims are made.</param>
    /// <param name="told">Hears, now and then, of how many claims it has been looked whether something is new.</param>
    /// <remarks>
    /// It is written in many small transactions. Other processes may write in between, and a tally that was killed is gone on with by the next.
    /// </remarks>
    /// <exception cref="LedgerException">Also <see cref="LedgerFault.Refused"/>: a claim quotes words that do not stand where it says; neither it nor those
    /// after it were written.</exception>
    public ProposeResult TallyAgain(Framework framework, Action<int>? told = null)
    {
        ArgumentNullException.ThrowIfNull(framework);
        var maker = IndexMaker.Identify(framework);
        return Do(() =>
        {
            try
            {
                OpenIndex(maker);
                return GoOn(framework, told);
            }
            catch (Exception error) when (MayBeTheIndex(error))
            {
                // Without it the same comes out, or the same error if it is the ledger's.
                CloseIndex();
                WorkingFile.Delete(IndexPath);
                OpenIndex(maker);
                return GoOn(framework, told);
            }
        });
    }

    private static bool MayBeTheIndex(Exception error) =>
        error switch
        {
            SqliteException sqlite => WorkingFile.IsUnusable(sqlite),
            LedgerException ledger => ledger.Fault == LedgerFault.Damaged,
            _ => Payload.IsUnreadable(error) && error is not ObjectDisposedException,
        };

    private string IndexPath => Path + ".index";

    private ProposeResult GoOn(Framework framework, Action<int>? told)
    {
        var progress = new TallyProgress(_connection.Scalar<int>("SELECT count(*) FROM claims"));
        while (!progress.IsDone)
        {
            _index!.InOne(() =>
            {
                if (IndexedUpTo() == 0)
                    progress.PassOver = BeginIndex();
                var head = Head;
                return TakeUp(framework, progress.PassOver) || Propose(framework, progress, new JournalTail(head));
            });
            told?.Invoke(progress.Looked);
        }

        return progress.Result;
    }

    /// <summary>The entry up to which the index fits this journal; 0 where it does not.</summary>
    private long IndexedUpTo()
    {
        var (seq, head) = _index!.State();
        return seq > 0 && Do(() => _connection.Scalar<string>("SELECT hash FROM journal WHERE seq = $seq", ("$seq", seq))) == head ? seq : 0;
    }

    // All claims that stand are re-read; how they came about does not matter then.
    private long BeginIndex()
    {
        _index!.Empty();
        foreach (var id in Read(() => _connection.Rows("SELECT id FROM claims", row => row.GetString(0))))
            _shelf!.Mark(id);
        _shelf!.Mark(GapsMark);
        return Head.Seq;
    }

    private void Moved((long Seq, string Hash) entry) => _index!.MoveTo(entry.Seq, entry.Hash);

    /// <summary>Takes up to so many entries into the index.</summary>
    /// <returns>False where there are no more.</returns>
    private bool TakeUp(Framework framework, long passOver)
    {
        var entries = Do(() =>
            _connection.Rows(
                $"SELECT seq, kind, hash FROM journal WHERE seq > $from AND (kind IN ('article', 'merge', {Deciding}) OR (seq > $over AND kind IN "
                    + "('claim', 'appears', 'claim-withdrawn', 'gaps'))) ORDER BY seq LIMIT $most",
                row => (Seq: row.GetInt64(0), Kind: row.GetString(1), Hash: row.GetString(2)),
                ("$from", _index!.State().Seq),
                ("$over", passOver),
                ("$most", Batch)
            )
        );
        if (entries.Count == 0)
            return false;
        var tally = new IncrementalTally(_shelf!, framework, StandingMerges());
        foreach (var (seq, kind, _) in entries)
            TakeUp(tally, EntryAt(seq), kind);
        Moved((entries[^1].Seq, entries[^1].Hash));
        return entries.Count == Batch;
    }

    private void TakeUp(IncrementalTally tally, Entry entry, string kind)
    {
        switch (kind)
        {
            case EntryKind.Article:
                TakeUp(tally, Payload.Read(entry, payload => payload.Text("capture")), entry.Seq);
                break;
            case EntryKind.Merge:
                var decision = MergePayload.Read(entry).Decision;
                tally.LookAgain(decision.Id);
                if (decision.Other is { } other)
                    tally.LookAgain(other);
                break;
            case EntryKind.Review:
                tally.LookAgain(ReviewPayload.Read(entry).ClaimId);
                break;
            case EntryKind.ClaimRejected:
                tally.LookAgain(((ClaimRejected)ActPayload.Read(entry)).Claim);
                break;
            case EntryKind.Correction:
            case EntryKind.StatementAdded:
            case EntryKind.StatementRejected:
                TakeUpCorrected(tally, entry.Seq);
                break;
            case EntryKind.Name:
                TakeUpNames(tally, entry);
                break;
            case EntryKind.TakenBack:
                if (EntryAt(((TakenBack)ActPayload.Read(entry)).Of) is { Kind: EntryKind.Name } named)
                    TakeUpNames(tally, named);
                if (_connection.Scalar<string>("SELECT about FROM acts WHERE seq = $seq", ("$seq", entry.Seq)) is { } about)
                    tally.LookAgain(about);
                TakeUpCorrected(tally, entry.Seq);
                break;
            case EntryKind.Gaps:
                _shelf!.Mark(GapsMark);
                break;
            default:
                _shelf!.Mark(ClaimPayload.IdOf(entry));
                break;
        }
    }

    private void TakeUp(IncrementalTally tally, string capture, long seq)
    {
        // A page that was re-read: only its last reading counts.
        if (SeqOfArticle(capture) != seq)
            return;
        if (_shelf!.SourceOf(capture) is not null)
            Replace(tally, capture);
        else if (tally.Add(ArticleOf(capture)!, CorrectionsOf(capture)))
            _shelf.Mark(GapsMark);
    }

    // The pages whose reading an act changes, as they are with all acts that stand now. One that is to be taken up later will be taken up so.
    private void TakeUpCorrected(IncrementalTally tally, long act)
    {
        foreach (var capture in _connection.Rows("SELECT capture FROM act_pages WHERE seq = $seq", row => row.GetString(0), ("$seq", act)))
        {
            if (_shelf!.SourceOf(capture) is not null)
                Replace(tally, capture);
        }
    }

    private void TakeUpNames(IncrementalTally tally, Entry entry)
    {
        foreach (var capture in tally.PagesOf(((NamesAreOne)ActPayload.Read(entry)).Names))
            Replace(tally, capture);
    }

    private void Replace(IncrementalTally tally, string capture)
    {
        if (!tally.Replace(ArticleOf(capture)!, CorrectionsOf(capture)))
            throw new LedgerException(LedgerFault.Damaged, $"the index of {Path} has an earlier reading of {capture}");
        _shelf!.Mark(GapsMark);
    }

    private long? SeqOfClaim(string id) => _connection.Scalar<long?>("SELECT seq FROM claims WHERE id = $id", ("$id", id));

    private void OpenIndex(string maker)
    {
        if (_index is not null && _index.Maker == maker)
            return;
        CloseIndex();
        _index = IndexFile.Open(IndexPath, maker);
        _shelf = new MentionShelf(_index.Connection);
    }

    private void CloseIndex()
    {
        _shelf?.Dispose();
        _index?.Dispose();
        (_shelf, _index) = (null, null);
    }
}
