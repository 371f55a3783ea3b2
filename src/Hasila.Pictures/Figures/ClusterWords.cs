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
        return low < 0.5 * high ? 0.42 * high
            : low < 0.4 * word.Max(cluster => cluster.Box.Height) ? 0.42 * word.Max(cluster => cluster.Box.Height)
            : 0.34 * low;
    }
}
