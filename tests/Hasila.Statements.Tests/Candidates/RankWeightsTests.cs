using Hasila.Statements.Ranking;
using Xunit;

namespace Hasila.Statements.Tests.Candidates;

public class RankWeightsTests
{
    [Fact]
    public void Weights_are_read_as_they_were_written()
    {
        var weights = new sbyte[RankWeights.Rows];
        (weights[0], weights[77], weights[^1]) = (-128, 5, 127);
        using var stream = new MemoryStream();
        new RankWeights(weights).Write(stream);
        stream.Position = 0;

        var read = RankWeights.Read(stream);

        Assert.Equal((-128, 5, 127, 0), (read[0], read[77], read[RankWeights.Rows - 1], read[1]));
        Assert.Equal(-118, read.Score([0, 77, 77, 1]));
    }

    [Fact]
    public void Features_of_one_choice_are_not_those_of_another()
    {
        var (first, second) = (new FeatureList(1), new FeatureList(2));
        first.Add(3, 7);
        second.Add(3, 7);

        Assert.NotEqual(first.Rows[0], second.Rows[0]);
    }

    [Fact]
    public void Too_few_weights_are_refused() => Assert.Throws<ArgumentException>(() => new RankWeights(new sbyte[3]));
}
