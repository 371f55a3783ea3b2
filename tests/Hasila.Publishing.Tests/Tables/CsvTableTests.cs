using CsCheck;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Evidence;
using Hasila.Claims.Evidence.Files;
using Hasila.Claims.Model;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Tables;
using Hasila.Publishing.Tests.Infographics;
using Hasila.Publishing.Tests.Payloads;
using Hasila.Text.Figures;
using Xunit;

namespace Hasila.Publishing.Tests.Tables;

public class CsvTableTests
{
    [Fact]
    public void A_row_a_claim_below_the_heads_and_the_hashtags()
    {
        var figure = new ClaimedFigure
        {
            Value = 65,
            Comparator = Comparator.More,
            Unit = "percent",
            Counts = "النازحين",
            Words = "أكثر من 65 بالمئة من النازحين",
        };
        var table = LooseCells.Rows(CsvTable.Write(EditionTable.Of(Sample.Of(Sample.Claim("returns", "civil", figure, Outcome.Supported)))));
        Assert.Equal(3, table.Count);
        string Of(string head) => table[2][table[0].IndexOf(head)];

        Assert.Equal("c-returns", Of("id"));
        Assert.Equal(("تحالف الميثاق", "the Charter Coalition"), (Of("claimant_ar"), Of("claimant_en")));
        Assert.Equal(("more-than", "65", "", "percent", "النازحين"), (Of("bound"), Of("value"), Of("value_high"), Of("unit"), Of("counts")));
        Assert.Equal(("أكثر من 65 بالمئة", "more than 65 percent"), (Of("figure_ar"), Of("figure_en")));
        Assert.Equal("أكثر من 65 بالمئة من النازحين", Of("figure_words"));
        Assert.Equal(("returns", "supported", "1 3"), (Of("words"), Of("verdict"), Of("source_numbers")));
        Assert.Equal(("سلمى الخطيب", "1970-01-01"), (Of("reviewer"), Of("decided_on")));
        Assert.Equal("index.html#c-returns", Of("link"));
        Assert.All(table[1], tag => Assert.StartsWith("#", tag, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_table_has_Arabic_heads()
    {
        var rows = LooseCells.Rows(CsvTable.Write(EditionTable.Of(Sample.Edition), "ar"));

        Assert.Equal("المعرّف", rows[0][0]);
        Assert.All(rows[0], head => Assert.DoesNotContain(head, char.IsAsciiLetter));
        Assert.Equal(LooseCells.Rows(CsvTable.Write(EditionTable.Of(Sample.Edition))).Skip(1), rows.Skip(1));
    }

    [Fact]
    public void A_claim_leads_to_the_board_where_it_was_put()
    {
        var edition = Sample.Edition with { Place = new EditionPlace { Home = new Uri("https://tally.example/2025/") } };

        Assert.Contains("\"https://tally.example/2025/index.html#c-demining\"", CsvTable.Write(EditionTable.Of(edition)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_checks_of_HXL_find_nothing() =>
        Assert.Empty(new HxlRules(EvidenceTable.Read("claims.csv", CsvTable.Write(EditionTable.Of(Sample.Edition)))).Check());

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("a,b", "a,b")]
    [InlineData("say \"no\"", "say \"\"no\"\"")]
    [InlineData("two\nlines", "two\nlines")]
    [InlineData("not\u0000 seen\u202E", "not seen")]
    public void Words_stand_in_marks_of_quotation(string? words, string cell) => Assert.Equal($"\"{cell}\"", CsvTable.Cell(words));

    [Theory]
    [InlineData("=SUM(A1)", "'=SUM(A1)")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("-1+2", "'-1+2")]
    [InlineData("\t=1", "\t'=1")]
    [InlineData("\r=1", "\r'=1")]
    [InlineData("  =1", "  '=1")]
    [InlineData("roads; =1+1", "roads; '=1+1")]
    [InlineData("roads;\"=1+1\"", "roads;\"'=1+1\"")]
    [InlineData("roads|=1|-2|@x", "roads|'=1|-2|'@x")]
    [InlineData("roads\t+x, =y", "roads\t'+x, '=y")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("طرق؛ ；＠x", "طرق؛ ；＠x")]
    [InlineData("'=1", "''=1")]
    public void What_would_be_run_gets_an_apostrophe_where_a_cell_may_begin(string words, string guarded) => Assert.Equal(guarded, FormulaGuard.Guard(words));

    [Theory]
    [InlineData("=")]
    [InlineData("-12.5")]
    [InlineData("+3")]
    [InlineData("30-40 families")]
    [InlineData("a = b")]
    [InlineData("info@ministry.example")]
    [InlineData("'tis so; 'twas so")]
    [InlineData("أكثر من 65 بالمئة؛ والعمل مستمر")]
    public void What_is_a_datum_stays_one(string words) => Assert.Equal(words, FormulaGuard.Guard(words));

    [Fact]
    public void The_words_come_back_whatever_they_are() =>
        Gen.Char["=+-@'\";,|\t\n \u200B＝١a"]
            .Array[0, 24]
            .Select(letters => new string(letters))
            .Sample(words => Assert.Equal(words, LooseCells.WithoutGuard(FormulaGuard.Guard(words))));
}
