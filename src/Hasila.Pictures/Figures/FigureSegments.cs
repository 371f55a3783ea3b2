using Hasila.Pictures.Pixels;

namespace Hasila.Pictures.Figures;

/// <summary>
/// Where one sign of a word may end and the next begin: shapes that touch are cut where they are thinnest, and small parts may belong to one sign, as the rings
/// and the slash of a percent sign do. Which of it is so, the chances of the signs decide.
/// </summary>
internal static class FigureSegments
{
    private const int MostParts = 4;

    /// <summary>The smallest parts, from left to right.</summary>
    /// <param name="line">The ink of the line.</param>
    /// <param name="word">Its shapes.</param>
    public static List<(GlyphCluster Part, int Of)> Parts(Plane line, IReadOnlyList<GlyphCluster> word)
    {
        var height = ClusterWords.BoxOf(word).Height;
        var parts = new List<(GlyphCluster, int)>();
        for (var i = 0; i < word.Count; i++)
        {
            var box = word[i].Box;
            var left = box.Left;
            foreach (var cut in box.Width > 0.75 * height ? Cuts(line, box, height) : [])
            {
                parts.Add((new GlyphCluster(Fitted(line, box with { Left = left, Right = cut }), 1), i));
                left = cut;
            }

            parts.Add((left == box.Left ? word[i] : new GlyphCluster(Fitted(line, box with { Left = left }), 1), i));
        }

        return parts;
    }

    /// <summary>Whether parts next to each other may be one sign: pieces of one shape, or at most one of them tall.</summary>
    public static bool MayBeOne(IReadOnlyList<(GlyphCluster Part, int Of)> parts, int from, int to, int height)
    {
        if (to - from == 1)
            return true;
        if (to - from > MostParts || parts[to - 1].Part.Box.Right - parts[from].Part.Box.Left > 1.6 * height)
            return false;
        var tall = 0;
        var highest = 0;
        for (var i = from; i < to; i++)
            highest = Math.Max(highest, parts[i].Part.Box.Height);
        for (var i = from; i < to; i++)
        {
            if (parts[i].Part.Box.Height > 0.75 * highest && (i == from || parts[i].Of != parts[i - 1].Of))
                tall++;
        }

        return tall <= 1;
    }

    public static GlyphCluster Joined(IReadOnlyList<(GlyphCluster Part, int Of)> parts, int from, int to)
    {
        var joined = parts[from].Part;
        for (var i = from + 1; i < to; i++)
            joined = new GlyphCluster(joined.Box.With(parts[i].Part.Box), parts[i].Of == parts[i - 1].Of ? joined.Parts : joined.Parts + parts[i].Part.Parts);
        return joined;
    }

    // The two thinnest places, not at the ends.
    private static List<int> Cuts(Plane line, Box box, int height)
    {
        var columns = new int[box.Width];
        for (var x = 0; x < box.Width; x++)
        {
            for (var y = box.Top; y < box.Bottom; y++)
                columns[x] += line[box.Left + x, y];
        }

        var edge = Math.Max(2, height / 8);
        List<int> cuts = [];
        foreach (var x in Enumerable.Range(0, columns.Length).OrderBy(x => columns[x]).ThenBy(x => x))
        {
            if (columns[x] > 0.45 * columns.Max() || cuts.Count == 2)
                break;
            if (x > edge && x < box.Width - edge && cuts.TrueForAll(cut => Math.Abs(cut - box.Left - x) > edge))
                cuts.Add(box.Left + x);
        }

        return [.. cuts.Order()];
    }

    private static Box Fitted(Plane line, Box box)
    {
        int top = box.Bottom,
            bottom = box.Top;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            for (var x = box.Left; x < box.Right; x++)
            {
                if (line[x, y] < 128)
                    continue;
                (top, bottom) = (Math.Min(top, y), y + 1);
                break;
            }
        }

        return bottom > top ? box with { Top = top, Bottom = bottom } : box;
    }
}
