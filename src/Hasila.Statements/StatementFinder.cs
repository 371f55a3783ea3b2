using Hasila.Reading.Articles;
using Hasila.Statements.Arabic;
using Hasila.Statements.Clauses;
using Hasila.Statements.English;
using Hasila.Statements.Sources;
using Hasila.Text;

namespace Hasila.Statements;

/// <summary>Finds the attributed statements of an article. Pure; any text is accepted; time is linear in the text.</summary>
public static class StatementFinder
{
    /// <returns>In the order of their contents; every span lies in <c>Article.Text</c> and is not empty.</returns>
    public static IReadOnlyList<Statement> Find(Article article) => Find(article, explain: false);

    /// <summary>The same statements, each with its reasons (<see cref="Statement.Why"/>).</summary>
    public static IReadOnlyList<Statement> Explain(Article article) => Find(article, explain: true);

    private static IReadOnlyList<Statement> Find(Article article, bool explain)
    {
        ArgumentNullException.ThrowIfNull(article);
        var discourse = new Discourse(article, explain);
        var english = new EnglishAttribution(article.Text, explain);
        var page = new Lazy<ArabicPage>(() => new ArabicPage(article.Text, [.. article.Blocks.Select(block => block.Span)], new FullNames(article.Text)));
        for (var at = 0; at < article.Blocks.Count; at++)
        {
            var block = article.Blocks[at];
            if (block.Kind is BlockKind.Headline or BlockKind.Heading)
                discourse.SetAside(block.Span);
            if (block.Kind is BlockKind.Headline or BlockKind.Heading or BlockKind.Caption)
                continue;
            discourse.Open(block.Span);
            // A page in one language may quote a paragraph in the other.
            if (!Token.IsArabic(article.Text, block.Span))
            {
                foreach (var (sentence, drafts) in english.Read(article.Blocks, at))
                    discourse.Hear(sentence, drafts);
                at += english.Continued;
                continue;
            }

            if (Headlines.IsLine(article.Text, block.Span))
                discourse.SetAside(block.Span);
            foreach (var sentence in Sentence.Of(article.Text, block.Span))
                discourse.Hear(sentence, ArabicAttribution.Find(sentence, page.Value));
        }

        return discourse.Statements();
    }
}
