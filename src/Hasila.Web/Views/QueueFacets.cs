using Hasila.Ledger;
using Hasila.Ledger.Model;
using Hasila.Text;

namespace Hasila.Web.Views;

/// <summary>What each filter could be set to, and how many claims would be listed then.</summary>
public sealed class QueueFacets
{
    private static readonly Dictionary<string, ClaimFacetKind> s_kinds = new(StringComparer.Ordinal)
    {
        ["frame"] = ClaimFacetKind.Frame,
        ["indicator"] = ClaimFacetKind.Indicator,
        ["claimant"] = ClaimFacetKind.Claimant,
        ["outlet"] = ClaimFacetKind.Outlet,
        ["place"] = ClaimFacetKind.Place,
        ["lang"] = ClaimFacetKind.Language,
    };

    private readonly Dictionary<string, IReadOnlyList<Facet>> _values = new(StringComparer.Ordinal);

    private QueueFacets() { }

    /// <summary>The filters that have values to offer, in the order in which they are shown; the state is the first.</summary>
    public static IEnumerable<string> Names => s_kinds.Keys.Prepend("state");

    /// <summary>The values of a filter, most claims first; of the state all there are.</summary>
    public IReadOnlyList<Facet> this[string name] => _values[name];

    public static QueueFacets Of(SqliteLedger ledger, QueueFilter filter)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        var facets = new QueueFacets();
        // Whatever is filtered by counts without itself; all others are counted at once.
        var usual = ledger.Count(filter.Asked);
        foreach (var (name, kind) in s_kinds)
            facets._values[name] = ValuesOf(filter[name] is null ? usual : ledger.Count(filter.With(name, null).Asked), kind);
        facets._values["state"] = StatesOf(ledger, filter);
        return facets;
    }

    // Names that are one in English lead to one list.
    private static List<Facet> ValuesOf(ClaimFacets counted, ClaimFacetKind kind) =>
        [
            .. counted
                .Facets.Where(facet => facet.Kind == kind && facet.Name.En.Length > 0)
                .GroupBy(facet => facet.Name.En, StringComparer.Ordinal)
                .Select(same => new Facet(same.Key, same.First().Name, same.Sum(facet => facet.Count), counted.IsAll))
                .OrderByDescending(facet => facet.Count)
                .ThenBy(facet => facet.Value, StringComparer.Ordinal),
        ];

    private static List<Facet> StatesOf(SqliteLedger ledger, QueueFilter filter)
    {
        var asked = filter.With("state", "all").Asked;
        if (asked == new ClaimQuery())
        {
            var counts = ledger.CountByState().ToDictionary(one => one.Key.ToString().ToLowerInvariant(), one => one.Value, StringComparer.Ordinal);
            return [.. QueueFilter.States.Select(state => StateOf(state, state == "all" ? counts.Values.Sum() : counts.GetValueOrDefault(state), isAll: true))];
        }

        return
        [
            .. QueueFilter.States.Select(state =>
            {
                var (claims, isAll) = ledger.CountOf(filter.With("state", state).Asked);
                return StateOf(state, claims, isAll);
            }),
        ];
    }

    private static Facet StateOf(string state, int claims, bool isAll) => new(state, new LocalText(state, state), claims, isAll);
}

/// <param name="Value">What the address says.</param>
/// <param name="Name">What a claimant, a place, an outlet is called; of the others the value.</param>
/// <param name="Count">How many claims.</param>
/// <param name="IsAll">False where only the newest were counted.</param>
public sealed record Facet(string Value, LocalText Name, int Count, bool IsAll);
