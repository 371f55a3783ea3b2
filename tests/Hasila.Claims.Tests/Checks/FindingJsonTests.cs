using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hasila.Claims.Checks;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Evidence.Catalogue;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;
using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Claims.Tests.Checks;

public sealed class FindingJsonTests
{
    private static readonly List<Finding> s_findings = Sample();

    [Fact]
    public void A_finding_is_read_back_as_it_was_written()
    {
        foreach (var finding in s_findings)
            Assert.Equal(Write(finding), Write(FindingJson.Read(Parse(Write(finding)))));
    }

    [Fact]
    public void A_finding_worked_out_again_from_its_file_is_the_same()
    {
        foreach (var finding in s_findings)
            Assert.Equal(Write(finding), Write(Recalculation.Run(Parse(Write(finding)))));
    }

    [Fact]
    public void A_verdict_changed_by_hand_does_not_survive_being_worked_out_again()
    {
        var honest = s_findings[0];
        var forged = honest with { Outcome = Outcome.Supported, Observed = NumberInterval.Point(99) };
        var again = Recalculation.Run(Parse(Write(forged)));
        Assert.Equal((honest.Outcome, honest.Observed), (again.Outcome, again.Observed));
    }

    [Fact]
    public void Names_are_snake_case_and_dates_iso()
    {
        var root = Parse(Write(s_findings[0]));
        Assert.Equal("contradicted", root.GetProperty("outcome").GetString());
        Assert.Equal(61.8m, root.GetProperty("observed").GetProperty("low").GetDecimal());
        Assert.Equal("2024-03-20", root.GetProperty("inputs").GetProperty("claim").GetProperty("as_of").GetString());
    }

    [Fact]
    public void A_finding_without_inputs_cannot_be_worked_out_again()
    {
        var error = Assert.Throws<JsonException>(() => Recalculation.Run(Parse(Write(s_findings[0] with { Inputs = null }))));
        Assert.Contains("carries no inputs", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"claim_id\":\"c\",\"outcome\":\"splendid\",\"explanation\":{\"ar\":\"\",\"en\":\"\"}}")]
    public void What_is_no_finding_is_told_so(string json) => Assert.ThrowsAny<JsonException>(() => FindingJson.Read(Parse(json)));

    [Fact]
    [Trait("Cost", "high")]
    public void Whatever_is_written_into_the_file_the_answer_is_a_finding_or_a_plain_error()
    {
        string[] odd =
        [
            "null",
            "-1",
            "0",
            "1e27",
            "79228162514264337593543950335",
            "1e-28",
            "\"x\"",
            "[]",
            "{}",
            "[null]",
            "true",
            "\"0001-01-01\"",
            "\"9999-12-31\"",
            "\"flow\"",
            "\"range\"",
        ];
        var runs = 0;
        foreach (var finding in s_findings)
        {
            var root = JsonNode.Parse(Write(finding))!;
            foreach (var path in Leaves(root["inputs"]!, []))
            {
                foreach (var value in odd)
                {
                    var changed = JsonNode.Parse(Write(finding))!;
                    var parent = path.SkipLast(1).Aggregate(changed["inputs"]!, (node, step) => step is int i ? node[i]! : node[(string)step]!);
                    if (path[^1] is int at)
                        parent[at] = JsonNode.Parse(value);
                    else
                        parent[(string)path[^1]] = JsonNode.Parse(value);
                    try
                    {
                        Assert.NotEmpty(Recalculation.Run(Parse(changed.ToJsonString())).Explanation.En);
                    }
                    catch (JsonException)
                    {
                        runs--;
                    }

                    runs++;
                }
            }
        }

        Assert.True(runs > 100);
    }

    private static IEnumerable<object[]> Leaves(JsonNode? node, object[] path) =>
        node switch
        {
            JsonObject map => map.SelectMany(entry => Leaves(entry.Value, [.. path, entry.Key])).Append(path).Where(found => found.Length > 0),
            JsonArray list => list.SelectMany((item, i) => Leaves(item, [.. path, i])).Append(path),
            _ => [path],
        };

    private static List<Finding> Sample()
    {
        var catalogue = EvidenceCatalogue.Load(TestMaterial.InRepository("samples", "evidence"));
        var claim = new NormalForm
        {
            ClaimId = "c1",
            Claimant = new LocalText("تحالف الميثاق", "Charter Coalition"),
            Indicator = "returns",
            Value = 65,
            Step = 1,
            Comparator = Comparator.More,
            Unit = "percent",
            Counts = "النازحين",
            Kind = PeriodKind.Share,
            AsOf = new DateOnly(2024, 3, 20),
            Place = new LocalText("وادي الزيزفون", "the Lindens Valley"),
            Definition = new LocalText("كل من سجّل اسمه", "everyone who registered"),
        };
        return
        [
            .. ClaimChecker.Check(claim, catalogue),
            .. ClaimChecker.Check(claim with { Indicator = "demining", Unit = null, Kind = null, Value = 18_400, Step = null }, catalogue),
            .. ClaimChecker.Check(claim with { Indicator = "unheard" }, catalogue),
            .. ClaimChecker.Check(claim with { Value = null }, catalogue),
            InternalTests.Check(claim, InternalTests.PercentOfRatio(NumberInterval.Point(2), NumberInterval.Point(3))!),
        ];
    }

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;

    private static string Write(Finding finding)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            FindingJson.Write(writer, finding);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
