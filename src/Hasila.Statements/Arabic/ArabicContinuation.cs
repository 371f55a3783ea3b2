using Hasila.Reading.Articles;
using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Statements.Arabic;

/// <summary>
/// Quotations over several paragraphs: one that is opened in a paragraph and closed in a later one, opened anew in each or not. Its paragraphs are one
/// statement's.
/// </summary>
internal static class ArabicContinuation
{
    private const int MostBlocks = 8;
    private const int Edge = 2;
    private const int NameWords = 3;
    private const int FirstWords = 2;

    /// <summary>
    /// The paragraphs into which the open quotation at a block's end goes on, up to the one with its closing mark; none where no such mark comes.
    /// </summary>
    public static IReadOnlyList<TextSpan> Behind(ArticleWords words, IReadOnlyList<Block> blocks, int at)
    {
        var text = words.Text;
        if (!LeavesOpen(text, blocks[at].Span))
            return [];
        List<TextSpan> found = [];
        for (var i = at + 1; i < Math.Min(blocks.Count, at + 1 + MostBlocks) && blocks[i].Kind is BlockKind.Paragraph or BlockKind.Quote; i++)
        {
            var block = blocks[i].Span;
            if (TellsWhoSays(words, block))
                return [];
            found.Add(block);
            var quotes = QuoteMarks.Find(text, block);
            if (quotes is [var again, ..] && again.Start == block.Start && again.End >= block.End - Edge)
            {
                if (QuoteMarks.IsClosed(text, again))
                    return found;
                continue;
            }

            // Words in marks of their own: the one before was closed, and its mark is lost.
            if (quotes.Any(quote => words.In(quote).Count(token => token.IsWord) > NameWords))
                return [];
            if (ClosesBehind(text, block, quotes))
                return found;
        }

        return [];
    }

    /// <summary>The drafts of a block with the paragraphs behind it in the one that its open quotation belongs to; null where it belongs to none.</summary>
    /// <param name="sentence">The block's last sentence.</param>
    /// <param name="drafts">What was found in it.</param>
    /// <param name="later">See <see cref="Behind"/>.</param>
    /// <param name="isSpeaking">Somebody spoke before: a paragraph of a quotation alone is his.</param>
    public static IReadOnlyList<StatementDraft>? GoOn(Sentence sentence, IReadOnlyList<StatementDraft> drafts, IReadOnlyList<TextSpan> later, bool isSpeaking)
    {
        var quote = sentence.Quotes[^1];
        if (drafts.Count == 0)
        {
            if (!isSpeaking || quote.Start != sentence.Span.Start)
                return null;
            var words = ContentEnd.Trim(sentence.Text, sentence.Span.Start, sentence.Span.End);
            return
            [
                new StatementDraft
                {
                    Content = [words, .. later],
                    Elided = true,
                    Kind = StatementKind.Direct,
                }.Because(Decision.Content, "quotation-alone", words),
            ];
        }

        var holder = -1;
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Within is null && drafts[i].Content[^1] is var last && last.End >= quote.End - Edge && last.End > quote.Start)
                holder = i;
        }

        if (holder < 0)
            return null;
        return [.. drafts.Select((draft, i) => i == holder ? draft with { Content = [.. draft.Content, .. later] } : draft)];
    }

    // وأضاف ...: the paragraph is the narrator's.
    private static bool TellsWhoSays(ArticleWords words, TextSpan block) =>
        words
            .In(block)
            .Where(static token => token.IsWord)
            .Take(FirstWords)
            .Any(static token => SpeechLexicon.TryFind(token.Fold, out var speech, out _) && speech.Form is SpeechForm.Perfect or SpeechForm.Imperfect);

    private static bool LeavesOpen(string text, TextSpan block) =>
        QuoteMarks.Find(text, block) is [.., var last] && last.End >= block.End && !QuoteMarks.IsClosed(text, last);

    // The last mark closes what no mark of the paragraph opens.
    private static bool ClosesBehind(string text, TextSpan block, IReadOnlyList<TextSpan> quotes)
    {
        for (var i = block.End - 1; i >= Math.Max(block.Start, block.End - 1 - Edge); i--)
        {
            if (QuoteMarks.IsClosed(text, new TextSpan(block.Start, i + 1)))
                return !quotes.Any(quote => quote.Contains(new TextSpan(i, i + 1)));
        }

        return false;
    }
}
