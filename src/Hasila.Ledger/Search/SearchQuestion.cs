using System.Runtime.InteropServices;
using System.Text;
using Hasila.Claims.Searching;
using Hasila.Ledger.Model;
using Hasila.Ledger.Storage;
using Hasila.Ledger.Wording;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Search;

/// <param name="Number">The document's.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Page">The page's number; null for a claim.</param>
/// <param name="Statement">The statement's id; null for a claim.</param>
/// <param name="Claim">The claim's number; null where none is made.</param>
internal sealed record FoundDocument(long Number, SearchKind Kind, long? Page, string? Statement, long? Claim);

/// <summary>One question to what is searched: which documents, and how many of them bear which name.</summary>
internal sealed class SearchQuestion
{
    /// <summary>So many hits are counted by name; of more it is said that there are more.</summary>
    public const int MostCounted = 10_000;

    private static readonly string[] s_facets = ["frame", "claimant", "place", "outlet", "language", "year"];

    private readonly SqliteConnection _connection;
    private readonly SearchQuery _query;
    private readonly string _hits;
    private readonly List<(string, object?)> _values = [];

    /// <exception cref="LedgerException"><see cref="LedgerFault.Refused"/>: no word is given.</exception>
    public SearchQuestion(SqliteConnection connection, SearchQuery query)
    {
        (_connection, _query) = (connection, query);
        // Left to itself SQLite goes through all documents and asks of each whether it is a hit: CROSS JOIN keeps the order.
        var hits = new StringBuilder("FROM words w CROSS JOIN documents d ON d.number = w.rowid WHERE words MATCH $words AND w.rowid < $after");
        _values.Add(("$words", Match(query.Words)));
        Narrow(hits, "kind", (int?)query.Kind);
        Narrow(hits, "frame", Named(SearchNameKind.Frame, query.Frame));
        Narrow(hits, "claimant", Named(SearchNameKind.Claimant, query.Claimant));
        Narrow(hits, "place", Named(SearchNameKind.Place, query.Place));
        Narrow(hits, "outlet", Named(SearchNameKind.Outlet, query.Outlet));
        Narrow(hits, "language", Named(SearchNameKind.Language, query.Language));
        Narrow(hits, "year", query.Year);
        _hits = hits.Append(" ORDER BY w.rowid DESC LIMIT $most").ToString();
    }

    private void Narrow(StringBuilder hits, string column, long? value)
    {
        if (value is null)
            return;
        hits.Append(" AND d.").Append(column).Append(" = $").Append(column);
        _values.Add(($"${column}", value));
    }

    /// <summary>The documents after a place, those that were taken up last first.</summary>
    public List<FoundDocument> Take(int most) =>
        _connection.Rows(
            "SELECT d.number, d.kind, d.page, d.part, d.claim " + _hits,
            row => new FoundDocument(
                row.GetInt64(0),
                (SearchKind)row.GetInt64(1),
                row.IsDBNull(2) ? null : row.GetInt64(2),
                row.IsDBNull(3) ? null : row.GetString(3),
                row.IsDBNull(4) ? null : row.GetInt64(4)
            ),
            [.. _values, ("$after", _query.After ?? long.MaxValue), ("$most", most)]
        );

    /// <summary>How many of all hits bear which name.</summary>
    public (List<SearchFacet> Facets, int Count, bool IsAll) Count()
    {
        var counts = s_facets.Select(_ => new Dictionary<long, int>()).ToArray();
        var rows = _connection.Rows(
            "SELECT d.frame, d.claimant, d.place, d.outlet, d.language, d.year " + _hits,
            row =>
            {
                for (var at = 0; at < counts.Length; at++)
                {
                    if (!row.IsDBNull(at))
                        CollectionsMarshal.GetValueRefOrAddDefault(counts[at], row.GetInt64(at), out _)++;
                }

                return true;
            },
            [.. _values, ("$after", long.MaxValue), ("$most", MostCounted + 1)]
        );
        var facets = new List<SearchFacet>();
        foreach (var (at, kind) in s_facets.Index())
        {
            foreach (var (number, count) in counts[at].OrderByDescending(one => one.Value).ThenBy(one => one.Key).Take(MostOfAKind))
                facets.Add(
                    new SearchFacet(
                        kind,
                        kind == "year" ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : SearchDocuments.NameAt(_connection, number),
                        count
                    )
                );
        }

        return (facets, Math.Min(rows.Count, MostCounted), rows.Count <= MostCounted);
    }

    private const int MostOfAKind = 50;

    // A name that nothing bears has no hits: no document has the number 0.
    private long? Named(SearchNameKind kind, string? name) => name is null ? null : SearchDocuments.Find(_connection, kind, name) ?? 0;

    private static string Match(string words)
    {
        var match = new StringBuilder();
        foreach (var (at, part) in words.Replace('\u201C', '"').Replace('\u201D', '"').Split('"').Index())
        {
            var folded = SearchWords.Folded(part);
            if (folded.Count == 0)
                continue;
            if (at % 2 == 1)
            {
                And(match).Append("folded : ").Append(Quoted(SearchWords.TextOf(folded)));
                continue;
            }

            foreach (var word in folded)
                And(match).Append("keys : (").AppendJoin(" OR ", SearchWords.KeysOf(word).Select(Quoted)).Append(')');
        }

        return match.Length > 0 ? match.ToString() : throw LedgerBook.Refused("search.empty");
    }

    private static StringBuilder And(StringBuilder match) => match.Length > 0 ? match.Append(" AND ") : match;

    private static string Quoted(string words) => $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
