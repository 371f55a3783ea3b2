using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hasila.House.Tests;

/// <summary>Pages whose markup asks for words: each call is taken out of it and read as C#.</summary>
internal static partial class RazorFile
{
    /// <summary>The keys that a project's <c>.razor</c> files ask for.</summary>
    public static IEnumerable<PhraseCall> CallsIn(string project) =>
        Directory
            .EnumerateFiles(Path.Combine(SourceTree.Root, project), "*.razor", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Contains("obj"))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .SelectMany(text => Call().Matches(text).Select(call => SyntaxFactory.ParseExpression(text[call.Index..], consumeFullText: false)))
            // Behind the call there may be a tag, which C# takes for a comparison.
            .Select(parsed => parsed.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault(call => call.SpanStart == 0))
            .OfType<InvocationExpressionSyntax>()
            .SelectMany(PhraseCall.Of);

    [GeneratedRegex(@"\bPhrase\(")]
    private static partial Regex Call();
}
