using System.Diagnostics;

namespace Hasila.Journeys.Tests.Packages;

/// <summary>The four libraries packed once, under a version of their own that no cache knows.</summary>
public sealed class Packed : IDisposable
{
    private static readonly string[] s_libraries = ["Hasila.Html", "Hasila.Text", "Hasila.Reading", "Hasila.Statements"];

    private readonly TempFolder _folder = new();
    private readonly List<string> _printed = [];

    public Packed()
    {
        Version = $"0.0.1-test{DateTime.UtcNow.Ticks}";
        foreach (var library in s_libraries)
        {
            var (exit, output) = Run(
                TestMaterial.Repository,
                [
                    "pack",
                    $"src/{library}",
                    "-c",
                    "Release",
                    "-v",
                    "quiet",
                    "-nologo",
                    "--output",
                    Feed,
                    $"-p:PackageVersion={Version}",
                    $"-p:ArtifactsPath={_folder.File("artifacts")}",
                ]
            );
            Assert.True(exit == 0, output);
            _printed.AddRange(output.Split('\n').Where(line => line.Contains("warning", StringComparison.OrdinalIgnoreCase)));
        }
    }

    public string Version { get; }

    public string Feed => _folder.File("feed");

    /// <summary>What packing warned of.</summary>
    public IReadOnlyList<string> Warnings => _printed;

    /// <summary>A program of one file that refers to a package, in a folder of its own.</summary>
    public string Program(string name, string code, string package, string more = "")
    {
        var folder = Directory.CreateDirectory(_folder.File(name)).FullName;
        File.WriteAllText(Path.Combine(folder, "Program.cs"), code);
        File.WriteAllText(
            Path.Combine(folder, $"{name}.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <InvariantGlobalization>true</InvariantGlobalization>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RestoreAdditionalProjectSources>{Feed}</RestoreAdditionalProjectSources>
                {more}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="{Version}" />
              </ItemGroup>
            </Project>
            """
        );
        // Nothing of this repository's settings reaches it.
        foreach (var file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            File.WriteAllText(Path.Combine(folder, file), "<Project />");
        return folder;
    }

    public static (int Exit, string Output) Run(string folder, string[] arguments) => Run(folder, "dotnet", arguments);

    public static (int Exit, string Output) Run(string folder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }

    public void Dispose()
    {
        var cache =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (var library in s_libraries)
        {
            if (Directory.Exists(Path.Combine(cache, library.ToLowerInvariant(), Version)))
                Directory.Delete(Path.Combine(cache, library.ToLowerInvariant(), Version), recursive: true);
        }

        _folder.Dispose();
    }
}
