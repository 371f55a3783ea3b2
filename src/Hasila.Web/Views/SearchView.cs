using Hasila.Ledger;
using Hasila.Ledger.Model;
using Hasila.Text;

namespace Hasila.Web.Views;

/// <summary>What a search found, and by what it can be narrowed.</summary>
public sealed record SearchView
{
    private const int Offered = 8;

    // As the counts of the ledger name them, and as the address does.
    private static readonly (string Counted, string Name)[] s_facets =
    [
        ("frame", "frame"),
        ("claimant", "claimant"),
        ("place", "place"),
        ("outlet", "outlet"),
        ("language", "lang"),
        ("year", "year"),
    ];

    public required SearchPage Page { get; init; }

    /// <summary>What it can be narrowed by, in the order in which it is shown, most hits first.</summary>
    public required IReadOnlyList<(string Name, IReadOnlyList<Facet> Values)> Facets { get; init; }

    /// <exception cref="LedgerException">No word is given.</exception>
    public static SearchView Of(SqliteLedger ledger, SearchFilter filter)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        var page = ledger.Search(filter.Asked);
        return new SearchView
        {
            Page = page,
            Facets =
            [
                .. s_facets
                    .Select(kind =>
                        (
                            kind.Name,
                            (IReadOnlyList<Facet>)
                                [.. page.Facets.Where(facet => facet.Kind == kind.Counted).Take(Offered).Select(facet => ValueOf(ledger, facet, page.IsAll))]
                        )
                    )
                    .Where(kind => kind.Item2.Count > 0),
            ],
        };
    }

    // Claimants and places are counted by their English names; whoever speaks on a page, by the page's.
    private static Facet ValueOf(SqliteLedger ledger, SearchFacet facet, bool isAll)
    {
        ClaimFacetKind? kind = facet.Kind switch
        {
            "claimant" => ClaimFacetKind.Claimant,
            "place" => ClaimFacetKind.Place,
            _ => null,
        };
        var name = kind is { } known ? ledger.NameOf(known, facet.Name) : null;
        return new Facet(facet.Name, name ?? new LocalText(facet.Name, facet.Name), facet.Count, isAll);
    }
}
