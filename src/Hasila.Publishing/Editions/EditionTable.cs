using Hasila.Publishing.Tables;

namespace Hasila.Publishing.Editions;

/// <summary>The claims of an edition as a table, each with its verdict, who decided, and where it stands on the board.</summary>
public static class EditionTable
{
    public static Table Of(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return ClaimTable.Of(edition.Claims.Select(published => RowOf(edition, published)));
    }

    private static ClaimRow RowOf(Edition edition, PublishedClaim published) =>
        new(published.Claim)
        {
            Finding = published.Findings.Count > 0 ? published.Findings[0] : null,
            Verdict = published.Verdict,
            Reviewer = published.Review.Reviewer,
            DecidedOn = DateOnly.FromDateTime(published.Review.At.UtcDateTime),
            Note = published.Review.Note,
            Link = edition.LinkTo(published.Claim.Id),
            SourceNumbers = published.SourceNumbers,
        };
}
