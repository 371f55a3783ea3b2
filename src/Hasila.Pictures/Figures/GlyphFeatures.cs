using Hasila.Pictures.Pixels;

namespace Hasila.Pictures.Figures;

/// <summary>
/// A sign as numbers that hardly depend on its face, size or weight: which way its edges run in each of 4 by 4 fields, how dark 6 by 6 fields are, and how it
/// stands between the top and the bottom of its figure.
/// </summary>
internal static class GlyphFeatures
{
    private const int Side = 24,
        Directions = 8,
        Fields = 4,
        Tones = 6;

    /// <summary>How many numbers a sign is.</summary>
    public const int Count = (Fields * Fields * Directions) + (Tones * Tones) + 7;

    /// <param name="line">The ink of the line.</param>
    /// <param name="cluster">The sign's place in it.</param>
    /// <param name="figure">The bounds of all signs of its figure.</param>
    public static float[] Of(Plane line, GlyphCluster cluster, Box figure)
    {
        var box = cluster.Box;
        var drawn = Drawn(line, box);
        var features = new float[Count];
        Edges(drawn, features);
        Shades(drawn, features.AsSpan(Fields * Fields * Directions));
        var at = Count - 7;
        double height = Math.Max(1, figure.Height);
        features[at++] = (float)Math.Log((double)box.Width / box.Height);
        features[at++] = (float)(box.Height / height);
        features[at++] = (float)((box.Top - figure.Top) / height);
        features[at++] = (float)((figure.Bottom - box.Bottom) / height);
        features[at++] = (float)(box.Width / height);
        features[at++] = Math.Min(cluster.Parts, 4) / 2f;
        features[at] = Filled(line, box);
        return features;
    }

    // Fitted into a square with its proportions kept.
    private static float[] Drawn(Plane line, Box box)
    {
        var drawn = new float[Side * Side];
        const int inner = Side - 4;
        var scale = Math.Max(box.Width, box.Height) / (double)inner;
        double left = box.MiddleX - (scale * Side / 2),
            top = box.MiddleY - (scale * Side / 2);
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
                drawn[(y * Side) + x] = Mean(line, box, left + (x * scale), top + (y * scale), scale);
        }

        return drawn;
    }

    private static float Mean(Plane line, Box box, double left, double top, double size)
    {
        const int steps = 3;
        double sum = 0;
        for (var i = 0; i < steps; i++)
        {
            for (var j = 0; j < steps; j++)
            {
                double x = left + ((i + 0.5) * size / steps) - 0.5,
                    y = top + ((j + 0.5) * size / steps) - 0.5;
                int x0 = (int)Math.Floor(x),
                    y0 = (int)Math.Floor(y);
                double partX = x - x0,
                    partY = y - y0;
                sum +=
                    (((At(x0, y0) * (1 - partX)) + (At(x0 + 1, y0) * partX)) * (1 - partY))
                    + (((At(x0, y0 + 1) * (1 - partX)) + (At(x0 + 1, y0 + 1) * partX)) * partY);
            }
        }

        return (float)(sum / (255.0 * steps * steps));

        double At(int x, int y) => x < box.Left || y < box.Top || x >= box.Right || y >= box.Bottom ? 0 : line[x, y];
    }

    private static void Edges(float[] drawn, Span<float> features)
    {
        for (var y = 1; y < Side - 1; y++)
        {
            for (var x = 1; x < Side - 1; x++)
            {
                var i = (y * Side) + x;
                double dx = drawn[i + 1] - drawn[i - 1],
                    dy = drawn[i + Side] - drawn[i - Side];
                var strength = Math.Sqrt((dx * dx) + (dy * dy));
                if (strength < 0.05)
                    continue;
                var turn = (Math.Atan2(dy, dx) + Math.PI) / (2 * Math.PI) * Directions;
                var direction = (int)turn;
                var part = turn - direction;
                AddTo(features, x, y, direction % Directions, strength * (1 - part));
                AddTo(features, x, y, (direction + 1) % Directions, strength * part);
            }
        }

        var edges = features[..(Fields * Fields * Directions)];
        double sum = 0;
        foreach (var edge in edges)
            sum += edge * edge;
        var length = Math.Sqrt(sum) + 1e-6;
        foreach (ref var edge in edges)
            edge = (float)Math.Sqrt(edge / length);
    }

    // An edge counts for the fields around it by its distance from their middles.
    private static void AddTo(Span<float> features, int x, int y, int direction, double strength)
    {
        double fieldX = ((x + 0.5) * Fields / Side) - 0.5,
            fieldY = ((y + 0.5) * Fields / Side) - 0.5;
        int x0 = (int)Math.Floor(fieldX),
            y0 = (int)Math.Floor(fieldY);
        for (var i = 0; i < 2; i++)
        {
            for (var j = 0; j < 2; j++)
            {
                int fx = x0 + i,
                    fy = y0 + j;
                if (fx < 0 || fy < 0 || fx >= Fields || fy >= Fields)
                    continue;
                var weight = (1 - Math.Abs(fieldX - fx)) * (1 - Math.Abs(fieldY - fy));
                features[(((fy * Fields) + fx) * Directions) + direction] += (float)(weight * strength);
            }
        }
    }

    private static void Shades(float[] drawn, Span<float> features)
    {
        const int size = Side / Tones;
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
                features[(y / size * Tones) + (x / size)] += drawn[(y * Side) + x] / (size * size);
        }
    }

    private static float Filled(Plane line, Box box)
    {
        double sum = 0;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            for (var x = box.Left; x < box.Right; x++)
                sum += line[x, y];
        }

        return (float)(sum / (255.0 * Math.Max(1, box.Area)));
    }
}
