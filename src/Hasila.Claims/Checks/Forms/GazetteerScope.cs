using Hasila.Claims.Evidence;
using Hasila.Text;
using Hasila.Text.Places;

namespace Hasila.Claims.Checks.Forms;

/// <summary>
/// Rule 5 for places that nobody listed: where the gazetteer knows that the claim's place lies in the series' (or the other way round), the series carries
/// that name among
/// <see cref="EvidenceSeries.PlacesInside"/> (or <see cref="EvidenceSeries.PlacesAround"/>) from then on, so that the finding follows from its inputs alone.
/// </summary>
internal static class GazetteerScope
{
    private const int Deepest = 8;

    public static EvidenceSeries Listed(NormalForm claim, EvidenceSeries series)
    {
        if (claim.Place is not { } place || series.Place is not { } here || PlaceScope.Compare(claim, series) is not null)
            return series;
        if (Known(place) is not { } claimed || Known(here) is not { } observed)
            return series;
        if (claimed.Id == observed.Id)
            return series with { PlaceNames = [.. series.PlaceNames, place.En] };
        if (LiesIn(claimed, observed))
            return series with { PlacesInside = [.. series.PlacesInside, place.En] };
        return LiesIn(observed, claimed) ? series with { PlacesAround = [.. series.PlacesAround, place.En] } : series;
    }

    /// <summary>The place whose name, or p-code, <paramref name="name"/> is from its first letter to its last; null where it is another or none.</summary>
    public static Place? Known(LocalText name) => Known(name.Ar) ?? Known(name.En);

    private static Place? Known(string name)
    {
        var trimmed = name.Trim();
        return Gazetteer.FindByPCode(trimmed) ?? (Gazetteer.FindPlaces(trimmed) is [var only] && only.Span.Length == trimmed.Length ? only.Place : null);
    }

    private static bool LiesIn(Place place, Place around)
    {
        var parent = place.Parent;
        for (var depth = 0; parent is not null && depth < Deepest; depth++)
        {
            if (parent == around.Id)
                return true;
            parent = Gazetteer.Find(parent)?.Parent;
        }

        return false;
    }
}
