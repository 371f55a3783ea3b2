using Hasila.Claims.Model;

namespace Hasila.Claims.Tests.Checks;

/// <summary>docs/checks.md says what the program does.</summary>
public sealed class DocumentedTests
{
    private static readonly string s_page = File.ReadAllText(TestMaterial.InRepository("docs", "checks.md"));

    public static TheoryData<string> Flags => [.. typeof(Flag).GetFields().Select(constant => (string)constant.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Flags))]
    public void Every_flag_is_explained(string flag) => Assert.Contains($"`{flag}`", s_page, StringComparison.Ordinal);

    [Fact]
    public void The_example_sentence_is_the_one_that_comes_out()
    {
        var english = File.ReadAllLines(TestMaterial.InRepository("tests", "Hasila.Claims.Tests", "Checks", "Golden", "sample-65-percent.txt"))[1];
        Assert.Contains(english, s_page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_key_of_the_sample_catalogue_is_explained()
    {
        foreach (var line in File.ReadLines(TestMaterial.InRepository("samples", "evidence", "evidence.yaml")))
        {
            if (line.StartsWith("    ", StringComparison.Ordinal) && line[4] != ' ' && line.Contains(':', StringComparison.Ordinal))
                Assert.Contains($"`{line.Trim().Split(':')[0]}`", s_page, StringComparison.Ordinal);
        }
    }
}
