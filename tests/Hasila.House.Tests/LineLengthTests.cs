using Hasila.Testing;
using Xunit;

namespace Hasila.House.Tests;

/// <summary>A line of code, comments included, fits beside another one on a screen.</summary>
public sealed class LineLengthTests
{
    private const int Longest = 160;

    [Fact]
    public void No_line_of_code_is_longer_than_160_characters()
    {
        var files = new[] { "src", "tests", "bench" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(TestMaterial.Repository, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Contains("obj"))
            .ToList();
        Assert.NotEmpty(files);
        Assert.Empty(
            files.SelectMany(file =>
                File.ReadLines(file).Index().Where(line => line.Item.Length > Longest).Select(line => $"{Path.GetFileName(file)}:{line.Index + 1}")
            )
        );
    }
}
