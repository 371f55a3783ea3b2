using System.Text;

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

    [Theory]
    [InlineData("C", "hasila demo")]
    [InlineData("ar_SY.UTF-8", "ابدأ بهذا: hasila demo")]
    public void Without_a_command_three_lines_greet(string locale, string begin)
    {
        var result = HasilaProcess.RunFor(locale, TestMaterial.Repository, []);

        Assert.Equal((0, 3), (result.ExitCode, result.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.Contains(begin, result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("statements")]
    [InlineData("figures")]
    [InlineData("dates")]
    [InlineData("tally")]
    public void Control_characters_of_a_page_do_not_reach_the_terminal(string command)
    {
        var page = Encoding.UTF8.GetBytes(
            "A title of ours\u001b[2J\n\nLina Saab | 1 May 2024\n\nThe Ministry of Health said on 30 April 2024 that "
                + "\u001b]0;title\u0007\u202e24 health\u001b[31m centres were reopened in the valley and work goes on.\n"
        );

        var result = HasilaProcess.Run([command, "--format", "text", "-"], page);

        Assert.Equal(0, result.ExitCode);
        Assert.NotEqual("", result.Out);
        Assert.DoesNotContain(result.Out, character => character is '\u001b' or '\u0007' or '\u202e');
    }

    [Fact]
    public void An_unknown_command_is_wrong_usage_and_says_where_help_is()
    {
        var result = HasilaProcess.Run("tallly");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--help", result.Error);
    }
}
