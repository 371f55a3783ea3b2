using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Statements.Clauses;
using Hasila.Text;

namespace Hasila.Statements.Tests.Discourse;

/// <summary>A block of a length that no paragraph has is read in pieces, and nothing of it is passed over.</summary>
public sealed class LongBlockTests
{
    private const int Times = 2_000;

    [Theory]
    [InlineData("قال رئيس البلدية سامر حداد إن الجسر الجديد افتتح أمام الناس. ")]
    [InlineData("The mayor said that the new bridge had been opened to everybody. ")]
    public void Every_sentence_of_a_page_in_one_line_is_read(string sentence)
    {
        var statements = StatementFinder.Find(Article(sentence));

        Assert.Equal(Times, statements.Count);
        for (var at = 0; at < Times; at++)
            Assert.InRange(statements[at].Content.Start, at * sentence.Length, (at + 1) * sentence.Length);
    }

    [Fact]
    public void It_is_cut_only_behind_a_sentence()
    {
        const string Sentence = "قال رئيس البلدية سامر حداد إن الجسر الجديد افتتح أمام الناس. ";
        var article = Article(Sentence);

        var pieces = LongBlocks.Parted(article).Blocks;

        Assert.InRange(pieces.Count, 2, 10);
        Assert.All(pieces, piece => Assert.InRange(piece.Span.Length, 1, 40_000));
        Assert.All(pieces, piece => Assert.Equal(0, piece.Span.Start % Sentence.Length));
        Assert.Equal((article.Blocks[0].Span.Start, article.Blocks[0].Span.End), (pieces[0].Span.Start, pieces[^1].Span.End));
    }

    [Fact]
    public void An_article_of_paragraphs_is_left_as_it_is()
    {
        var article = ReadArticle(string.Concat(Enumerable.Repeat("قال رئيس البلدية إن الجسر سليم.\n\n", 2_000)));

        Assert.Same(article, LongBlocks.Parted(article));
    }

    private static Article Article(string sentence)
    {
        var article = ReadArticle(string.Concat(Enumerable.Repeat(sentence, Times)).TrimEnd());
        return article with { Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, article.Text.Length))] };
    }

    private static Article ReadArticle(string text) => ArticleReader.ReadText("long", text);
}
