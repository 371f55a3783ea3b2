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

    // Inside a word less than a third of the height of its tallest sign.
    private static double WidestGap(List<GlyphCluster> word, GlyphCluster next) =>
        0.3 * Math.Max(next.Box.Height, word.Max(cluster => cluster.Box.Height));
}
