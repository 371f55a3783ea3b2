using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Journal;
using Hasila.Ledger.Model;
using Hasila.Ledger.Payloads;
using Hasila.Ledger.Projections;
using Hasila.Ledger.Storage;
using Hasila.Ledger.Wording;

namespace Hasila.Ledger;

/// <content>What persons decide: reviews and editions.</content>
public sealed partial class SqliteLedger
{
    /// <summary>Records a named decision on a claim as it stands. A later decision on the same claim goes before it; both stay in the journal.</summary>
    /// <param name="review">The decision.</param>
    /// <param name="seen">The <see cref="ClaimVersion"/> that was on the screen, as it is printed; null where nobody says.</param>
    /// <exception cref="LedgerException">Also <see cref="LedgerFault.Refused"/>: the reviewer has no name, or there is no such claim; or
    /// <see cref="LedgerFault.Changed"/>: the claim is not the one that was seen.</exception>
    public void Record(Review review, string? seen = null)
    {
        ArgumentNullException.ThrowIfNull(review);
        if (ReviewerName.Refusal(review.Reviewer) is { } reason)
            throw LedgerBook.Refused("name.needed", ("reason", reason));
        Write(writer =>
        {
            var (content, substance) = ClaimHashes(review.ClaimId);
            RefuseUnseen(review.ClaimId, substance, seen);
            var payload = ReviewPayload.Write(review, content, substance);
            var last = _connection.Scalar<long?>(
                "SELECT max(seq) FROM reviews WHERE claim = $claim AND seq NOT IN (SELECT entry FROM taken_back)",
                ("$claim", review.ClaimId)
            );
            if (last is null || !EntryAt(last.Value).Payload.Span.SequenceEqual(payload))
                writer.Append(EntryKind.Review, payload);
            return true;
        });
    }

    /// <summary>All decisions ever recorded, oldest first, those that were taken back among them; rejections are <see cref="Acts(string)"/>.</summary>
    public IReadOnlyList<Review> Reviews() => [.. Seqs($"SELECT seq FROM reviews WHERE decision <> '{ActRows.Rejected}' ORDER BY seq").Select(ReviewAt)];

    /// <summary>
    /// The decision that stands for each claim: the last one made on it that was not taken back, provided that the claim still says what it said then
    /// (claimant, figure, place, as-of and so on; further pages that repeat it do not matter) and that it was not rejected since.
    /// </summary>
    public IReadOnlyDictionary<string, Review> StandingReviews() =>
        StandingDecisions().Where(one => !one.IsRejection).Select(one => ReviewAt(one.Seq)).ToDictionary(review => review.ClaimId, StringComparer.Ordinal);

    /// <summary>The rejection that stands for each claim, as a decision does.</summary>
    public IReadOnlyDictionary<string, ClaimRejected> StandingRejections() =>
        StandingDecisions()
            .Where(one => one.IsRejection)
            .Select(one => (ClaimRejected)ActPayload.Read(EntryAt(one.Seq)))
            .ToDictionary(rejected => rejected.Claim, StringComparer.Ordinal);

    /// <summary>The claims on which no decision stands.</summary>
    public IReadOnlyList<Claim> AwaitingReview() =>
        [.. Seqs($"SELECT seq FROM claims WHERE state = {(int)ClaimState.Awaiting} ORDER BY frame IS NOT NULL, frame, indicator, day, id").Select(ClaimAt)];

    private List<(string Claim, long Seq, bool IsRejection)> StandingDecisions() =>
        Read(() =>
            _connection.Rows(
                // With one max() SQLite takes the other columns from its row.
                "SELECT r.claim, max(r.seq), r.decision FROM reviews r JOIN claims c ON c.id = r.claim AND c.substance = r.substance "
                    + "WHERE r.seq NOT IN (SELECT entry FROM taken_back) GROUP BY r.claim",
                row => (row.GetString(0), row.GetInt64(1), row.GetString(2) == ActRows.Rejected)
            )
        );

    /// <summary>Records what was published. The same record again writes nothing.</summary>
    /// <exception cref="LedgerException">Also <see cref="LedgerFault.Refused"/>: the id is another edition's, or a claim in it is not in the
    /// ledger.</exception>
    public void RecordEdition(EditionRecord edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        if (string.IsNullOrWhiteSpace(edition.Id))
            throw new LedgerException(LedgerFault.Refused, "an edition needs an id");
        var (content, payload) = EditionPayload.Write(edition);
        Write(writer =>
        {
            var known = _connection.Scalar<string>("SELECT content FROM editions WHERE id = $id", ("$id", edition.Id));
            if (known == content)
                return false;
            if (known is not null)
                throw new LedgerException(LedgerFault.Refused, $"the edition {edition.Id} was published with other contents; an id is used once");
            foreach (var claim in edition.Claims)
                _ = ClaimHashes(claim.Id);
            writer.Append(EntryKind.Edition, payload);
            return true;
        });
    }

    /// <summary>The edition that was published last; null where none was.</summary>
    public EditionRecord? LastEdition() =>
        Read(() => _connection.Scalar<long?>("SELECT max(seq) FROM editions")) is { } seq ? EditionPayload.Read(EntryAt(seq)) : null;

    /// <summary>One edition; null where none has the id.</summary>
    public EditionRecord? FindEdition(string id) =>
        Read(() => _connection.Scalar<long?>("SELECT seq FROM editions WHERE id = $id", ("$id", id))) is { } seq ? EditionPayload.Read(EntryAt(seq)) : null;

    /// <summary>Number of the entry by which an edition was recorded; null where none has the id.</summary>
    public long? EntryOfEdition(string id) => Read(() => _connection.Scalar<long?>("SELECT seq FROM editions WHERE id = $id", ("$id", id)));

    /// <summary>All editions, oldest first.</summary>
    public IReadOnlyList<EditionRecord> Editions() => [.. Seqs("SELECT seq FROM editions ORDER BY seq").Select(seq => EditionPayload.Read(EntryAt(seq)))];

    private Review ReviewAt(long seq) => ReviewPayload.Read(EntryAt(seq));
}
