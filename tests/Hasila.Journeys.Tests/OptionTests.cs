using System.CommandLine;
using Hasila.Cli;

namespace Hasila.Journeys.Tests;

/// <summary>What is typed wrongly is refused in words for a person, and nothing is done.</summary>
public sealed class OptionTests : IDisposable
{
    private static readonly string s_page = TestMaterial.InRepository("samples", "pages", "2024-03-21-al-difaf.html");

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Options()
    {
        var options = new TheoryData<string, string>();
        foreach (var (name, command) in Commands(CommandLine.Root(), ""))
        foreach (var option in command.Options)
            options.Add(name, option.Name);
        return options;
    }

    [Theory]
    [InlineData("--form", "--format")]
    [InlineData("--formt", "--format")]
    [InlineData("--jsn", null)]
    [InlineData("-x", null)]
    public void An_unknown_option_is_no_file(string option, string? meant)
    {
        var result = HasilaProcess.Run("read", s_page, option, "json");

        Assert.Equal((2, ""), (result.ExitCode, result.Out));
        Assert.Contains($"there is no option {option} here", result.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal(meant is not null, result.Error.Contains($"did you mean {meant}?", StringComparison.Ordinal) && meant is not null);
    }

    [Fact]
    public void A_forgotten_value_is_not_the_next_option()
    {
        var result = HasilaProcess.Run("publish", "--out", "--as-off", "2025-03-25");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--as-of?", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_whose_name_looks_like_an_option_is_read_behind_two_dashes()
    {
        File.Copy(s_page, _folder.File("--page.html"));

        Assert.Equal(0, HasilaProcess.Run(["read", "--format", "json", "--", "--page.html"], null, _folder.Path).ExitCode);
        Assert.Equal(0, HasilaProcess.Run(["read", "--format", "json", "./--page.html"], null, _folder.Path).ExitCode);
    }

    [Fact]
    public void What_begins_with_an_at_is_no_file_of_arguments()
    {
        var result = HasilaProcess.Run("review", "--all", "--yes", "--by", "@mira", "--decision", "publish", "--ledger", _folder.File("none.db"));

        Assert.Contains("there is no ledger", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void A_wrong_value_is_refused_without_the_name_of_a_type(string command, string option)
    {
        string[] arguments = [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), $"{option}=no such value"];
        var errors = CommandLine.Root().Parse(arguments).Errors;

        // The library's own words for a flag are put into ours where they are printed.
        var type = Commands(CommandLine.Root(), "").Single(one => one.Name == command).Command.Options.Single(one => one.Name == option).ValueType;
        Assert.All(errors.Where(_ => type != typeof(bool)), error => Assert.DoesNotContain("System.", error.Message, StringComparison.Ordinal));
        Assert.All(errors.Where(_ => type != typeof(bool)), error => Assert.DoesNotContain("expected type", error.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--format=xml", "--format is text, json, jsonl, csv or parquet, not 'xml'")]
    [InlineData("--since=spring", "a date is written 2021-03-25, not 'spring'")]
    [InlineData("--lost=perhaps", "--lost takes no value")]
    public void The_words_say_what_is_taken(string option, string told)
    {
        var result = HasilaProcess.Run("tally", s_page, option);

        Assert.Equal((2, ""), (result.ExitCode, result.Out));
        Assert.Contains(told, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("add")]
    public void One_address_is_that_of_one_page(string command)
    {
        var folder = TestMaterial.InRepository("samples", "pages");
        foreach (
            var pages in (string[][])
                [
                    [s_page, s_page],
                    [folder],
                ]
        )
        {
            var result = HasilaProcess.Run([command, .. pages, "--url", "https://outlet.example/1"], null, _folder.Path);

            Assert.Equal((2, ""), (result.ExitCode, result.Out));
            Assert.Contains("--url says where one page stood", result.ErrorLines[0], StringComparison.Ordinal);
        }

        Assert.False(File.Exists(_folder.File("hasila.db")));
    }

    private static IEnumerable<(string Name, Command Command)> Commands(Command command, string name)
    {
        yield return (name, command);
        foreach (var (inner, sub) in command.Subcommands.SelectMany(sub => Commands(sub, $"{name} {sub.Name}".Trim())))
            yield return (inner, sub);
    }
}
