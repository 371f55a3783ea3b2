using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace Hasila.Pictures.Tests;

/// <summary>Draws an infographic of our own words: a title, and cards of a figure and what it counts.</summary>
internal static class DrawnCards
{
    public const int Width = 1080,
        CardHeight = 150,
        Top = 150;

    private static readonly SKTypeface s_bold = SKTypeface.FromFile(
        TestMaterial.InRepository("src", "Hasila.Publishing", "Fonts", "NotoSansArabic_600SemiBold.ttf")
    );

    /// <summary>The place of a card: two beside each other, the first to the right.</summary>
    public static SKRectI PlaceOf(int card)
    {
        int left = card % 2 == 0 ? 560 : 40,
            top = Top + (card / 2 * (CardHeight + 24));
        return new SKRectI(left, top, left + 480, top + CardHeight);
    }

    /// <param name="title">Above the cards.</param>
    /// <param name="items">Each a figure and its words, from right to left and from the top.</param>
    /// <param name="format">PNG, JPEG or WebP.</param>
    public static byte[] Draw(string title, IReadOnlyList<(string Figure, string Words)> items, SKEncodedImageFormat format = SKEncodedImageFormat.Png)
    {
        using var bitmap = new SKBitmap(Width, Top + ((items.Count + 1) / 2 * (CardHeight + 24)) + 30);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(new SKColor(0x10, 0x2A, 0x4C));
            Write(canvas, title, new SKRectI(40, 30, 1040, 110), 46, SKColors.White);
            for (var i = 0; i < items.Count; i++)
            {
                var place = PlaceOf(i);
                using var card = new SKPaint { Color = new SKColor(0x1C, 0x4E, 0x86) };
                canvas.DrawRect(place, card);
                Write(
                    canvas,
                    items[i].Figure,
                    new SKRectI(place.Left + 20, place.Top + 12, place.Right - 20, place.Top + 80),
                    44,
                    new SKColor(0xFF, 0xD0, 0x40)
                );
                Write(canvas, items[i].Words, new SKRectI(place.Left + 20, place.Top + 84, place.Right - 20, place.Top + 136), 27, SKColors.White);
            }
        }

        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    // Words of one direction each, from the right edge.
    private static void Write(SKCanvas canvas, string text, SKRectI place, float size, SKColor colour)
    {
        using var font = new SKFont(s_bold, size) { Edging = SKFontEdging.Antialias, Subpixel = true };
        using var shaper = new SKShaper(s_bold);
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        float right = place.Right;
        foreach (var word in text.Split(' '))
        {
            // Digits of either set run from left to right, also among words that do not; a shaper by itself would turn the Arabic-Indic ones.
            var isFigure = word.Any(char.IsDigit);
            var width = isFigure ? font.MeasureText(word) : shaper.Shape(word, font).Width;
            if (isFigure)
                canvas.DrawText(word, right - width, place.Top + size, SKTextAlign.Left, font, paint);
            else
                canvas.DrawShapedText(shaper, word, right - width, place.Top + size, SKTextAlign.Left, font, paint);
            right -= width + (size * 0.28f);
        }
    }
}
