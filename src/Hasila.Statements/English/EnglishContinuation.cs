using Hasila.Reading.Articles;
using Hasila.Text;

namespace Hasila.Statements.English;

/// <summary>
/// Quotations over several paragraphs: one that is opened anew in each paragraph and closed in the last, and one that "She said:" announces at the end of
/// the paragraph before.
/// </summary>
internal static class EnglishContinuation
{
    private const int LongestAnnouncement = 8;
    private const int MostBefore = 12;

    /// <summary>The paragraphs after <paramref name="at"/> that go on with its quotation or are announced by it; 0 where none does.</summary>
    public static int Count(string text, IReadOnlyList<Block> blocks, int at)
    {
        var (count, open) = (0, true);
        while (
            open && at + count + 1 < blocks.Count && blocks[at + count + 1] is { Kind: BlockKind.Paragraph or BlockKind.Quote } next && Opens(text, next.Span)
        )
        {
            // A mark that closes early leaves narration behind it: the paragraph speaks for itself.
            if (!IsWhole(text, next.Span))
                break;
            count++;
            open = !Closes(text, next.Span);
        }

        return count;
    }

    /// <summary>
    /// How many paragraphs from <paramref name="at"/> on open a quotation and leave it open, up to the one that opens it anew and closes it; 0 where the
    /// paragraph does not begin such a quotation.
    /// </summary>
    public static int Before(string text, IReadOnlyList<Block> blocks, int at)
    {
        for (var count = 0; count <= MostBefore && at + count < blocks.Count; count++)
        {
            if (blocks[at + count] is not { Kind: BlockKind.Paragraph or BlockKind.Quote, Span: var block } || !Opens(text, block))
                return 0;
            if (text.AsSpan(block.Start + 1, block.Length - 1).ContainsAny('"', '”', '»'))
                return count;
        }

        return 0;
    }

    /// <summary>True where the block's last quotation is not closed.</summary>
    public static bool LeavesOpen(EnglishParagraph paragraph, TextSpan block) =>
        paragraph.Quotes is [.., var last] && last.End >= block.End && !Closes(paragraph.Text, block);

    /// <summary>"Omar Haddad said:" at the end of a paragraph; its content is to follow.</summary>
    public static FoundAttribution? Announcement(EnglishParagraph paragraph, IReadOnlyList<FoundAttribution> found)
    {
        var tokens = paragraph.Tokens;
        if (tokens.Length < 2 || tokens[^1].Shape != Shape.Colon)
            return null;
        for (var i = tokens.Length - 2; i >= 0 && tokens.Length - i <= LongestAnnouncement; i--)
        {
            if (
                tokens[i].Verb is not (WordClass.Say or WordClass.Tell or WordClass.Ask)
                || tokens[i].Form is not (VerbForm.Past or VerbForm.Third or VerbForm.Base)
            )
                continue;
            if (found.Count > 0 && Math.Max(found[^1].Content[^1].End, found[^1].Cue.End) > tokens[i].Start)
                return null;
            return EnglishSources.Subject(paragraph, tokens[i].SentenceStart, i) is { } source
                ? new FoundAttribution([], new TextSpan(tokens[i].Start, tokens[i].End), i, source, IsTail: false)
                : null;
        }

        return null;
    }

    private static bool Opens(string text, TextSpan block) => text[block.Start] is '"' or '“' or '«';

    private static bool Closes(string text, TextSpan block) =>
        text.AsSpan(block.Start, block.Length).TrimEnd(" .,") is [.., '"' or '”' or '»'] && block.Length > 1;

    private static bool IsWhole(string text, TextSpan block)
    {
        var inside = text.AsSpan(block.Start + 1, block.Length - 1);
        var close = inside.IndexOfAny('"', '”', '»');
        return close < 0 || inside[(close + 1)..].Trim(" .,").IsEmpty;
    }
}
