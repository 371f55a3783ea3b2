using Hasila.Text.Folding;

namespace Hasila.Ingest.Pdf;

/// <summary>A word as it stands on the page: its signs from left to right.</summary>
/// <param name="Left">Where it begins, in points.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Signs">From left to right; a ligature is one.</param>
internal sealed record SeenWord(double Left, double Right, IReadOnlyList<string> Signs);

/// <summary>A stretch of a line without a wide gap: a line of a column, or a cell of a table's row.</summary>
/// <param name="Words">From left to right; at least one.</param>
/// <param name="Text">In the order in which it is read.</param>
internal sealed record LineCell(IReadOnlyList<SeenWord> Words, string Text)
{
    public double Left => Words[0].Left;

    public double Right => Words[^1].Right;

    /// <summary>A cell of these words, read from right to left where it has Arabic letters, or none at all on such a page.</summary>
    public static LineCell Of(IReadOnlyList<SeenWord> words, bool rightToLeft)
    {
        var seen = new List<string>();
        foreach (var word in words)
        {
            if (seen.Count > 0)
                seen.Add(" ");
            seen.AddRange(word.Signs);
        }

        var isArabic = seen.Exists(sign => sign.Any(ArabicFold.IsArabicLetter));
        var isLatin = seen.Exists(sign => Glyph.ClassOf(sign[0]) == GlyphClass.Latin);
        return new LineCell(words, LineOrder.Read(seen, isArabic || (rightToLeft && !isLatin)));
    }
}

/// <summary>A line of a page.</summary>
/// <param name="Page">The page's number, from 1.</param>
/// <param name="Baseline">Its height, in points from the page's lower edge.</param>
/// <param name="Size">The font size of most of it.</param>
/// <param name="Cells">In the order in which they are read.</param>
internal sealed record PageLine(int Page, double Baseline, double Size, IReadOnlyList<LineCell> Cells)
{
    public double Left => Cells.Min(cell => cell.Left);

    public double Right => Cells.Max(cell => cell.Right);

    public string Text => string.Join(' ', Cells.Select(cell => cell.Text));
}
