using Hasila.Ingest.Composing;
using Hasila.Reading.Articles;

namespace Hasila.Ingest.Pdf;

/// <summary>Lines to blocks: what is set larger is a headline, lines that fill their column go on as one paragraph, rows of cells are a table's.</summary>
internal static class PageBlocks
{
    private const double Larger = 1.2;
    private const double SameSpacing = 1.35;
    private const double WordGap = 0.3;
    private const string CellGap = " | ";

    public static void Add(ArticleText text, IReadOnlyList<PageLine> lines)
    {
        if (lines.Count == 0)
            return;
        var body = lines.GroupBy(line => line.Size).MaxBy(group => group.Sum(line => line.Text.Length))!.Key;
        var spacing = SpacingOf(lines, body);
        var hasHeadline = false;
        for (var i = 0; i < lines.Count; )
        {
            var line = lines[i];
            if (line.Cells.Count > 1)
            {
                text.Add(BlockKind.Table, string.Join(CellGap, line.Cells.Select(cell => cell.Text)), line.Page);
                i++;
                continue;
            }

            var end = i + 1;
            while (end < lines.Count && GoesOn(lines[end - 1], lines[end], spacing, ColumnOf(lines, line)))
                end++;
            var words = string.Join(' ', lines.Skip(i).Take(end - i).Select(one => one.Text));
            var kind =
                line.Size < Larger * body ? BlockKind.Paragraph
                : hasHeadline ? BlockKind.Heading
                : BlockKind.Headline;
            hasHeadline |= kind == BlockKind.Headline;
            text.Add(kind, words, line.Page);
            i = end;
        }
    }

    // The least distance that lines of the body's size keep.
    private static double SpacingOf(IReadOnlyList<PageLine> lines, double body)
    {
        var gaps = lines
            .Zip(lines.Skip(1))
            .Where(pair => pair.First.Page == pair.Second.Page && pair.First.Size == body && pair.Second.Size == body)
            .Select(pair => pair.First.Baseline - pair.Second.Baseline)
            .Where(gap => gap > 0)
            .Order()
            .ToList();
        return gaps.Count == 0 ? 2 * body : Math.Min(gaps[0], 3 * body);
    }

    private static (double Left, double Right) ColumnOf(IReadOnlyList<PageLine> lines, PageLine line)
    {
        var same = lines.Where(other => other.Cells.Count == 1 && other.Size == line.Size && other.Right > line.Left && other.Left < line.Right).ToList();
        return (same.Min(other => other.Left), same.Max(other => other.Right));
    }

    private static bool GoesOn(PageLine line, PageLine next, double spacing, (double Left, double Right) column) =>
        next.Cells.Count == 1
        && next.Size == line.Size
        && column.Right - column.Left - (line.Right - line.Left) < FirstWord(next) + (WordGap * line.Size)
        && (
            next.Page == line.Page
                ? line.Baseline - next.Baseline is > 0 and var gap && gap <= SameSpacing * spacing
                : next.Page == line.Page + 1 && !EndsSentence(line.Text)
        );

    // A line is full where the first word of the next had no room left.
    private static double FirstWord(PageLine line)
    {
        var words = line.Cells[0].Words;
        var first = line.Cells[0].Text.StartsWith(words[0].Signs[0], StringComparison.Ordinal) ? words[0] : words[^1];
        return first.Right - first.Left;
    }

    private static bool EndsSentence(string text) => text.Length > 0 && text[^1] is '.' or '!' or '?' or '\u061F' or ':';
}
