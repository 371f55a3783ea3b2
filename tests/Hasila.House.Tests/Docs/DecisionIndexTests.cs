using System.Text.RegularExpressions;

namespace Hasila.House.Tests.Docs;

/// <summary>The index of decisions names each of them once, with its day and whether it stands.</summary>
public sealed partial class DecisionIndexTests
{
    private static readonly string s_folder = TestMaterial.InRepository("docs", "decisions");

    private static readonly string[][] s_rows =
    [
        .. File.ReadLines(Path.Combine(s_folder, "README.md"))
            .Where(line => line.StartsWith("| [", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    [Fact]
    public void Every_decision_is_named_once() =>
        Assert.Equal(
            Directory.EnumerateFiles(s_folder, "0*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal),
            s_rows.Select(row => Target().Match(row[0]).Groups[1].Value).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Each_has_the_title_of_its_file_a_day_and_a_status() =>
        Assert.All(
            s_rows,
            row =>
            {
                var heading = File.ReadLines(Path.Combine(s_folder, Target().Match(row[0]).Groups[1].Value)).First();
                Assert.EndsWith(row[1], heading, StringComparison.Ordinal);
                Assert.True(DateOnly.TryParseExact(row[2], "yyyy-MM-dd", out _), row[2]);
                Assert.Matches("^(stands|replaced by .+|withdrawn: .+)$", row[3]);
            }
        );

    [GeneratedRegex("\\]\\(([^)]+)\\)")]
    private static partial Regex Target();
}
