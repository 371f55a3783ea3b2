using System.Text;
using System.Text.Json;

namespace Hasila.Journeys.Tests;

/// <summary>
/// <c>hasila statements --assist</c> and <c>--explain</c> as a user runs them, beside an endpoint that tells the truth, lies or is not there.
/// </summary>
public sealed class AssistTests
{
    private const string Page =
        "Pier\n\nThe harbour authority said that 40 ships had left.\n\nThe old clock by the pier is slow, grumbled daily by dock worker Sami "
        + "Nasr, and nobody would have it otherwise.\n";

    private static readonly string s_true = JsonSerializer.Serialize(
        new
        {
            statements = new[]
            {
                new
                {
                    source = "dock worker Sami Nasr",
                    cue = "grumbled",
                    content = "The old clock by the pier is slow",
                },
                new
                {
                    source = "the mayor",
                    cue = "grumbled",
                    content = "all is lost",
                },
            },
        }
    );

    [Fact]
    public async Task Proposals_are_marked_and_lies_are_counted()
    {
        await using var endpoint = StandInEndpoint.Saying(s_true);

        var result = await Task.Run(() => Run("--assist", endpoint.Address, "--format", "jsonl"), TestContext.Current.CancellationToken);

        Assert.Equal("", result.Error);
        Assert.Equal(0, result.ExitCode);
        using var row = JsonDocument.Parse(result.Out);
        var proposed = Assert.Single(row.RootElement.GetProperty("quotes").EnumerateArray(), quote => quote.TryGetProperty("proposed_by", out _));
        Assert.Equal("assistant", proposed.GetProperty("proposed_by").GetString());
        Assert.Equal(
            """{"proposed":2,"kept":1,"not_in_article":1,"ambiguous":0,"overlapping":0,"unsound":0,"malformed":0,"trouble":null}""",
            row.RootElement.GetProperty("assist").GetRawText()
        );
    }

    [Fact]
    public async Task A_person_sees_who_proposed_what()
    {
        await using var endpoint = StandInEndpoint.Saying(s_true);

        var result = await Task.Run(() => Run("--assist", endpoint.Address, "--format", "text"), TestContext.Current.CancellationToken);

        Assert.Contains("proposed by the assistant", result.Out, StringComparison.Ordinal);
        Assert.Contains("1 kept", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_listens_the_grammars_statements_come_all_the_same_and_the_exit_code_tells()
    {
        var without = Run("--format", "jsonl");
        var result = Run("--assist", "http://127.0.0.1:9/v1", "--format", "jsonl");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("nothing listens", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        using var row = JsonDocument.Parse(result.Out);
        using var plain = JsonDocument.Parse(without.Out);
        Assert.Equal(plain.RootElement.GetProperty("quotes").GetRawText(), row.RootElement.GetProperty("quotes").GetRawText());
    }

    [Fact]
    public void Another_machine_is_wrong_usage_until_the_user_says_that_the_text_may_go_there()
    {
        var result = Run("--assist", "https://models.example/v1");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--assist-remote", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_statement_says_why()
    {
        var result = Run("--explain", "--format", "jsonl");

        using var row = JsonDocument.Parse(result.Out);
        Assert.All(row.RootElement.GetProperty("quotes").EnumerateArray(), quote => Assert.NotEqual(0, quote.GetProperty("why").GetArrayLength()));
        Assert.Contains("a verb of saying", Run("--explain", "--format", "text").Out, StringComparison.Ordinal);
    }

    private static HasilaProcess.Result Run(params string[] options) => HasilaProcess.Run(["statements", "-", .. options], Encoding.UTF8.GetBytes(Page));
}
