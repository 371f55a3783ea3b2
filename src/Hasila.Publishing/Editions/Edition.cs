using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Text;

namespace Hasila.Publishing.Editions;

/// <summary>A tally as it is published: frozen, as of a day, only claims on which a named person decided, every one with its sources.</summary>
public sealed record Edition
{
    /// <summary>
    /// For instance <c>2025-03-25-1f3a9c20</c>: the day, or <c>undated</c>, and the first digits of a hash of the contents.
    /// </summary>
    public required string Id { get; init; }

    public required LocalText Title { get; init; }

    /// <summary>Null where no day was given and no claim in it, and no page that it cites, is dated: then it is not known.</summary>
    public required DateOnly? AsOf { get; init; }

    public required Framework Framework { get; init; }

    /// <summary>Overall results first, then by frame and indicator in the framework's order.</summary>
    public required IReadOnlyList<PublishedClaim> Claims { get; init; }

    /// <summary>Announced counts of items against those found, for the claimants in this edition.</summary>
    public IReadOnlyList<CompletenessGap> Gaps { get; init; } = [];

    /// <summary>Numbered from 1 in the order in which the claims cite them.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>Where it is put, by whom and under which licence.</summary>
    public EditionPlace Place { get; init; } = EditionPlace.Nowhere;

    /// <summary>What changed since the edition before; null where there is none.</summary>
    public EditionComparison? Changes { get; init; }

    public required EditionCounts Counts { get; init; }

    /// <summary>The names of those who decided, each once.</summary>
    public IReadOnlyList<string> Reviewers { get; init; } = [];

    /// <summary>What this edition and those before it corrected of what was published before, oldest first.</summary>
    public IReadOnlyList<PublishedCorrection> Corrections { get; init; } = [];

    /// <summary>The numbers of the sources in which these stand, ascending, each once.</summary>
    public IReadOnlyList<int> NumbersOf(IEnumerable<Appearance> appearances) =>
        [
            .. Sources
                .Join(
                    appearances.Select(appearance => appearance.Capture).Distinct(StringComparer.Ordinal),
                    source => source.Capture,
                    capture => capture,
                    (source, _) => source.Number
                )
                .Order(),
        ];

    /// <summary>Where a claim stands on the board: an address of its own where the edition has a place on the web, else within its folder.</summary>
    public string LinkTo(string claim) => $"{AddressOf("index.html")}#{Uri.EscapeDataString(claim)}";

    /// <summary>The address of one of its files; within its folder where it has no place on the web.</summary>
    public string AddressOf(string file) => Place.Home is { } home ? new Uri(home, file).AbsoluteUri : file;

    public IEnumerable<PublishedClaim> ClaimsOf(string? frame) => Claims.Where(claim => claim.Claim.Frame == frame);
}

/// <param name="Claim">As the ledger has it.</param>
/// <param name="Review">The standing decision.</param>
/// <param name="Findings">Latest figure first; may be empty.</param>
/// <param name="SourceNumbers">Where it appears, ascending, each once.</param>
/// <param name="CaveatSourceNumbers">Where its caveats stand.</param>
public sealed record PublishedClaim(
    Claim Claim,
    Review Review,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<int> SourceNumbers,
    IReadOnlyList<int> CaveatSourceNumbers
)
{
    /// <summary>The reviewer's verdict, else the outcome of the first finding, else not checked.</summary>
    public Outcome? Verdict => Review.Verdict ?? (Findings.Count > 0 ? Findings[0].Outcome : null);
}

/// <summary>A page that an edition cites.</summary>
public sealed record Source(int Number, string Capture, string Page, string? Outlet, string? Headline, DateOnly? Published, string? Language, string? Url);

/// <summary>How much was read, and how much of it is published.</summary>
public sealed record EditionCounts(int Pages, int Statements, int Claims, int Published);
