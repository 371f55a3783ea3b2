using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Statements.Model;

namespace Hasila.Statements.Tests;

/// <summary>A text as a page of Thursday 21 March 2024, and what stands in it in one line a statement.</summary>
internal static class Read
{
    public static AttributedArticle Text(string text, string? language = null)
    {
        Article article = ArticleReader.ReadText("t", text, language, new DateOnly(2024, 3, 21));
        return new AttributedArticle(article, StatementFinder.Find(article));
    }

    /// <summary>The body under a headline, as <c>speaker: content</c>; a left-out speaker in brackets.</summary>
    public static string[] Lines(string body)
    {
        var found = Text("عنوان الصفحة\n\n" + body, "ar");
        return
        [
            .. found.Statements.Select(statement =>
                $"{(statement.Elided ? $"[{statement.Speaker}]" : statement.Speaker ?? "-")}: {statement.Content.In(found.Article.Text)}"
            ),
        ];
    }
}
