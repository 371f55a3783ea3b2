using Hasila.Pictures.Faults;
using Hasila.Pictures.Pixels;
using SkiaSharp;

namespace Hasila.Pictures.Tests;

public sealed class PictureDecoderTests
{
    [Fact]
    public void A_picture_of_more_pixels_than_allowed_is_refused_by_what_its_head_says()
    {
        // A PNG whose head says 20,000 by 20,000 and that holds nothing.
        var bytes = Encoded(new SKSizeI(20, 20), SKEncodedImageFormat.Png);
        bytes[16] = bytes[20] = 0;
        bytes[17] = bytes[21] = 0;
        (bytes[18], bytes[19], bytes[22], bytes[23]) = (0x4E, 0x20, 0x4E, 0x20);
        FixCrc(bytes);

        var error = Assert.Throws<PictureException>(() => PictureDecoder.Decode(bytes));
        Assert.Equal((PictureFault.TooLarge, 20_000, 20_000), (error.Fault, error.Width, error.Height));
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void A_large_picture_is_shrunk_by_a_whole_number_and_keeps_its_colours(SKEncodedImageFormat format)
    {
        var raster = PictureDecoder.Decode(Encoded(new SKSizeI(2600, 2400), format));
        Assert.Equal((2, 1300, 1200), (raster.Factor, raster.Width, raster.Height));
        Assert.InRange(raster.Rgb[0], 25, 35);
        Assert.InRange(raster.Rgb[1], 85, 95);
    }

    [Fact]
    public void What_can_be_seen_through_stands_on_white()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(10, 10, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        bitmap.Erase(new SKColor(0, 0, 0, 0));
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        Assert.All(PictureDecoder.Decode(data.ToArray()).Rgb, value => Assert.Equal(255, value));
    }

    [Fact]
    public void A_picture_that_is_cut_off_or_none_is_refused_by_its_kind()
    {
        var whole = DrawnCards.Draw("حصيلة", [("7", "أسواق")]);
        Assert.Equal(PictureFault.Damaged, Assert.Throws<PictureException>(() => PictureDecoder.Decode(whole.AsMemory(0, whole.Length / 2))).Fault);
        Assert.Equal(PictureFault.Damaged, Assert.Throws<PictureException>(() => PictureDecoder.Decode(whole.AsMemory(0, 12))).Fault);
        Assert.Equal(PictureFault.Unknown, Assert.Throws<PictureException>(() => PictureDecoder.Decode("no picture at all"u8.ToArray())).Fault);
    }

    private static byte[] Encoded(SKSizeI size, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(size.Width, size.Height);
        bitmap.Erase(new SKColor(30, 90, 150));
        using var data = bitmap.Encode(format, 95);
        return data.ToArray();
    }

    // The sum over the first chunk, 17 bytes from its name on.
    private static void FixCrc(byte[] png)
    {
        var sum = 0xFFFFFFFFu;
        foreach (var one in png.AsSpan(12, 17))
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xEDB88320u : sum >> 1;
        }

        sum = ~sum;
        for (var i = 0; i < 4; i++)
            png[29 + i] = (byte)(sum >> (24 - (8 * i)));
    }
}
