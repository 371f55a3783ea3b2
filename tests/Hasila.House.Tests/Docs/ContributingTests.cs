using System.Text.RegularExpressions;

namespace Hasila.House.Tests.Docs;

/// <summary>The table "to add X, touch Y" of CONTRIBUTING.md: the files are there, and so are the tests that hold them.</summary>
public sealed partial class ContributingTests
{
    private static readonly string[][] s_rows =
    [
        .. File.ReadLines(TestMaterial.InRepository("CONTRIBUTING.md"))
            .Where(line => line.StartsWith("| a", StringComparison.Ordinal) || line.StartsWith("| something", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    public static TheoryData<string> Things => [.. s_rows.Select(row => row[0])];

    [Fact]
    public void There_are_rows() => Assert.True(s_rows.Length >= 15);

    [Theory]
    [MemberData(nameof(Things))]
    public void What_is_touched_is_there_and_a_test_holds_it(string thing)
    {
        var row = s_rows.Single(row => row[0] == thing);
        var paths = Quoted().Matches(row[1]).Select(match => match.Groups[1].Value).Where(word => word.Contains('/', StringComparison.Ordinal)).ToList();
        var tests = Quoted().Matches(row[3]).Select(match => match.Groups[1].Value).Where(word => word.EndsWith("Tests", StringComparison.Ordinal)).ToList();

        Assert.All(paths, path => Assert.True(Path.Exists(TestMaterial.InRepository(path)), path));
        Assert.NotEmpty(tests);
        Assert.All(tests, test => Assert.NotEmpty(Directory.EnumerateFiles(TestMaterial.InRepository("tests"), $"{test}.cs", SearchOption.AllDirectories)));
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
