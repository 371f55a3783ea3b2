using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Ledger;
using Hasila.Ledger.Acts;

namespace Hasila.Web.Views;

/// <summary>The claims of a filter in the framework's order, each with where it stands.</summary>
public sealed class Queue
{
    private readonly List<Queued> _all;

    private Queue(List<Queued> all, QueueFilter filter)
    {
        (_all, Filter) = (all, filter);
        Found = [.. all.Where(one => filter.Fits(one.Claim, one.State))];
        Waiting = all.Count(one => one.State == QueueFilter.Awaiting);
    }

    public QueueFilter Filter { get; }

    public IReadOnlyList<Queued> Found { get; }

    /// <summary>Claims that await a decision, whatever the filter.</summary>
    public int Waiting { get; }

    public static Queue Of(SqliteLedger ledger, Framework framework, QueueFilter filter)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        var (reviews, rejections) = (ledger.StandingReviews(), ledger.StandingRejections());
        var decided = ledger.Reviews().Select(review => review.ClaimId).ToHashSet(StringComparer.Ordinal);
        var replies = ledger.Standing<Reply>().GroupBy(reply => reply.Claim, StringComparer.Ordinal).ToDictionary(one => one.Key, one => one.Last());
        var assigned = ledger.Standing<Assignment>().GroupBy(one => one.About, StringComparer.Ordinal).ToDictionary(one => one.Key, one => one.Last().To);
        // The framework's order; those that the tally leaves out come last.
        var claims = ledger.TallyOf(framework).Claims.Concat(rejections.Count == 0 ? [] : ledger.Claims().Where(claim => rejections.ContainsKey(claim.Id)));
        return new Queue(
            [
                .. claims.Select(claim =>
                {
                    var state =
                        rejections.ContainsKey(claim.Id) ? "rejected"
                        : reviews.TryGetValue(claim.Id, out var review) ? (review.Decision == ReviewDecision.Publish ? "publish" : "withhold")
                        : QueueFilter.Awaiting;
                    return new Queued(claim, state)
                    {
                        IsChanged = state == QueueFilter.Awaiting && decided.Contains(claim.Id),
                        ReplyDue = replies.TryGetValue(claim.Id, out var reply) && reply.Text is null ? reply.Due : null,
                        AssignedTo = assigned.GetValueOrDefault(claim.Id),
                    };
                }),
            ],
            filter
        );
    }

    /// <summary>The values of one filter with how many claims each would show, most first.</summary>
    public IReadOnlyList<(string Value, int Count)> Facet(string name) =>
        [
            .. _all.Where(one => Filter.Fits(one.Claim, one.State, name))
                .SelectMany(one => ValuesOf(one, name).Distinct(StringComparer.Ordinal))
                .CountBy(value => value)
                .OrderByDescending(one => one.Value)
                .ThenBy(one => one.Key, StringComparer.Ordinal)
                .Select(one => (one.Key, one.Value)),
        ];

    public int CountOf(string state) => _all.Count(one => Filter.Fits(one.Claim, one.State, "state") && (state == "all" || one.State == state));

    /// <summary>The claim after this one in the list, or the first that is not this one where it is no longer in it; null at the end.</summary>
    public string? After(string claim, IReadOnlyList<string> before)
    {
        var ids = Found.Select(one => one.Claim.Id).ToList();
        if (ids.IndexOf(claim) is var at and >= 0)
            return at + 1 < ids.Count ? ids[at + 1] : null;
        // It was decided and is gone: whoever stood behind it comes next.
        return before.SkipWhile(id => id != claim).Skip(1).FirstOrDefault(ids.Contains) ?? ids.FirstOrDefault();
    }

    private static IEnumerable<string> ValuesOf(Queued one, string name) =>
        name switch
        {
            "frame" => one.Claim.Frame is { } frame ? [frame] : [],
            "indicator" => [one.Claim.Indicator],
            "claimant" => [one.Claim.Claimant.Ar],
            "place" => one.Claim.Place is { } place ? [place.Ar] : [],
            "outlet" => one.Claim.Appearances.Select(appearance => appearance.Outlet).OfType<string>(),
            "lang" => one.Claim.Appearances.Select(appearance => appearance.Language).OfType<string>(),
            _ => [one.State],
        };
}

/// <summary>A claim of the list.</summary>
/// <param name="Claim">As it stands.</param>
/// <param name="State">One of <see cref="QueueFilter.States"/>.</param>
public sealed record Queued(Claim Claim, string State)
{
    /// <summary>It was decided once, and says something else since.</summary>
    public bool IsChanged { get; init; }

    /// <summary>The claimant was asked, and may answer until then.</summary>
    public DateOnly? ReplyDue { get; init; }

    public string? AssignedTo { get; init; }
}
