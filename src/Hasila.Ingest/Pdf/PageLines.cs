namespace Hasila.Ingest.Pdf;

/// <summary>A page's letters to lines and cells: letters of one baseline are a line, a gap is a space, a wide gap ends a cell.</summary>
internal static class PageLines
{
    private const double SameLine = 0.35;
    private const double SpaceGap = 0.14;
    private const double CellGap = 1.2;

    /// <param name="glyphs">All letters of the page.</param>
    /// <param name="page">Its number.</param>
    /// <param name="rightToLeft">Which way its columns and cells are read.</param>
    public static List<PageLine> Of(IReadOnlyList<Glyph> glyphs, int page, bool rightToLeft)
    {
        var lines = new List<PageLine>();
        var rest = glyphs.OrderByDescending(glyph => glyph.Baseline).ToList();
        for (var start = 0; start < rest.Count; )
        {
            var (end, baseline) = (start, rest[start].Baseline);
            while (end < rest.Count && baseline - rest[end].Baseline <= SameLine * Math.Max(rest[start].Size, rest[end].Size))
                end++;
            if (LineOf(rest[start..end], page, rightToLeft) is { } line)
                lines.Add(line);
            start = end;
        }

        return lines;
    }

    private static PageLine? LineOf(List<Glyph> glyphs, int page, bool rightToLeft)
    {
        var marks = glyphs.Where(glyph => glyph.Class == GlyphClass.Mark).ToList();
        var bases = glyphs.Where(glyph => glyph.Class != GlyphClass.Mark).OrderBy(glyph => glyph.Right).ThenBy(glyph => glyph.Left).ToList();
        if (!bases.Exists(glyph => glyph.Class != GlyphClass.Space))
            return null;
        var texts = WithMarks(bases, marks);
        var cells = new List<LineCell>();
        var seen = new List<string>();
        var (left, right) = (0.0, 0.0);
        for (var i = 0; i < bases.Count; i++)
        {
            var glyph = bases[i];
            if (glyph.Class == GlyphClass.Space)
                continue;
            var gap = seen.Count == 0 ? 0 : glyph.Left - right;
            if (gap > CellGap * glyph.Size)
            {
                Close();
            }
            else if (seen.Count > 0 && (gap > SpaceGap * glyph.Size || IsSpaceBetween(bases, i)))
            {
                seen.Add(" ");
            }

            if (seen.Count == 0)
                left = glyph.Left;
            seen.Add(texts[i]);
            right = Math.Max(right, glyph.Right);
        }

        Close();
        if (rightToLeft)
            cells.Reverse();
        var size = bases.GroupBy(glyph => Math.Round(glyph.Size, 1)).MaxBy(group => group.Count())!.Key;
        return new PageLine(page, bases[0].Baseline, size, cells);

        void Close()
        {
            if (seen.Count > 0)
            {
                var isArabic = seen.Exists(sign => Glyph.ClassOf(sign[0]) == GlyphClass.Arabic);
                var isLatin = seen.Exists(sign => Glyph.ClassOf(sign[0]) == GlyphClass.Latin);
                cells.Add(new LineCell(LineOrder.Read(seen, isArabic || (rightToLeft && !isLatin)), left, right));
            }

            seen = [];
            right = 0;
        }
    }

    private static bool IsSpaceBetween(List<Glyph> bases, int at) =>
        at > 0 && bases[at - 1].Class == GlyphClass.Space && bases[at - 1].Right - bases[at - 1].Left > 0.05 * bases[at].Size;

    // A mark belongs to the letter that it stands over, and is read behind it.
    private static string[] WithMarks(List<Glyph> bases, List<Glyph> marks)
    {
        var texts = bases.Select(glyph => glyph.Text).ToArray();
        foreach (var mark in marks.OrderBy(mark => mark.Text == "\u0651" ? 0 : 1))
        {
            var nearest = -1;
            for (var i = 0; i < bases.Count; i++)
            {
                if (bases[i].Class == GlyphClass.Arabic && (nearest < 0 || Distance(bases[i], mark) < Distance(bases[nearest], mark)))
                    nearest = i;
            }

            if (nearest >= 0)
                texts[nearest] += mark.Text;
        }

        return texts;
    }

    private static double Distance(Glyph letter, Glyph mark) =>
        mark.Middle >= letter.Left && mark.Middle <= letter.Right ? 0 : Math.Min(Math.Abs(mark.Middle - letter.Left), Math.Abs(mark.Middle - letter.Right));
}
