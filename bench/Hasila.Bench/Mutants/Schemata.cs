using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hasila.Bench.Mutants;

/// <summary>
/// Puts all mutants of a file into one source ("mutant schemata"): the body of each member in which there is one stands there once for each of them and
/// once as it was,
/// behind a switch, so that all rooms are built once.
/// </summary>
internal static class Schemata
{
    private const string Switch = "global::Hasila.Mutants.MutantSwitch.Is";

    /// <summary>The source with its switches.</summary>
    /// <param name="source">As the product has it.</param>
    /// <param name="mutants">All of this file.</param>
    /// <param name="misplaced">Those whose fragment does not stand once in a body, or does not parse when it is changed; they are left out.</param>
    public static string Apply(string source, IReadOnlyList<Mutant> mutants, out IReadOnlyList<(Mutant Mutant, string Reason)> misplaced)
    {
        var refused = new List<(Mutant, string)>();
        var root = CSharpSyntaxTree.ParseText(source).GetRoot();
        var bodies = new Dictionary<SyntaxNode, List<Mutant>>();
        foreach (var mutant in mutants)
        {
            var count = MutantList.Occurrences(source, mutant);
            if (count != 1)
                refused.Add((mutant, count == 0 ? "its fragment is gone" : $"its fragment stands there {count} times"));
            else if (BodyAround(root, source.IndexOf(mutant.Old, StringComparison.Ordinal), WithoutEnd(mutant).Old.Length) is not { } body)
                refused.Add((mutant, "its fragment stands in no body"));
            else if (Parses(source, mutant) is false)
                refused.Add((mutant, "its change does not parse"));
            else if (bodies.TryGetValue(body, out var others))
                others.Add(mutant);
            else
                bodies[body] = [mutant];
        }

        misplaced = refused;
        var text = new StringBuilder(source);
        foreach (var (body, inside) in bodies.OrderByDescending(pair => pair.Key.SpanStart))
            text.Remove(body.SpanStart, body.Span.Length).Insert(body.SpanStart, Switched(source, body, inside));
        return text.ToString();
    }

    private static bool Parses(string source, Mutant mutant) =>
        !CSharpSyntaxTree
            .ParseText(source.Replace(mutant.Old, mutant.New, StringComparison.Ordinal))
            .GetDiagnostics()
            .Any(found => found.Severity == DiagnosticSeverity.Error);

    // The block or arrow of the outermost member, or the value that a field or property begins with.
    private static SyntaxNode? BodyAround(SyntaxNode root, int start, int length)
    {
        var span = new Microsoft.CodeAnalysis.Text.TextSpan(start, length);
        return root.FindNode(span)
            .AncestorsAndSelf()
            .Where(node => node.Span.Contains(span))
            .LastOrDefault(node =>
                node.Parent switch
                {
                    BaseMethodDeclarationSyntax or AccessorDeclarationSyntax => node is BlockSyntax or ArrowExpressionClauseSyntax,
                    PropertyDeclarationSyntax or IndexerDeclarationSyntax => node is ArrowExpressionClauseSyntax or EqualsValueClauseSyntax,
                    VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } => node is EqualsValueClauseSyntax
                        && !field.Modifiers.Any(SyntaxKind.ConstKeyword),
                    _ => false,
                }
            );
    }

    private static string Switched(string source, SyntaxNode body, List<Mutant> mutants)
    {
        var variants = mutants.ConvertAll(mutant => (mutant.Number, Text: Changed(source, body, mutant)));
        var text = new StringBuilder();
        if (body is EqualsValueClauseSyntax value)
        {
            text.Append("= ");
            foreach (var (number, changed) in variants)
                text.Append(CultureInfo.InvariantCulture, $"{Switch}({number}) ? ({changed[1..]}) : ");
            return text.Append('(').Append(value.Value).Append(')').ToString();
        }

        text.Append("{ ");
        foreach (var (number, changed) in variants)
            text.Append(CultureInfo.InvariantCulture, $"if ({Switch}({number})) {InBraces(body, changed)} else ");
        text.Append(InBraces(body, body.ToString())).Append(" }");
        // An arrow ends with the member's semicolon, which a block does not have; it ends the line.
        return body.Parent is PropertyDeclarationSyntax or IndexerDeclarationSyntax ? $"{{ get {text} }} //"
            : body is BlockSyntax ? text.ToString()
            : text + " //";
    }

    private static string Changed(string source, SyntaxNode body, Mutant mutant)
    {
        var at = source.IndexOf(mutant.Old, StringComparison.Ordinal) - body.SpanStart;
        var (old, changed) = WithoutEnd(mutant);
        return body.ToString().Remove(at, old.Length).Insert(at, changed);
    }

    // The semicolon behind an arrow is the member's.
    private static (string Old, string New) WithoutEnd(Mutant mutant) =>
        mutant.Old.EndsWith(';') && mutant.New.EndsWith(';') ? (mutant.Old[..^1], mutant.New[..^1]) : (mutant.Old, mutant.New);

    private static string InBraces(SyntaxNode body, string text)
    {
        if (body is BlockSyntax)
            return text;
        var isValue = body.Parent switch
        {
            MethodDeclarationSyntax method => method.ReturnType.ToString() is var type
                && type != "void"
                && !(method.Modifiers.Any(SyntaxKind.AsyncKeyword) && type is "Task" or "ValueTask"),
            ConstructorDeclarationSyntax or DestructorDeclarationSyntax => false,
            AccessorDeclarationSyntax accessor => accessor.Keyword.IsKind(SyntaxKind.GetKeyword),
            _ => true,
        };
        return $"{{ {(isValue ? "return " : "")}{text["=>".Length..]}; }}";
    }
}
