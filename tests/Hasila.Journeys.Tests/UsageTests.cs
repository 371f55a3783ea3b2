namespace Hasila.Journeys.Tests;

public sealed class UsageTests
{
    [Fact]
    public void The_version_is_one_line()
    {
        var result = HasilaProcess.Run("--version");

        Assert.Equal(0, result.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", result.Out);
    }

    [Fact]
    public void An_unknown_command_is_wrong_usage_and_says_where_help_is()
    {
        var result = HasilaProcess.Run("tallly");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--help", result.Error);
    }
}
