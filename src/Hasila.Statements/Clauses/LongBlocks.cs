using Hasila.Reading.Articles;
using Hasila.Text.Sentences;

namespace Hasila.Statements.Clauses;

/// <summary>
/// Blocks longer than any paragraph are read in pieces that end with a sentence: what is known of each word of a block is held until the block is done, and
/// a page may be one block.
/// </summary>
internal static class LongBlocks
{
    /// <summary>In letters. The longest paragraphs of the press have some thousands.</summary>
    private const int Longest = 40_000;

    /// <returns>The article itself where no block is long.</returns>
    public static Article Parted(Article article) =>
        article.Blocks.Any(block => block.Span.Length > Longest)
            ? article with
            {
                Blocks = [.. article.Blocks.SelectMany(block => block.Span.Length > Longest ? Pieces(article.Text, block) : [block])],
            }
            : article;

    private static IEnumerable<Block> Pieces(string text, Block block)
    {
        var start = block.Span.Start;
        var end = start;
        foreach (var sentence in SentenceSplitter.Split(text, block.Span))
        {
            if (sentence.End - start > Longest && end > start)
            {
                yield return block with
                {
                    Span = new(start, end),
                };
                start = sentence.Start;
            }

            end = sentence.End;
        }

        yield return block with
        {
            Span = new(start, block.Span.End),
        };
    }
}
