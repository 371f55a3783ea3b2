using Hasila.Text;

namespace Hasila.Ledger.Model;

/// <summary>What is searched for in statements and the titles of claims.</summary>
public sealed record SearchQuery
{
    /// <summary>All words have to be there in some form; words in quotation marks one after the other, as they are but for their spelling.</summary>
    public required string Words { get; init; }

    /// <summary>Only statements, or only claims.</summary>
    public SearchKind? Kind { get; init; }

    /// <summary>A frame's id.</summary>
    public string? Frame { get; init; }

    /// <summary>The claimant's English name, or a statement's speaker, as the counts have it.</summary>
    public string? Claimant { get; init; }

    /// <summary>The place's English name.</summary>
    public string? Place { get; init; }

    public string? Outlet { get; init; }

    /// <summary><c>ar</c>, <c>en</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Of the page's day, or of the claim's.</summary>
    public int? Year { get; init; }

    /// <summary>Where the page before ended: its <see cref="SearchPage.Next"/>; null for the first.</summary>
    public long? After { get; init; }

    /// <summary>Hits of a page, 1 to <see cref="ClaimQuery.MostRows"/>.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>What a hit is.</summary>
public enum SearchKind
{
    Statement = 1,
    Claim = 2,
}

/// <param name="Kind">What it is.</param>
/// <param name="Claim">The claim, or the one that is made in the statement; null where none is.</param>
/// <param name="Page">The capture on which the statement stands; null for a claim.</param>
/// <param name="Statement">The statement's id there; null for a claim.</param>
/// <param name="Title">The claim's title, or the statement's words in both places.</param>
/// <param name="Speaker">The claimant, or who says it.</param>
/// <param name="Outlet">Of the statement's page.</param>
/// <param name="Day">The page's day, or the claim's.</param>
public sealed record SearchHit(
    SearchKind Kind,
    string? Claim,
    string? Page,
    string? Statement,
    LocalText Title,
    LocalText? Speaker,
    string? Outlet,
    DateOnly? Day
);

/// <param name="Kind">What the name is of: <c>frame</c>, <c>claimant</c>, <c>place</c>, <c>outlet</c>, <c>language</c>, <c>year</c>.</param>
/// <param name="Name">The name.</param>
/// <param name="Count">How many of the counted hits bear it.</param>
public sealed record SearchFacet(string Kind, string Name, int Count);

/// <param name="Hits">What was taken up last comes first.</param>
/// <param name="Facets">By kind, the most frequent first.</param>
/// <param name="Count">Hits that were counted.</param>
/// <param name="IsAll">False where there are more than were counted.</param>
/// <param name="Next">What the next page is asked with; null where this is the last.</param>
public sealed record SearchPage(IReadOnlyList<SearchHit> Hits, IReadOnlyList<SearchFacet> Facets, int Count, bool IsAll, long? Next);
