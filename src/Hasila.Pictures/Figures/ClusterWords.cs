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
        var tallest = Math.Max(other.Height, word.Max(cluster => cluster.Box.Height));
        if (IsMark(last, tallest) && IsMark(other, tallest))
            return 0.5 * tallest;
        return IsMark(last, tallest) || IsMark(other, tallest) ? 0.42 * tallest : 0.34 * Math.Min(last.Height, other.Height);
    }

    // A point, a comma, the Arabic-Indic zero, which is a dot: low and narrow.
    private static bool IsMark(Box box, int tallest) => box.Height < 0.65 * tallest && box.Width < 0.33 * tallest;
}
