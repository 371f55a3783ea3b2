using Hasila.Pictures.Faults;
using Hasila.Pictures.Pixels;
using SkiaSharp;

namespace Hasila.Pictures.Tests;

/// <summary>Pictures drawn by the test, read to the end by both readers; skipped by name where tesseract is not on the machine.</summary>
public sealed class PictureReaderTests
{
    private static readonly (string, string)[] s_items =
    [
        ("12,450", "عائلة عادت إلى السهل"),
        ("80%", "من آبار القرى تعمل"),
        ("37", "جسرا أعيد بناؤه"),
        ("5", "أسواق فتحت أبوابها"),
    ];

    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Webp)]
    [Trait("Cost", "high")]
    public void Each_card_has_its_own_figure_and_words_in_reading_order(SKEncodedImageFormat format)
    {
        SkipWithoutTesseract();
        var reading = PictureReader.Read(DrawnCards.Draw("حصيلة السهل", s_items, format));

        Assert.Equal("ar", reading.Language);
        Assert.Equal(5, reading.Cards.Count);
        Assert.Equal(["12,450", "80%", "37", "5"], reading.Cards.Skip(1).Select(card => Assert.Single(card.Figures).Text));
        Assert.Equal(
            Enumerable.Range(0, 4).Select(DrawnCards.PlaceOf).Select(place => new Box(place.Left, place.Top, place.Right, place.Bottom)),
            reading.Cards.Skip(1).Select(card => card.Box)
        );
        Assert.Contains("السهل", reading.Cards[1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("السهل", reading.Cards[2].Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Cost", "high")]
    public void A_figure_that_both_readers_read_alike_has_a_value_and_Arabic_Indic_ones_that_one_cannot_read_have_none()
    {
        SkipWithoutTesseract();
        var reading = PictureReader.Read(DrawnCards.Draw("حصيلة السهل", [("12,450", "عائلة عادت"), ("٣٢٠", "جلسة في القرى")]));

        var latin = Assert.Single(reading.Cards[1].Figures);
        Assert.Equal((12450m, true, "12,450", "12,450"), (latin.Value, latin.Agreed, latin.ByShape, latin.ByLetters));
        var arabic = Assert.Single(reading.Cards[2].Figures);
        Assert.Equal(("٣٢٠", null, false), (arabic.Text, arabic.Value, arabic.Agreed));
    }

    [Fact]
    [Trait("Cost", "high")]
    public void Digits_of_a_word_with_letters_in_it_have_no_value_though_both_readers_read_them_alike()
    {
        SkipWithoutTesseract();
        var reading = PictureReader.Read(DrawnCards.Draw("حصيلة السهل", [("06a1df6838a3", "عائلة عادت"), ("6,838", "جلسة في القرى")]));

        Assert.All(reading.Cards[1].Figures, figure => Assert.Null(figure.Value));
        Assert.Equal(6838m, Assert.Single(reading.Cards[2].Figures).Value);
    }

    [Fact]
    public void Without_tesseract_the_refusal_says_what_to_install_in_both_languages()
    {
        var error = Assert.Throws<PictureException>(() => Programs.LetterProgram.Find(searched: "/nowhere"));
        Assert.Equal(PictureFault.NoProgram, error.Fault);
        var words = Wording.PictureBook.Why(error);
        Assert.Contains("install tesseract-ocr, tesseract-ocr-ara and tesseract-ocr-eng", words.En, StringComparison.Ordinal);
        Assert.Contains("ثبّتوا tesseract-ocr", words.Ar, StringComparison.Ordinal);
    }

    private static void SkipWithoutTesseract() =>
        Assert.SkipUnless(
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "tesseract"))),
            "tesseract is not on this machine"
        );
}
