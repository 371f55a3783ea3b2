namespace Hasila.Pictures.Pixels;

/// <summary>A wide area of one colour, or of one that changes slowly: the page, a card.</summary>
/// <param name="Box">Its bounds.</param>
/// <param name="Area">In pixels, without what stands on it.</param>
public sealed record Ground(Box Box, int Area);

/// <summary>
/// What letters stand on. Neighbours of nearly one colour are one area; an area that is somewhere wider than any stroke is a ground. Every other pixel is held
/// against the ground next to it: how far its colour is from it is its ink. So light letters on dark cards and dark ones on light paper come out alike, and a
/// gradient is no ink.
/// </summary>
internal sealed class Backgrounds
{
    private const int NearColour = 3;

    private readonly Raster _raster;
    private readonly int[] _nearest;

    private Backgrounds(Raster raster, IReadOnlyList<Ground> grounds, int[] nearest)
    {
        _raster = raster;
        Grounds = grounds;
        _nearest = nearest;
    }

    /// <summary>Largest first.</summary>
    public IReadOnlyList<Ground> Grounds { get; }

    public static Backgrounds Of(Raster raster)
    {
        var areas = Areas(raster);
        var depths = Depths(areas, raster.Width, raster.Height);
        var (grounds, isGround) = Wide(raster, areas, depths);
        return new Backgrounds(raster, grounds, Nearest(raster.Width, raster.Height, isGround));
    }

    /// <summary>How far each pixel's colour is from that of the ground beside it: 0 none, 255 from black to white.</summary>
    public Plane Ink()
    {
        var ink = new byte[_nearest.Length];
        var rgb = _raster.Rgb;
        for (var i = 0; i < ink.Length; i++)
        {
            var from = _nearest[i];
            if (from < 0 || from == i)
                continue;
            int a = i * 3,
                b = from * 3;
            ink[i] = (byte)Math.Max(Math.Max(Math.Abs(rgb[a] - rgb[b]), Math.Abs(rgb[a + 1] - rgb[b + 1])), Math.Abs(rgb[a + 2] - rgb[b + 2]));
        }

        return new Plane(_raster.Width, _raster.Height, ink);
    }

    private static int[] Areas(Raster raster)
    {
        int width = raster.Width,
            height = raster.Height;
        var groups = new Groups(width * height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var i = (y * width) + x;
                if (x > 0 && IsNear(raster.Rgb, i, i - 1))
                    groups.Join(i, i - 1);
                if (y > 0 && IsNear(raster.Rgb, i, i - width))
                    groups.Join(i, i - width);
            }
        }

        var areas = new int[width * height];
        for (var i = 0; i < areas.Length; i++)
            areas[i] = groups.Of(i);
        return areas;
    }

    private static bool IsNear(byte[] rgb, int one, int other)
    {
        int a = one * 3,
            b = other * 3;
        return Math.Abs(rgb[a] - rgb[b]) <= NearColour && Math.Abs(rgb[a + 1] - rgb[b + 1]) <= NearColour && Math.Abs(rgb[a + 2] - rgb[b + 2]) <= NearColour;
    }

    // How many steps each pixel is inside its area, diagonals included: two sweeps.
    private static ushort[] Depths(int[] areas, int width, int height)
    {
        var depths = new ushort[areas.Length];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var i = (y * width) + x;
                depths[i] = x == 0 || y == 0 || x == width - 1 ? (ushort)1 : Least(areas, depths, i, i - 1, i - width, i - width - 1, i - width + 1);
            }
        }

        for (var y = height - 1; y >= 0; y--)
        {
            for (var x = width - 1; x >= 0; x--)
            {
                var i = (y * width) + x;
                var back = x == 0 || y == height - 1 || x == width - 1 ? (ushort)1 : Least(areas, depths, i, i + 1, i + width, i + width - 1, i + width + 1);
                depths[i] = Math.Min(depths[i], back);
            }
        }

        return depths;
    }

    private static ushort Least(int[] areas, ushort[] depths, int i, int a, int b, int c, int d)
    {
        var own = areas[i];
        if (areas[a] != own || areas[b] != own || areas[c] != own || areas[d] != own)
            return 1;
        return (ushort)Math.Min(ushort.MaxValue, Math.Min(Math.Min(depths[a], depths[b]), Math.Min(depths[c], depths[d])) + 1);
    }

    private static (IReadOnlyList<Ground> Grounds, bool[] IsGround) Wide(Raster raster, int[] areas, ushort[] depths)
    {
        int width = raster.Width,
            height = raster.Height,
            wide = Math.Max(6, (int)(0.011 * Math.Min(width, height)));
        var least = Math.Max(200, width * height / 400);
        var (sizes, deepest) = (new int[areas.Length], new ushort[areas.Length]);
        for (var i = 0; i < areas.Length; i++)
        {
            sizes[areas[i]]++;
            deepest[areas[i]] = Math.Max(deepest[areas[i]], depths[i]);
        }

        var boxes = new Dictionary<int, Box>();
        var isGround = new bool[areas.Length];
        for (var i = 0; i < areas.Length; i++)
        {
            var area = areas[i];
            if (sizes[area] < least || deepest[area] < wide)
                continue;
            isGround[i] = true;
            int x = i % width,
                y = i / width;
            var pixel = new Box(x, y, x + 1, y + 1);
            boxes[area] = boxes.TryGetValue(area, out var box) ? box.With(pixel) : pixel;
        }

        return ([.. boxes.Select(one => new Ground(one.Value, sizes[one.Key])).OrderByDescending(ground => ground.Area)], isGround);
    }

    // For each pixel the ground pixel that is fewest steps away.
    private static int[] Nearest(int width, int height, bool[] isGround)
    {
        var nearest = new int[isGround.Length];
        var queue = new Queue<int>();
        for (var i = 0; i < nearest.Length; i++)
        {
            nearest[i] = isGround[i] ? i : -1;
            int x = i % width,
                y = i / width;
            if (
                isGround[i]
                && (
                    (x > 0 && !isGround[i - 1])
                    || (x < width - 1 && !isGround[i + 1])
                    || (y > 0 && !isGround[i - width])
                    || (y < height - 1 && !isGround[i + width])
                )
            )
                queue.Enqueue(i);
        }

        while (queue.TryDequeue(out var i))
        {
            int x = i % width,
                y = i / width;
            if (x > 0)
                Reach(i - 1, nearest[i]);
            if (x < width - 1)
                Reach(i + 1, nearest[i]);
            if (y > 0)
                Reach(i - width, nearest[i]);
            if (y < height - 1)
                Reach(i + width, nearest[i]);
        }

        return nearest;

        void Reach(int i, int from)
        {
            if (nearest[i] >= 0)
                return;
            nearest[i] = from;
            queue.Enqueue(i);
        }
    }
}
