using System.Text;
using CsCheck;
using Hasila.Claims.Evidence;
using Hasila.Claims.Evidence.Files;
using Hasila.Claims.Intervals;

namespace Hasila.Claims.Tests.Evidence;

/// <summary>CSV after RFC 4180, from strangers.</summary>
public sealed class CsvTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "a|b;1|2")]
    [InlineData("a,b\r\n1,2", "a|b;1|2")]
    [InlineData("a,b\r1,2\r", "a|b;1|2")]
    [InlineData("\"a,b\",c\n", "a,b|c")]
    [InlineData("\"he said \"\"no\"\"\",x", "he said \"no\"|x")]
    [InlineData("\"two\nlines\",x\n", "two\nlines|x")]
    [InlineData("a,,\n,b,", "a||;|b|")]
    [InlineData("\n\na\n\n", "a")]
    [InlineData("\"\",a", "|a")]
    [InlineData("5\"tall,a", "5\"tall|a")]
    [InlineData("\uFEFFa,b", "a|b")]
    [InlineData("", "")]
    public void Fields_and_records_are_told_apart(string csv, string expected) =>
        Assert.Equal(expected, string.Join(';', CsvReader.Read("t.csv", csv).Select(row => string.Join('|', row.Cells))));

    [Fact]
    public void Each_record_knows_the_line_on_which_it_begins() =>
        Assert.Equal([1, 2, 5], CsvReader.Read("t.csv", "a\n\"b\nb\n\",b\nc\n").Select(row => row.Line));

    [Theory]
    [InlineData("a\n\"b,c\nd", 2, "never closed")]
    [InlineData("a\nb,\"c\"d\n", 2, "after a closing quotation mark")]
    public void What_is_no_csv_is_told_with_its_line(string csv, int line, string words)
    {
        var error = Assert.Throws<EvidenceException>(() => CsvReader.Read("t.csv", csv));
        Assert.Equal(line, error.Line);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("t.csv, line", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("field")]
    [InlineData("quoted")]
    [InlineData("fields")]
    [InlineData("rows")]
    [InlineData("file")]
    public void Every_size_is_bounded(string what)
    {
        var csv = what switch
        {
            "field" => new string('x', CsvReader.LongestCell + 1),
            "quoted" => "\"" + new string('x', CsvReader.LongestCell + 1) + "\"",
            "fields" => new string(',', CsvReader.MostCells + 1),
            "rows" => string.Concat(Enumerable.Repeat("1\n", CsvReader.MostRows + 1)),
            _ => new string('\n', CsvReader.MostCharacters + 1),
        };
        Assert.Throws<EvidenceException>(() => CsvReader.Read("t.csv", csv));
    }

    [Fact]
    public void What_was_quoted_is_read_back() =>
        Gen.String[Gen.Char["ab,\"\n\r ;ا"], 0, 6]
            .List[1, 5]
            .List[1, 5]
            .Sample(rows =>
            {
                var width = rows[0].Count;
                var table = rows.ConvertAll(row => Enumerable.Range(0, width).Select(i => "k" + (i < row.Count ? row[i] : "")).ToList());
                var csv = new StringBuilder();
                foreach (var row in table)
                    csv.AppendJoin(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");
                Assert.Equal(table, CsvReader.Read("t.csv", csv.ToString()).Select(row => row.Cells.ToList()));
            });

    [Fact]
    public void No_text_ends_in_anything_but_rows_or_a_plain_error() =>
        Gen.String[Gen.Char["a1,\"\n\r#+\0"], 0, 60]
            .Sample(text =>
            {
                try
                {
                    EvidenceTable.Read("t.csv", text);
                }
                catch (EvidenceException error)
                {
                    Assert.NotEmpty(error.Problem);
                }
            });

    [Theory]
    [InlineData("#affected+refugees+returned", "#affected+returned+refugees+f", true)]
    [InlineData("#affected", "#affected+f", true)]
    [InlineData("#Affected +F", "#affected+f", true)]
    [InlineData("#affected+f", "#affected", false)]
    [InlineData("#affected", "#reached", false)]
    public void A_tag_names_the_columns_that_have_at_least_its_attributes(string asked, string column, bool found) =>
        Assert.Equal(found, HxlTag.Parse(asked)!.Matches(HxlTag.Parse(column)!));

    [Theory]
    [InlineData("affected")]
    [InlineData("#")]
    [InlineData("#1st")]
    [InlineData("#a b")]
    [InlineData("# of people")]
    public void What_is_no_tag_is_none(string text) => Assert.Null(HxlTag.Parse(text));

    [Fact]
    public void The_tag_row_may_stand_as_deep_as_row_twenty_five()
    {
        var above = string.Concat(Enumerable.Range(1, 24).Select(i => $"note {i},\n"));
        Assert.Equal(1, EvidenceTable.Read("t.csv", above + "#date,#affected\n2024,7\n").Column("#affected"));
        var error = Assert.Throws<EvidenceException>(() => EvidenceTable.Read("t.csv", above + "note,\n#date,#affected\n2024,7\n").Column("#affected"));
        Assert.Contains("has no column #affected", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-03-31", "2024-03-31", "2024-03-31", false)]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", false)]
    [InlineData("2024-02?", "2024-02-01", "2024-02-29", true)]
    [InlineData("2024-Q4", "2024-10-01", "2024-12-31", false)]
    [InlineData("2024", "2024-01-01", "2024-12-31", false)]
    [InlineData("2024-03-31 (as printed)", "2024-03-31", "2024-03-31", false)]
    [InlineData("2022-04/2024-03", "2022-04-01", "2024-03-31", false)]
    [InlineData("1 March 2015", "2015-03-01", "2015-03-01", false)]
    public void A_date_cell_means_its_first_and_last_day(string cell, string from, string to, bool inferred)
    {
        var date = ObservationDate.Parse(cell)!.Value;
        Assert.Equal((from, to, inferred), (date.From.ToString("yyyy-MM-dd", null), date.To.ToString("yyyy-MM-dd", null), date.Inferred));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("2024-13-01")]
    [InlineData("2024-Q5")]
    [InlineData("2024/2022")]
    [InlineData("24")]
    [InlineData("last spring")]
    [InlineData("0000")]
    public void What_is_no_date_is_none(string cell) => Assert.Null(ObservationDate.Parse(cell));

    [Theory]
    [InlineData("1234", "1234")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("1e3", "1000")]
    [InlineData("1,23", null)]
    [InlineData("12 000", null)]
    [InlineData("12٫5", null)]
    [InlineData("NaN", null)]
    [InlineData("1e40", null)]
    public void A_number_is_read_or_refused_never_guessed(string cell, string? expected) =>
        Assert.Equal(expected, EvidenceNumber.Parse(cell)?.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture));
}
