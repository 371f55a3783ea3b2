using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Hasila.Cli.Commands;

/// <summary>
/// ASP.NET's shared framework, which lies beside that of .NET: <c>shared/Microsoft.AspNetCore.App/10.x</c>. Only what serves pages loads it, so that every
/// other command runs, and starts as fast, without it.
/// </summary>
internal static class WebRuntime
{
    private const string Name = "Microsoft.AspNetCore.App";

    private static bool s_isThere;

    /// <exception cref="IOException">It is not installed; the message says how to get it.</exception>
    public static void Require()
    {
        // A program of native code has it within.
        if (!RuntimeFeature.IsDynamicCodeSupported || s_isThere || IsBesideTheProgram())
            return;
        Load();
    }

    [RequiresUnreferencedCode("Loads assemblies by their path.")]
    [RequiresAssemblyFiles("Asks where the runtime lies.")]
    private static void Load()
    {
        // .../shared/Microsoft.NETCore.App/10.0.12/System.Private.CoreLib.dll
        var core = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var shared = Path.GetFullPath(Path.Combine(core, "..", "..", Name));
        var folder =
            Find(shared, Path.GetFileName(core))
            ?? throw new IOException(
                $"'serve' needs the ASP.NET Core runtime {Environment.Version.Major}.{Environment.Version.Minor}, which is not in {shared}; install it (the "
                    + ".NET SDK has it, and so has the package aspnetcore-runtime) and try again. Every other command runs without it"
            );
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(folder, name.Name + ".dll") is var path && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        s_isThere = true;
    }

    /// <summary>The folder of the same version, else of the latest one with the same major and minor number; null where there is none.</summary>
    internal static string? Find(string shared, string version)
    {
        if (Directory.Exists(Path.Combine(shared, version)))
            return Path.Combine(shared, version);
        if (!Directory.Exists(shared) || !Version.TryParse(version.Split('-')[0], out var wanted))
            return null;
        return Directory
            .EnumerateDirectories(shared)
            .Select(folder => (Folder: folder, Version: Version.TryParse(Path.GetFileName(folder), out var known) ? known : null))
            .Where(one => one.Version is { } known && known.Major == wanted.Major && known.Minor == wanted.Minor)
            .OrderByDescending(one => one.Version)
            .FirstOrDefault()
            .Folder;
    }

    // Whatever starts the program may bring it along, as a self-contained one does and the tests do.
    private static bool IsBesideTheProgram() =>
        (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string)?.Contains("Microsoft.AspNetCore.Hosting.dll", StringComparison.Ordinal) ?? false;
}
