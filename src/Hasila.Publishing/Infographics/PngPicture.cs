using Hasila.Publishing.Shaping;
using SkiaSharp;

namespace Hasila.Publishing.Infographics;

/// <summary>Paints a picture as PNG: the same boxes, paths and outlines as the SVG.</summary>
internal static class PngPicture
{
    private const long MostPixels = 120_000_000;

    public static byte[] Paint(Picture picture, int scale)
    {
        while (scale > 1 && (long)(picture.Width * scale) * (long)(picture.Height * scale) > MostPixels)
            scale--;
        using var surface =
            SKSurface.Create(new SKImageInfo((int)(picture.Width * scale), (int)(picture.Height * scale)))
            ?? throw new InvalidOperationException("the picture is too large to paint");
        var canvas = surface.Canvas;
        canvas.Clear(SKColor.Parse(Palette.Paper));
        canvas.Scale(scale);
        using var paint = new SKPaint { IsAntialias = true };
        Paint(canvas, paint, picture.Marks);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static void Paint(SKCanvas canvas, SKPaint paint, IReadOnlyList<Mark> marks)
    {
        foreach (var mark in marks)
        {
            switch (mark)
            {
                case Group group:
                    Paint(canvas, paint, group.Marks);
                    break;
                case BoxMark box:
                    Box(canvas, paint, box);
                    break;
                case PathMark path:
                    Path(canvas, paint, path);
                    break;
                case TextMark text:
                    Text(canvas, paint, text);
                    break;
            }
        }
    }

    private static void Box(SKCanvas canvas, SKPaint paint, BoxMark mark)
    {
        var rectangle = SKRect.Create(mark.Box.X, mark.Box.Y, mark.Box.Width, mark.Box.Height);
        if (mark.Fill is { } fill)
        {
            Fill(paint, fill);
            canvas.DrawRoundRect(rectangle, mark.Radius, mark.Radius, paint);
        }

        if (mark.Stroke is not { } stroke)
            return;
        Stroke(paint, stroke, 1.5f);
        using var dashes = mark.Dashed ? SKPathEffect.CreateDash([7, 6], 0) : null;
        paint.PathEffect = dashes;
        canvas.DrawRoundRect(rectangle, mark.Radius, mark.Radius, paint);
        paint.PathEffect = null;
    }

    private static void Path(SKCanvas canvas, SKPaint paint, PathMark mark)
    {
        using var path = SKPath.ParseSvgPathData(mark.Data);
        canvas.Save();
        canvas.Translate(mark.X, mark.Y);
        canvas.Scale(mark.Scale);
        if (mark.Fill is { } fill)
        {
            Fill(paint, fill);
            canvas.DrawPath(path, paint);
        }

        if (mark.Stroke is { } stroke)
        {
            Stroke(paint, stroke, 1.8f);
            canvas.DrawPath(path, paint);
        }

        canvas.Restore();
    }

    private static void Text(SKCanvas canvas, SKPaint paint, TextMark mark)
    {
        Fill(paint, mark.Colour);
        var style = mark.Line.Style;
        foreach (var glyph in mark.Line.Glyphs)
        {
            if (style.Face.Outline(glyph.Id) is not { } outline)
                continue;
            canvas.Save();
            canvas.Translate(mark.X + glyph.X, mark.Baseline + glyph.Y);
            canvas.Scale(style.Scale);
            canvas.DrawPath(outline, paint);
            canvas.Restore();
        }
    }

    private static void Fill(SKPaint paint, string colour)
    {
        paint.Style = SKPaintStyle.Fill;
        paint.Color = SKColor.Parse(colour);
    }

    private static void Stroke(SKPaint paint, string colour, float width)
    {
        paint.Style = SKPaintStyle.Stroke;
        paint.Color = SKColor.Parse(colour);
        paint.StrokeWidth = width;
        paint.StrokeCap = SKStrokeCap.Round;
        paint.StrokeJoin = SKStrokeJoin.Round;
    }
}
