namespace Hasila.Ingest.Pdf;

/// <summary>A page's letters to lines and cells: letters of one baseline are a line, a gap is a space, a wide gap ends a cell.</summary>
internal static class PageLines
{
    private const double SameLine = 0.35;
    private const double SpaceGap = 0.14;
    private const double CellGap = 1.2;

    /// <summary>Where words are parted by spaces of their own, a gap without one is no gap between words.</summary>
    private const double SpacelessGap = 0.45;

    /// <param name="glyphs">All letters of the page.</param>
    /// <param name="page">Its number.</param>
    /// <param name="rightToLeft">Which way its columns and cells are read.</param>
    public static List<PageLine> Of(IReadOnlyList<Glyph> glyphs, int page, bool rightToLeft)
    {
        var lines = new List<PageLine>();
        var isSpaced = glyphs.Any(glyph => glyph.Class == GlyphClass.Space);
        var rest = glyphs.OrderByDescending(glyph => glyph.Baseline).ToList();
        for (var start = 0; start < rest.Count; )
        {
            var (end, baseline) = (start, rest[start].Baseline);
            while (end < rest.Count && baseline - rest[end].Baseline <= SameLine * Math.Max(rest[start].Size, rest[end].Size))
                end++;
            if (LineOf(rest[start..end], page, rightToLeft, isSpaced) is { } line)
                lines.Add(line);
            start = end;
        }

        return lines;
    }

    /// <summary>Words to cells, in the order in which cells are read.</summary>
    public static IReadOnlyList<LineCell> CellsOf(IEnumerable<IReadOnlyList<SeenWord>> groups, bool rightToLeft)
    {
        var cells = groups.Select(words => LineCell.Of(words, rightToLeft)).ToList();
        if (rightToLeft)
            cells.Reverse();
        return cells;
    }

    private static PageLine? LineOf(List<Glyph> glyphs, int page, bool rightToLeft, bool isSpaced)
    {
        var bases = glyphs.Where(glyph => glyph.Class != GlyphClass.Mark).OrderBy(glyph => glyph.Middle).ToList();
        if (!bases.Exists(glyph => glyph.Class != GlyphClass.Space))
            return null;
        var texts = WithMarks(bases, glyphs.Where(glyph => glyph.Class == GlyphClass.Mark));
        var cells = new List<List<SeenWord>> { new() };
        var (signs, left, right, isParted) = (new List<string>(), 0.0, 0.0, false);
        for (var i = 0; i < bases.Count; i++)
        {
            var glyph = bases[i];
            if (glyph.Class == GlyphClass.Space)
            {
                isParted |= glyph.Right - glyph.Left > 0.05 * glyph.Size;
                continue;
            }

            var gap = signs.Count == 0 ? 0 : glyph.Left - right;
            if (signs.Count > 0 && (isParted || gap > SpaceGap * glyph.Size))
            {
                cells[^1].Add(new SeenWord(left, right, signs));
                signs = [];
                if (gap > CellGap * glyph.Size || (isSpaced && !isParted && gap > SpacelessGap * glyph.Size))
                    cells.Add([]);
            }

            if (signs.Count == 0)
                (left, right) = (glyph.Left, glyph.Right);
            signs.Add(texts[i]);
            (right, isParted) = (Math.Max(right, glyph.Right), false);
        }

        cells[^1].Add(new SeenWord(left, right, signs));
        var size = bases.GroupBy(glyph => Math.Round(glyph.Size, 1)).MaxBy(group => group.Count())!.Key;
        return new PageLine(page, bases[0].Baseline, size, CellsOf(cells, rightToLeft));
    }

    // A mark belongs to the letter that it stands over, and is read behind it: what makes another letter of it first, then a doubling, then vowels.
    private static string[] WithMarks(List<Glyph> bases, IEnumerable<Glyph> marks)
    {
        var texts = bases.Select(glyph => glyph.Text).ToArray();
        foreach (
            var mark in marks.OrderBy(mark =>
                mark.Text[0] is '\u0653' or '\u0654' or '\u0655' ? 0
                : mark.Text[0] == '\u0651' ? 1
                : 2
            )
        )
        {
            var nearest = -1;
            for (var i = 0; i < bases.Count; i++)
            {
                if (bases[i].Class == GlyphClass.Arabic && (nearest < 0 || Distance(bases[i], mark) < Distance(bases[nearest], mark)))
                    nearest = i;
            }

            if (nearest >= 0)
                texts[nearest] = PlainLetters.Marked(texts[nearest], mark.Text);
        }

        return texts;
    }

    private static double Distance(Glyph letter, Glyph mark) =>
        mark.Middle >= letter.Left && mark.Middle <= letter.Right ? 0 : Math.Min(Math.Abs(mark.Middle - letter.Left), Math.Abs(mark.Middle - letter.Right));
}
