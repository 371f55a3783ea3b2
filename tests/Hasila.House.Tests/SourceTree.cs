using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hasila.House.Tests;

/// <summary>All sources of the product as one compilation, so that every name is known by the file that declares it.</summary>
internal static class SourceTree
{
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    public static string Root { get; } = Path.Combine(TestMaterial.Repository, "src");

    public static IReadOnlyList<SyntaxTree> Files { get; } =
    [
        .. Directory
            .EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: Path.GetRelativePath(Root, file))),
    ];

    /// <summary>References between folders of <c>src</c>: from, to, and one place that shows each.</summary>
    public static IReadOnlyDictionary<(string From, string To), string> Arrows()
    {
        var loaded = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        var libraries = loaded
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Hasila.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);
        var house = CSharpCompilation.Create("House", [.. Files, CSharpSyntaxTree.ParseText(ImplicitUsings)], libraries, options);
        var arrows = new Dictionary<(string, string), string>();
        foreach (var file in Files)
        {
            var names = house.GetSemanticModel(file);
            foreach (var name in file.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                var symbol = names.GetSymbolInfo(name).Symbol;
                var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
                foreach (var declared in type?.OriginalDefinition.DeclaringSyntaxReferences ?? [])
                    if (Folder(declared.SyntaxTree) is var to && to != Folder(file) && declared.SyntaxTree.FilePath.Length > 0)
                        arrows.TryAdd((Folder(file), to), $"{file.FilePath}: {name} ({declared.SyntaxTree.FilePath})");
            }
        }

        return arrows;
    }

    private static string Folder(SyntaxTree file) => Path.GetDirectoryName(file.FilePath)!.Replace('\\', '/');
}
