using Hasila.Pictures.Pixels;

namespace Hasila.Pictures.Figures;

/// <summary>Signs of a line to words, by the gaps between them.</summary>
internal static class ClusterWords
{
    public static List<List<GlyphCluster>> Of(IReadOnlyList<GlyphCluster> clusters)
    {
        var words = new List<List<GlyphCluster>>();
        foreach (var cluster in clusters)
        {
            if (words.Count > 0 && cluster.Box.Left - words[^1][^1].Box.Right <= WidestGap(words[^1], cluster))
                words[^1].Add(cluster);
            else
                words.Add([cluster]);
        }

        return words;
    }

    public static Box BoxOf(IEnumerable<GlyphCluster> word) => word.Select(cluster => cluster.Box).Aggregate((a, b) => a.With(b));

    // Between two letters or digits the space of a word is wider than this; around a point or a comma there is more room, and no space.
    private static double WidestGap(List<GlyphCluster> word, GlyphCluster next)
    {
        Box last = word[^1].Box,
            other = next.Box;
        var tallest = word.Append(next).Select(cluster => cluster.Box).MaxBy(box => box.Height);
        bool isLastMark = IsMark(last, tallest),
            isOtherMark = IsMark(other, tallest);
        if (!isLastMark && !isOtherMark)
            return 0.34 * Math.Min(last.Height, other.Height);
        if ((isLastMark && IsRaised(last, tallest)) || (isOtherMark && IsRaised(other, tallest)))
            return 0.6 * tallest.Height;
        return (isLastMark && isOtherMark ? 0.5 : 0.42) * tallest.Height;
    }

    // A point, a comma, the Arabic-Indic zero, which is a dot: low and narrow.
    private static bool IsMark(Box box, Box tallest) => box.Height < 0.65 * tallest.Height && box.Width < 0.33 * tallest.Height;

    // The Arabic-Indic zero has the room of a whole digit around it, and stands neither on the line nor at its top.
    private static bool IsRaised(Box mark, Box tallest) => tallest.Bottom - mark.Bottom > 0.2 * tallest.Height && mark.Top - tallest.Top > 0.2 * tallest.Height;
}
