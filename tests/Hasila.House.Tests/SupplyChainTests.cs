using System.Text.Json;
using System.Xml.Linq;

namespace Hasila.House.Tests;

/// <summary>
/// What is passed on with the program is known by name, version, licence and hash: lock files, docs, NOTICE and the packages themselves agree.
/// </summary>
public sealed class SupplyChainTests
{
    // The SDK's own, for building; an analyzer, which ships nothing.
    private static readonly string[] s_building = ["Meziantou.Analyzer", "Microsoft.NET.ILLink.Tasks"];

    private static readonly string[] s_free = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "public domain"];

    // Packages that give only an address; what stands there was read.
    private static readonly Dictionary<string, (string Address, string Licence)> s_byAddress = new(StringComparer.Ordinal)
    {
        ["K4os.Compression.LZ4"] = ("https://github.com/MiloszKrajewski/K4os.Compression.LZ4/blob/master/LICENSE?raw=true", "MIT"),
    };

    [Fact]
    public void Every_package_that_is_passed_on_stands_in_the_docs_with_its_version_and_a_free_licence()
    {
        var documented = Documented();
        var shipped = Shipped();

        Assert.NotEmpty(shipped);
        Assert.Equal(shipped.Keys.Order(StringComparer.Ordinal), documented.Keys.Order(StringComparer.Ordinal));
        Assert.All(shipped, package => Assert.Equal(package.Value, documented[package.Key].Version));
        Assert.All(documented.Values, package => Assert.Contains(package.Licence, s_free));
    }

    [Fact]
    public void NOTICE_names_every_package_that_is_passed_on_with_its_licence()
    {
        var lines = File.ReadAllLines(TestMaterial.InRepository("NOTICE"));
        foreach (var (name, (version, licence)) in Documented())
        {
            var line = Assert.Single(lines, line => line.TrimStart().StartsWith($"{name} {version} ", StringComparison.Ordinal));
            Assert.Contains(licence, line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_licence_is_the_one_that_the_package_says()
    {
        foreach (var (name, (version, licence)) in Documented())
        {
            var (id, folder) = (name.ToLowerInvariant(), Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? HomePackages());
            var path = Path.Combine(folder, id, version, $"{id}.nuspec");
            Assert.True(File.Exists(path), $"{path} is missing, though the tests were built with it");
            var elements = XDocument.Load(path).Descendants().ToList();
            if (s_byAddress.TryGetValue(name, out var read))
            {
                Assert.Equal((read.Address, read.Licence), (elements.Single(element => element.Name.LocalName == "licenseUrl").Value, licence));
                continue;
            }

            var said = elements.Single(element => element.Name.LocalName == "license");
            if ((string?)said.Attribute("type") == "expression")
                Assert.Equal(said.Value, licence);
            else
                Assert.Contains(licence, File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, said.Value)), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void What_is_built_here_is_what_the_lock_files_say()
    {
        foreach (var script in (string[])["hasila", "test"])
            Assert.Contains("RestoreLockedMode=$locked", File.ReadAllText(TestMaterial.InRepository(script)), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Directory
                .EnumerateFiles(TestMaterial.Repository, "*.*proj", SearchOption.AllDirectories)
                .Append(TestMaterial.InRepository("Directory.Build.props")),
            file => File.ReadAllText(file).Contains("NU1603", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_package_of_a_lock_file_has_its_hash()
    {
        foreach (var file in LockFiles())
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var framework in json.RootElement.GetProperty("dependencies").EnumerateObject())
            foreach (var package in framework.Value.EnumerateObject())
                Assert.True(IsProject(package.Value) || package.Value.TryGetProperty("contentHash", out _), $"{file}: {package.Name}");
        }
    }

    [Fact]
    public void The_assistant_is_reached_without_a_library() => Assert.DoesNotContain(Shipped().Keys, name => name.Contains("AI", StringComparison.Ordinal));

    private static string HomePackages() => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static IEnumerable<string> LockFiles() =>
        Directory.EnumerateDirectories(TestMaterial.InRepository("src")).Select(folder => Path.Combine(folder, "packages.lock.json")).Where(File.Exists);

    private static Dictionary<string, string> Shipped()
    {
        var packages = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in LockFiles())
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var framework in json.RootElement.GetProperty("dependencies").EnumerateObject())
            foreach (var package in framework.Value.EnumerateObject().Where(package => !IsProject(package.Value) && !s_building.Contains(package.Name)))
            {
                var version = package.Value.GetProperty("resolved").GetString()!;
                Assert.Equal(version, packages.GetValueOrDefault(package.Name, version));
                packages[package.Name] = version;
            }
        }

        return packages;
    }

    private static bool IsProject(JsonElement package) => package.GetProperty("type").GetString() == "Project";

    // The rows of the two tables of packages.
    private static Dictionary<string, (string Version, string Licence)> Documented()
    {
        var packages = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        var inTable = false;
        foreach (var line in File.ReadLines(TestMaterial.InRepository("docs", "dependencies.md")))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length < 5)
                inTable = false;
            else if (cells[1] is "package" or "what these bring along")
                inTable = true;
            else if (inTable && cells[1][0] != '-')
                packages.Add(cells[1], (cells[2], cells[3]));
        }

        return packages;
    }
}
