using Hasila.Reading.Articles;
using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Text;
using Hasila.Text.Sentences;

namespace Hasila.Statements.Arabic;

/// <summary>
/// Blocks that one sentence runs over: a line that tells who says something and ends with a colon, with the block behind it; a line of a text scrape that
/// breaks off with a comma, with the one that goes on.
/// </summary>
internal static class ArabicRunOn
{
    private const int MostBlocks = 8;

    private static readonly char[] s_commas = ['،', ','];
    private static readonly char[] s_bullets = ['-', '–', '—', '•', '*', '▪', '●', '◾'];

    /// <summary>The last of the blocks that the sentence at the end of a block runs over; the block itself where it ends there.</summary>
    /// <param name="words">The article's words.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="at">An Arabic paragraph, item or quotation.</param>
    public static int Last(ArticleWords words, IReadOnlyList<Block> blocks, int at)
    {
        if (Announces(words, blocks[at].Span))
            return IsText(words.Text, blocks, at + 1) ? at + 1 : at;
        var last = at;
        while (last - at < MostBlocks && EndsWith(words.Text, blocks[last].Span, s_commas) && IsText(words.Text, blocks, last + 1))
            last++;
        return last;
    }

    /// <summary>A line that ends with a colon and has a word of saying: وقال الوزير في كلمته:</summary>
    public static bool Announces(ArticleWords words, TextSpan block) =>
        EndsWith(words.Text, block, [':']) && words.In(block).Any(static token => token.IsWord && CueLexicon.Arabic(token, out _) is not null);

    /// <summary>The sentences of blocks that one runs over: the part that ends at a colon or a comma of a block's end goes on behind it.</summary>
    public static IEnumerable<Sentence> Sentences(ArticleWords words, IReadOnlyList<TextSpan> blocks)
    {
        List<TextSpan> parts = [];
        foreach (var block in blocks)
        {
            var own = SentenceSplitter.Split(words.Text, block);
            if (parts.Count > 0 && own.Count > 0)
            {
                parts[^1] = parts[^1].Cover(own[0]);
                own = [.. own.Skip(1)];
            }

            parts.AddRange(own);
        }

        return Sentence.Of(words, parts, QuoteMarks.Find(words.Text, blocks[0].Cover(blocks[^1])));
    }

    /// <summary>An item of a list by its kind, or by the mark or number before it.</summary>
    public static bool IsItem(string text, Block block)
    {
        if (block.Kind == BlockKind.ListItem)
            return true;
        if (block.Kind != BlockKind.Paragraph)
            return false;
        if (s_bullets.Contains(text[block.Span.Start]))
            return true;
        var i = block.Span.Start;
        while (i < block.Span.End && char.IsDigit(text[i]))
            i++;
        return i > block.Span.Start && i - block.Span.Start <= 2 && i + 1 < block.Span.End && text[i] is '-' or '.' or ')' && !char.IsDigit(text[i + 1]);
    }

    private static bool IsText(string text, IReadOnlyList<Block> blocks, int at) =>
        at < blocks.Count && blocks[at].Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Quote && ClauseToken.IsArabic(text, blocks[at].Span);

    private static bool EndsWith(string text, TextSpan block, char[] marks)
    {
        var end = block.End;
        while (end > block.Start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end > block.Start && marks.Contains(text[end - 1]);
    }
}
