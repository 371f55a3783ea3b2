using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Ledger.Journal;
using Hasila.Ledger.Model;
using Hasila.Ledger.Payloads;
using Hasila.Ledger.Storage;
using Hasila.Ledger.Wording;

namespace Hasila.Ledger;

/// <content>What persons decide about which claims are one.</content>
public sealed partial class SqliteLedger
{
    /// <summary>Records a named decision about merging; the next tally heeds it, and every one after it. What stands already is not recorded again.</summary>
    /// <returns>False where the same decision stands already, whoever made it.</returns>
    /// <exception cref="LedgerException">
    /// Also <see cref="LedgerFault.Refused"/>: the reviewer has no name, an id is no claim's and no part's, or the decision contradicts one that stands.
    /// </exception>
    public bool Record(MergeReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        if (ReviewerName.Refusal(review.Reviewer) is { } reason)
            throw LedgerBook.Refused("name.needed", ("reason", reason));
        var decision = review.Decision;
        if (decision.Id == decision.Other)
            throw new LedgerException(LedgerFault.Refused, $"{decision.Id} and {decision.Other} are one id; name two claims");
        var (id, payload) = MergePayload.Write(review);
        return Write(writer =>
        {
            RefuseUnknown(decision.Id);
            if (decision.Other is { } other)
                RefuseUnknown(other);
            var about = MergePayload.AboutOf(decision);
            var standing = _connection.Scalar<string>("SELECT id FROM merges WHERE about = $about ORDER BY seq DESC LIMIT 1", ("$about", about));
            if (standing == id || (standing is null && review.IsTakenBack))
                return false;
            var others = StandingMergeReviews().Where(one => MergePayload.AboutOf(one.Decision) != about).Select(one => one.Decision);
            try
            {
                _ = new MergeDecisions(review.IsTakenBack ? others : others.Append(decision));
            }
            catch (ArgumentException contradiction)
            {
                throw new LedgerException(LedgerFault.Refused, contradiction.Message.Split(" (Parameter")[0], contradiction);
            }

            writer.Append(EntryKind.Merge, payload);
            return true;
        });
    }

    /// <summary>All decisions about merging ever recorded, oldest first.</summary>
    public IReadOnlyList<MergeReview> MergeReviews() => [.. Seqs("SELECT seq FROM merges ORDER BY seq").Select(seq => MergePayload.Read(EntryAt(seq)))];

    /// <summary>
    /// What a tally has to heed: the last decision about merging on the same claims, where it was not taken back; and that a claim on which a person decided
    /// keeps its id.
    /// </summary>
    public MergeDecisions StandingMerges() =>
        Read(() =>
            new MergeDecisions([
                .. StandingMergeReviews().Select(review => review.Decision),
                .. _connection.Rows(
                    "SELECT DISTINCT claim FROM reviews WHERE seq NOT IN (SELECT entry FROM taken_back) ORDER BY claim",
                    row => new MergeDecision(MergeDecisionKind.Keep, row.GetString(0))
                ),
            ])
        );

    private IEnumerable<MergeReview> StandingMergeReviews() =>
        _connection
            .Rows("SELECT max(seq) FROM merges GROUP BY about ORDER BY 1", row => row.GetInt64(0))
            .Select(seq => MergePayload.Read(EntryAt(seq)))
            .Where(review => !review.IsTakenBack);

    private void RefuseUnknown(string claim)
    {
        if (
            _connection.Scalar<long>(
                "SELECT EXISTS (SELECT 1 FROM claims WHERE id = $id) OR EXISTS (SELECT 1 FROM claim_parts WHERE id = $id) OR EXISTS (SELECT 1 FROM "
                    + "reviews WHERE claim = $id)",
                ("$id", claim)
            ) == 0
        )
            throw new LedgerException(
                LedgerFault.Refused,
                $"there is no claim {claim} in {Path}, and no part of one; 'hasila tally --ledger' prints their ids"
            );
    }
}
