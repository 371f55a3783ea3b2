using Hasila.Reading;
using Hasila.Statements.Model;

namespace Hasila.Statements.Tests.English;

/// <summary>Statements of an English text, and their parts as words.</summary>
internal static class EnglishArticles
{
    public static IReadOnlyList<Statement> Find(string text) =>
        [.. StatementFinder.Find(ArticleReader.ReadText("test", text, "en")).Where(statement => statement.Kind != StatementKind.Assertion)];

    public static string Content(this Statement statement, string text) => string.Join(" … ", statement.ContentSpans.Select(span => span.In(text)));

    public static string? Source(this Statement statement, string text) => statement.Source?.In(text);

    public static string? Cue(this Statement statement, string text) => statement.Cue?.In(text);
}
