using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hasila.House.Tests;

/// <summary>Knowledge of the language lies in data files: literals with Arabic letters in C# are counted, and only become fewer.</summary>
public sealed class ArabicLiteralTests
{
    /// <summary>The most that a project may have; lower it with every list that moves to a file.</summary>
    private static readonly Dictionary<string, int> s_most = new(StringComparer.Ordinal)
    {
        ["Hasila.Assist"] = 0,
        ["Hasila.Claims"] = 0,
        ["Hasila.Cli"] = 0,
        ["Hasila.Html"] = 0,
        ["Hasila.Ingest"] = 0,
        ["Hasila.Ledger"] = 0,
        ["Hasila.Pictures"] = 0,
        ["Hasila.Publishing"] = 0,
        ["Hasila.Reading"] = 0,
        ["Hasila.Statements"] = 143,
        ["Hasila.Text"] = 56,
        ["Hasila.Web"] = 0,
    };

    [Fact]
    public void Arabic_literals_stay_below_the_ceiling_of_their_project()
    {
        var counts = SourceTree
            .Files.GroupBy(file => file.FilePath.Split(Path.DirectorySeparatorChar)[0])
            .Select(project => (Project: project.Key, Count: project.Sum(file => file.GetRoot().DescendantNodesAndTokens().Count(IsArabicLiteral))))
            .ToList();
        Assert.Empty(counts.Where(one => one.Count > s_most.GetValueOrDefault(one.Project)).Select(one => $"{one.Project}: {one.Count} Arabic literals"));
    }

    // A string, a character, or the fixed text between the holes of an interpolated string; a letter that is written as an escape is a letter.
    private static bool IsArabicLiteral(SyntaxNodeOrToken part) =>
        part.IsToken
        && part.AsToken() is var token
        && token.Kind()
            is SyntaxKind.StringLiteralToken
                or SyntaxKind.CharacterLiteralToken
                or SyntaxKind.InterpolatedStringTextToken
                or SyntaxKind.SingleLineRawStringLiteralToken
                or SyntaxKind.MultiLineRawStringLiteralToken
                or SyntaxKind.Utf8StringLiteralToken
        && token.ValueText.Any(IsArabicLetter);

    private static bool IsArabicLetter(char c) =>
        char.IsLetter(c)
        && c is (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFF');
}
