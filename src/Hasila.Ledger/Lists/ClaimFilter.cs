using System.Globalization;
using System.Runtime.InteropServices;
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
    public List<(long Day, long Claim)> Take((long Day, long Claim)? after, int most) =>
        Found(Asked(after ?? (_days.To, long.MaxValue), isBack: false, most), most);

    /// <summary>Those before a place, the nearest first; at most so many.</summary>
    public List<(long Day, long Claim)> TakeBefore((long Day, long Claim) before, int most) => Found(Asked(before, isBack: true, most), most, isBack: true);

    /// <summary>True for a claim that is asked for.</summary>
    public bool Has(long day, long claim) =>
        day >= _days.From
        && day <= _days.To
        && _groups.TrueForAll(group =>
            group.Exists(name =>
                _connection.Scalar<bool>(
                    "SELECT EXISTS (SELECT 1 FROM claim_names WHERE name = $name AND day = $day AND claim = $claim)",
                    ("$name", name),
                    ("$day", day),
                    ("$claim", claim)
                )
            )
        );

    /// <summary>How many there are, counted up to a number.</summary>
    public int Count(int most) =>
        Asked((_days.To, long.MaxValue), isBack: false, most) is [var (text, values)]
            ? _connection.Scalar<int>($"SELECT count(*) FROM ({text})", [.. values])
            : Take(after: null, most).Count;

    /// <summary>How many of the newest bear each name.</summary>
    public Dictionary<long, int> CountNames(int most)
    {
        var counts = new Dictionary<long, int>();
        if (Asked((_days.To, long.MaxValue), isBack: false, most) is [var (text, values)])
        {
            // The claims lead: left to itself SQLite goes through all names.
            foreach (
                var name in _connection.Rows(
                    $"SELECT n.name FROM ({text}) f CROSS JOIN claim_names n ON n.claim = f.claim",
                    row => row.GetInt64(0),
                    [.. values]
                )
            )
                CollectionsMarshal.GetValueRefOrAddDefault(counts, name, out _)++;
            return counts;
        }

        foreach (var (_, claim) in Take(after: null, most))
        {
            foreach (var name in _connection.Rows("SELECT name FROM claim_names WHERE claim = $claim", row => row.GetInt64(0), ("$claim", claim)))
                CollectionsMarshal.GetValueRefOrAddDefault(counts, name, out _)++;
        }

        return counts;
    }

    private List<(long Day, long Claim)> Found(List<(string Text, List<(string, object?)> Values)> asked, int most, bool isBack = false)
    {
        var found = asked.SelectMany(one => _connection.Rows(one.Text, row => (Day: row.GetInt64(0), Claim: row.GetInt64(1)), [.. one.Values]));
        if (asked.Count == 1)
            return [.. found];
        // Each name of the leading group gives its first ones: the first of all are among them.
        return
        [
            .. (
                isBack
                    ? found.Distinct().OrderBy(one => one.Day).ThenBy(one => one.Claim)
                    : found.Distinct().OrderByDescending(one => one.Day).ThenByDescending(one => one.Claim)
            ).Take(most),
        ];
    }

    // One question for each name of the leading group.
    private List<(string Text, List<(string, object?)> Values)> Asked((long Day, long Claim) from, bool isBack, int most) =>
        _groups.Count == 0 ? [Asked(null, from, isBack, most)] : _groups[0].ConvertAll(name => Asked(name, from, isBack, most));

    private (string Text, List<(string, object?)> Values) Asked(long? name, (long Day, long Claim) from, bool isBack, int most)
    {
        var (number, table) = name is null ? ("number", "claims") : ("claim", "claim_names");
        var text = new System.Text.StringBuilder(
            $"SELECT a.day, a.{number} AS claim FROM {table} a WHERE (a.day, a.{number}) {(isBack ? '>' : '<')} ($day, $claim) "
                + (isBack ? "AND a.day BETWEEN $from AND $to" : "AND a.day >= $from")
        );
        var values = new List<(string, object?)> { ("$day", from.Day), ("$claim", from.Claim), ("$from", _days.From) };
        if (isBack)
            values.Add(("$to", _days.To));
        if (name is not null)
        {
            text.Append(" AND a.name = $name");
            values.Add(("$name", name));
        }

        foreach (var (at, group) in _groups.Index().Skip(1))
        {
            List<string> names = [.. group.Select((_, number) => string.Create(CultureInfo.InvariantCulture, $"$n{at}_{number}"))];
            values.AddRange(names.Zip(group, (parameter, number) => (parameter, (object?)number)));
            text.Append(" AND EXISTS (SELECT 1 FROM claim_names b WHERE b.day = a.day AND b.claim = a.")
                .Append(number)
                .Append(" AND b.name IN (")
                .AppendJoin(", ", names)
                .Append("))");
        }

        var way = isBack ? "" : " DESC";
        text.Append($" ORDER BY a.day{way}, a.{number}{way} LIMIT $most");
        values.Add(("$most", most));
        return (text.ToString(), values);
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
