using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Ledger;
using Hasila.Ledger.Acts;

namespace Hasila.Cli.Desk;

/// <summary>Where each claim of a ledger stands: awaiting a decision, publish, withhold, rejected.</summary>
internal sealed class ClaimStates(SqliteLedger ledger)
{
    public IReadOnlyDictionary<string, Review> Reviews { get; } = ledger.StandingReviews();

    public IReadOnlyDictionary<string, ClaimRejected> Rejections { get; } = ledger.StandingRejections();

    public string Of(Claim claim) =>
        Rejections.ContainsKey(claim.Id) ? "rejected"
        : Reviews.TryGetValue(claim.Id, out var review) ? Words.Of(review.Decision)
        : "awaiting";
}
