using System.IO.Compression;

namespace Hasila.Journeys.Tests.Packages;

/// <summary>The libraries as a stranger gets them: from their packages, in programs of twenty lines.</summary>
public sealed class PackageTests(Packed packed) : IClassFixture<Packed>
{
    [Theory]
    [InlineData("html", "Hasila.Html", "/2024/returns: Returns, 2024")]
    [InlineData("text", "Hasila.Text", "More 65 percent")]
    [InlineData("reading", "Hasila.Reading", "Wells repaired in the valley (Lina Saab, 2024-05-12)")]
    [InlineData("statements", "Hasila.Statements", "أحمد سالم")]
    public void A_program_of_twenty_lines_has_two_usings_at_most(string name, string package, string prints)
    {
        var code = File.ReadAllText(TestMaterial.InRepository("docs", "programs", $"{name}.cs"));

        Assert.InRange(code.TrimEnd().Split('\n').Length, 1, 20);
        Assert.InRange(code.Split('\n').Count(line => line.StartsWith("using ", StringComparison.Ordinal)), 1, 2);
        var folder = packed.Program($"try-{name}", code, package);
        var (exit, output) = Packed.Run(folder, ["run", "-c", "Release", "-v", "quiet"]);
        Assert.True(exit == 0, output);
        Assert.Contains(prints, output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("html", "Hasila.Html")]
    [InlineData("text", "Hasila.Text")]
    [InlineData("reading", "Hasila.Reading")]
    [InlineData("statements", "Hasila.Statements")]
    public void A_package_says_what_it_is(string name, string package)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(packed.Feed, $"{package}.{packed.Version}.nupkg"));
        string Read(string entry) => new StreamReader(zip.GetEntry(entry)!.Open()).ReadToEnd();

        var about = Read($"{package}.nuspec");
        Assert.Contains("<description>", about, StringComparison.Ordinal);
        Assert.DoesNotContain("Package Description", about, StringComparison.Ordinal);
        Assert.Contains("<tags>", about, StringComparison.Ordinal);
        Assert.Contains(">Apache-2.0</license>", about, StringComparison.Ordinal);
        Assert.Contains("WordNet", Read("NOTICE"), StringComparison.Ordinal);
        Assert.NotNull(zip.GetEntry($"lib/net10.0/{package}.xml"));
        var sample = File.ReadAllText(TestMaterial.InRepository("docs", "programs", $"{name}.cs")).TrimEnd();
        Assert.Contains($"```csharp\n{sample}\n```", Read("README.md").ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Packing_warns_of_nothing() => Assert.Empty(packed.Warnings);

    [Fact]
    public void A_program_on_a_package_is_published_in_native_code()
    {
        Assert.SkipUnless(
            Environment
                .GetEnvironmentVariable("PATH")!
                .Split(':')
                .Any(folder => File.Exists(Path.Combine(folder, "gcc")) || File.Exists(Path.Combine(folder, "clang"))),
            "there is no C compiler to link with"
        );
        var code = File.ReadAllText(TestMaterial.InRepository("docs", "programs", "statements.cs"));
        var folder = packed.Program("native", code, "Hasila.Statements", "<PublishAot>true</PublishAot>");
        var (exit, output) = Packed.Run(folder, ["publish", "-c", "Release", "-v", "quiet", "-o", "out"]);
        Assert.True(exit == 0, output);

        var (ended, printed) = Packed.Run(folder, Path.Combine(folder, "out", "native"), []);
        Assert.Equal(0, ended);
        Assert.Contains("أحمد سالم", printed, StringComparison.Ordinal);
    }
}
