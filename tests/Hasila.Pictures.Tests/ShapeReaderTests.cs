using Hasila.Pictures.Figures;
using Hasila.Pictures.Layout;
using Hasila.Pictures.Pixels;
using SkiaSharp;

namespace Hasila.Pictures.Tests;

/// <summary>The reader of figures by itself, on figures drawn in the faces of the editions.</summary>
public sealed class ShapeReaderTests
{
    [Theory]
    [InlineData("142")]
    [InlineData("23,900")]
    [InlineData("80%")]
    [InlineData("1.2")]
    [InlineData("٣٢٠")]
    [InlineData("١٠٥")]
    [InlineData("٧٠٠")]
    [InlineData("٥")]
    public void A_figure_in_a_face_of_the_editions_is_read_at_three_sizes(string figure)
    {
        foreach (var size in (float[])[18, 34, 60])
            Assert.Equal(figure, Assert.Single(new ShapeReader(GlyphModel.BuiltIn).Read(Line(figure, size))).Text);
    }

    [Fact]
    public void A_space_parts_figures_also_beside_an_Arabic_Indic_zero()
    {
        foreach (var size in (float[])[18, 34, 60])
            Assert.Equal(["٣٢٠", "٤٥"], new ShapeReader(GlyphModel.BuiltIn).Read(Line("٣٢٠ ٤٥", size)).Select(figure => figure.Text));
    }

    [Fact]
    public void The_weights_say_of_which_form_they_are_and_no_other_is_taken()
    {
        Assert.Throws<InvalidDataException>(() => GlyphModel.Read([1, 2, 3, 4, 5, 6, 7]));
        Assert.Throws<InvalidDataException>(() => GlyphModel.Read([]));
        Assert.StartsWith("sha256:", GlyphModel.BuiltIn.Hash, StringComparison.Ordinal);
    }

    private static LinePicture Line(string text, float size)
    {
        using var face = SKTypeface.FromFile(TestMaterial.InRepository("src", "Hasila.Publishing", "Fonts", "NotoSansArabic_600SemiBold.ttf"));
        using var font = new SKFont(face, size) { Edging = SKFontEdging.Antialias, Subpixel = true };
        using var bitmap = new SKBitmap((int)(size * text.Length) + 40, (int)(size * 2), SKColorType.Gray8, SKAlphaType.Opaque);
        using (var canvas = new SKCanvas(bitmap))
        using (var paint = new SKPaint { Color = SKColors.Black, IsAntialias = true })
        {
            canvas.Clear(SKColors.White);
            canvas.DrawText(text, 20, size * 1.4f, SKTextAlign.Left, font, paint);
        }

        var ink = new byte[bitmap.Width * bitmap.Height];
        for (var y = 0; y < bitmap.Height; y++)
        {
            for (var x = 0; x < bitmap.Width; x++)
                ink[(y * bitmap.Width) + x] = (byte)(255 - bitmap.GetPixelSpan()[(y * bitmap.RowBytes) + x]);
        }

        var plane = new Plane(bitmap.Width, bitmap.Height, ink);
        var box = InkShape.In(plane, 60).Select(shape => shape.Box).Aggregate((a, b) => a.With(b));
        return LinePicture.Of(plane, box, 255);
    }
}
