using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hasila.House.Tests;

/// <summary>The naming rule of <c>.editorconfig</c>, which a build does not enforce.</summary>
public sealed class FieldNameTests
{
    /// <summary>The state of the standard's machines bears the standard's own names.</summary>
    private const string PlainNames = "Hasila.Html";

    [Fact]
    public void A_private_field_is_named_by_whose_it_is()
    {
        var fields = SourceTree
            .Files.SelectMany(file => file.GetRoot().DescendantNodes().OfType<FieldDeclarationSyntax>().Select(field => (file.FilePath, Field: field)))
            .Where(one => one.Field.Modifiers.Any(SyntaxKind.PrivateKeyword));
        Assert.Empty(
            from one in fields
            from variable in one.Field.Declaration.Variables
            let name = variable.Identifier.Text
            where !Fits(one.Field, name) && !(one.FilePath.StartsWith(PlainNames, StringComparison.Ordinal) && IsOfAnObject(one.Field))
            select $"{one.FilePath}: {name}"
        );
    }

    // A constant is Name, a thread's t_name, a type's s_name, an object's _name.
    private static bool Fits(FieldDeclarationSyntax field, string name) =>
        field.Modifiers.Any(SyntaxKind.ConstKeyword) ? char.IsUpper(name[0])
        : field.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() == "ThreadStatic") ? Begins(name, "t_")
        : field.Modifiers.Any(SyntaxKind.StaticKeyword) ? Begins(name, "s_")
        : Begins(name, "_");

    private static bool IsOfAnObject(FieldDeclarationSyntax field) =>
        !field.Modifiers.Any(SyntaxKind.ConstKeyword) && !field.Modifiers.Any(SyntaxKind.StaticKeyword);

    private static bool Begins(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) && name.Length > prefix.Length && char.IsLower(name[prefix.Length]);
}
