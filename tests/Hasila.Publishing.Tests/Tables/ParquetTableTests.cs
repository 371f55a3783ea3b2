using System.Globalization;
using DuckDB.NET.Data;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Tables;
using Hasila.Publishing.Tests.Infographics;
using Hasila.Publishing.Tests.Payloads;
using Hasila.Testing;
using Xunit;

namespace Hasila.Publishing.Tests.Tables;

/// <summary>The tables as another program reads them: DuckDB.</summary>
public sealed class ParquetTableTests
{
    [Fact]
    public async Task A_row_a_claim_with_numbers_as_numbers_and_days_as_days()
    {
        var rows = await Ask(
            EditionTable.Of(Sample.Edition),
            "SELECT id, figure_en, value, value_high, typeof(value), typeof(as_of), typeof(appearances), decided_on FROM claims WHERE id = 'c-returns'"
        );

        Assert.Equal(["c-returns", "between 20,000 and 25,000", "20000", "25000", "DOUBLE", "DATE", "INTEGER", "01/01/1970"], Assert.Single(rows));
    }

    [Fact]
    public async Task What_is_unknown_is_null()
    {
        var rows = await Ask(EditionTable.Of(Sample.Edition), "SELECT count(*), count(value), count(place_en), count(as_of) FROM claims");

        Assert.Equal(["8", "5", "0", "0"], Assert.Single(rows));
    }

    [Fact]
    public async Task Words_come_back_to_the_letter()
    {
        var words = Hasila.Testing.Payloads.All.Where(word => word.IndexOf('\0', StringComparison.Ordinal) < 0 && !word.Any(char.IsSurrogate)).ToList();
        var rows = await Ask(EditionTable.Of(HostileEdition.Of([.. words])), "SELECT note FROM claims");

        Assert.Equal(words, rows.Select(row => row[0]));
    }

    [Fact]
    public async Task A_table_without_rows_has_its_columns() =>
        Assert.Equal(["0"], Assert.Single(await Ask(EditionTable.Of(Sample.Of()), "SELECT count(value_high) FROM claims")));

    private static async Task<List<List<string>>> Ask(Table table, string question)
    {
        using var folder = new TempFolder();
        var file = folder.File("claims.parquet");
        await using (var output = File.Create(file))
            await ParquetTable.WriteAsync(output, table, TestContext.Current.CancellationToken);
        await using var duck = new DuckDBConnection("DataSource=:memory:");
        await duck.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = duck.CreateCommand();
        command.CommandText = question.Replace("FROM claims", $"FROM read_parquet('{file}')", StringComparison.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<List<string>> rows = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(at => Convert.ToString(reader.GetValue(at), CultureInfo.InvariantCulture) ?? "")]);
        return rows;
    }
}
