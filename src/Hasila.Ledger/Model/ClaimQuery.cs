using Hasila.Claims.Checks.Findings;

namespace Hasila.Ledger.Model;

/// <summary>Which claims are asked for, and how many at once. What is null is not asked; all that is asked has to hold.</summary>
public sealed record ClaimQuery
{
    /// <summary>A frame's id; empty for overall results, which have none.</summary>
    public string? Frame { get; init; }

    /// <summary>An indicator's id.</summary>
    public string? Indicator { get; init; }

    /// <summary>The claimant's name in either language.</summary>
    public string? Claimant { get; init; }

    /// <summary>The place's name in either language.</summary>
    public string? Place { get; init; }

    /// <summary>An outlet in which it appears.</summary>
    public string? Outlet { get; init; }

    /// <summary>A language in which it appears: <c>ar</c>, <c>en</c>.</summary>
    public string? Language { get; init; }

    public ClaimState? State { get; init; }

    /// <summary>The verdict of the decision that stands.</summary>
    public Outcome? Verdict { get; init; }

    /// <summary>The first day for which it is claimed; what has no day is left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last such day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Claimant, place and outlet are given in part: every name that has the words in it is meant, whatever the case of its letters.</summary>
    public bool PartsOfNames { get; init; }

    /// <summary>Where the page before ended: its <see cref="ClaimPage.Next"/>; null for the first.</summary>
    public string? After { get; init; }

    /// <summary>Where the page after it begins, its <see cref="ClaimPage.Previous"/>: the last rows before it. Goes before an <see cref="After"/>.</summary>
    public string? Before { get; init; }

    /// <summary>Rows of a page, 1 to <see cref="MostRows"/>.</summary>
    public int Limit { get; init; } = 50;

    public const int MostRows = 500;
}

/// <param name="Rows">Newest day first; of one day the last that came.</param>
/// <param name="Next">After what the next page is asked; null where this is the last.</param>
/// <param name="Previous">Before what the page before is asked; null where this is the first.</param>
public sealed record ClaimPage(IReadOnlyList<ClaimRow> Rows, string? Next, string? Previous);

/// <summary>How many of the claims that are asked for bear a name.</summary>
/// <param name="Kind">What the name is of.</param>
/// <param name="Name">The name; of frames and indicators the id, the same in both languages.</param>
/// <param name="Count">Of at most so many claims as were looked at.</param>
public sealed record ClaimFacet(ClaimFacetKind Kind, Hasila.Text.LocalText Name, int Count);

/// <param name="Facets">By kind, the most frequent first.</param>
/// <param name="Claims">How many claims were looked at.</param>
/// <param name="IsAll">False where there are more: the counts are those of the newest.</param>
public sealed record ClaimFacets(IReadOnlyList<ClaimFacet> Facets, int Claims, bool IsAll);

/// <summary>What claims are counted by.</summary>
public enum ClaimFacetKind
{
    Frame = 1,
    Indicator = 2,
    Claimant = 3,
    Place = 4,
    Outlet = 5,
    Language = 6,
    State = 7,
    Verdict = 8,
}
