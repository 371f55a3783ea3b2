using Hasila.Pictures.Pixels;

namespace Hasila.Pictures.Layout;

/// <summary>
/// Letters to lines: side by side and of one height first, then dots and marks to the line that they are nearest to, then pieces of one line.
/// </summary>
internal static class LineFinder
{
    public static List<TextLine> Find(IReadOnlyList<InkShape> shapes)
    {
        if (shapes.Count == 0)
            return [];
        List<InkShape> byLeft = [.. shapes.OrderBy(shape => shape.Box.Left)];
        var groups = new Groups(byLeft.Count);
        var widest = byLeft.Max(shape => Math.Max(shape.Box.Width, shape.Box.Height));
        for (var i = 0; i < byLeft.Count; i++)
        {
            for (var j = i + 1; j < byLeft.Count && byLeft[j].Box.Left < byLeft[i].Box.Right + widest; j++)
            {
                if (AreSideBySide(byLeft[i].Box, byLeft[j].Box))
                    groups.Join(i, j);
            }
        }

        var lines = byLeft.Select((shape, i) => (shape, group: groups.Of(i))).GroupBy(one => one.group, one => one.shape).Select(TextLine.Of).ToList();
        return [.. JoinPieces(TakeInMarks(lines)).Where(IsText).OrderBy(line => line.Box.Top).ThenBy(line => line.Box.Left)];
    }

    private static bool AreSideBySide(Box one, Box other)
    {
        int low = Math.Min(one.Height, other.Height),
            high = Math.Max(one.Height, other.Height);
        return one.SharedHeight(other) >= 0.5 * low
            && -one.SharedWidth(other) < 0.8 * high
            && low > 0.35 * high
            && Math.Abs(one.MiddleY - other.MiddleY) < 0.5 * high;
    }

    // Dots above and below stand beside nothing.
    private static List<TextLine> TakeInMarks(List<TextLine> lines)
    {
        var bodies = lines.OrderByDescending(line => line.Box.Height).ToList();
        for (var i = bodies.Count - 1; i > 0; i--)
        {
            var mark = bodies[i];
            var host = -1;
            var nearest = double.MaxValue;
            for (var j = 0; j < i; j++)
            {
                var body = bodies[j].Box;
                if (mark.Box.Height > 0.36 * body.Height || mark.Box.Width > 1.3 * body.Height)
                    continue;
                if (-body.SharedWidth(mark.Box) > 0.3 * body.Height || -body.SharedHeight(mark.Box) > 0.45 * body.Height)
                    continue;
                var distance = Distance(bodies[j], mark.Box);
                if (distance < nearest)
                    (host, nearest) = (j, distance);
            }

            if (host < 0 || nearest > 0.4 * bodies[host].Box.Height)
                continue;
            bodies[host] = TextLine.Of(bodies[host].Shapes.Concat(mark.Shapes));
            bodies.RemoveAt(i);
        }

        return bodies;
    }

    private static double Distance(TextLine line, Box mark) =>
        line.Shapes.Min(shape =>
        {
            double dx = Math.Max(0, -shape.Box.SharedWidth(mark)),
                dy = Math.Max(0, -shape.Box.SharedHeight(mark));
            return Math.Sqrt((dx * dx) + (dy * dy));
        });

    private static List<TextLine> JoinPieces(List<TextLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            for (var j = 0; j < lines.Count; j++)
            {
                if (i == j || !ArePieces(lines[i].Box, lines[j].Box))
                    continue;
                lines[i] = TextLine.Of(lines[i].Shapes.Concat(lines[j].Shapes));
                lines.RemoveAt(j);
                (i, j) = (Math.Max(0, i - (j < i ? 1 : 0)), -1);
            }
        }

        return lines;
    }

    private static bool ArePieces(Box one, Box other)
    {
        int low = Math.Min(one.Height, other.Height),
            high = Math.Max(one.Height, other.Height);
        return one.SharedHeight(other) >= 0.4 * low && -one.SharedWidth(other) < 0.7 * high && low > 0.3 * high;
    }

    private static bool IsText(TextLine line) => line.Box.Height >= 6 && line.Shapes.Sum(shape => shape.Area) >= 12;
}
