using System.Text.Json;

namespace Hasila.Journeys.Tests;

/// <summary>
/// A page of results in other words than the samples', in Arabic and in English: one announcement, seven points, a caveat, a minister, a website.
/// </summary>
public sealed class InventedPageTests
{
    [Theory]
    [InlineData("joint-command.ar.txt", "القيادة المشتركة", "النازحين")]
    [InlineData("joint-command.en.txt", "Joint Command", "displaced")]
    public void The_page_tallies_as_a_person_tallies_it(string page, string claimant, string counted)
    {
        using var tally = JsonDocument.Parse(Run("tally", page));

        var claims = tally.RootElement.GetProperty("claims").EnumerateArray().ToList();
        Assert.All(claims, claim => Assert.Equal(claimant, claim.GetProperty("claimant").GetString()));
        Assert.Equal(
            ["territory", "leadership", "operations", "demining", "returns", "markets", "infrastructure"],
            claims.Select(claim => claim.GetProperty("indicator").GetString())
        );
        Assert.Equal([null, "security", "security", "civil", "civil", "civil", "civil"], claims.Select(claim => claim.GetProperty("frame").GetString()));
        Assert.Single(claims[0].GetProperty("caveats").EnumerateArray());
        var figure = claims[4].GetProperty("figure");
        Assert.Equal(
            (58m, ">", "percent"),
            (figure.GetProperty("value").GetDecimal(), figure.GetProperty("comparator").GetString(), figure.GetProperty("unit").GetString())
        );
        Assert.Contains(counted, figure.GetProperty("counts").GetString(), StringComparison.Ordinal);
        var gap = Assert.Single(tally.RootElement.GetProperty("gaps").EnumerateArray());
        Assert.Equal(7, gap.GetProperty("announced").GetInt32());
    }

    [Fact]
    public void Statements_have_speaker_channel_and_day()
    {
        using var row = JsonDocument.Parse(Run("statements", "joint-command.ar.txt"));
        var quotes = row.RootElement.GetProperty("quotes").EnumerateArray().ToList();

        Assert.All(quotes.Where(quote => Speaker(quote) == "القيادة المشتركة"), quote => Assert.Equal(("post", "2023-09-11"), (Channel(quote), Said(quote))));
        var minister = quotes.Where(quote => Speaker(quote) == "سليم عازار").ToList();
        Assert.Equal(
            [("direct", "statement", "2023-09-10", "claim", false), ("direct", "statement", "2023-09-10", "commitment", true)],
            minister.Select(quote =>
                (
                    quote.GetProperty("kind").GetString()!,
                    Channel(quote)!,
                    Said(quote)!,
                    quote.GetProperty("stance").GetString()!,
                    quote.GetProperty("elided").GetBoolean()
                )
            )
        );
        Assert.Equal("website", Channel(Assert.Single(quotes, quote => Speaker(quote) == "مرصد السهل")));
        Assert.Single(quotes, quote => quote.GetProperty("stance").GetString() == "caveat");
    }

    private static string Run(string command, string page)
    {
        var result = HasilaProcess.Run(command, "--format", "json", TestMaterial.InRepository("tests", "Hasila.Journeys.Tests", "Pages", page));
        Assert.Equal(0, result.ExitCode);
        return result.Out;
    }

    private static string? Speaker(JsonElement quote) => quote.GetProperty("speaker").GetString();

    private static string? Channel(JsonElement quote) =>
        quote.GetProperty("channel") is { ValueKind: JsonValueKind.Object } channel ? channel.GetProperty("type").GetString() : null;

    private static string? Said(JsonElement quote) =>
        quote
            .GetProperty("time")
            .EnumerateArray()
            .Where(time => time.GetProperty("of").GetString() == "utterance")
            .Select(time => time.GetProperty("value").GetString())
            .FirstOrDefault();
}
