using Hasila.Reading.PlainText.Lines;

namespace Hasila.Reading.PlainText.Learned;

/// <summary>The rows of the second look: each line's own measures, and what the first look said of it and of the lines around it.</summary>
internal static class NeighbourRows
{
    private const int Own = LineRows.Width;
    private const int More = 20;
    private const int Far = 40;
    private const float Likely = 0.5f;

    public const int Width = Own + More;

    /// <param name="rows">The rows of the first look.</param>
    /// <param name="seen">What the first look said: of headlines, of bodies.</param>
    /// <param name="count">How many lines there are.</param>
    public static float[] Of(float[] rows, float[][] seen, int count)
    {
        var (headline, body) = (seen[(int)LineClass.Headline], seen[(int)LineClass.Body]);
        var result = new float[count * Width];
        var best = Array.IndexOf(headline, headline.Max());
        var (first, last, mass) = (count, -1, 0f);
        for (var i = 0; i < count; i++)
        {
            mass += body[i];
            if (body[i] < Likely)
                continue;
            first = Math.Min(first, i);
            last = i;
        }

        var (before, run) = (0f, 0f);
        for (var i = 0; i < count; i++)
        {
            var row = result.AsSpan(i * Width, Width);
            rows.AsSpan(i * Own, Own).CopyTo(row);
            var more = row[Own..];
            more[0] = headline[i];
            more[1] = headline[best];
            more[2] = Math.Clamp(i - best, -Far, Far);
            more[3] = At(headline, i - 1);
            more[4] = At(headline, i + 1);
            more[5] = body[i];
            more[6] = At(body, i - 1);
            more[7] = At(body, i - 2);
            more[8] = At(body, i + 1);
            more[9] = At(body, i + 2);
            more[10] = Mean(body, i - 5, i - 1);
            more[11] = Mean(body, i + 1, i + 5);
            more[12] = Math.Clamp(i - first, -Far, Far);
            more[13] = Math.Clamp(last - i, -Far, Far);
            more[14] = before;
            more[15] = mass - before - body[i];
            more[16] = run;
            more[17] = before / Math.Max(1e-3f, mass);
            more[18] = Mean(body, i + 1, i + 15);
            more[19] = Mean(body, i - 15, i - 1);
            before += body[i];
            run = body[i] >= Likely ? 0 : Math.Min(run + 1, Far);
        }

        return result;
    }

    private static float At(float[] values, int i) => i < 0 || i >= values.Length ? -1 : values[i];

    private static float Mean(float[] values, int from, int to)
    {
        var (sum, count) = (0f, 0);
        for (var i = Math.Max(0, from); i <= Math.Min(values.Length - 1, to); i++, count++)
            sum += values[i];
        return count == 0 ? -1 : sum / count;
    }
}
