using System.Globalization;
using Hasila.Ledger.Model;
using Hasila.Ledger.Payloads;
using Hasila.Ledger.Projections;
using Hasila.Ledger.Storage;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Lists;

/// <summary>
/// A question about claims as the names that each has to bear, one of each group, and the days. The rarest group leads: its claims are gone through newest day
/// first, and of each it is looked up whether it bears one of every other group.
/// </summary>
internal sealed class ClaimFilter
{
    /// <summary>A group is not counted further: of two larger ones either may lead.</summary>
    private const int Counted = 2000;

    private const int FirstDay = 1;

    private readonly SqliteConnection _connection;
    private readonly List<List<long>> _groups = [];
    private readonly (long From, long To) _days;

    private ClaimFilter(SqliteConnection connection, (long, long) days) => (_connection, _days) = (connection, days);

    public static ClaimFilter Of(SqliteConnection connection, ClaimQuery query)
    {
        var isDated = query.From is not null || query.To is not null;
        var filter = new ClaimFilter(
            connection,
            (
                query.From?.DayNumber is > 0 and var from ? from
                : isDated ? FirstDay
                : 0,
                query.To?.DayNumber ?? DateOnly.MaxValue.DayNumber
            )
        );
        filter.Ask(NameKind.Frame, query.Frame, inPart: false);
        filter.Ask(NameKind.Indicator, query.Indicator, inPart: false);
        filter.Ask(NameKind.Claimant, query.Claimant, query.PartsOfNames);
        filter.Ask(NameKind.Place, query.Place, query.PartsOfNames);
        filter.Ask(NameKind.Outlet, query.Outlet, query.PartsOfNames);
        filter.Ask(NameKind.Language, query.Language, inPart: false);
        filter.Ask(NameKind.State, query.State is { } state ? ClaimRows.StateOf((int)state) : null, inPart: false);
        filter.Ask(NameKind.Verdict, query.Verdict is { } verdict ? Payload.Word(verdict) : null, inPart: false);
        filter._groups.Sort((one, other) => filter.CountOf(one).CompareTo(filter.CountOf(other)));
        return filter;
    }

    /// <summary>Days and numbers of the claims after a place, newest day first; at most so many.</summary>
    public List<(long Day, long Claim)> Take((long Day, long Claim)? after, int most)
    {
        if (_groups.Count == 0)
            return Take(null, after, most);
        // Each name of the leading group gives its first ones: the first of all are among them.
        return
        [
            .. _groups[0]
                .SelectMany(name => Take(name, after, most))
                .Distinct()
                .OrderByDescending(one => one.Day)
                .ThenByDescending(one => one.Claim)
                .Take(most),
        ];
    }

    private List<(long Day, long Claim)> Take(long? name, (long Day, long Claim)? after, int most)
    {
        var (day, claim) = after ?? (_days.To, long.MaxValue);
        var text = new System.Text.StringBuilder(
            name is null
                ? "SELECT a.day, a.number FROM claims a WHERE (a.day, a.number) < ($day, $claim) AND a.day >= $from"
                : "SELECT a.day, a.claim FROM claim_names a WHERE a.name = $name AND (a.day, a.claim) < ($day, $claim) AND a.day >= $from"
        );
        var values = new List<(string, object?)> { ("$day", day), ("$claim", claim), ("$from", _days.From) };
        if (name is not null)
            values.Add(("$name", name));
        foreach (var (at, group) in _groups.Index().Skip(1))
        {
            List<string> names = [.. group.Select((_, number) => string.Create(CultureInfo.InvariantCulture, $"$n{at}_{number}"))];
            values.AddRange(names.Zip(group, (parameter, number) => (parameter, (object?)number)));
            text.Append(" AND EXISTS (SELECT 1 FROM claim_names b WHERE b.day = a.day AND b.claim = a.claim AND b.name IN (")
                .AppendJoin(", ", names)
                .Append("))");
        }

        text.Append(name is null ? " ORDER BY a.day DESC, a.number DESC LIMIT $most" : " ORDER BY a.day DESC, a.claim DESC LIMIT $most");
        values.Add(("$most", most));
        return _connection.Rows(text.ToString(), row => (row.GetInt64(0), row.GetInt64(1)), [.. values]);
    }

    private void Ask(NameKind kind, string? name, bool inPart)
    {
        if (name is not null)
            _groups.Add(inPart ? Having(kind, name) : Named(kind, name));
    }

    private List<long> Named(NameKind kind, string name) =>
        _connection.Rows(
            // What has one name alone has none in Arabic.
            "SELECT number FROM names WHERE kind = $kind AND en = $name UNION SELECT number FROM names WHERE kind = $kind AND ar = $name AND ar <> ''",
            row => row.GetInt64(0),
            ("$kind", (int)kind),
            ("$name", name)
        );

    private List<long> Having(NameKind kind, string words) =>
        [
            .. _connection
                .Rows(
                    "SELECT number, ar, en FROM names WHERE kind = $kind ORDER BY number",
                    row => (Number: row.GetInt64(0), Ar: row.GetString(1), En: row.GetString(2)),
                    ("$kind", (int)kind)
                )
                .Where(name => name.Ar.Contains(words, StringComparison.OrdinalIgnoreCase) || name.En.Contains(words, StringComparison.OrdinalIgnoreCase))
                .Select(name => name.Number),
        ];

    private long CountOf(List<long> group) =>
        group.Sum(name =>
            _connection.Scalar<long>(
                "SELECT count(*) FROM (SELECT 1 FROM claim_names WHERE name = $name AND day BETWEEN $from AND $to LIMIT $most)",
                ("$name", name),
                ("$from", _days.From),
                ("$to", _days.To),
                ("$most", Counted)
            )
        );
}
