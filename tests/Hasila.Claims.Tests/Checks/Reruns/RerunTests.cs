using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hasila.Claims.Checks;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Checks.Reruns;
using Hasila.Claims.Evidence.Catalogue;
using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Claims.Tests.Checks.Reruns;

/// <summary>A finding that travelled: recomputed it is the same, and whatever was changed on the way is named.</summary>
public sealed class RerunTests
{
    private static readonly EvidenceCatalogue s_catalogue = EvidenceCatalogue.Load(TestMaterial.InRepository("samples", "evidence"));

    [Fact]
    public void An_untouched_finding_comes_out_the_same()
    {
        var rerun = Rerun.Run(Json());
        Assert.True(rerun.IsSame, string.Join('\n', rerun.Differences));
        Assert.Empty(SourceComparison.Compare(rerun.Given!, s_catalogue));
    }

    [Theory]
    [InlineData("outcome", "\"supported\"", "outcome", "\"contradicted\"")]
    [InlineData("observed.low", "66", "observed.low", "61.8")]
    [InlineData("grade", "null", "grade", "\"close\"")]
    [InlineData("explanation.ar", "\"صحيح\"", "explanation.ar", "\"قال")]
    [InlineData("confidence", "\"robust evidence, high agreement\"", "confidence", "\"medium evidence, medium agreement\"")]
    [InlineData("note", "\"checked twice\"", "note", null)]
    [InlineData("flags", "[]", "flags[0]", "\"period_kind_not_stated\"")]
    public void A_changed_result_is_named_with_what_comes_out(string path, string value, string differs, string? given)
    {
        var differences = Rerun.Run(Changed(path, value)).Differences;
        var difference = differences.First(one => one.Path == differs);
        if (given is null)
            Assert.Null(difference.Given);
        else
            Assert.StartsWith(given, difference.Given, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_input_gives_another_result()
    {
        var rerun = Rerun.Run(Changed("inputs.claim.value", "60"));
        Assert.Equal(Outcome.Supported, rerun.Given!.Outcome);
        Assert.Contains(rerun.Differences, one => one is { Path: "outcome", Stated: "\"contradicted\"", Given: "\"supported\"" });
    }

    [Fact]
    public void Evidence_altered_together_with_its_result_is_found_in_the_evidence_itself()
    {
        var honest = JsonNode.Parse(Text())!;
        foreach (var one in honest["inputs"]!["series"]!["observations"]!.AsArray())
            one!["value"] = JsonNode.Parse("""{"low": 70, "high": 70, "low_closed": true, "high_closed": true}""");
        var forged = Recalculation.Run(Element(honest));
        Assert.Equal(Outcome.Supported, forged.Outcome);
        Assert.True(Rerun.Run(Element(JsonNode.Parse(Write(forged))!)).IsSame);
        Assert.Contains(
            SourceComparison.Compare(forged, s_catalogue),
            line => line.Contains("the finding carries 70, the evidence has 61.8", StringComparison.Ordinal)
        );
        Assert.Equal(["its series valley-returns-share is not in that evidence"], SourceComparison.Compare(forged, EvidenceCatalogue.Empty));
    }

    [Theory]
    [InlineData("inputs", "null", "carries no inputs")]
    [InlineData("inputs.series.observations", "[null]", "null")]
    [InlineData("inputs.settings.close_percent", "-1", "not between")]
    [InlineData("inputs.claim.value", "1e40", "inputs.claim.value")]
    [InlineData("inputs.claim.as_of", "\"2024-13-45\"", "as_of")]
    [InlineData("inputs.series.kind", "\"kindly\"", "kind")]
    [InlineData("outcome", "7", "outcome")]
    public void What_cannot_be_worked_with_is_refused_with_its_place(string path, string value, string message)
    {
        var rerun = Rerun.Run(Changed(path, value));
        Assert.False(rerun.IsSame);
        Assert.Contains(message, rerun.Refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("{", "is no JSON (line 1")]
    [InlineData("7", "holds a number")]
    [InlineData("{\"outcome\": 1, \"outcome\": 2}", "is no JSON")]
    [InlineData("{}\n{}\n{", "line 3 is no JSON")]
    public void A_file_that_holds_no_findings_says_why(string text, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => FindingFile.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void One_finding_a_list_an_object_and_lines_are_read()
    {
        var one = Text();
        Assert.Equal(["the finding"], FindingFile.Read(one).Select(row => row.Name));
        Assert.Equal(["finding 1", "finding 2"], FindingFile.Read($"[{one},{one}]").Select(row => row.Name));
        Assert.Equal(["finding 1"], FindingFile.Read($"{{\"findings\":[{one}]}}").Select(row => row.Name));
        Assert.Equal(["line 1", "line 3"], FindingFile.Read($"{one}\n\n{one}\n").Select(row => row.Name));
    }

    private static Finding Sample() =>
        ClaimChecker.Check(
            new NormalForm
            {
                ClaimId = "claim-1",
                Claimant = new LocalText("تحالف الميثاق", "Charter Coalition"),
                Indicator = "returns",
                Value = 65,
                Comparator = Comparator.More,
                Unit = "percent",
                Step = 1,
                AsOf = new DateOnly(2024, 3, 20),
                Place = new LocalText("وادي الزيزفون", "Lindens Valley"),
            },
            s_catalogue
        )[0];

    private static string Text() => Write(Sample());

    private static JsonElement Json() => Element(JsonNode.Parse(Text())!);

    private static JsonElement Changed(string path, string value)
    {
        var root = JsonNode.Parse(Text())!;
        var names = path.Split('.');
        var parent = names.SkipLast(1).Aggregate(root, (node, name) => node[name]!);
        parent[names[^1]] = JsonNode.Parse(value);
        return Element(root);
    }

    private static JsonElement Element(JsonNode node) => FindingFile.Read(node.ToJsonString())[0].Finding;

    private static string Write(Finding finding)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            FindingJson.Write(writer, finding);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
