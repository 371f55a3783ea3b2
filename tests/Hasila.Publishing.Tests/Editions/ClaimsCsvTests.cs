using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Tests.Infographics;
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

        Assert.StartsWith("id,claimant,indicator,", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("#claim+id,#org+claimant,#indicator+code,", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("c-returns,تحالف الميثاق,returns,", rows[2], StringComparison.Ordinal);
        Assert.Contains(",>,65,,percent,النازحين,", rows[2], StringComparison.Ordinal);
        Assert.Contains(",supported,سلمى الخطيب,1 3,", rows[2], StringComparison.Ordinal);
        Assert.Equal("", Assert.Single(rows[3..]));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=SUM(A1)", "'=SUM(A1)")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("-1+2", "'-1+2")]
    [InlineData("\tcmd", "'\tcmd")]
    [InlineData("\rcmd", "\"'\rcmd\"")]
    [InlineData("-12.5", "-12.5")]
    public void A_cell_is_quoted_where_it_must_be_and_never_a_formula(string? value, string cell) => Assert.Equal(cell, ClaimsCsv.Cell(value));
}
