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
        int last = word[^1].Box.Height,
            low = Math.Min(last, next.Box.Height),
            high = Math.Max(last, next.Box.Height);
        var tallest = word.Max(cluster => cluster.Box.Height);
        if (low < 0.65 * high)
            return 0.4 * high;
        // The Arabic-Indic zero is a dot, with room for a digit around it.
        if (high < 0.35 * tallest)
            return 0.5 * tallest;
        return low < 0.65 * tallest ? 0.4 * tallest : 0.34 * low;
    }
}
