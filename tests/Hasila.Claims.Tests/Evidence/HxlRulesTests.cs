using Hasila.Claims.Evidence;
using Hasila.Claims.Evidence.Files;

namespace Hasila.Claims.Tests.Evidence;

/// <summary>The default checks of HXL tools.</summary>
public sealed class HxlRulesTests
{
    [Theory]
    [InlineData("#date", "2024-03,2024,in spring", "is no date")]
    [InlineData("#affected+f", "12,many", "is no number")]
    [InlineData("#output+num+trees", "12,some", "is no number")]
    [InlineData("#adm1+name", "North Slope,North Slope,North Slope,North Slope,North Slope,North slope", "may be meant for North Slope")]
    [InlineData("#adm1+name", "السفح,السفح,السفح,السفح,السفح,السفحح", "may be meant for السفح")]
    [InlineData("#indicator", "1,2,3,4,5,6,7,8,9,x", "is no number, as nearly all others")]
    [InlineData("#meta", "a,b, c", "has stray spaces")]
    [InlineData("#meta", "a  b", "has stray spaces")]
    public void What_looks_wrong_is_told_by_line_and_column(string tag, string cells, string words)
    {
        var warning = Assert.Single(Check(tag, cells.Split(',')));
        Assert.Contains(words, warning.Message, StringComparison.Ordinal);
        Assert.Equal((cells.Split(',').Length + 1, tag), (warning.Line, warning.Column));
    }

    [Theory]
    [InlineData("#date", "2024-03-31,2024-Q1,2024?")]
    [InlineData("#affected+f", "12,1 200.5,,7")]
    [InlineData("#adm1+code", "SL01,SL01,SL01,SL01,SL01,SL02")]
    [InlineData("#adm1+name", "North,North,North,North,North,South")]
    [InlineData("#indicator", "x,y,1")]
    [InlineData("#meta", "anything at all")]
    public void What_is_right_is_not_told(string tag, string cells) =>
        Assert.Empty(Check(tag, cells.Replace("1 200.5", "1200.5", StringComparison.Ordinal).Split(',')));

    [Fact]
    public void A_table_without_tags_is_not_checked() => Assert.Empty(new HxlRules(EvidenceTable.Read("t.csv", "a,b\n 1,2\n")).Check());

    [Fact]
    public void The_number_of_warnings_is_bounded() => Assert.Equal(200, Check("#date", [.. Enumerable.Repeat("soon", 5000)]).Count);

    private static IReadOnlyList<EvidenceProblem> Check(string tag, string[] cells) =>
        new HxlRules(EvidenceTable.Read("t.csv", $"{tag},#meta+key\n{string.Concat(cells.Select(cell => $"{cell},k\n"))}")).Check();
}
