using System.Globalization;
using Hasila.Ledger.Journal;
using Hasila.Ledger.Projections;
using Hasila.Ledger.Storage;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Verification;

/// <summary>The projections rebuilt in a temporary database of their own, which SQLite keeps in memory as long as it is small.</summary>
internal sealed class Replay : IDisposable
{
    private readonly SqliteTransaction _transaction;

    public Replay()
    {
        Connection = new SqliteConnection("Data Source=;Pooling=False");
        Connection.Open();
        Connection.Run(Schema.Projections);
        _transaction = Connection.BeginTransaction();
    }

    public SqliteConnection Connection { get; }

    public void Apply(Entry entry) => Projection.Apply(Connection, entry);

    public long Count(string table) => Connection.Scalar<long>($"SELECT count(*) FROM {table}");

    public bool Has(string table, string key, string id) =>
        Connection.Scalar<long>($"SELECT EXISTS (SELECT 1 FROM {table} WHERE {key} = $id)", ("$id", id)) == 1;

    public long? SeqOf(string table, string key, string id) => Connection.Scalar<long?>($"SELECT seq FROM {table} WHERE {key} = $id", ("$id", id));

    /// <summary>Reports each table of the ledger that is not what the journal gives.</summary>
    public void CompareWith(SqliteConnection ledger, ProblemList problems)
    {
        foreach (var table in Schema.ProjectionTables(Connection))
        {
            problems.Try(
                null,
                $"the table {table} cannot be compared with the journal",
                () =>
                {
                    if (FirstDifference(ledger, table) is { } difference)
                        problems.Add(
                            null,
                            $"the table {table} is not what the journal gives ({difference}); where the journal holds, 'hasila verify --rebuild' rebuilds it"
                        );
                }
            );
        }
    }

    private string? FirstDifference(SqliteConnection ledger, string table)
    {
        using var ours = Rows(Connection, table).GetEnumerator();
        using var theirs = Rows(ledger, table).GetEnumerator();
        while (true)
        {
            var (one, other) = (ours.MoveNext(), theirs.MoveNext());
            if (!one && !other)
                return null;
            if (!one)
                return $"{Key(theirs.Current)} stands there and should not";
            if (!other)
                return $"{Key(ours.Current)} is missing";
            if (!ours.Current.AsSpan().SequenceEqual(theirs.Current))
                return $"at {Key(ours.Current)}";
        }
    }

    private static IEnumerable<object[]> Rows(SqliteConnection connection, string table)
    {
        using var command = connection.Command($"SELECT * FROM {table} ORDER BY 1, 2");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            _ = reader.GetValues(row);
            yield return row;
        }
    }

    private static string Key(object[] row) => Convert.ToString(row[0], CultureInfo.InvariantCulture) ?? "";

    public void Dispose()
    {
        _transaction.Dispose();
        Connection.Dispose();
    }
}
