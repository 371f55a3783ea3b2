using Hasila.Claims.Model;
using Hasila.Ledger;
using Hasila.Text;

namespace Hasila.Web.Views;

/// <summary>The exact words of a claim on one page with a little of what stands about them: an excerpt, never the article.</summary>
/// <param name="Appearance">Where.</param>
/// <param name="Pieces">The words, with source and cue marked; the appearance's own words alone where the page no longer has them there.</param>
public sealed record QuotedPassage(Appearance Appearance, IReadOnlyList<Piece> Pieces)
{
    private const int Beside = 120;

    public static IReadOnlyList<QuotedPassage> Of(SqliteLedger ledger, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(claim);
        return [.. claim.Appearances.Select(appearance => Of(ledger, appearance))];
    }

    private static QuotedPassage Of(SqliteLedger ledger, Appearance appearance)
    {
        var page = ledger.ArticleOf(appearance.Capture);
        var text = page?.Article.Text ?? "";
        if (page is null || appearance.Span.End > text.Length || appearance.Span.In(text) != appearance.Words)
            return new QuotedPassage(appearance, [new Piece(appearance.Words, "on")]);
        var block = page.Article.Blocks.FirstOrDefault(one => one.Span.Contains(appearance.Span))?.Span ?? appearance.Span;
        var statement = page.Statements.FirstOrDefault(one => one.Id == appearance.Statement);
        var (start, end) = (Math.Max(block.Start, appearance.Span.Start - Beside), Math.Min(block.End, appearance.Span.End + Beside));
        // Who said it, and by which word, belongs to the words.
        foreach (var part in new[] { statement?.Source, statement?.Cue }.OfType<TextSpan>().Where(block.Contains))
            (start, end) = (Math.Min(start, part.Start), Math.Max(end, part.End));
        var span = new TextSpan(WordStart(text, start, block.Start), WordEnd(text, end, block.End));
        var marks = new List<TextMark> { new(appearance.Span, "on") };
        if (statement?.Source is { } source && span.Contains(source))
            marks.Add(new TextMark(source, "source"));
        if (statement?.Cue is { } cue && span.Contains(cue))
            marks.Add(new TextMark(cue, "cue"));
        var pieces = MarkedText.Cut(text, span, marks).ToList();
        if (span.Start > block.Start)
            pieces.Insert(0, new Piece("… ", ""));
        if (span.End < block.End)
            pieces.Add(new Piece(" …", ""));
        return new QuotedPassage(appearance, pieces);
    }

    private static int WordStart(string text, int at, int least)
    {
        while (at > least && !char.IsWhiteSpace(text[at - 1]))
            at--;
        return at;
    }

    private static int WordEnd(string text, int at, int most)
    {
        while (at < most && !char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
