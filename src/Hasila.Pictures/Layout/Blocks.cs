using Hasila.Pictures.Pixels;

namespace Hasila.Pictures.Layout;

/// <summary>
/// Lines to cards where no card is drawn: a line goes with the one above it where the gap is small against their letters, they share an edge or the middle, no
/// rule runs between them, and the lower one is not the larger (a larger line begins an item).
/// </summary>
internal static class Blocks
{
    public static IEnumerable<TextCard> Of(IReadOnlyList<TextLine> lines, IReadOnlyList<Box> rules)
    {
        var groups = new Groups(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var above = -1;
            for (var j = 0; j < lines.Count; j++)
            {
                if (j != i && GoTogether(lines[j].Box, lines[i].Box) && (above < 0 || lines[j].Box.Bottom > lines[above].Box.Bottom))
                    above = j;
            }

            if (above >= 0 && !IsNearer(lines, above, i))
                continue;
            if (above >= 0 && !rules.Any(rule => IsBetween(rule, lines[above].Box, lines[i].Box)))
                groups.Join(above, i);
        }

        return lines
            .Select((line, i) => (line, group: groups.Of(i)))
            .GroupBy(one => one.group, one => one.line)
            .Select(block => new TextCard(block.Select(line => line.Box).Aggregate((a, b) => a.With(b)), [.. block.OrderBy(line => line.Box.Top)]));
    }

    private static bool GoTogether(Box upper, Box lower)
    {
        if (lower.MiddleY <= upper.MiddleY || lower.Height > 1.35 * upper.Height)
            return false;
        var high = Math.Max(upper.Height, lower.Height);
        var aligned = Math.Abs(upper.Right - lower.Right) < high || Math.Abs(upper.Left - lower.Left) < high || Math.Abs(upper.MiddleX - lower.MiddleX) < high;
        return lower.Top - upper.Bottom < 2 * high && upper.SharedWidth(lower) > 0 && aligned;
    }

    // Close by its letters' height, or far closer to the line above than to the one below.
    private static bool IsNearer(IReadOnlyList<TextLine> lines, int above, int below)
    {
        Box upper = lines[above].Box,
            lower = lines[below].Box;
        var gap = lower.Top - upper.Bottom;
        var next = lines.Where(line => line.Box.Top >= lower.Bottom && line.Box.SharedWidth(lower) > 0).Select(line => line.Box.Top - lower.Bottom);
        return gap < 0.7 * Math.Max(upper.Height, lower.Height) || gap < 0.6 * next.DefaultIfEmpty(int.MaxValue).Min();
    }

    private static bool IsBetween(Box rule, Box upper, Box lower) =>
        rule.Width > rule.Height && rule.MiddleY > upper.MiddleY && rule.MiddleY < lower.MiddleY && rule.SharedWidth(lower) > 0;
}
