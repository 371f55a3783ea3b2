using System.Text.Json.Nodes;

namespace Hasila.Journeys.Tests;

/// <summary>Findings that leave the program, come back, and are recomputed; a framework tried on its own sentences.</summary>
public sealed class CheckTests : IDisposable
{
    private static readonly string s_evidence = TestMaterial.InRepository("samples", "evidence");

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Findings_run_again_are_the_same_and_a_changed_one_is_named()
    {
        var ledger = _folder.File("work.db");
        Assert.Equal(0, HasilaProcess.Run("add", TestMaterial.InRepository("samples", "pages"), "--ledger", ledger).ExitCode);
        var findings = HasilaProcess.Run("check", "--ledger", ledger, "--evidence", s_evidence, "--format", "json");
        Assert.Equal(0, findings.ExitCode);
        var file = Write("findings.json", findings.Out);

        var again = HasilaProcess.Run("check", "--rerun", file, "--evidence", s_evidence);
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

    [Fact]
    public void A_ledger_is_checked_against_itself_without_evidence_and_loses_no_finding_on_a_series()
    {
        var ledger = _folder.File("work.db");
        Assert.Equal(0, HasilaProcess.Run("add", TestMaterial.InRepository("samples", "pages"), "--ledger", ledger).ExitCode);

        var alone = HasilaProcess.Run("check", "--ledger", ledger, "--format", "json");
        Assert.Equal((0, ""), (alone.ExitCode, alone.Error));
        Assert.NotEmpty(JsonNode.Parse(alone.Out)!["findings"]!.AsArray());

        var held = HasilaProcess.Run("check", "--ledger", ledger, "--evidence", s_evidence, "--format", "json");
        var again = HasilaProcess.Run("check", "--ledger", ledger, "--format", "json");
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("without --evidence no series is looked at", Assert.Single(again.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(OnSeries(held.Out), OnSeries(again.Out));
        Assert.NotEqual(0, OnSeries(held.Out));
        Assert.Equal(0, HasilaProcess.Run("verify", "--ledger", ledger).ExitCode);

        static int OnSeries(string json) => JsonNode.Parse(json)!["findings"]!.AsArray().Count(finding => finding!["series_id"] is not null);
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
    public void A_check_of_a_ledger_that_is_not_there_says_so()
    {
        var result = HasilaProcess.Run("check", "--ledger", _folder.File("none.db"));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("there is no ledger", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("none.db")));
    }

    [Theory]
    [InlineData("The board said 977 of the 1,544 projects, more than 73 percent, were completed.", "percent_and_ratio")]
    [InlineData("وقال المجلس إن 288 لاجئاً عادوا من الساحل، بينهم 386 امرأة و657 طفلاً.", "parts_and_whole")]
    [InlineData("The board said exports rose by 44.7 percent, from 7.0 to 9.4 billion dollars.", "growth")]
    [InlineData("وأحيا المجلس الذكرى السنوية الثالثة لمعركة المخاضة التي انتهت في 19 آذار 2022.", "anniversary")]
    public void A_page_is_checked_against_itself_without_a_ledger(string sentence, string test)
    {
        var page = Write("page.txt", $"The board sets out its year\nThe Courier | 21 March 2024\n\n{sentence}\n");
        var result = HasilaProcess.Run("check", page, "--format", "json");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var finding = Assert.Single(JsonNode.Parse(result.Out)!["findings"]!.AsArray(), one => one!["inputs"]!["test"] is not null);
        Assert.Equal((test, "contradicted"), ((string)finding!["inputs"]!["test"]!["name"]!, (string)finding["outcome"]!));
        Assert.Contains("Pages whose numbers do not agree", HasilaProcess.Run("check", page, "--format", "text").Out, StringComparison.Ordinal);
        Assert.Equal(0, HasilaProcess.Run("check", "--rerun", Write("findings.json", result.Out)).ExitCode);
    }

    [Fact]
    public void A_cell_of_evidence_that_cannot_be_read_is_named_by_file_line_and_column()
    {
        var evidence = Directory.CreateDirectory(_folder.File("evidence")).FullName;
        foreach (var file in Directory.EnumerateFiles(s_evidence))
            File.Copy(file, Path.Combine(evidence, Path.GetFileName(file)));
        File.AppendAllText(Path.Combine(evidence, "valley-clearance.csv"), "Lindens Valley,2025-06-30,=1+1,0\n");
        var result = HasilaProcess.Run(
            "check",
            Write("page.txt", "Title of the page\nThe Courier | 21 March 2024\n\nThe board said 12 schools had reopened.\n"),
            "--evidence",
            evidence,
            "--format",
            "json"
        );
        Assert.Equal(0, result.ExitCode);
        Assert.Contains(
            result.ErrorLines,
            line => line.StartsWith("hasila: valley-clearance.csv, line ", StringComparison.Ordinal) && line.Contains("is no number", StringComparison.Ordinal)
        );
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
        Assert.Contains(
            $"mine.yaml, line {line}: \"it rained on the hills\" is an example of markets",
            Assert.Single(result.ErrorLines),
            StringComparison.Ordinal
        );
    }

    private string Write(string name, string text)
    {
        var path = _folder.File(name);
        File.WriteAllText(path, text);
        return path;
    }
}
