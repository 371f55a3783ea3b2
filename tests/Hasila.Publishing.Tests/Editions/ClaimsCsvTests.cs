using CsCheck;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Tests.Infographics;
using Hasila.Publishing.Tests.Payloads;
using Hasila.Text.Figures;
using Xunit;

namespace Hasila.Publishing.Tests.Editions;

public class ClaimsCsvTests
{
    [Fact]
    public void A_row_a_claim_below_the_headers_and_the_hashtags()
    {
        var figure = new ClaimedFigure
        {
            Value = 65,
            Comparator = Comparator.More,
            Unit = "percent",
            Counts = "النازحين",
            Words = "أكثر من 65 بالمئة من النازحين",
        };
        var rows = ClaimsCsv.Write(Sample.Of(Sample.Claim("returns", "civil", figure, Outcome.Supported))).Split("\r\n");

        Assert.StartsWith("\"id\",\"claimant\",\"indicator\",", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("\"#claim+id\",\"#org+claimant\",\"#indicator+code\",", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("\"c-returns\",\"تحالف الميثاق\",\"returns\",", rows[2], StringComparison.Ordinal);
        Assert.Contains(",\">\",65,,\"percent\",\"النازحين\",", rows[2], StringComparison.Ordinal);
        Assert.Contains(",\"supported\",\"سلمى الخطيب\",\"1 3\",", rows[2], StringComparison.Ordinal);
        Assert.Equal("", Assert.Single(rows[3..]));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("a,b", "a,b")]
    [InlineData("say \"no\"", "say \"\"no\"\"")]
    [InlineData("two\nlines", "two\nlines")]
    [InlineData("not\u0000 seen\u202E", "not seen")]
    public void Words_stand_in_marks_of_quotation(string? words, string cell) => Assert.Equal($"\"{cell}\"", ClaimsCsv.Cell(words));

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
