using System.Text.Json;

namespace Hasila.Journeys.Tests;

/// <summary>
/// The page that the product was conceived from, and one of our own wording with the same features, from end to end, against what a person read out of them.
/// </summary>
public sealed class RunningCaseJourneyTests
{
    [Theory]
    [InlineData("page.txt")]
    [InlineData("page.html")]
    public void The_page_tallies_as_a_person_tallies_it(string file) => Tallies(RunningCase.Own, file);

    [RealTheory]
    [InlineData("page.txt")]
    [InlineData("page.html")]
    public void The_real_page_tallies_as_a_person_tallies_it(string file) => Tallies(RunningCase.Real, file);

    [Fact]
    public void The_statements_have_their_speakers_channels_and_days() => HasStatements(RunningCase.Own, "2024-03-20");

    [RealFact]
    public void The_statements_of_the_real_page_have_their_speakers_channels_and_days() => HasStatements(RunningCase.Real, "2021-03-24");

    private static void Tallies(string folder, string file)
    {
        using var expected = RunningCase.Expected(folder);
        var result = HasilaProcess.Run("tally", "--format", "json", Path.Combine(folder, file));

        Assert.Equal(0, result.ExitCode);
        using var tally = JsonDocument.Parse(result.Out);
        var wanted = expected.RootElement.GetProperty("tally");
        var claimant = wanted.GetProperty("claimant").GetString();
        var claims = tally.RootElement.GetProperty("claims").EnumerateArray().Where(claim => claim.GetProperty("claimant").GetString() == claimant).ToList();
        Assert.Equal(
            wanted.GetProperty("claims").EnumerateArray().Select(claim => claim.GetProperty("frame").GetString()),
            claims.Select(claim => claim.GetProperty("frame").GetString())
        );
        Assert.Equal(
            ["territory", "leadership", "operations", "demining", "returns", "markets", "infrastructure"],
            claims.Select(claim => claim.GetProperty("indicator").GetString())
        );
        Assert.Single(claims[0].GetProperty("caveats").EnumerateArray());
        var figure = claims[4].GetProperty("figure");
        Assert.Equal(
            (wanted.GetProperty("claims")[4].GetProperty("figure").GetProperty("value").GetDecimal(), ">", "percent", "النازحين"),
            (
                figure.GetProperty("value").GetDecimal(),
                figure.GetProperty("comparator").GetString(),
                figure.GetProperty("unit").GetString(),
                figure.GetProperty("counts").GetString()
            )
        );
        var gap = Assert.Single(tally.RootElement.GetProperty("gaps").EnumerateArray());
        Assert.Equal((7, 6), (gap.GetProperty("announced").GetInt32(), gap.GetProperty("found").GetInt32()));
    }

    private static void HasStatements(string folder, string day)
    {
        var result = HasilaProcess.Run("statements", "--format", "json", Path.Combine(folder, "page.txt"));

        using var row = JsonDocument.Parse(result.Out);
        var quotes = row.RootElement.GetProperty("quotes").EnumerateArray().ToList();
        using var expected = RunningCase.Expected(folder);
        var claimant = expected.RootElement.GetProperty("tally").GetProperty("claimant").GetString();
        var others = expected.RootElement.GetProperty("tally").GetProperty("other_statements").EnumerateArray().ToList();

        Assert.All(
            quotes.Where(quote => quote.GetProperty("speaker").GetString() == claimant),
            quote =>
            {
                Assert.Equal("post", quote.GetProperty("channel").GetProperty("type").GetString());
                Assert.Equal(day, Said(quote));
            }
        );
        var minister = quotes.Where(quote => quote.GetProperty("speaker").GetString() == others[0].GetProperty("speaker").GetString()).ToList();
        Assert.Equal(others[0].GetProperty("quotations").GetInt32(), minister.Count);
        Assert.All(
            minister,
            quote =>
                Assert.Equal(
                    ("direct", "statement", others[0].GetProperty("said_on").GetString()),
                    (quote.GetProperty("kind").GetString(), quote.GetProperty("channel").GetProperty("type").GetString(), Said(quote))
                )
        );
        Assert.Equal([false, true], minister.Select(quote => quote.GetProperty("elided").GetBoolean()));
        var site = Assert.Single(quotes, quote => quote.GetProperty("speaker").GetString() == others[1].GetProperty("speaker").GetString());
        Assert.Equal(("mixed", "website"), (site.GetProperty("kind").GetString(), site.GetProperty("channel").GetProperty("type").GetString()));
        Assert.Single(quotes, quote => quote.GetProperty("kind").GetString() == "assertion" && quote.GetProperty("stance").GetString() == "caveat");
    }

    [RealFact]
    public void The_same_infographic_meets_itself_across_outlets()
    {
        var result = HasilaProcess.Run(
            "tally",
            "--format",
            "json",
            TestMaterial.Shared("data", "claims", "pages", "001.txt"),
            TestMaterial.Shared("data", "claims", "pages", "002.txt"),
            TestMaterial.Shared("data", "claims", "pages", "003.txt")
        );

        using var tally = JsonDocument.Parse(result.Out);
        foreach (var indicator in (string[])["operations", "demining", "returns"])
        {
            var claim = Assert.Single(
                tally.RootElement.GetProperty("claims").EnumerateArray(),
                claim => claim.GetProperty("indicator").GetString() == indicator
            );
            Assert.Equal(3, claim.GetProperty("statements").GetArrayLength());
        }
    }

    private static string? Said(JsonElement quote) =>
        quote
            .GetProperty("time")
            .EnumerateArray()
            .Where(time => time.GetProperty("of").GetString() == "utterance")
            .Select(time => time.GetProperty("value").GetString())
            .FirstOrDefault();
}
