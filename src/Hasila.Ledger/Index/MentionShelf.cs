using System.Text.Json;
using Hasila.Claims.Incremental;
using Hasila.Claims.Model;
using Hasila.Ledger.Journal;
using Hasila.Ledger.Model;
using Hasila.Ledger.Payloads;
using Hasila.Ledger.Storage;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Index;

/// <summary>The shelf of a growing tally in the tables of an index file; its commands are made once.</summary>
internal sealed class MentionShelf(SqliteConnection connection) : IMentionShelf, IDisposable
{
    private const int LongestRange = 31;
    private const string StrandColumns = "id, cluster, line, number, oldest, as_of, hangs";

    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    public string? SourceOf(string capture) => One("SELECT source FROM pages WHERE capture = $1", row => row.GetString(0), capture);

    public byte[] FactsOf(string capture) =>
        One("SELECT facts FROM pages WHERE capture = $1", row => row.GetFieldValue<byte[]>(0), capture) ?? throw Missing(capture);

    public void Add(ShelvedPage page) =>
        Run(
            "INSERT INTO pages (capture, source, facts, gap) VALUES ($1, $2, $3, $4)",
            page.Capture,
            page.Source,
            page.Facts,
            page.Gap is { } gap ? Written(gap) : null
        );

    public void Replace(string capture, byte[] facts, CompletenessGap? gap) =>
        Run("UPDATE pages SET facts = $2, gap = $3 WHERE capture = $1", capture, facts, gap is null ? null : Written(gap));

    public IReadOnlyList<MetMention> OnPage(string capture) =>
        Rows("SELECT m.number, m.strand, s.cluster FROM mentions m JOIN strands s ON s.id = m.strand WHERE m.capture = $1", Met, capture);

    public IReadOnlyList<string> PagesOf(Func<string, bool> isMeant) =>
        [
            .. Rows(
                    "SELECT DISTINCT capture, CAST(content AS TEXT) ->> '$.Claimant.Key', CAST(content AS TEXT) ->> '$.Claimant.Name.Ar', "
                        + "CAST(content AS TEXT) ->> '$.Claimant.Name.En' FROM mentions ORDER BY capture",
                    row => (Capture: row.GetString(0), Names: new[] { row.GetString(1), row.GetString(2), row.GetString(3) })
                )
                .Where(one => one.Names.Any(isMeant))
                .Select(one => one.Capture)
                .Distinct(StringComparer.Ordinal),
        ];

    public void RemoveMention(long number) => Run("DELETE FROM mentions WHERE number = $1", number);

    public void RemoveStrand(string id) => Run("DELETE FROM strands WHERE id = $1", id);

    public IReadOnlyList<CompletenessGap> Gaps() =>
        Rows("SELECT gap FROM pages INDEXED BY pages_with_a_gap WHERE gap IS NOT NULL", row => ReadGap(row.GetString(0)));

    public IReadOnlyList<string> Meet(string capture, IReadOnlyList<ulong> wording)
    {
        var sources = new List<string>();
        foreach (var hash in wording)
        {
            if (
                One(
                    "SELECT p.source FROM wordings w JOIN pages p ON p.capture = w.capture WHERE w.hash = $1",
                    row => row.GetString(0),
                    unchecked((long)hash)
                ) is
                { } source
            )
                sources.Add(source);
            else
                Run("INSERT INTO wordings (hash, capture) VALUES ($1, $2) ON CONFLICT DO NOTHING", unchecked((long)hash), capture);
        }

        return [.. sources.Distinct(StringComparer.Ordinal)];
    }

    public void JoinSources(IReadOnlyList<string> sources, string into)
    {
        foreach (var source in sources)
            Run("UPDATE pages SET source = $2 WHERE source = $1", source, into);
    }

    public IReadOnlyList<string> StrandsOf(IReadOnlyList<string> sources) =>
        [
            .. sources
                .SelectMany(source =>
                    Rows("SELECT m.strand FROM pages p JOIN mentions m ON m.capture = p.capture WHERE p.source = $1", row => row.GetString(0), source)
                )
                .Distinct(StringComparer.Ordinal),
        ];

    public void Add(ShelvedMention mention) =>
        Run(
            "INSERT INTO mentions (capture, strand, block, from_day, to_day, place, content) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            mention.Capture,
            mention.Strand,
            mention.Block,
            mention.From,
            mention.To,
            mention.Order,
            mention.Content
        );

    public IReadOnlyList<MetMention> Near(string block, int? from, int? to, bool undated)
    {
        var met =
            from is null || to is null
                ? Rows(
                    "SELECT m.number, m.strand, s.cluster FROM mentions m JOIN strands s ON s.id = m.strand WHERE m.block = $1 AND m.from_day IS NOT NULL",
                    Met,
                    block
                )
                : Rows(
                    "SELECT m.number, m.strand, s.cluster FROM mentions m JOIN strands s ON s.id = m.strand WHERE m.block = $1 AND m.from_day BETWEEN "
                        + "$2 AND $3 AND m.to_day >= $4",
                    Met,
                    block,
                    from - LongestRange,
                    to,
                    from
                );
        if (undated)
            met.AddRange(
                Rows(
                    "SELECT m.number, m.strand, s.cluster FROM mentions m JOIN strands s ON s.id = m.strand WHERE m.block = $1 AND m.from_day IS NULL",
                    Met,
                    block
                )
            );
        return met;
    }

    public IReadOnlyList<long> OfStrand(string strand) => Rows("SELECT number FROM mentions WHERE strand = $1", row => row.GetInt64(0), strand);

    public long OldestOf(string strand) =>
        Rows("SELECT number FROM mentions WHERE strand = $1 ORDER BY place LIMIT 1", row => row.GetInt64(0), strand) is [var number]
            ? number
            : throw Missing(strand);

    public (string Capture, byte[] Content) Mention(long number) =>
        Rows("SELECT capture, content FROM mentions WHERE number = $1", row => (row.GetString(0), row.GetFieldValue<byte[]>(1)), number) is [var mention]
            ? mention
            : throw Missing($"mention {number}");

    public ShelvedStrand? Strand(string id) => One($"SELECT {StrandColumns} FROM strands WHERE id = $1", ReadStrand, id);

    public void Put(ShelvedStrand strand) =>
        Run(
            $"INSERT INTO strands ({StrandColumns}) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO UPDATE SET cluster = excluded.cluster, "
                + $"oldest = excluded.oldest, as_of = excluded.as_of, hangs = excluded.hangs",
            strand.Id,
            strand.Cluster,
            strand.Line,
            strand.Number,
            strand.Oldest,
            strand.AsOf?.DayNumber,
            strand.Hangs
        );

    public IReadOnlyList<ShelvedStrand> OfLine(string line) => Rows($"SELECT {StrandColumns} FROM strands WHERE line = $1", ReadStrand, line);

    public IReadOnlyList<ShelvedStrand> OfNumber(string number) => Rows($"SELECT {StrandColumns} FROM strands WHERE number = $1", ReadStrand, number);

    public IReadOnlyList<ShelvedStrand> OfCluster(string cluster) => Rows($"SELECT {StrandColumns} FROM strands WHERE cluster = $1", ReadStrand, cluster);

    // The smaller takes the name of the larger, so that no strand is renamed more than a few times.
    public string JoinClusters(string one, string other)
    {
        var (from, into) = SizeOf(one) < SizeOf(other) ? (one, other) : (other, one);
        Run("UPDATE strands SET cluster = $2 WHERE cluster = $1", from, into);
        return into;
    }

    public void Mark(string id) => Run("INSERT INTO marks (id) VALUES ($1) ON CONFLICT DO NOTHING", id);

    public IReadOnlyList<string> Marks() => Rows("SELECT id FROM marks ORDER BY id", row => row.GetString(0));

    public void Unmark(string id) => Run("DELETE FROM marks WHERE id = $1", id);

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
    }

    private long SizeOf(string cluster) => Rows("SELECT count(*) FROM strands WHERE cluster = $1", row => row.GetInt64(0), cluster)[0];

    private void Run(string text, params ReadOnlySpan<object?> values) => Command(text, values).ExecuteNonQuery();

    private List<T> Rows<T>(string text, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Command(text, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    private T? One<T>(string text, Func<SqliteDataReader, T> read, object value)
        where T : class
    {
        using var reader = Command(text, value).ExecuteReader();
        return reader.Read() ? read(reader) : null;
    }

    private SqliteCommand Command(string text, params ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(text, out var command))
        {
            _commands[text] = command = connection.Command(text);
            for (var at = 1; at <= values.Length; at++)
                command.Parameters.Add(new SqliteParameter($"${at}", null));
        }

        for (var at = 0; at < values.Length; at++)
            command.Parameters[at].Value = values[at] ?? DBNull.Value;
        return command;
    }

    private static MetMention Met(SqliteDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetString(2));

    private static ShelvedStrand ReadStrand(SqliteDataReader row) =>
        new(
            row.GetString(0),
            row.GetString(1),
            row.GetString(2),
            row.IsDBNull(3) ? null : row.GetString(3),
            row.GetString(4),
            row.IsDBNull(5) ? null : DateOnly.FromDayNumber(row.GetInt32(5)),
            row.IsDBNull(6) ? null : row.GetString(6)
        );

    private static string Written(CompletenessGap gap) => System.Text.Encoding.UTF8.GetString(CanonicalJson.Of(writer => Formats.WriteGaps(writer, [gap])));

    private static CompletenessGap ReadGap(string gap)
    {
        using var document = JsonDocument.Parse(gap);
        return Formats.ReadGaps(document.RootElement)[0];
    }

    private static LedgerException Missing(string what) =>
        new(LedgerFault.Damaged, $"the index has no {what}; delete the file that ends in .index: it is rebuilt");
}
