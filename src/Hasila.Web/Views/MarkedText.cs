using Hasila.Reading.Articles;
using Hasila.Text;

namespace Hasila.Web.Views;

/// <summary>A stretch of an article that is marked, and as what.</summary>
/// <param name="Span">UTF-16, in the article's text.</param>
/// <param name="Kind">The class of its mark: <c>on</c>, <c>said</c>, <c>source</c>, <c>cue</c>, <c>limit</c>.</param>
public sealed record TextMark(TextSpan Span, string Kind);

/// <summary>Words that bear the same marks from their first letter to their last.</summary>
/// <param name="Words">Verbatim.</param>
/// <param name="Kinds">Their marks, separated by blanks; empty for none.</param>
public sealed record Piece(string Words, string Kinds);

/// <summary>A block of an article in pieces. Read one after the other they are its words, letter by letter.</summary>
/// <param name="Number">From 1 on, the headline not counted; 0 for the headline.</param>
/// <param name="Kind">What it is on the page.</param>
/// <param name="Start">Its first code point in the article's text.</param>
/// <param name="Pieces">In logical order.</param>
public sealed record MarkedBlock(int Number, BlockKind Kind, int Start, IReadOnlyList<Piece> Pieces)
{
    public bool IsMarked(string kind) => Pieces.Any(piece => piece.Kinds.Split(' ').Contains(kind));
}

/// <summary>An article's text cut where marks begin and end. Marks may overlap; nothing is placed, all of it is inline.</summary>
public static class MarkedText
{
    public static IReadOnlyList<MarkedBlock> Of(Article article, IReadOnlyList<TextMark> marks)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(marks);
        var map = new CodePointMap(article.Text);
        var blocks = new List<MarkedBlock>(article.Blocks.Count);
        var (number, coming) = (0, new System.Collections.Generic.Queue<TextMark>(marks.OrderBy(mark => mark.Span)));
        var open = new List<TextMark>();
        // Blocks come in the order of the text: each mark is looked at where it begins, and no more once it has ended.
        foreach (var block in article.Blocks)
        {
            while (coming.TryPeek(out var next) && next.Span.Start < block.Span.End)
                open.Add(coming.Dequeue());
            open.RemoveAll(mark => mark.Span.End <= block.Span.Start);
            number += block.Kind == BlockKind.Headline ? 0 : 1;
            var shown = block.Kind == BlockKind.Headline ? 0 : number;
            blocks.Add(new MarkedBlock(shown, block.Kind, map.ToCodePoint(block.Span.Start), Cut(article.Text, block.Span, open)));
        }

        return blocks;
    }

    /// <summary>The blocks around those that are marked so, and how many were left out before each.</summary>
    /// <param name="blocks">All of a page.</param>
    /// <param name="kind">The mark.</param>
    /// <param name="beside">How many stay on either side.</param>
    public static IReadOnlyList<(MarkedBlock Block, int LeftOut)> Around(IReadOnlyList<MarkedBlock> blocks, string kind, int beside)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        var near = new bool[blocks.Count];
        for (var at = 0; at < blocks.Count; at++)
        {
            if (!blocks[at].IsMarked(kind) && at > 0)
                continue;
            for (var one = Math.Max(0, at - beside); one < Math.Min(blocks.Count, at + beside + 1); one++)
                near[one] = true;
        }

        var shown = new List<(MarkedBlock, int)>();
        var skipped = 0;
        for (var at = 0; at < blocks.Count; at++)
        {
            if (near[at])
            {
                shown.Add((blocks[at], skipped));
                skipped = 0;
            }
            else
            {
                skipped++;
            }
        }

        return shown;
    }

    /// <summary>A stretch of a text in pieces.</summary>
    internal static IReadOnlyList<Piece> Cut(string text, TextSpan whole, IReadOnlyList<TextMark> marks)
    {
        var ends = marks
            .SelectMany(mark => new[] { mark.Span.Start, mark.Span.End })
            .Append(whole.Start)
            .Append(whole.End)
            .Where(at => at >= whole.Start && at <= whole.End)
            .Distinct()
            .Order()
            .ToList();
        var pieces = new List<Piece>();
        for (var at = 0; at + 1 < ends.Count; at++)
        {
            var span = new TextSpan(ends[at], ends[at + 1]);
            var kinds = marks.Where(mark => mark.Span.Contains(span)).Select(mark => mark.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            pieces.Add(new Piece(span.In(text), string.Join(' ', kinds)));
        }

        return pieces;
    }
}
