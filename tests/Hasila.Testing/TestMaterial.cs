namespace Hasila.Testing;

/// <summary>Where tests find what they read: this repository's own folders, and real cases kept beside a checkout.</summary>
public static class TestMaterial
{
    /// <summary>The folder that holds <c>Hasila.slnx</c>.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>A path below the repository's root.</summary>
    public static string InRepository(params string[] parts) => Path.Combine([Repository, .. parts]);

    /// <summary>
    /// Whether the folder of real cases is on this machine: <c>HASILA_SHARED</c>, else <c>shared</c> beside the checkout. Those pages are not ours to publish
    /// and so no part of the repository; tests on them are marked <see cref="RealFactAttribute"/>.
    /// </summary>
    public static bool HasReal => Directory.Exists(RealFolder);

    /// <summary>A path below the folder of real cases.</summary>
    public static string Shared(params string[] parts) => Path.GetFullPath(Path.Combine([RealFolder, .. parts]));

    private static string RealFolder => Environment.GetEnvironmentVariable("HASILA_SHARED") ?? Path.Combine(Repository, "..", "shared");

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
