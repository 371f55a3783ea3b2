using Hasila.Claims.Evidence;
using Hasila.Claims.Model;

namespace Hasila.Claims.Checks.Forms;

/// <summary>How the series' place relates to the claim's: by the names that the catalogue gives, never by likeness.</summary>
internal static class PlaceScope
{
    /// <summary>Null where the two speak of different places, so that the series has nothing to say.</summary>
    public static (Extent Extent, string? Flag)? Compare(NormalForm claim, EvidenceSeries series)
    {
        if (claim.Place is not { } place)
        {
            if (series.Place is null)
                return (Extent.Same, null);
            return Names.Same(claim.Claimant, series.ClaimantsHere) || claim.Speakers.Any(speaker => Names.Same(new(speaker, speaker), series.ClaimantsHere))
                ? (Extent.Same, Flag.PlaceFromClaimant)
                : (Extent.Unknown, Flag.PlaceNotStated);
        }

        if (series.Place is not { } here)
            return null;
        if (Names.Same(place, [here.Ar, here.En, .. series.PlaceNames]))
            return (Extent.Same, null);
        if (Names.Same(place, series.PlacesInside))
            return (Extent.Wider, null);
        return Names.Same(place, series.PlacesAround) ? (Extent.Narrower, null) : null;
    }
}
