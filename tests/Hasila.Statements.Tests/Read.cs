using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Statements.Model;
using Hasila.Statements.Ranking;

namespace Hasila.Statements.Tests;

/// <summary>A text as a page of Thursday 21 March 2024, and what stands in it in one line a statement.</summary>
internal static class Read
{
    public static AttributedArticle Text(string text, string? language = null)
    {
        Article article = ArticleReader.ReadText("t", text, language, new DateOnly(2024, 3, 21));
        return new AttributedArticle(article, StatementFinder.Find(article));
    }

    /// <summary>The same by the Arabic grammar alone, without the learned choices.</summary>
    public static AttributedArticle ByGrammar(string text, string? language = null)
    {
        Article article = ArticleReader.ReadText("t", text, language, new DateOnly(2024, 3, 21));
        return new AttributedArticle(article, StatementFinder.Find(article, arabic: null, speakers: null));
    }

    /// <summary>The body under a headline by the Arabic grammar alone, as in <see cref="Lines"/>.</summary>
    public static string[] LinesByGrammar(string body) => Written(ByGrammar("عنوان الصفحة\n\n" + body, "ar"));

    /// <summary>The body under a headline, as <c>speaker: content</c>; a left-out speaker in brackets.</summary>
    public static string[] Lines(string body) => Written(Text("عنوان الصفحة\n\n" + body, "ar"));

    private static string[] Written(AttributedArticle found) =>
        [
            .. found.Statements.Select(statement =>
                $"{(statement.Elided ? $"[{statement.Speaker}]" : statement.Speaker ?? "-")}: {statement.Content.In(found.Article.Text)}"
            ),
        ];
}
