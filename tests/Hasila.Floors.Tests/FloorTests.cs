using Hasila.Floors.Tests.Scoring;

namespace Hasila.Floors.Tests;

public sealed class FloorTests
{
    private static readonly string s_folder = TestMaterial.InRepository("tests", "floors");

    [Fact]
    public void No_score_is_below_its_floor()
    {
        List<string> differences = [];
        var scores = FloorRun.Run(s_folder, differences);
        foreach (var line in differences.Concat(scores.Select(score => $"{score.Name}\t{score.Value:0.0}\t{score.Of}")))
            TestContext.Current.TestOutputHelper?.WriteLine(line);
        var faults = FloorFile.Faults(scores, FloorFile.Read(Path.Combine(s_folder, "floors.tsv"))).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void A_score_below_its_floor_is_named_with_both()
    {
        var floors = new Dictionary<string, double>
        {
            ["one"] = 80,
            ["two"] = 80,
            ["gone"] = 1,
        };
        Assert.Equal(
            ["one: 79.9 (799 of 1000) is below its floor of 80.0", "new has no floor", "gone is a floor of no score"],
            FloorFile.Faults([new("one", 79.9, "799 of 1000"), new("two", 80, "8 of 10"), new("new", 100, "1 of 1")], floors)
        );
    }
}
