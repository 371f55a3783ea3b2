using System.Text.Json.Nodes;

namespace Hasila.Journeys.Tests;

/// <summary>Findings that leave the program, come back, and are worked out again; a framework tried on its own sentences.</summary>
public sealed class CheckTests : IDisposable
{
    private static readonly string Evidence = TestMaterial.InRepository("samples", "evidence");

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Findings_run_again_are_the_same_and_a_changed_one_is_named()
    {
        var ledger = _folder.File("work.db");
        Assert.Equal(0, HasilaProcess.Run("add", TestMaterial.InRepository("samples", "pages"), "--ledger", ledger).ExitCode);
        var findings = HasilaProcess.Run("check", "--ledger", ledger, "--evidence", Evidence, "--format", "json");
        Assert.Equal(0, findings.ExitCode);
        var file = Write("findings.json", findings.Out);

        var again = HasilaProcess.Run("check", "--rerun", file, "--evidence", Evidence);
        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.Contains("the same, to the letter", again.Out, StringComparison.Ordinal);

        var root = JsonNode.Parse(findings.Out)!;
        var at = root["findings"]!.AsArray().ToList().FindIndex(finding => (string?)finding!["outcome"] == "contradicted");
        root["findings"]![at]!["outcome"] = "supported";
        var changed = HasilaProcess.Run("check", "--rerun", Write("changed.json", root.ToJsonString()));
        Assert.Equal(1, changed.ExitCode);
        var line = Assert.Single(changed.ErrorLines);
        Assert.Contains("changed.json", line, StringComparison.Ordinal);
        Assert.Contains($"finding {at + 1}", line, StringComparison.Ordinal);
        Assert.Contains("`outcome` says \"supported\"; its inputs give \"contradicted\"", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1, null, \"x\"]")]
    [InlineData("not json")]
    [InlineData("{\"claim_id\":\"c\",\"outcome\":\"supported\",\"explanation\":{\"ar\":\"\",\"en\":\"\"}}")]
    public void What_is_no_finding_is_refused_without_a_stack(string text)
    {
        var result = HasilaProcess.Run("check", "--rerun", Write("x.json", text));
        Assert.Equal(1, result.ExitCode);
        Assert.NotEmpty(result.ErrorLines);
        Assert.All(result.ErrorLines, line => Assert.StartsWith("hasila: ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_check_without_evidence_says_what_is_missing()
    {
        var result = HasilaProcess.Run("check", "--ledger", _folder.File("none.db"));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--evidence", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_built_in_framework_and_the_sample_one_hold_what_their_sentences_say()
    {
        Assert.Equal(0, HasilaProcess.Run("framework", "test").ExitCode);
        var sample = HasilaProcess.Run("framework", "test", TestMaterial.InRepository("samples", "framework.yaml"));
        Assert.Equal((0, ""), (sample.ExitCode, sample.Error));
        Assert.Contains("returns", HasilaProcess.Run("framework", "show").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_comes_out_otherwise_is_named_by_file_and_line()
    {
        var text = File.ReadAllText(TestMaterial.InRepository("samples", "framework.yaml"));
        const string example = "life has returned to the markets";
        var line = text[..text.IndexOf(example, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        var result = HasilaProcess.Run("framework", "test", Write("mine.yaml", text.Replace(example, "it rained on the hills", StringComparison.Ordinal)));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"mine.yaml, line {line}: \"it rained on the hills\" is an example of markets", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var path = _folder.File(name);
        File.WriteAllText(path, text);
        return path;
    }
}
