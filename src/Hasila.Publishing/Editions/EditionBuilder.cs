using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Text;

namespace Hasila.Publishing.Editions;

/// <summary>What an edition is made of.</summary>
public sealed record EditionInput
{
    public required LocalText Title { get; init; }

    /// <summary>Null: the latest day for which a published claim is made, else the latest on which a page that it cites was published.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Where it is put, by whom and under which licence.</summary>
    public EditionPlace Place { get; init; } = EditionPlace.Nowhere;

    public required Tally Tally { get; init; }

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The standing decision by claim id.</summary>
    public required IReadOnlyDictionary<string, Review> Reviews { get; init; }

    /// <summary>How many pages there are.</summary>
    public int Pages { get; init; }

    /// <summary>How many statements they hold.</summary>
    public int Statements { get; init; }

    /// <summary>How many claims were tallied of them; null where <see cref="Tally"/> has all of them.</summary>
    public int? Tallied { get; init; }
}

/// <summary>Puts an edition together: only claims whose standing decision is to publish, sources numbered as they are cited.</summary>
public static class EditionBuilder
{
    public static Edition Build(EditionInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var sources = new List<Source>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var findings = input.Findings.ToLookup(finding => finding.ClaimId, StringComparer.Ordinal);
        var claims = new List<PublishedClaim>();
        bool IsPublished(Claim claim) => input.Reviews.TryGetValue(claim.Id, out var review) && review.Decision == ReviewDecision.Publish;
        // Of a line the latest figure is shown; those before it stand in its history.
        var latest = input
            .Tally.Claims.Where(IsPublished)
            .Where(claim => claim.Line is not null)
            .GroupBy(claim => claim.Line!, StringComparer.Ordinal)
            .ToDictionary(line => line.Key, line => line.Max(claim => claim.AsOf), StringComparer.Ordinal);
        foreach (var claim in input.Tally.Claims)
        {
            if (!IsPublished(claim) || (claim.Line is { } line && claim.AsOf < latest[line]))
                continue;
            claims.Add(new PublishedClaim(claim, input.Reviews[claim.Id], [.. findings[claim.Id]], NumbersOf(claim.Appearances), NumbersOf(claim.Caveats)));
        }

        var claimants = claims.Select(claim => claim.Claim.Claimant.Ar).ToHashSet(StringComparer.Ordinal);
        var asOf =
            input.AsOf ?? claims.Max(claim => claim.Claim.AsOf) ?? claims.SelectMany(claim => claim.Claim.Appearances).Max(appearance => appearance.Published);
        return Named(
            new Edition
            {
                Id = "",
                Title = input.Title,
                AsOf = asOf,
                Place = input.Place,
                Framework = input.Tally.Framework,
                Claims = claims,
                Gaps =
                [
                    .. input
                        .Tally.Gaps.Where(gap => claimants.Contains(gap.Claimant))
                        .GroupBy(gap => gap.Claimant, StringComparer.Ordinal)
                        .Select(group => group.OrderByDescending(gap => gap.Found).First()),
                ],
                Sources = sources,
                Counts = new EditionCounts(input.Pages, input.Statements, input.Tallied ?? input.Tally.Claims.Count, claims.Count),
                Reviewers = [.. claims.Select(claim => claim.Review.Reviewer).Distinct(StringComparer.Ordinal)],
            }
        );

        IReadOnlyList<int> NumbersOf(IReadOnlyList<Appearance> appearances) => [.. appearances.Select(NumberOf).Distinct().Order()];

        int NumberOf(Appearance appearance)
        {
            if (numbers.TryGetValue(appearance.Capture, out var number))
                return number;
            number = numbers[appearance.Capture] = sources.Count + 1;
            sources.Add(
                new Source(
                    number,
                    appearance.Capture,
                    appearance.Page,
                    appearance.Outlet,
                    appearance.Headline,
                    appearance.Published,
                    appearance.Language,
                    appearance.Url
                )
            );
            return number;
        }
    }

    /// <summary>The edition with the corrections that it tells of: it has an id of its own then.</summary>
    public static Edition WithCorrections(Edition edition, IReadOnlyList<PublishedCorrection> corrections)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(corrections);
        return corrections.Count == 0 ? edition : Named(edition with { Id = "", Corrections = corrections });
    }

    // Whatever is published of the claims, so that of one id there is one edition: the data as it is written, without the id.
    private static Edition Named(Edition edition) => edition with { Id = EditionId.Of(edition.AsOf, json => EditionJson.Write(json, edition)) };
}
