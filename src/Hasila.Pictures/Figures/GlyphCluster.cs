using Hasila.Pictures.Pixels;

namespace Hasila.Pictures.Figures;

/// <summary>Ink that is one sign, if the line is a figure: what stands one above the other, as the parts of a percent sign do.</summary>
/// <param name="Box">Its bounds in the line's own picture.</param>
/// <param name="Parts">How many shapes it has.</param>
internal readonly record struct GlyphCluster(Box Box, int Parts)
{
    /// <summary>The clusters of a line, from left to right.</summary>
    /// <param name="line">The ink of the line, full strength 255.</param>
    public static List<GlyphCluster> In(Plane line)
    {
        var clusters = new List<GlyphCluster>();
        foreach (var shape in InkShape.In(line, 128).Where(shape => shape.Area >= 4).OrderBy(shape => shape.Box.Left))
        {
            if (clusters.Count > 0 && Overlap(clusters[^1].Box, shape.Box))
                clusters[^1] = new GlyphCluster(clusters[^1].Box.With(shape.Box), clusters[^1].Parts + 1);
            else
                clusters.Add(new GlyphCluster(shape.Box, 1));
        }

        return clusters;
    }

    // The slash of a percent sign leans over its rings; a comma reaches a little under the digit before it.
    private static bool Overlap(Box one, Box other)
    {
        var shared = one.SharedWidth(other);
        return shared > 0.3 * Math.Min(one.Width, other.Width);
    }
}
