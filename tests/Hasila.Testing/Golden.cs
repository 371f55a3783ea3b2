using Xunit;

namespace Hasila.Testing;

/// <summary>
/// Compares a text with a file kept in the repository. With <c>HASILA_GOLDEN=write</c> the file is rewritten,
/// so that a person can judge the change as a diff.
/// </summary>
public static class Golden
{
    /// <param name="relativePath">Path below the repository's root, for instance <c>tests/Hasila.Claims.Tests/Golden/tally.json</c>.</param>
    /// <param name="actual">What the program produced; line ends are compared as <c>\n</c>.</param>
    public static void Matches(string relativePath, string actual)
    {
        var path = TestMaterial.InRepository(relativePath);
        actual = actual.ReplaceLineEndings("\n");
        if (string.Equals(Environment.GetEnvironmentVariable("HASILA_GOLDEN"), "write", StringComparison.Ordinal))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"no golden file {relativePath}: run the tests once with HASILA_GOLDEN=write and review it");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}
