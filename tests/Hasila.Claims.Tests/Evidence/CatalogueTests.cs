using CsCheck;
using Hasila.Claims.Evidence;
using Hasila.Claims.Evidence.Catalogue;
using Hasila.Claims.Evidence.Files;
using Hasila.Claims.Intervals;

namespace Hasila.Claims.Tests.Evidence;

/// <summary>A folder of evidence, right and wrong; what is wrong is told with file, line and what to do.</summary>
public sealed class CatalogueTests
{
    private const string Entry = """
        series:
          - id: trees
            name: {ar: أشجار, en: Trees}
            file: trees.csv
            date: "#date"
            value: "#output+trees"
            indicator: planting
            kind: cumulative
            counts: {ar: شجرة, en: trees}
            definition: {ar: تعريف, en: definition}
            owner: {ar: مكتب, en: Office}
            source: invented
            licence: CC0-1.0
        """;

    private const string Table = "When,How many\n#date,#output+trees\n2024-03,1200\n";

    [Fact]
    public void A_series_is_read_with_its_scope_and_its_numbers()
    {
        var series = Assert.Single(Load(Entry, Table).Series);
        Assert.Equal(("trees", "Trees", "Office", "CC0-1.0"), (series.Id, series.Name.En, series.Owner.En, series.Licence));
        Assert.True(series.NeverFalls);
        var observation = Assert.Single(series.Observations);
        Assert.Equal((new DateOnly(2024, 3, 31), NumberInterval.Point(1200), 3), (observation.To, observation.Value, observation.Line));
    }

    [Fact]
    public void Plain_csv_is_read_by_its_headers() =>
        Assert.Equal(
            7,
            Load(
                Entry.Replace("\"#date\"", "when", StringComparison.Ordinal).Replace("\"#output+trees\"", "How Many", StringComparison.Ordinal),
                "When,How many\n2024,7\n"
            )
                .Series[0]
                .Observations[0]
                .Value.Low
        );

    [Fact]
    public void Cells_that_cannot_be_read_are_named_by_line_and_column_and_passed_over()
    {
        var catalogue = Load(Entry, Table + "soon,5\n2024-05,many\n2024-06,\n,9\n2024-07,1300\n");
        Assert.Equal([(4, "#date"), (5, "#output+trees"), (7, "#date")], catalogue.Problems.Select(problem => (problem.Line, problem.Column)));
        Assert.Equal([1200m, 1300m], catalogue.Series[0].Observations.Select(one => one.Value.Low!.Value));
    }

    [Fact]
    public void An_inferred_date_stays_marked() =>
        Assert.True(Load(Entry, Table.Replace("2024-03", "2024-03?", StringComparison.Ordinal)).Series[0].Observations[0].DateInferred);

    [Fact]
    public void Low_and_high_estimates_are_kept_as_an_interval()
    {
        var catalogue = Load(
            Entry.Replace("value: \"#output+trees\"", "low: \"#output+low\"\n    high: \"#output+high\"", StringComparison.Ordinal),
            "#date,#output+low,#output+high\n2024,10,30\n2025,9,3\n"
        );
        Assert.Equal(new NumberInterval(10, 30), Assert.Single(catalogue.Series[0].Observations).Value);
        Assert.Contains("above the high estimate", Assert.Single(catalogue.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("about", "[95, 105]")]
    [InlineData("nearly", "[90, 100]")]
    [InlineData("more_than", "[100, 125]")]
    [InlineData("exact", "[100, 100]")]
    public void An_approximator_beside_a_number_widens_it(string word, string interval) =>
        Assert.Equal(
            interval,
            Load(Entry + "\n    approximator: \"#meta+approx\"\n", $"#date,#output+trees,#meta+approx\n2024,100,{word}\n")
                .Series[0]
                .Observations[0]
                .Value.ToString()
        );

    [Fact]
    public void Rows_are_chosen_by_their_values()
    {
        var catalogue = Load(
            Entry + "\n    where: {\"#adm1\": [North, South]}\n    part: \"#adm1\"\n",
            "#date,#adm1,#output+trees\n2024,North,1\n2024,South,2\n2024,East,4\n"
        );
        Assert.Equal(["North", "South"], catalogue.Series[0].Observations.Select(one => one.Part));
    }

    [Fact]
    public void A_share_is_worked_out_from_two_series_above_it()
    {
        var catalogue = Load(
            Entry
                + "\n"
                + Entry[Entry.IndexOf("  - id", StringComparison.Ordinal)..]
                    .Replace("id: trees", "id: plots", StringComparison.Ordinal)
                    .Replace("#output+trees", "#output+plots", StringComparison.Ordinal)
                + "\n  - {id: share, share: {of: trees, over: plots, at: 2024-03-31}, name: s, indicator: planting, kind: share, unit: percent, "
                + "counts: c, definition: d, owner: o, source: s, licence: CC0-1.0}\n",
            "#date,#output+trees,#output+plots\n2024-03,30,40\n2024-04,36,\n"
        );
        Assert.Equal([75m, 90m], catalogue.Series[2].Observations.Select(one => one.Value.Low!.Value));
        Assert.True(catalogue.Series[2].NeverFalls);
    }

    private const string YearlyFlow =
        "\n  - {id: by-year, file: trees.csv, date: \"#date+year\", value: \"#output+planted\", cut: trees, name: n, indicator: planting, kind: flow, "
        + "every: year, counts: c, definition: d, owner: o, source: s, licence: CC0-1.0}\n";

    [Fact]
    public void A_year_is_cut_where_a_running_total_of_the_same_begins()
    {
        var catalogue = Load(
            Entry + "\n    since: 2024-12-08" + YearlyFlow,
            "#date+asof,#output+trees,#date+year,#output+planted\n,,2023,900\n2025-01-02,120,2024,1000\n2025-12-31,,2025,1300\n"
        );
        Assert.Equal(
            [
                ("2023-01-01", new NumberInterval(900, 900)),
                ("2024-01-01", new NumberInterval(880, 1000)),
                ("2024-12-08", new NumberInterval(0, 120)),
                ("2025-01-01", new NumberInterval(1300, 1300)),
            ],
            catalogue.Series[1].Observations.Select(one => (one.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), one.Value))
        );
        Assert.Equal(
            [new DateOnly(2024, 12, 7), new DateOnly(2024, 12, 31)],
            catalogue.Series[1].Observations.Where(one => one.From.Year == 2024).Select(one => one.To)
        );
    }

    [Theory]
    [InlineData("", "2025-01-02,120,2024,1000\n", "expected a running total")]
    [InlineData("    since: 2024-12-08", "2024-06-01,5,2024,1000\n", "has nothing for 2024-12-31")]
    [InlineData("    since: 2024-12-08", "2024-12-31,1001,2024,1000\n", "could be a part of the number")]
    [InlineData("    since: 2024-12-08\n    cut: trees", "2024-12-31,1,2024,1000\n", "`cut` is for a flow")]
    public void A_cut_that_cannot_be_made_is_told(string since, string rows, string words)
    {
        var error = Assert.Throws<EvidenceException>(() =>
            Load($"{Entry}\n{since}{YearlyFlow}", "#date+asof,#output+trees,#date+year,#output+planted\n" + rows)
        );
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("    kind: cumulative", "    kind: heap", 8, "expected one of stock, cumulative")]
    [InlineData("    kind: cumulative\n", "", 2, "`kind` is missing")]
    [InlineData("    licence: CC0-1.0", "    license: CC0-1.0", 2, "no `licence`")]
    [InlineData("    source: invented", "    source: invented\n    colour: green", 13, "`colour` is not a key")]
    [InlineData("    file: trees.csv", "    file: bushes.csv", 2, "names the file bushes.csv")]
    [InlineData("    file: trees.csv", "    file: ../trees.csv", 2, "outside its folder")]
    [InlineData("    file: trees.csv", "    file: /etc/hostname", 2, "outside its folder")]
    [InlineData("series:", "tables:", 1, "expected `series:`")]
    [InlineData("    name: {ar: أشجار, en: Trees}", "    name: {ar: أشجار}", 3, "no `en`")]
    [InlineData("    indicator: planting", "    indicator: planting\n    since: spring", 8, "expected a day such as")]
    [InlineData("    source: invented", "    source: *elsewhere", 12, "uses an alias")]
    [InlineData("    source: invented", "    source: [[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]", 12, "nested too deep")]
    [InlineData("    source: invented", "    source: {", 0, "is no YAML")]
    public void What_is_wrong_in_the_catalogue_is_told_with_its_line(string from, string to, int line, string words)
    {
        var error = Assert.Throws<EvidenceException>(() => Load(Entry.Replace(from, to, StringComparison.Ordinal), Table));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Equal("evidence.yaml", error.File);
        if (line > 0)
            Assert.Equal(line, error.Line);
    }

    [Fact]
    public void No_text_ends_in_anything_but_a_catalogue_or_a_plain_error() =>
        Gen.String[Gen.Char["ab:-,{}[]\"'#&*!|>?%@ \n\t\0\u0085"], 0, 40]
            .Sample(text =>
            {
                foreach (var catalogue in new[] { text, "series:\n  - " + text, "series: [" + text, Entry + "\n    " + text })
                {
                    try
                    {
                        CatalogueFile.Read("evidence.yaml", catalogue);
                    }
                    catch (EvidenceException error)
                    {
                        Assert.NotEmpty(error.Problem);
                    }
                }
            });

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("When,How many\n#date,#output+trees\n", "no row of data")]
    [InlineData("When,How many\n#date,#output+bushes\n2024,1\n", "has no column #output+trees")]
    [InlineData("When;How many\n2024;1\n", "parted by semicolons, save it with commas")]
    [InlineData("When\tHow many\n2024\t1\n", "parted by tabs, save it with commas")]
    [InlineData("When,How many\n#date,#output+trees\n2024,=HYPERLINK(\"x\")\n", "is no number")]
    [InlineData("When,How many\n#date,#output+trees\n2024\n", "no row is chosen")]
    [InlineData("When,How many\n#date,#output+trees\n2024,lots\n", "holds no number")]
    public void What_is_wrong_in_a_table_is_told(string table, string words)
    {
        var error = Assert.Throws<EvidenceException>(() => Load(Entry, table));
        Assert.Equal("trees.csv", error.File);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_entries_of_one_id_are_told()
    {
        var error = Assert.Throws<EvidenceException>(() => Load(Entry + "\n" + Entry[Entry.IndexOf("  - id", StringComparison.Ordinal)..], Table));
        Assert.Contains("ids must differ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_catalogue_is_told()
    {
        using var folder = new TempFolder();
        Assert.Contains("evidence.yaml", Assert.Throws<EvidenceException>(() => EvidenceCatalogue.Load(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_is_not_utf8_is_told()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("evidence.yaml"), Entry);
        File.WriteAllBytes(folder.File("trees.csv"), [0x23, 0xC7, 0xE1, 0x0A]);
        Assert.Contains("not UTF-8", Assert.Throws<EvidenceException>(() => EvidenceCatalogue.Load(folder.Path)).Message, StringComparison.Ordinal);
    }

    [RealFact]
    public void The_published_examples_of_the_standard_are_read()
    {
        using var folder = new TempFolder();
        File.Copy(TestMaterial.Shared("data", "evidence", "hxl_libhxl_input-valid.csv"), folder.File("trees.csv"));
        File.WriteAllText(
            folder.File("evidence.yaml"),
            Entry.Replace("\"#date\"", "\"#date+reported\"", StringComparison.Ordinal).Replace("#output+trees", "#targeted+f", StringComparison.Ordinal)
        );
        var catalogue = EvidenceCatalogue.Load(folder.Path);
        Assert.Equal(new DateOnly(2015, 3, 1), Assert.Single(catalogue.Series[0].Observations).To);
        Assert.NotEmpty(catalogue.Problems);
    }

    private static EvidenceCatalogue Load(string catalogue, string table)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("evidence.yaml"), catalogue);
        File.WriteAllText(folder.File("trees.csv"), table);
        return EvidenceCatalogue.Load(folder.Path);
    }
}
