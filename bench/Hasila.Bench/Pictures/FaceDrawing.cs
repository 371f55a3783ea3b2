using Hasila.Pictures.Pixels;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace Hasila.Bench.Pictures;

/// <summary>A line as it was drawn: its ink, and from where to where each sign reaches.</summary>
internal sealed record DrawnLine(Plane Ink, Box Box, IReadOnlyList<(int Sign, float Left, float Right)> Signs);

/// <summary>
/// Draws figures and words in a face as pictures show them: of many sizes, stretched, slanted, bolder, blurred by shrinking, with the noise of JPEG. All by a
/// seeded row of numbers: the same face and seed, the same pixels.
/// </summary>
internal sealed class FaceDrawing(SKTypeface face, Random random)
{
    private const int Edge = 24;

    public DrawnLine Figure(IReadOnlyList<int> signs)
    {
        using var font = NewFont();
        var glyphs = signs.Select(sign => font.GetGlyph(sign)).ToArray();
        var widths = font.GetGlyphWidths(glyphs);
        var spacing = random.NextDouble() < 0.3 ? (float)(random.NextDouble() * 0.06 * font.Size) : 0;
        var points = new SKPoint[glyphs.Length];
        List<(int, float, float)> places = [];
        float x = Edge;
        for (var i = 0; i < glyphs.Length; i++)
        {
            points[i] = new SKPoint(x, Edge + (font.Size * 1.2f));
            places.Add((signs[i], x, x + widths[i]));
            x += widths[i] + spacing;
        }

        using var text = SKTextBlob.CreatePositioned(Bytes(glyphs), SKTextEncoding.GlyphId, font, points);
        return Drawn(font, (int)x + Edge, places, (canvas, paint) => canvas.DrawText(text, 0, 0, paint));
    }

    /// <summary>A word of letters, joined as its script joins them.</summary>
    public DrawnLine? Word(string word)
    {
        using var font = NewFont();
        using var shaper = new SKShaper(face);
        var shaped = shaper.Shape(word, font);
        if (shaped.Codepoints.Length == 0 || shaped.Codepoints.Contains(0u))
            return null;
        return Drawn(
            font,
            (int)shaped.Width + (2 * Edge),
            [],
            (canvas, paint) => canvas.DrawShapedText(shaper, word, Edge, Edge + (font.Size * 1.2f), SKTextAlign.Left, font, paint)
        );
    }

    private SKFont NewFont() =>
        new(face, (float)(16 * Math.Pow(5, random.NextDouble())))
        {
            ScaleX = (float)(0.85 + (0.35 * random.NextDouble())),
            SkewX = random.NextDouble() < 0.25 ? (float)(0.3 * (random.NextDouble() - 0.5)) : 0,
            Edging = SKFontEdging.Antialias,
            Subpixel = true,
            Hinting = SKFontHinting.None,
        };

    private DrawnLine Drawn(SKFont font, int width, IReadOnlyList<(int, float, float)> places, Action<SKCanvas, SKPaint> draw)
    {
        var height = (int)(font.Size * 1.9f) + (2 * Edge);
        using var bitmap = new SKBitmap(width, height, SKColorType.Gray8, SKAlphaType.Opaque);
        using (var canvas = new SKCanvas(bitmap))
        using (var paint = new SKPaint { Color = SKColors.Black, IsAntialias = true })
        {
            canvas.Clear(SKColors.White);
            if (random.NextDouble() < 0.2)
                (paint.Style, paint.StrokeWidth) = (SKPaintStyle.StrokeAndFill, (float)(random.NextDouble() * 0.03 * font.Size));
            draw(canvas, paint);
        }

        var shrink = random.NextDouble() < 0.45 && font.Size > 24 ? 0.4 + (0.4 * random.NextDouble()) : 1;
        using var small =
            shrink < 1
                ? bitmap.Resize(new SKSizeI((int)(width * shrink), (int)(height * shrink)), new SKSamplingOptions(SKCubicResampler.Mitchell))
                : bitmap.Copy();
        var ink = random.NextDouble() < 0.35 ? Compressed(small, 30 + random.Next(50)) : InkOf(small);
        var letters = InkShape.In(ink, 60);
        var box = letters.Count == 0 ? default : letters.Select(shape => shape.Box).Aggregate((a, b) => a.With(b));
        return new DrawnLine(ink, box, [.. places.Select(place => (place.Item1, (float)(place.Item2 * shrink), (float)(place.Item3 * shrink)))]);
    }

    private static Plane Compressed(SKBitmap bitmap, int quality)
    {
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, quality);
        using var again = SKBitmap.Decode(data, new SKImageInfo(bitmap.Width, bitmap.Height, SKColorType.Gray8, SKAlphaType.Opaque));
        return InkOf(again);
    }

    private static Plane InkOf(SKBitmap bitmap)
    {
        var ink = new byte[bitmap.Width * bitmap.Height];
        var pixels = bitmap.GetPixelSpan();
        for (var y = 0; y < bitmap.Height; y++)
        {
            for (var x = 0; x < bitmap.Width; x++)
                ink[(y * bitmap.Width) + x] = (byte)(255 - pixels[(y * bitmap.RowBytes) + x]);
        }

        return new Plane(bitmap.Width, bitmap.Height, ink);
    }

    private static byte[] Bytes(ushort[] glyphs)
    {
        var bytes = new byte[glyphs.Length * 2];
        System.Buffer.BlockCopy(glyphs, 0, bytes, 0, bytes.Length);
        return bytes;
    }
}
