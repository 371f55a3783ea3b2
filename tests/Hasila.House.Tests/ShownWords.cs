using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hasila.House.Tests;

/// <summary>A file of shown words, and where its project's code asks for them.</summary>
internal sealed partial record ShownWords(string Project, string Name, IReadOnlyList<string[]> Rows, IReadOnlyList<PhraseCall> Calls)
{
    /// <summary>Every file of three columns whose name ends in <c>-words.tsv</c> and whose heads are a key and two languages.</summary>
    public static IReadOnlyList<ShownWords> All { get; } =
    [
        .. Directory
            .EnumerateFiles(SourceTree.Root, "*-words.tsv", SearchOption.AllDirectories)
            .Where(file => File.ReadLines(file).Contains("# key\tArabic\tEnglish"))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    public static IEnumerable<string> Places(string wording) => Place().Matches(wording).Select(place => place.Groups[1].Value).Distinct().Order();

    private static ShownWords Read(string file)
    {
        var project = Path.GetRelativePath(SourceTree.Root, file).Split(Path.DirectorySeparatorChar)[0];
        var rows = File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToList();
        var calls = SourceTree
            .Files.Where(source => source.FilePath.StartsWith(project + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .SelectMany(source => source.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
            .Where(call => Called(call) is "Phrase" or "Join" or "Refused" or "Told" or "Refuse" or "Rejected")
            .SelectMany(PhraseCall.Of)
            .Concat(RazorFile.CallsIn(project))
            .ToList();
        return new ShownWords(project, Path.GetFileName(file), rows, calls);
    }

    private static string? Called(InvocationExpressionSyntax call) =>
        call.Expression switch
        {
            MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax } => null,
            // A book of words refuses by a key; whoever else refuses says it in words.
            MemberAccessExpressionSyntax { Name.Identifier.Text: "Refused", Expression: var book }
                when !book.ToString().EndsWith("Book", StringComparison.Ordinal) && book.ToString() != "WebWords" => null,
            MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
            IdentifierNameSyntax { Identifier.Text: not "Refused" } name => name.Identifier.Text,
            _ => null,
        };

    [GeneratedRegex("\\{([a-z_]*)\\}")]
    private static partial Regex Place();
}

/// <summary>A key that code asks for.</summary>
/// <param name="Key">The key, or what it begins with.</param>
/// <param name="IsWhole">False where the rest is computed.</param>
/// <param name="Slots">The places that the call fills, in order of their names; null where it does not say so itself.</param>
internal sealed record PhraseCall(string Key, bool IsWhole, IReadOnlyList<string>? Slots)
{
    public bool Asks(string key) => IsWhole ? key == Key : key.StartsWith(Key, StringComparison.Ordinal);

    /// <summary>Every key that the call's first argument may be.</summary>
    public static IEnumerable<PhraseCall> Of(InvocationExpressionSyntax call)
    {
        if (call.ArgumentList.Arguments.FirstOrDefault() is not { } first)
            yield break;
        var slots = call.ArgumentList.Arguments.Skip(1).Select(SlotOf).ToList();
        IReadOnlyList<string>? filled = slots.Contains(null) ? null : [.. slots.OfType<string>().Order()];
        foreach (var part in first.DescendantNodesAndSelf())
        {
            if (part is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression) && IsKey(literal, first))
                yield return new PhraseCall(literal.Token.ValueText, IsWhole: true, filled);
            else if (part is InterpolatedStringExpressionSyntax { Contents: var contents } && contents.FirstOrDefault() is InterpolatedStringTextSyntax text)
                yield return new PhraseCall(text.TextToken.ValueText, IsWhole: false, filled);
        }
    }

    // What a key is chosen by is no key: the condition of ?:, what a pattern compares with.
    private static bool IsKey(LiteralExpressionSyntax literal, SyntaxNode argument) =>
        literal
            .AncestorsAndSelf()
            .TakeWhile(node => node != argument)
            .All(node => node.Parent is not ConditionalExpressionSyntax choice || node != choice.Condition);

    private static string? SlotOf(ArgumentSyntax argument) =>
        argument.Expression is TupleExpressionSyntax { Arguments: var parts } && parts[0].Expression is LiteralExpressionSyntax name
            ? name.Token.ValueText
            : null;
}
