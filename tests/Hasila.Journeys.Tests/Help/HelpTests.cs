using System.CommandLine;
using Hasila.Cli;
using Hasila.Cli.Help;

namespace Hasila.Journeys.Tests.Help;

/// <summary>Help is whole: every command, argument and option is told in both languages, every command has an example, and no row is left over.</summary>
public sealed class HelpTests
{
    private static readonly List<(string Key, Command Command)> s_commands = [.. Commands(HelpText.Program, CommandLine.Root())];

    public static TheoryData<string> Keys => [.. s_commands.Select(one => one.Key)];

    public static TheoryData<string> TopicNames => [.. Topics.Names];

    [Fact]
    public void Every_command_argument_and_option_has_a_row_and_no_row_is_left_over()
    {
        var asked = s_commands
            .SelectMany(one =>
                one.Command.Arguments.Cast<Symbol>().Concat(one.Command.Options).Select(symbol => HelpText.RowOf(one.Key, symbol)).Prepend(one.Key)
            )
            .ToHashSet(StringComparer.Ordinal);

        Assert.Empty(asked.Except(HelpText.Keys));
        Assert.Empty(HelpText.Keys.Except(asked));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_command_s_help_has_an_example_in_both_languages(string key)
    {
        if (key == HelpText.Program)
            return;
        Assert.NotEmpty(Examples.Of(key));
        Assert.All(Examples.Of(key), example => Assert.False(string.IsNullOrWhiteSpace(example.Gives.Ar) || string.IsNullOrWhiteSpace(example.Gives.En)));
    }

    [Fact]
    public void No_example_is_of_a_command_that_is_not_there() => Assert.Empty(Examples.All.Select(one => one.Key).Except(s_commands.Select(one => one.Key)));

    [Theory]
    [InlineData("C", "Examples", "tally", "--help")]
    [InlineData("ar_EG.UTF-8", "أمثلة", "tally", "--help")]
    [InlineData("ar_EG.UTF-8", "الأوامر", "--help")]
    [InlineData("ar_EG.UTF-8", "أمثلة", "help", "framework", "new")]
    [InlineData("C", "web archives", "help", "ways-in")]
    [InlineData("ar", "أرشيفات الويب", "help", "ways-in")]
    public void Help_is_in_the_user_s_language(string locale, string told, params string[] typed)
    {
        var result = HasilaProcess.RunFor(locale, TestMaterial.Repository, typed);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains(told, result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TopicNames))]
    public void A_topic_fits_a_terminal_and_is_as_long_in_both_languages(string name)
    {
        var topic = Topics.Of(name)!;

        Assert.All(topic.En.Split('\n'), line => Assert.True(line.Length <= 160, line));
        Assert.InRange(topic.Ar.Split('\n').Length, topic.En.Split('\n').Length - 2, topic.En.Split('\n').Length + 2);
        Assert.Contains(topic.Ar, letter => letter is >= '\u0621' and <= '\u064A');
    }

    [Theory]
    [InlineData("C", "docs/man/hasila.1")]
    [InlineData("ar", "docs/man/hasila.ar.1")]
    public void The_man_page_is_what_the_help_says(string locale, string page)
    {
        var result = HasilaProcess.RunFor(locale, TestMaterial.Repository, ["help", "man"]);

        Assert.Equal(0, result.ExitCode);
        Golden.Matches(page, result.Out);
    }

    private static IEnumerable<(string Key, Command Command)> Commands(string key, Command command) =>
        command.Subcommands.SelectMany(sub => Commands(HelpScreen.InnerKey(key, sub), sub)).Prepend((key, command));
}
