using Hasila.Ledger.Storage;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Verification;

/// <summary>The database as a file: SQLite's own check of its pages, and the tables and triggers that belong to this format.</summary>
internal sealed class DatabaseChecks(SqliteConnection connection, ProblemList problems)
{
    public void Run()
    {
        problems.Try(
            null,
            "the database file cannot be checked",
            () =>
            {
                foreach (var finding in connection.Rows("PRAGMA integrity_check(20)", row => row.GetString(0)))
                {
                    if (finding != "ok")
                        problems.Add(null, $"the database file is damaged: {finding}");
                }
            }
        );
        problems.Try(null, "the tables cannot be listed", CompareSchema);
    }

    private void CompareSchema()
    {
        using var model = new SqliteConnection("Data Source=:memory:;Pooling=False");
        model.Open();
        model.Run(Schema.Journal);
        model.Run(Schema.Projections);
        var expected = Schema.Describe(model).ToDictionary(part => part.Name, part => part.Sql, StringComparer.Ordinal);
        foreach (var (name, sql) in Schema.Describe(connection))
        {
            if (!expected.Remove(name, out var wanted))
                problems.Add(null, $"the {name} does not belong to a ledger");
            else if (wanted != sql)
                problems.Add(null, $"the {name} is not as this format has it");
        }

        foreach (var missing in expected.Keys)
            problems.Add(null, $"the {missing} is missing");
    }
}
