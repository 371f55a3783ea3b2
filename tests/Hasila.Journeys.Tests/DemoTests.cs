using System.Text.Json;

namespace Hasila.Journeys.Tests;

/// <summary>The main job on the sample archive, as the README promises it.</summary>
public sealed class DemoTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_demo_reads_tallies_checks_and_publishes_and_running_it_again_changes_nothing()
    {
        var first = HasilaProcess.Run(["demo"], null, _folder.Path);

        Assert.Equal(0, first.ExitCode);
        Assert.Contains(Path.Combine("hasila-demo", "edition", "index.html"), first.Out);
        var edition = Path.Combine(_folder.Path, "hasila-demo", "edition");
        foreach (
            var file in (string[])
                [
                    "index.html",
                    "en.html",
                    "infographic-ar.svg",
                    "infographic-ar.png",
                    "infographic-en.svg",
                    "infographic-en.png",
                    "edition.json",
                    "claims.csv",
                    "board.css",
                ]
        )
            Assert.True(new FileInfo(Path.Combine(edition, file)).Length > 500, file);

        var json = File.ReadAllText(Path.Combine(edition, "edition.json"));
        var second = HasilaProcess.Run(["demo"], null, _folder.Path);
        Assert.Equal(first.Out, second.Out);
        Assert.Equal(json, File.ReadAllText(Path.Combine(edition, "edition.json")));

        var verified = HasilaProcess.Run("verify", "--ledger", Path.Combine(_folder.Path, "hasila-demo", "demo.db"));
        Assert.Equal(0, verified.ExitCode);
    }

    [Fact]
    public void The_sample_tally_joins_outlets_and_languages_and_keeps_revision_caveat_and_gap()
    {
        var result = HasilaProcess.Run(
            "tally",
            "--format",
            "json",
            TestMaterial.InRepository("samples", "pages"),
            "--framework",
            TestMaterial.InRepository("samples", "framework.yaml")
        );

        Assert.Equal(0, result.ExitCode);
        using var tally = JsonDocument.Parse(result.Out);
        var claims = tally
            .RootElement.GetProperty("claims")
            .EnumerateArray()
            .Where(claim => claim.GetProperty("claimant").GetString() == "تحالف الميثاق")
            .ToList();
        var line = claims
            .Where(claim =>
                claim.GetProperty("indicator").GetString() == "returns"
                && claim.GetProperty("flags").EnumerateArray().All(flag => flag.GetString() != "direction-override")
            )
            .ToList();
        Assert.Equal([65, 72], line.Select(claim => claim.GetProperty("figure").GetProperty("value").GetDecimal()));
        Assert.Contains("superseded", line[0].GetProperty("flags").EnumerateArray().Select(flag => flag.GetString()));
        var returns = line[1];
        Assert.Equal(2, returns.GetProperty("history").GetArrayLength());
        Assert.Equal(">", returns.GetProperty("figure").GetProperty("comparator").GetString());
        Assert.Equal("revised", returns.GetProperty("status").GetString());
        Assert.Equal(
            ["ar", "en"],
            returns
                .GetProperty("statements")
                .EnumerateArray()
                .Select(statement => statement.GetProperty("lang").GetString()!)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        var territory = claims.Single(claim => claim.GetProperty("indicator").GetString() == "territory");
        Assert.NotEmpty(territory.GetProperty("caveats").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, territory.GetProperty("frame").ValueKind);
        Assert.Equal(
            [("2024-03-21-al-difaf.html", 8, 7), ("2024-03-21-radio-sanabil.txt", 8, 7), ("2024-03-21-valley-courier.html", 8, 6)],
            tally
                .RootElement.GetProperty("gaps")
                .EnumerateArray()
                .Select(gap => (gap.GetProperty("page").GetString()!, gap.GetProperty("announced").GetInt32(), gap.GetProperty("found").GetInt32()))
                .Order()
        );
    }
}
