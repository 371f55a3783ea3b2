using System.Text.Json;

namespace Hasila.Journeys.Tests;

/// <summary>A day at the desk on the command line: look, correct, reject, note, ask, decide, take back, publish.</summary>
public sealed class DeskJourneyTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public DeskJourneyTests()
    {
        File.WriteAllText(
            _folder.File("schools.txt"),
            "Schools in the valley\nHarbour Post | 2024-05-04\n\nThe Ministry of Education said that 412 schools were reopened in the valley.\n\n"
                + "Along the river 38 wells were dug, by the figures of the water board.\n"
        );
        File.WriteAllText(
            _folder.File("returns.txt"),
            "Returns to the valley\nHill Gazette | 2024-05-06\n\nThe Coalition said that 65 percent of the displaced had returned to their homes.\n"
        );
        Assert.Equal(0, Run("add", "schools.txt", "returns.txt").ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_figure_is_corrected_shown_published_as_corrected_and_taken_back()
    {
        var schools = Claim("412");
        var corrected = Run("review", schools, "--correct", "figure=at least 421 schools", "--by", "Mira Test", "--note", "the page's table");
        Assert.Equal((0, ""), (corrected.ExitCode, corrected.Error));
        Assert.Contains("figure: '412' is 'at least 421 schools'; the page's table", corrected.Out, StringComparison.Ordinal);

        // By its former id too.
        var shown = Run("show", schools, "--format", "text").Out;
        Assert.Contains("at least 421 schools", shown, StringComparison.Ordinal);
        Assert.Contains("(read as: \u2068412\u2069)", shown, StringComparison.Ordinal);
        Assert.Contains("[that 412 schools were reopened in the valley]", shown, StringComparison.Ordinal);
        Assert.Contains("correction  by Mira Test", shown, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Run("show", schools, "--format", "json").Out);
        Assert.Equal(421, json.RootElement.GetProperty("claim").GetProperty("figure").GetProperty("value").GetDecimal());
        Assert.Equal("412", json.RootElement.GetProperty("claim").GetProperty("statements")[0].GetProperty("read_as").GetProperty("figure").GetString());

        Assert.Equal(0, Run("check", "--format", "json").ExitCode);
        var seen = json.RootElement.GetProperty("seen").GetString()!;
        Assert.Equal(0, Run("review", schools, "--decision", "publish", "--by", "Mira Test", "--seen", seen).ExitCode);
        var published = Run("publish", "--out", "edition");
        Assert.Contains("left out: ", published.Out, StringComparison.Ordinal);
        Assert.Contains("await a decision", published.Out, StringComparison.Ordinal);
        Assert.Contains("421", File.ReadAllText(Path.Combine(_folder.File("edition"), "edition.json")), StringComparison.Ordinal);

        var entry = Log().First(line => line.GetProperty("kind").GetString() == "correction").GetProperty("entry").GetInt64();
        Assert.Equal(0, Run("review", "--undo", $"{entry}", "--by", "Omar Test").ExitCode);
        Assert.Equal(schools, Claim("412"));
        Assert.Equal("awaiting", State(schools));
        Assert.StartsWith("sound: ", Run("verify").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_on_what_was_not_seen_is_refused()
    {
        var (schools, seen) = (Claim("412"), Seen("412"));
        Assert.Equal(0, Run("review", schools, "--note", "wait", "--by", "Omar Test").ExitCode);

        var refused = Run("review", schools, "--decision", "publish", "--by", "Mira Test", "--seen", seen);

        Assert.Equal((1, ""), (refused.ExitCode, refused.Out));
        Assert.Contains($"is not what was seen ({seen})", Assert.Single(refused.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("awaiting", State(schools));
    }

    [Fact]
    public void Everything_of_a_day_is_in_the_log_and_a_review_is_really_taken_back()
    {
        var (schools, returns) = (Claim("412"), Claim("65"));
        foreach (
            var did in (string[][])
                [
                    [schools, "--reject", "not-checkable"],
                    [returns, "--note", "asked the board"],
                    [returns, "--assign", "Omar Test"],
                    [returns, "--ask-reply", "--until", "2024-06-01"],
                    [returns, "--reply", "We stand by it."],
                    [returns, "--decision", "publish", "--verdict", "consistent"],
                    [returns, "--second", "--decision", "withhold"],
                ]
        )
            Assert.Equal(0, Run(["review", .. did, "--by", "Mira Test"]).ExitCode);
        Assert.Equal(("rejected", "publish"), (State(schools), State(returns)));
        Assert.DoesNotContain("412", Run("tally", "--ledger", "hasila.db", "--format", "json").Out, StringComparison.Ordinal);

        var back = Run("review", "--take-back", returns, "--by", "Omar Test");
        Assert.Equal((0, ""), (back.ExitCode, back.Error));
        Assert.Equal("awaiting", State(returns));
        Assert.Equal(0, Run("review", "--take-back", schools, "--by", "Omar Test").ExitCode);
        Assert.Equal("awaiting", State(schools));
        Assert.Equal(1, Run("review", "--take-back", returns, "--by", "Omar Test").ExitCode);

        Assert.Equal(
            ["claim-rejected", "note", "assignment", "reply", "reply", "review", "reading", "taken-back", "taken-back"],
            Log().Select(line => line.GetProperty("kind").GetString())
        );
        Assert.Equal(0, Run("verify").ExitCode);
    }

    [Fact]
    public void A_missed_statement_is_added_from_the_pages_words_and_another_gets_its_speaker()
    {
        var page = Statements()[0].Split('#')[0];
        Assert.Equal(1, Run("review", page, "--add-statement", "38 wells were drilled", "--by", "Mira Test").ExitCode);

        var added = Run("review", page, "--add-statement", "38 wells were dug", "--speaker", "The Water Board", "--by", "Mira Test");
        Assert.Equal((0, ""), (added.ExitCode, added.Error));
        Assert.Contains("The Water Board", Run("review", "--list").Out, StringComparison.Ordinal);

        var statement = Statements().First(id => id.EndsWith("#q0", StringComparison.Ordinal));
        Assert.Equal(0, Run("review", statement, "--correct", "speaker=The Ministry of Works", "--by", "Mira Test").ExitCode);
        Assert.Contains("The Ministry of Works", Run("show", statement, "--format", "text").Out, StringComparison.Ordinal);
        Assert.Contains("Works", Run("show", Claim("412"), "--format", "text").Out, StringComparison.Ordinal);
        Assert.Equal(0, Run("verify").ExitCode);
    }

    [Fact]
    public void Who_decides_under_an_id_is_named_in_the_edition_as_asked()
    {
        Assert.Equal(0, Run("review", "--person", "p7", "the night desk", "--by", "p7").ExitCode);
        Assert.Equal(0, Run("review", "--all", "--yes", "--decision", "publish", "--by", "p7").ExitCode);
        Assert.Equal(0, Run("review", "--one-claimant", "The Coalition", "The Charter Coalition", "--by", "p7").ExitCode);

        Assert.Equal(0, Run("publish", "--out", "edition").ExitCode);

        var page = File.ReadAllText(Path.Combine(_folder.File("edition"), "en.html"));
        Assert.Contains("the night desk", page, StringComparison.Ordinal);
        Assert.DoesNotContain("p7", page, StringComparison.Ordinal);
    }

    [Fact]
    public void All_are_decided_on_only_where_that_is_answered_with_yes()
    {
        var no = HasilaProcess.Run(["review", "--all", "--decision", "publish", "--by", "Mira Test"], "\n"u8.ToArray(), _folder.Path);
        Assert.Equal(1, no.ExitCode);
        Assert.Contains("nothing is decided", no.Error, StringComparison.Ordinal);
        Assert.Contains("412", no.Out, StringComparison.Ordinal);
        Assert.Empty(Log());

        var yes = HasilaProcess.Run(["review", "--all", "--decision", "publish", "--by", "Mira Test"], "y\n"u8.ToArray(), _folder.Path);
        Assert.Equal(0, yes.ExitCode);
        Assert.Equal(0, List().GetArrayLength());
    }

    [Fact]
    public void The_list_is_filtered_and_a_table_that_runs_no_cell()
    {
        Run("review", Claim("412"), "--correct", "claimant=+44 Schools, Ltd", "--by", "Mira Test");

        var lines = Run("review", "--list", "--format", "csv").Out.Split("\r\n");
        Assert.StartsWith("id,seen,state,", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"'+44 Schools, Ltd\"", string.Concat(lines), StringComparison.Ordinal);
        Assert.Equal(1, List("--outlet", "hill").GetArrayLength());
        Assert.Equal(1, List("--claimant", "coalition").GetArrayLength());
        Assert.Equal(0, List("--state", "publish").GetArrayLength());
        Assert.Equal(0, List("--lang", "ar").GetArrayLength());
    }

    [Theory]
    [InlineData("c")]
    [InlineData("c", "--decision", "publish", "--correct", "day=")]
    [InlineData("c", "--correct", "day")]
    [InlineData("c", "--second")]
    [InlineData("c", "--until", "2024-06-01")]
    [InlineData("c", "--reject", "opinion", "--note", "x", "--assign", "Omar")]
    [InlineData("--undo", "last")]
    [InlineData("--list", "--undo", "3")]
    [InlineData("c", "--state", "all", "--decision", "publish")]
    public void Wrong_usage_is_exit_code_2(params string[] arguments) => Assert.Equal(2, Run(["review", .. arguments, "--by", "Mira Test"]).ExitCode);

    [Theory]
    [InlineData("--correct", "size=claimant")]
    [InlineData("--correct", "indicator=nothing")]
    [InlineData("--correct", "figure=several")]
    [InlineData("--reject", "boring")]
    public void What_no_field_holds_is_said_with_what_it_holds(string option, string value)
    {
        var result = Run("review", Claim("412"), option, value, "--by", "Mira Test");
        Assert.Equal((1, ""), (result.ExitCode, result.Out));
        Assert.Contains(value[(value.IndexOf('=', StringComparison.Ordinal) + 1)..], Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(Log());
    }

    private HasilaProcess.Result Run(params string[] arguments) => HasilaProcess.Run(arguments, standardInput: null, _folder.Path);

    private JsonElement List(params string[] filters)
    {
        using var json = JsonDocument.Parse(Run(["review", "--list", "--format", "json", .. filters]).Out);
        return json.RootElement.Clone();
    }

    private JsonElement One(string words) =>
        List("--state", "all").EnumerateArray().First(claim => claim.GetRawText().Contains(words, StringComparison.Ordinal));

    private string Claim(string words) => One(words).GetProperty("id").GetString()!;

    private string Seen(string words) => One(words).GetProperty("seen").GetString()!;

    private string State(string id) => One(id).GetProperty("state").GetString()!;

    private List<JsonElement> Log()
    {
        using var json = JsonDocument.Parse(Run("log", "--since", "0", "--acts", "--format", "json").Out);
        return [.. json.RootElement.Clone().EnumerateArray()];
    }

    private List<string> Statements() =>
        [
            .. Run("show", Claim("412"), "--format", "text")
                .Out.Split('\n')
                .Where(line => line.Contains('#', StringComparison.Ordinal))
                .Select(line => line.Trim().Split(' ')[0])
                .SelectMany(id => Run("show", id.Split('#')[0], "--format", "text").Out.Split('\n').Where(line => line.Contains('#', StringComparison.Ordinal)))
                .Select(line => line.Split(' ')[0]),
        ];
}
