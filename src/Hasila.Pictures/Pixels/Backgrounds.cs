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

    /// <summary>What differs less from its ground is shadow, or noise of the compression, and no ink.</summary>
    public const byte Noise = 24;

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
        var (boxes, sizes, isGround) = Wide(raster, areas, depths);
        var nearest = Nearest(raster, isGround);
        ReachEdges(raster, areas, nearest, boxes);
        return new Backgrounds(raster, [.. boxes.Select(one => new Ground(one.Value, sizes[one.Key])).OrderByDescending(ground => ground.Area)], nearest);
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
            ink[i] = (byte)Distance(rgb, i, from);
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

    private static bool IsNear(byte[] rgb, int one, int other) => Distance(rgb, one, other) <= NearColour;

    // By the channel in which two pixels differ most.
    private static int Distance(byte[] rgb, int one, int other)
    {
        int a = one * 3,
            b = other * 3;
        return Math.Max(Math.Max(Math.Abs(rgb[a] - rgb[b]), Math.Abs(rgb[a + 1] - rgb[b + 1])), Math.Abs(rgb[a + 2] - rgb[b + 2]));
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

    private static (Dictionary<int, Box> Boxes, int[] Sizes, bool[] IsGround) Wide(Raster raster, int[] areas, ushort[] depths)
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

        return (boxes, sizes, isGround);
    }

    // Compression frays the edge of a card by up to a block of its pixels; the card goes as far as its colour does.
    private static void ReachEdges(Raster raster, int[] areas, int[] nearest, Dictionary<int, Box> boxes)
    {
        for (var i = 0; i < nearest.Length; i++)
        {
            var from = nearest[i];
            if (from < 0 || from == i || Distance(raster.Rgb, i, from) >= Noise)
                continue;
            int x = i % raster.Width,
                y = i / raster.Width;
            boxes[areas[from]] = boxes[areas[from]].With(new Box(x, y, x + 1, y + 1));
        }
    }

    // For each pixel the ground pixel that is fewest steps away: first over pixels that have the ground's colour but for noise, then over the others, so that
    // the frayed edge of a card is not taken for ink of the page beside it.
    private static int[] Nearest(Raster raster, bool[] isGround)
    {
        var nearest = new int[isGround.Length];
        for (var i = 0; i < nearest.Length; i++)
            nearest[i] = isGround[i] ? i : -1;
        Spread(raster, nearest, onlyNoise: true);
        Spread(raster, nearest, onlyNoise: false);
        return nearest;
    }

    private static void Spread(Raster raster, int[] nearest, bool onlyNoise)
    {
        int width = raster.Width,
            height = raster.Height;
        var queue = new Queue<int>();
        for (var i = 0; i < nearest.Length; i++)
        {
            int x = i % width,
                y = i / width;
            if (nearest[i] < 0)
                continue;
            if (
                (x > 0 && nearest[i - 1] < 0)
                || (x < width - 1 && nearest[i + 1] < 0)
                || (y > 0 && nearest[i - width] < 0)
                || (y < height - 1 && nearest[i + width] < 0)
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

        void Reach(int i, int from)
        {
            if (nearest[i] >= 0 || (onlyNoise && Distance(raster.Rgb, i, from) >= Noise))
                return;
            nearest[i] = from;
            queue.Enqueue(i);
        }
    }
}
