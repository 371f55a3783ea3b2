using System.Text.RegularExpressions;

namespace Hasila.Journeys.Tests.Mistakes;

/// <summary>
/// Typical mistakes (<c>mistakes.tsv</c>): each message says what, where and what to do, in the language of the user, and nothing of how the program is made.
/// </summary>
public sealed partial class MistakeTests(MistakeFolder folder) : IClassFixture<MistakeFolder>
{
    private static readonly string[][] s_rows =
    [
        .. File.ReadLines(TestMaterial.InRepository("tests", "Hasila.Journeys.Tests", "Mistakes", "mistakes.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t')),
    ];

    public static TheoryData<string> Typed => [.. s_rows.Select(row => row[0])];

    [Fact]
    public void There_are_forty_or_more() => Assert.True(s_rows.DistinctBy(row => row[0], StringComparer.Ordinal).Count() >= 40);

    [Theory]
    [MemberData(nameof(Typed))]
    public void It_is_told_in_English(string typed) => AssertTold(typed, "en_GB.UTF-8", column: 2);

    [Theory]
    [MemberData(nameof(Typed))]
    public void It_is_told_in_Arabic(string typed)
    {
        var told = AssertTold(typed, "ar_SY.UTF-8", column: 3);

        Assert.Matches(ArabicWord(), told);
    }

    private string AssertTold(string typed, string locale, int column)
    {
        var row = s_rows.Single(row => row[0] == typed);
        var result = HasilaProcess.RunFor(locale, folder.Path, typed.Split(' '));

        Assert.Equal(row[1], result.ExitCode.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (result.ExitCode == 2)
            Assert.Empty(result.Out);
        var plain = Isolate().Replace(result.ErrorLines[0], "");
        Assert.All(row[column].Split(" | "), part => Assert.Contains(part, plain, StringComparison.Ordinal));
        Assert.DoesNotMatch(InsideWords(), result.Error);
        return result.ErrorLines[0];
    }

    [GeneratedRegex("[\u2068\u2069]")]
    private static partial Regex Isolate();

    [GeneratedRegex("[\u0621-\u064A]{2,}")]
    private static partial Regex ArabicWord();

    // Types, stacks and exceptions of .NET.
    [GeneratedRegex(@"System\.|Exception|Nullable|Int32|Boolean|DateOnly|   at |Parameter '")]
    private static partial Regex InsideWords();
}
