using Hasila.Cli.Output;

namespace Hasila.Journeys.Tests;

/// <summary>What a long run says of how far it is.</summary>
public sealed class ProgressLineTests
{
    [Theory]
    [InlineData(0, null, 1, "0 pages, 0 a second")]
    [InlineData(1234, null, 10, "1,234 pages, 123.4 a second")]
    [InlineData(50, 200, 10, "50 of 200 pages, 5 a second, about 30 seconds to go")]
    [InlineData(50, 20_000, 10, "50 of 20,000 pages, 5 a second, about 67 minutes to go")]
    [InlineData(50, 90_000, 10, "50 of 90,000 pages, 5 a second, about 5 hours to go")]
    [InlineData(200, 200, 10, "200 of 200 pages, 20 a second")]
    public void Count_rate_and_what_is_to_go(int done, int? all, int seconds, string line) =>
        Assert.Equal(line, ProgressLine.Words("pages", done, all, TimeSpan.FromSeconds(seconds)));
}
