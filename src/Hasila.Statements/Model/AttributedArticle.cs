using Hasila.Reading.Articles;

namespace Hasila.Statements.Model;

/// <summary>An article and the statements found in it, in the order of their contents.</summary>
public sealed record AttributedArticle(Article Article, IReadOnlyList<Statement> Statements);
