using Hasila.Claims.Frameworks;
using Hasila.Claims.Incremental;
using Hasila.Claims.Model;
using Hasila.Claims.Tallies;
using Hasila.Ledger.Growth;
using Hasila.Ledger.Index;
using Hasila.Ledger.Journal;
using Hasila.Ledger.Model;
using Hasila.Ledger.Payloads;
using Hasila.Ledger.Projections;
using Hasila.Ledger.Storage;
using Hasila.Ledger.Verification;

namespace Hasila.Ledger;

/// <content>What a tally found, recorded a few entries at a time: in between, whoever waits for the ledger has it.</content>
public sealed partial class SqliteLedger
{
    /// <summary>
    /// Entries that are written in one transaction: a few hundredths of a second, for which every other writer waits. A ledger that is held for seconds at a
    /// time is refused to others.
    /// </summary>
    internal const int RowsAtOnce = 64;

    private readonly RecentForms _forms = new();

    /// <summary>What is to be recorded of a claim.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Claim">Null for one that is no longer found.</param>
    private sealed record Proposal(string Id, Claim? Claim);

    /// <summary>Where the journal ended when what is being recorded was computed, and what has come since.</summary>
    private sealed class JournalTail((long Seq, string Hash) end)
    {
        public (long Seq, string Hash) End { get; set; } = end;

        /// <summary>Another process has written meanwhile: its entries are still to be taken up.</summary>
        public bool IsShared { get; set; }
    }

    /// <summary>Puts some of the marked claims together and records what is new of them.</summary>
    /// <returns>False where a person has decided something meanwhile: all is put together again.</returns>
    private bool Propose(Framework framework, TallyProgress progress, JournalTail tail)
    {
        var texts = new RecentTexts(TextOf);
        var waiting = new List<Proposal>();
        foreach (var cluster in new IncrementalTally(_shelf!, framework, StandingMerges()).LookAtMarked(except: GapsMark))
        {
            var standing = cluster.Claims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
            waiting.AddRange(cluster.Claims.Select(claim => new Proposal(claim.Id, claim)));
            waiting.AddRange(cluster.Ids.Where(id => !standing.Contains(id)).Order(StringComparer.Ordinal).Select(id => new Proposal(id, null)));
            if (waiting.Count >= RowsAtOnce)
                return Record(waiting, progress, texts, tail) && Reach(tail);
        }

        if (!Record(waiting, progress, texts, tail) || !RecordGaps(framework, tail))
            return false;
        progress.IsDone = true;
        return Reach(tail);
    }

    private bool Reach(JournalTail tail)
    {
        if (!tail.IsShared && tail.End.Seq > _index!.State().Seq)
            Moved(tail.End);
        return true;
    }

    private bool Record(List<Proposal> proposals, TallyProgress progress, RecentTexts texts, JournalTail tail)
    {
        foreach (var few in proposals.Chunk(RowsAtOnce))
        {
            var changes = WriteAfter(tail, writer => few.Select(proposal => Record(writer, proposal, texts)).ToList());
            if (changes is null)
                return false;
            changes.ForEach(progress.Count);
        }

        return true;
    }

    private bool RecordGaps(Framework framework, JournalTail tail)
    {
        if (_connection.Scalar<long>("SELECT count(*) FROM gaps") > 0 && !_shelf!.Marks().Contains(GapsMark, StringComparer.Ordinal))
            return true;
        if (WriteAfter(tail, writer => ProposeGaps(writer, framework)) is null)
            return false;
        _shelf!.Unmark(GapsMark);
        return true;
    }

    /// <summary>One small transaction, unless a person has decided something since what is to be written was computed: null then.</summary>
    private T? WriteAfter<T>(JournalTail tail, Func<JournalWriter, T> write)
        where T : class =>
        Write(writer =>
        {
            var others = JournalTable.Head(_connection) != tail.End;
            if (others && HasDecided(tail.End.Seq))
                return null;
            var result = write(writer);
            tail.IsShared |= others;
            tail.End = JournalTable.Head(_connection);
            return result;
        });

    private bool HasDecided(long since) =>
        _connection.Scalar<long>($"SELECT count(*) FROM journal WHERE seq > $seq AND kind IN ('merge', {Deciding})", ("$seq", since)) > 0;

    private ClaimChange Record(JournalWriter writer, Proposal proposal, RecentTexts texts)
    {
        if (proposal.Claim is { } claim)
            return Propose(writer, claim, texts);
        if (SeqOfClaim(proposal.Id) is null)
            return ClaimChange.None;
        writer.Append(EntryKind.ClaimWithdrawn, ClaimPayload.WriteWithdrawn(proposal.Id));
        return ClaimChange.Withdrawn;
    }

    private ClaimChange Propose(JournalWriter writer, Claim claim, RecentTexts texts)
    {
        var payload = ClaimPayload.Of(claim);
        var known = _connection.Rows(
            "SELECT content, substance, seq FROM claims WHERE id = $id",
            row => (Content: row.GetString(0), Substance: row.GetString(1), Seq: row.GetInt64(2)),
            ("$id", claim.Id)
        );
        if (known is [var standing] && standing.Content == payload.Content)
            return ClaimChange.None;
        var growth = known is [var before]
            ? AppearsPayload.Between(
                _forms.Take(claim.Id, before.Content) ?? new ClaimEntries(_connection, EntryAt).Form(before.Seq),
                payload,
                Remembered(ReadingOf),
                before.Substance
            )
            : null;
        // No article changes: of a claim that has grown only what is new is looked up.
        var faults = growth is null
            ? SpanChecks.Check(claim, texts.Of)
            : SpanChecks.Check(claim.Id, At(claim.Appearances, growth.Appearances).Concat(At(claim.Caveats, growth.Caveats)), texts.Of);
        if (faults.FirstOrDefault() is { } fault)
            throw new LedgerException(LedgerFault.Refused, $"the tally is not sound, it ends before this claim: {fault}");
        if (growth is null)
            writer.Append(EntryKind.Claim, payload.Write());
        else
            writer.Append(EntryKind.Appears, growth.Payload);
        if (claim.Appearances.Count >= RecentForms.Fewest)
            _forms.Keep(claim.Id, payload.Content, growth?.Form ?? ClaimForm.Of(payload.Canonical));
        return known.Count == 0 ? ClaimChange.Added : ClaimChange.Changed;
    }

    private (long Seq, ReadingFacts Facts) ReadingOf(string capture)
    {
        var seq =
            SeqOfArticle(capture)
            ?? throw new LedgerException(LedgerFault.Refused, $"the tally is not sound: it names the page {capture}, which is not in the ledger");
        return (seq, ReadingFacts.Of(EntryAt(seq)));
    }

    private static Func<string, T> Remembered<T>(Func<string, T> find)
    {
        var known = new Dictionary<string, T>(StringComparer.Ordinal);
        return key => known.TryGetValue(key, out var value) ? value : known[key] = find(key);
    }

    private static List<Appearance> At(IReadOnlyList<Appearance> all, IReadOnlyList<int> positions) => [.. positions.Select(position => all[position])];

    private string ProposeGaps(JournalWriter writer, Framework framework)
    {
        var (content, payload) = GapsPayload.Write(framework.Id, [.. TallyBuilder.InOrder(_shelf!.Gaps())]);
        if (_connection.Scalar<string>("SELECT content FROM gaps") != content)
            writer.Append(EntryKind.Gaps, payload);
        return content;
    }
}
