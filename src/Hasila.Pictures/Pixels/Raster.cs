namespace Hasila.Pictures.Pixels;

/// <summary>A picture's pixels: red, green, blue, a byte each.</summary>
/// <param name="Width">In pixels, as decoded.</param>
/// <param name="Height">In pixels, as decoded.</param>
/// <param name="Rgb">Row by row, three bytes a pixel.</param>
/// <param name="Factor">How many pixels of the file one pixel here stands for, each way; 1 but for large pictures.</param>
public sealed record Raster(int Width, int Height, byte[] Rgb, int Factor = 1);

/// <summary>A picture of one channel. In an ink picture 0 is background and 255 the full colour of a letter.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Values">Row by row, a byte a pixel.</param>
public sealed record Plane(int Width, int Height, byte[] Values)
{
    public byte this[int x, int y] => Values[(y * Width) + x];

    /// <summary>A part of it, copied.</summary>
    public Plane Cut(Box box)
    {
        var cut = new byte[box.Area];
        for (var y = 0; y < box.Height; y++)
            Array.Copy(Values, ((box.Top + y) * Width) + box.Left, cut, y * box.Width, box.Width);
        return new Plane(box.Width, box.Height, cut);
    }

    /// <summary>Drawn so many times as large (or as small), between pixels by straight lines, shrunk by areas.</summary>
    public Plane Scaled(double factor)
    {
        int width = Math.Max(1, (int)Math.Round(Width * factor)),
            height = Math.Max(1, (int)Math.Round(Height * factor));
        return factor < 1 ? Shrunk(width, height) : Grown(width, height);
    }

    private Plane Grown(int width, int height)
    {
        var scaled = new byte[width * height];
        double stepX = (double)Width / width,
            stepY = (double)Height / height;
        for (var y = 0; y < height; y++)
        {
            var atY = Math.Clamp(((y + 0.5) * stepY) - 0.5, 0, Height - 1);
            int y0 = (int)atY,
                y1 = Math.Min(y0 + 1, Height - 1);
            var partY = atY - y0;
            for (var x = 0; x < width; x++)
            {
                var atX = Math.Clamp(((x + 0.5) * stepX) - 0.5, 0, Width - 1);
                int x0 = (int)atX,
                    x1 = Math.Min(x0 + 1, Width - 1);
                var partX = atX - x0;
                var above = (this[x0, y0] * (1 - partX)) + (this[x1, y0] * partX);
                var below = (this[x0, y1] * (1 - partX)) + (this[x1, y1] * partX);
                scaled[(y * width) + x] = (byte)Math.Round((above * (1 - partY)) + (below * partY));
            }
        }

        return new Plane(width, height, scaled);
    }

    private Plane Shrunk(int width, int height)
    {
        var scaled = new byte[width * height];
        double stepX = (double)Width / width,
            stepY = (double)Height / height;
        for (var y = 0; y < height; y++)
        {
            double top = y * stepY,
                bottom = Math.Min(Height, top + stepY);
            for (var x = 0; x < width; x++)
            {
                double left = x * stepX,
                    right = Math.Min(Width, left + stepX),
                    sum = 0,
                    weight = 0;
                for (var sy = (int)top; sy < bottom; sy++)
                {
                    var partY = Math.Min(sy + 1, bottom) - Math.Max(sy, top);
                    for (var sx = (int)left; sx < right; sx++)
                    {
                        var part = partY * (Math.Min(sx + 1, right) - Math.Max(sx, left));
                        sum += part * this[sx, sy];
                        weight += part;
                    }
                }

                scaled[(y * width) + x] = (byte)Math.Round(weight > 0 ? sum / weight : 0);
            }
        }

        return new Plane(width, height, scaled);
    }
}
