using Xunit;

namespace Hasila.Testing;

/// <summary>Where tests find what they read: this repository's own folders, and real cases kept beside a checkout.</summary>
public static class TestMaterial
{
    /// <summary>The folder that holds <c>Hasila.slnx</c>.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>A path below the repository's root.</summary>
    public static string InRepository(params string[] parts) => Path.Combine([Repository, .. parts]);

    /// <summary>
    /// A path below the folder of real cases: <c>HASILA_SHARED</c>, else <c>shared</c> beside the checkout.
    /// Those pages are not part of the repository; where they are absent the calling test is skipped with the reason printed.
    /// </summary>
    public static string Shared(params string[] parts)
    {
        var root = Environment.GetEnvironmentVariable("HASILA_SHARED") ?? Path.Combine(Repository, "..", "shared");
        var path = Path.GetFullPath(Path.Combine([root, .. parts]));
        Assert.SkipUnless(Path.Exists(path), $"real cases are not on this machine: {string.Join('/', parts)} (set HASILA_SHARED to their folder)");
        return path;
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hasila.slnx")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"no Hasila.slnx above {AppContext.BaseDirectory}");
    }
}
