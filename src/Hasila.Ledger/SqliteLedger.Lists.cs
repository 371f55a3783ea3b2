using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Growth;
using Hasila.Ledger.Lists;
using Hasila.Ledger.Model;
using Hasila.Ledger.Payloads;
using Hasila.Ledger.Projections;
using Hasila.Ledger.Storage;
using Hasila.Ledger.Wording;
using Hasila.Text;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger;

/// <content>Lists of claims, a page at a time: what is read is what is shown.</content>
public sealed partial class SqliteLedger
{
    /// <summary>So many claims are counted by name; of more it is said that there are more.</summary>
    public const int MostCounted = 10_000;

    /// <summary>One page of the claims that are asked for, newest day first. Goes on by key from where the page before ended, however far that is.</summary>
    /// <exception cref="LedgerException">Also <see cref="LedgerFault.Refused"/>: the place to go on from, or the number of rows, is none.</exception>
    public ClaimPage List(ClaimQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Limit is < 1 or > ClaimQuery.MostRows)
            throw LedgerBook.Refused("list.rows", ("most", ClaimQuery.MostRows), ("given", query.Limit));
        var (after, before) = (ListPlace.Read(query.After), ListPlace.Read(query.Before));
        return Read(() =>
        {
            var filter = ClaimFilter.Of(_connection, query);
            var found = before is { } place ? filter.TakeBefore(place, query.Limit + 1) : filter.Take(after, query.Limit + 1);
            var isMore = found.Count > query.Limit;
            List<(long Day, long Claim)> shown = [.. found.Take(query.Limit)];
            if (before is not null)
                shown.Reverse();
            return new ClaimPage(
                shown.ConvertAll(one => RowOf(one.Claim)),
                shown.Count > 0 && (isMore || before is not null) ? ListPlace.Write(shown[^1].Day, shown[^1].Claim) : null,
                shown.Count > 0 && (before is not null ? isMore : after is not null) ? ListPlace.Write(shown[0].Day, shown[0].Claim) : null
            );
        });
    }

    /// <summary>Where a claim stands in every list, whether it is in it or not; null where there is none of that id.</summary>
    public string? PlaceOf(string claim) =>
        Read(() => _connection.Rows("SELECT day, number FROM claims WHERE id = $id", row => ListPlace.Write(row.GetInt64(0), row.GetInt64(1)), ("$id", claim)))
            is [var place]
            ? place
            : null;

    /// <summary>True where a claim is among those that are asked for.</summary>
    public bool IsAmong(string claim, ClaimQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Read(() =>
            _connection.Rows("SELECT day, number FROM claims WHERE id = $id", row => (Day: row.GetInt64(0), Claim: row.GetInt64(1)), ("$id", claim))
                is [var one]
            && ClaimFilter.Of(_connection, query).Has(one.Day, one.Claim)
        );
    }

    /// <summary>How many of the claims that are asked for bear each name; the newest <see cref="MostCounted"/> are counted.</summary>
    public ClaimFacets Count(ClaimQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Read(() =>
        {
            var filter = ClaimFilter.Of(_connection, query);
            var count = filter.Count(MostCounted + 1);
            return new ClaimFacets(FacetsOf(filter.CountNames(MostCounted)), Math.Min(count, MostCounted), count <= MostCounted);
        });
    }

    /// <summary>How many claims are asked for; <see cref="MostCounted"/>, and false, where there are more.</summary>
    public (int Claims, bool IsAll) CountOf(ClaimQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var count = Read(() => ClaimFilter.Of(_connection, query).Count(MostCounted + 1));
        return (Math.Min(count, MostCounted), count <= MostCounted);
    }

    /// <summary>The ids of all claims that are asked for, in a framework's order; those that a person rejected come last. No claim is read.</summary>
    public IReadOnlyList<string> IdsOf(ClaimQuery query, Framework framework)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(framework);
        return Read(() =>
        {
            var found = ClaimFilter.Of(_connection, query).Take(after: null, int.MaxValue);
            var keys = found.SelectMany(one => _connection.Rows($"{SelectKeys} WHERE number = $claim", ReadKey, ("$claim", one.Claim)));
            return (IReadOnlyList<string>)[.. new FrameworkOrder(framework).Sorted(keys).Select(key => key.Id)];
        });
    }

    /// <summary>Every name of a kind that claims are listed by, by the name.</summary>
    public IReadOnlyList<LocalText> NamesOf(ClaimFacetKind kind) =>
        Read(() =>
            _connection.Rows(
                "SELECT ar, en FROM names WHERE kind = $kind ORDER BY ar, en",
                row => NameIn(row.GetString(0), row.GetString(1)),
                ("$kind", (int)kind)
            )
        );

    /// <summary>A name that claims are listed by, in both languages; null where it is none in English.</summary>
    public LocalText? NameOf(ClaimFacetKind kind, string name) =>
        Read(() =>
            _connection.Rows(
                "SELECT ar, en FROM names WHERE kind = $kind AND en = $name ORDER BY ar DESC LIMIT 1",
                row => NameIn(row.GetString(0), row.GetString(1)),
                ("$kind", (int)kind),
                ("$name", name)
            )
        )
            is [var known]
            ? known
            : null;

    /// <summary>One claim as a list shows it; null where there is none of that id.</summary>
    public ClaimRow? FindRow(string id) => Read(() => NumberOfClaim(id) is { } number ? RowOf(number) : null);

    /// <summary>The claims that appear on a page as a list shows them, by id.</summary>
    /// <param name="capture">The capture's id.</param>
    public IReadOnlyList<ClaimRow> RowsOn(string capture) => Read(() => ClaimIdsOn(capture).ConvertAll(id => RowOf(NumberOfClaim(id)!.Value)));

    /// <summary>Where a claim stands; null where there is none of that id.</summary>
    public ClaimState? StateOf(string claim) =>
        Read(() => _connection.Scalar<long?>("SELECT state FROM claims WHERE id = $id", ("$id", claim))) is { } state ? (ClaimState)state : null;

    /// <summary>True where a decision was ever made on a claim, whatever became of it.</summary>
    public bool WasDecided(string claim) =>
        Read(() =>
            _connection.Scalar<bool>($"SELECT EXISTS (SELECT 1 FROM reviews WHERE claim = $claim AND decision <> '{ActRows.Rejected}')", ("$claim", claim))
        );

    /// <summary>The decision that stands on a claim; null where none does, or where it was rejected.</summary>
    public Review? StandingReviewOf(string claim) => StandingOn(claim) is (var seq, false) ? ReviewAt(seq) : null;

    /// <summary>The rejection that stands on a claim; null where none does.</summary>
    public ClaimRejected? StandingRejectionOf(string claim) => StandingOn(claim) is (var seq, true) ? (ClaimRejected)ActPayload.Read(EntryAt(seq)) : null;

    /// <summary>All decisions ever made on a claim, oldest first; rejections are acts.</summary>
    public IReadOnlyList<Review> ReviewsOf(string claim) =>
        [
            .. Read(() =>
                    _connection.Rows(
                        $"SELECT seq FROM reviews WHERE claim = $claim AND decision <> '{ActRows.Rejected}' ORDER BY seq",
                        row => row.GetInt64(0),
                        ("$claim", claim)
                    )
                )
                .Select(ReviewAt),
        ];

    /// <summary>Everybody who ever decided on a claim, by name.</summary>
    public IReadOnlyList<string> Reviewers() =>
        Read(() => _connection.Rows("SELECT en FROM names WHERE kind = $kind ORDER BY en", row => row.GetString(0), ("$kind", (int)NameKind.Reviewer)));

    /// <summary>Some of the places where a claim appears, in the order in which their pages were added.</summary>
    /// <param name="claim">Its id.</param>
    /// <param name="after">The <see cref="AppearancePage.Next"/> of those before; null for the first.</param>
    /// <param name="pages">On how many pages, at most.</param>
    public AppearancePage AppearancesOf(string claim, long? after = null, int pages = 50) =>
        Read(() =>
        {
            if (NumberOfClaim(claim) is not { } number)
                return new AppearancePage([], null);
            var captures = _connection.Rows(
                "SELECT DISTINCT capture FROM claim_pages WHERE claim = $claim AND capture > $after ORDER BY capture LIMIT $most",
                row => row.GetInt64(0),
                ("$claim", number),
                ("$after", after ?? 0),
                ("$most", pages + 1)
            );
            return new AppearancePage([.. Appearances(number, captures.Take(pages))], captures.Count > pages ? captures[pages - 1] : null);
        });

    /// <summary>Where the claims of a page appear on it.</summary>
    /// <param name="capture">The capture's id.</param>
    public IReadOnlyList<(string Claim, Appearance Appearance)> AppearancesOn(string capture) =>
        Read(() =>
        {
            if (FindCapture(capture) is not { } page)
                return [];
            return (IReadOnlyList<(string, Appearance)>)
                [.. ClaimIdsOn(capture).SelectMany(id => Appearances(NumberOfClaim(id)!.Value, [page]).Select(one => (id, one)))];
        });

    /// <summary>How many pages, statements and claims there are; rejected claims are not counted.</summary>
    public (long Pages, long Statements, long Claims) Counts() =>
        Read(() =>
            _connection.Rows(
                $"SELECT count(*), coalesce(sum(statements), 0), (SELECT count(*) FROM claims WHERE state <> {(int)ClaimState.Rejected}) FROM articles",
                row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2))
            )[0]
        );

    /// <summary>How many claims stand where.</summary>
    public IReadOnlyDictionary<ClaimState, int> CountByState() =>
        Read(() =>
            // By the names of the states: their index is narrower than the claims.
            Enum.GetValues<ClaimState>().Select(state => KeyValuePair.Create(state, CountOfState(state))).Where(one => one.Value > 0).ToDictionary()
        );

    private int CountOfState(ClaimState state) =>
        _connection.Scalar<int>(
            "SELECT count(*) FROM claim_names WHERE name = (SELECT number FROM names WHERE kind = $kind AND en = $state)",
            ("$kind", (int)NameKind.State),
            ("$state", ClaimRows.StateOf((int)state))
        );

    private const string SelectKeys = "SELECT id, frame, indicator, day, state FROM claims";

    private static ClaimKey ReadKey(SqliteDataReader row) =>
        new(row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4));

    private List<ClaimKey> Keys(Framework framework) => Read(() => new FrameworkOrder(framework).Sorted(_connection.Rows(SelectKeys, ReadKey)).ToList());

    private long? NumberOfClaim(string id) => _connection.Scalar<long?>("SELECT number FROM claims WHERE id = $id", ("$id", id));

    private (long Seq, bool IsRejection)? StandingOn(string claim) =>
        Read(() =>
            _connection.Rows(
                "SELECT r.seq, r.decision FROM reviews r JOIN claims c ON c.id = r.claim AND c.substance = r.substance WHERE r.claim = $claim "
                    + "AND r.seq NOT IN (SELECT entry FROM taken_back) ORDER BY r.seq DESC LIMIT 1",
                row => (row.GetInt64(0), row.GetString(1) == ActRows.Rejected),
                ("$claim", claim)
            )
                is [var standing]
                ? standing
                : ((long, bool)?)null
        );

    private ClaimRow RowOf(long number)
    {
        var row = _connection.Rows(
            "SELECT c.id, c.seq, c.substance, c.state, v.en, c.frame, c.indicator, c.day, c.appearances, c.sources FROM claims c "
                + "LEFT JOIN names v ON v.number = c.verdict WHERE c.number = $claim",
            one =>
                (
                    Id: one.GetString(0),
                    Seq: one.GetInt64(1),
                    Substance: one.GetString(2),
                    State: (ClaimState)one.GetInt64(3),
                    Verdict: one.IsDBNull(4) ? null : one.GetString(4),
                    Frame: one.IsDBNull(5) ? null : one.GetString(5),
                    Indicator: one.GetString(6),
                    Day: one.GetInt32(7),
                    Appearances: one.GetInt32(8),
                    Sources: one.GetInt32(9)
                ),
            ("$claim", number)
        )[0];
        var claim = new ClaimEntries(_connection, EntryAt).Head(row.Seq);
        return new ClaimRow
        {
            Id = row.Id,
            Seen = VersionOf(row.Id, row.Substance).ToString(),
            State = row.State,
            Verdict = row.Verdict is { } verdict ? Payload.FromWord<Outcome>(verdict) : null,
            Claimant = claim.Claimant,
            Frame = row.Frame,
            Indicator = row.Indicator,
            Gloss = claim.Gloss,
            Figure = claim.Figure?.Words,
            Place = claim.Place,
            AsOf = row.Day > 0 ? DateOnly.FromDayNumber(row.Day) : null,
            Status = claim.Status,
            Appearances = row.Appearances,
            Sources = row.Sources,
        };
    }

    // Each entry is read once, and of it only what stands on these pages.
    private IEnumerable<Appearance> Appearances(long claim, IEnumerable<long> captures)
    {
        var begun = _connection.Scalar<long>("SELECT seq FROM claims WHERE number = $claim", ("$claim", claim));
        var entries = new ClaimEntries(_connection, EntryAt);
        var told = captures
            .SelectMany(capture =>
                _connection.Rows(
                    "SELECT seq FROM claim_pages WHERE claim = $claim AND capture = $capture",
                    row => (Seq: row.GetInt64(0), Capture: capture),
                    ("$claim", claim),
                    ("$capture", capture)
                )
            )
            .ToLookup(one => one.Seq, one => one.Capture);
        return told.OrderBy(entry => entry.Key)
            .SelectMany(entry =>
                entries
                    .AppearancesIn(begun, entry.Key, reading => entry.Contains(CaptureOfReading(reading)))
                    .Select(appearance => (Appearance: appearance, Page: FindCapture(appearance.Capture) ?? 0))
                    .Where(one => entry.Contains(one.Page))
            )
            .OrderBy(one => one.Page)
            .Select(one => one.Appearance);
    }

    private long CaptureOfReading(long reading) => _connection.Scalar<long>("SELECT capture FROM readings WHERE seq = $seq", ("$seq", reading));

    private List<ClaimFacet> FacetsOf(Dictionary<long, int> counts) =>
        [
            .. counts
                .Select(one =>
                    _connection.Rows(
                        "SELECT kind, ar, en FROM names WHERE number = $name",
                        row => new ClaimFacet((ClaimFacetKind)row.GetInt64(0), NameIn(row.GetString(1), row.GetString(2)), one.Value),
                        ("$name", one.Key)
                    )[0]
                )
                .OrderBy(facet => facet.Kind)
                .ThenByDescending(facet => facet.Count)
                .ThenBy(facet => facet.Name.En, StringComparer.Ordinal),
        ];

    private static LocalText NameIn(string ar, string en) => new(ar.Length > 0 ? ar : en, en);
}
