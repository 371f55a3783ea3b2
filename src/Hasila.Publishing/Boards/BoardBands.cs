using Hasila.Claims.Wording;
using Hasila.Publishing.Editions;
using Hasila.Text;

namespace Hasila.Publishing.Boards;

/// <summary>A heading of the board and the claims below it.</summary>
internal sealed record BoardBand(string Id, LocalText Name, IReadOnlyList<PublishedClaim> Claims);

/// <summary>The headings of a board in order, those without claims left out: overall results, frame by frame, what no indicator defines.</summary>
internal static class BoardBands
{
    private const string Other = "other";

    public static IReadOnlyList<BoardBand> Of(Edition edition)
    {
        BoardBand[] bands =
        [
            new("overall", ResultWords.Overall, [.. edition.Claims.Where(claim => claim.Claim is { Frame: null, Indicator: not Other })]),
            .. edition.Framework.Frames.Select(frame => new BoardBand(frame.Id, frame.Name, [.. edition.ClaimsOf(frame.Id)])),
            new(Other, ResultWords.Others, [.. edition.Claims.Where(claim => claim.Claim.Indicator == Other)]),
        ];
        return [.. bands.Where(band => band.Claims.Count > 0)];
    }
}
