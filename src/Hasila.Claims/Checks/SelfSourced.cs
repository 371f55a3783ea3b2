using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Evidence;
using Hasila.Claims.Evidence.Readings;
using Hasila.Claims.Model;

namespace Hasila.Claims.Checks;

/// <summary>Rule 9: a series of the claimant's own, or one that its reports feed, says what the claimant says twice.</summary>
internal static class SelfSourced
{
    public static bool By(NormalForm claim, EvidenceSeries series)
    {
        string[] own = [series.Owner.Ar, series.Owner.En, .. series.SelfSources];
        return Names.Same(claim.Claimant, own) || claim.Speakers.Any(speaker => Names.Same(new(speaker, speaker), own));
    }

    /// <summary>
    /// The claimant's own observation of the claim's own day with the claim's own number is the claim itself:
    /// it is left out, and the claim is held to its neighbours.
    /// </summary>
    public static IReadOnlyList<EvidencePoint> WithoutTheClaim(IReadOnlyList<EvidencePoint> points, NormalForm claim) =>
        [.. points.Where(point => point.To != claim.AsOf || point.From != point.To || !point.Value.IsPoint() || point.Value.Low != claim.Value)];
}
