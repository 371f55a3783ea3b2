using System.Runtime.InteropServices;
using Hasila.Pictures.Faults;
using SkiaSharp;

namespace Hasila.Pictures.Pixels;

/// <summary>
/// Decodes PNG, JPEG and WebP with bounds that are held before a pixel is decoded: what the file says of its size is asked first, and a picture larger than
/// what letters need is shrunk row by row while it is decoded.
/// </summary>
public static class PictureDecoder
{
    /// <summary>A picture of more pixels is refused.</summary>
    public const long MostPixels = 64_000_000;

    /// <summary>A picture of more pixels is shrunk by a whole number: letters are no better read in it.</summary>
    public const long EnoughPixels = 3_000_000;

    /// <summary>A picture with a longer side is refused.</summary>
    public const int LongestSide = 32_000;

    /// <summary>Whether the bytes begin as a PNG, a JPEG or a WebP does.</summary>
    public static bool Knows(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8));

    /// <param name="bytes">The whole file.</param>
    /// <exception cref="PictureException">It is no picture of these kinds, too large, or damaged.</exception>
    public static Raster Decode(ReadOnlyMemory<byte> bytes)
    {
        using var data = SKData.CreateCopy(bytes.Span);
        using var codec = SKCodec.Create(data) ?? throw new PictureException(Knows(bytes.Span) ? PictureFault.Damaged : PictureFault.Unknown);
        if (codec.EncodedFormat is not (SKEncodedImageFormat.Png or SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Webp))
            throw new PictureException(PictureFault.Unknown);
        int width = codec.Info.Width,
            height = codec.Info.Height;
        if ((long)width * height > MostPixels || Math.Max(width, height) > LongestSide)
            throw new PictureException(PictureFault.TooLarge) { Width = width, Height = height };
        var factor = 1;
        while ((long)(width / factor) * (height / factor) > EnoughPixels)
            factor++;
        if (width / factor < 1 || height / factor < 1)
            throw new PictureException(PictureFault.Damaged);
        var info = new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        return codec.StartScanlineDecode(info) == SKCodecResult.Success ? ByRows(codec, info, factor) : Whole(codec, info, factor);
    }

    private static Raster ByRows(SKCodec codec, SKImageInfo info, int factor)
    {
        int width = info.Width / factor,
            height = info.Height / factor;
        var rgb = new byte[width * height * 3];
        var rows = new byte[info.RowBytes * factor];
        var pinned = GCHandle.Alloc(rows, GCHandleType.Pinned);
        try
        {
            for (var y = 0; y < height; y++)
            {
                if (codec.GetScanlines(pinned.AddrOfPinnedObject(), factor, info.RowBytes) != factor)
                    throw new PictureException(PictureFault.Damaged);
                Shrink(rows, info.RowBytes, factor, rgb.AsSpan(y * width * 3, width * 3));
            }
        }
        finally
        {
            pinned.Free();
        }

        return new Raster(width, height, rgb, factor);
    }

    // WebP, and PNG that is interlaced, have no rows to ask for.
    private static Raster Whole(SKCodec codec, SKImageInfo info, int factor)
    {
        var pixels = new byte[(long)info.RowBytes * info.Height];
        var pinned = GCHandle.Alloc(pixels, GCHandleType.Pinned);
        try
        {
            if (codec.GetPixels(info, pinned.AddrOfPinnedObject()) != SKCodecResult.Success)
                throw new PictureException(PictureFault.Damaged);
        }
        finally
        {
            pinned.Free();
        }

        int width = info.Width / factor,
            height = info.Height / factor;
        var rgb = new byte[width * height * 3];
        for (var y = 0; y < height; y++)
            Shrink(pixels.AsSpan(y * factor * info.RowBytes, factor * info.RowBytes), info.RowBytes, factor, rgb.AsSpan(y * width * 3, width * 3));
        return new Raster(width, height, rgb, factor);
    }

    // What can be seen through is seen on white paper.
    private static void Shrink(ReadOnlySpan<byte> rows, int rowBytes, int factor, Span<byte> rgb)
    {
        for (var x = 0; x < rgb.Length / 3; x++)
        {
            for (var channel = 0; channel < 3; channel++)
            {
                var sum = 0;
                for (var dy = 0; dy < factor; dy++)
                {
                    for (var dx = 0; dx < factor; dx++)
                    {
                        var at = (dy * rowBytes) + (((x * factor) + dx) * 4);
                        int alpha = rows[at + 3];
                        sum += ((rows[at + channel] * alpha) + (255 * (255 - alpha))) / 255;
                    }
                }

                rgb[(x * 3) + channel] = (byte)(sum / (factor * factor));
            }
        }
    }
}
