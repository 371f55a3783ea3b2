namespace Hasila.Pictures.Pixels;

/// <summary>Ink that hangs together: a letter, several joined letters, a dot, a rule, a frame.</summary>
/// <param name="Box">Its bounds.</param>
/// <param name="Area">In pixels.</param>
/// <param name="Peak">The strongest ink in it.</param>
public sealed record InkShape(Box Box, int Area, byte Peak)
{
    public double Fill => (double)Area / Math.Max(1, Box.Area);

    /// <summary>All shapes of an ink picture, corners touching; from the top.</summary>
    /// <param name="ink">The ink.</param>
    /// <param name="least">Less is no ink.</param>
    public static List<InkShape> In(Plane ink, byte least)
    {
        int width = ink.Width,
            height = ink.Height;
        var groups = new Groups(width * height);
        var values = ink.Values;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var i = (y * width) + x;
                if (values[i] < least)
                    continue;
                if (x > 0 && values[i - 1] >= least)
                    groups.Join(i, i - 1);
                if (y == 0)
                    continue;
                if (values[i - width] >= least)
                    groups.Join(i, i - width);
                if (x > 0 && values[i - width - 1] >= least)
                    groups.Join(i, i - width - 1);
                if (x < width - 1 && values[i - width + 1] >= least)
                    groups.Join(i, i - width + 1);
            }
        }

        return Measured(ink, least, groups);
    }

    private static List<InkShape> Measured(Plane ink, byte least, Groups groups)
    {
        var places = new Dictionary<int, int>();
        var found = new List<(int Left, int Top, int Right, int Bottom, int Area, byte Peak)>();
        for (var i = 0; i < ink.Values.Length; i++)
        {
            var value = ink.Values[i];
            if (value < least)
                continue;
            int x = i % ink.Width,
                y = i / ink.Width,
                group = groups.Of(i);
            if (!places.TryGetValue(group, out var place))
            {
                places[group] = place = found.Count;
                found.Add((x, y, x + 1, y + 1, 0, 0));
            }

            ref var shape = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found)[place];
            shape = (Math.Min(shape.Left, x), shape.Top, Math.Max(shape.Right, x + 1), y + 1, shape.Area + 1, Math.Max(shape.Peak, value));
        }

        return found.ConvertAll(shape => new InkShape(new Box(shape.Left, shape.Top, shape.Right, shape.Bottom), shape.Area, shape.Peak));
    }
}
