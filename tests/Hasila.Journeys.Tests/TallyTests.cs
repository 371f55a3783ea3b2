using System.Text.Json;

namespace Hasila.Journeys.Tests;

public sealed class TallyTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_sample_tally_reads_as_it_was_looked_at()
    {
        var result = HasilaProcess.Run(
            "tally",
            "--format",
            "text",
            TestMaterial.InRepository("samples", "pages"),
            "--framework",
            TestMaterial.InRepository("samples", "framework.yaml")
        );

        Assert.Equal(0, result.ExitCode);
        Golden.Matches(
            "tests/Hasila.Journeys.Tests/Golden/sample-tally.txt",
            string.Join('\n', result.Out.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()))
        );
    }

    [Fact]
    public void A_part_that_a_person_takes_out_stays_out()
    {
        var pages = TestMaterial.InRepository("samples", "pages");
        using var before = JsonDocument.Parse(HasilaProcess.Run("tally", "--format", "json", pages).Out);
        var merged = before.RootElement.GetProperty("claims").EnumerateArray().First(claim => claim.GetProperty("parts").GetArrayLength() > 0);
        var (whole, part) = (merged.GetProperty("id").GetString(), merged.GetProperty("parts")[0].GetProperty("id").GetString());
        Assert.NotEmpty(merged.GetProperty("parts")[0].GetProperty("because").GetString()!);
        var decisions = _folder.File("decisions.tsv");
        File.WriteAllText(decisions, $"# decision\tclaim\tother\twho\napart\t{whole}\t{part}\tLayla\n");

        using var after = JsonDocument.Parse(HasilaProcess.Run("tally", "--format", "json", pages, "--decisions", decisions).Out);

        var ids = after.RootElement.GetProperty("claims").EnumerateArray().Select(claim => claim.GetProperty("id").GetString()).ToList();
        Assert.Contains(whole, ids);
        Assert.Contains(part, ids);
    }

    [Fact]
    public void A_file_of_decisions_that_is_none_is_one_line_with_its_place()
    {
        var decisions = _folder.File("decisions.tsv");
        File.WriteAllText(decisions, "join\tthese\n");

        var result = HasilaProcess.Run("tally", TestMaterial.InRepository("samples", "pages"), "--decisions", decisions);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("decisions.tsv: line 1", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_on_what_is_not_there_is_said_with_its_line_and_the_tally_is_printed()
    {
        var decisions = _folder.File("decisions.tsv");
        File.WriteAllText(decisions, "# decision\tclaim\tother\nkeep\tc0000\napart\tc0001\tc0002\n");

        var result = HasilaProcess.Run("tally", "--format", "json", TestMaterial.InRepository("samples", "pages"), "--decisions", decisions);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["line 2", "line 3", "line 3"], result.ErrorLines.Select(line => line.Split(": ")[2]));
        Assert.Contains("c0000", result.ErrorLines[0], StringComparison.Ordinal);
        Assert.NotEqual("", result.Out);
    }
}
