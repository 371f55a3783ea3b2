using CsCheck;
using Hasila.Publishing.Shaping;
using Xunit;

namespace Hasila.Publishing.Tests.Shaping;

public class BidiTests
{
    private static readonly TextStyle s_style = new(FontFace.Text, 20, 30);

    /// <summary>The text from left to right as a reader sees it; a letter and its dots are one.</summary>
    private static string Seen(string text, bool rightToLeft)
    {
        var line = Paragraph.Line(text, s_style, rightToLeft);
        return string.Concat(line.Glyphs.DistinctBy(glyph => glyph.Cluster).OrderBy(glyph => glyph.X).Select(glyph => text[glyph.Cluster]));
    }

    [Theory]
    [InlineData("أكثر من 65 بالمئة", "65")]
    [InlineData("كان 65 في \u20662024-03\u2069", "2024-03")]
    [InlineData("أزيل 18,400 لغم", "18,400")]
    [InlineData("نسبة 3.5 بالمئة", "3.5")]
    [InlineData("more than 65 percent", "65")]
    [InlineData("قال Coalition 65 إنه", "65")]
    public void A_figure_never_reverses(string text, string figure)
    {
        foreach (var rightToLeft in new[] { true, false })
        {
            var line = Paragraph.Line(text, s_style, rightToLeft);
            var at = text.IndexOf(figure, StringComparison.Ordinal);
            var drawn = line
                .Glyphs.Where(glyph => glyph.Cluster >= at && glyph.Cluster < at + figure.Length)
                .OrderBy(glyph => glyph.X)
                .Select(glyph => glyph.Id);
            Assert.Equal(figure.Select(c => s_style.Face.GlyphOf(c)), drawn);
        }
    }

    [Theory]
    [InlineData("65%", true, "65%")]
    [InlineData("اب 12", true, "12 با")]
    [InlineData("اب (ج)", true, ")ج( با")]
    [InlineData("ab (اب) cd", false, "ab (با) cd")]
    [InlineData("اب ab (cd)", true, "ab (cd) با")]
    [InlineData("\u2068اب\u2069 · \u2068ab\u2069", true, "ab · با")]
    [InlineData("[1] [3]", true, "]3[ ]1[")]
    public void Mixed_lines_are_put_in_reading_order(string text, bool rightToLeft, string seen) => Assert.Equal(seen, Seen(text, rightToLeft));

    [Fact]
    public void Brackets_of_a_right_to_left_stretch_are_mirrored()
    {
        var line = Paragraph.Line("(ج)", s_style, rightToLeft: true);
        Assert.Equal(s_style.Face.GlyphOf('('), line.Glyphs.MinBy(glyph => glyph.X).Id);
    }

    [Fact]
    public void Arabic_letters_join()
    {
        var joined = Paragraph.Line("بيت", s_style, rightToLeft: true).Glyphs.Select(glyph => glyph.Id);
        Assert.DoesNotContain(s_style.Face.GlyphOf('ب'), joined);
    }

    [Theory]
    [InlineData("وادي الزيزفون ")]
    [InlineData("word")]
    [InlineData("ن")]
    [InlineData("\u0301")]
    [InlineData("\ud83d\ude00")]
    public void Very_long_words_break_into_lines_that_fit(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 10_000 / part.Length));
        var lines = Paragraph.Wrap(text, s_style, 300, rightToLeft: true);
        Assert.All(lines, line => Assert.True(line.Width <= 300, $"{line.Width}"));
        Assert.Equal(text.Replace(" ", ""), string.Concat(lines.Select(line => line.Text)).Replace(" ", ""));
    }

    [Fact]
    public void Any_text_is_shaped_and_keeps_its_characters() =>
        Gen.String[Gen.Char["اب1٢ (]،%-.aZ«\u2066\u2068\u2069\ud83d\ude00\u202e\0\n<"], 0, 60]
            .Sample(
                raw =>
                {
                    var text = DisplayText.Clean(raw);
                    Assert.DoesNotContain(text, c => char.IsControl(c) || c is '\u202e' || DisplayText.IsIsolate(c));
                    var lines = Paragraph.Wrap(DisplayText.Isolate(text), s_style, 120, rightToLeft: true);
                    Assert.Equal(text.Replace(" ", ""), DisplayText.Spoken(string.Concat(lines.Select(line => line.Text))).Replace(" ", ""));
                },
                iter: 300
            );

    [Fact]
    public void Shaping_outlives_a_compacting_collection()
    {
        var before = Paragraph.Line("وادي 65", s_style, rightToLeft: true);
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        Assert.Equal(before.Glyphs, Paragraph.Line("وادي 65", s_style, rightToLeft: true).Glyphs);
    }

    [Fact]
    public void The_fonts_cover_what_the_pictures_say()
    {
        const string Needed =
            "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْ،؛؟٪٠١٢٣٤٥٦٧٨٩abcdefghijklmnopqrstuvwxyz"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789%«»().,:—–…·‹›“”’[]-أكثر من ما لا يقل عن نحو بالمئة";
        foreach (var face in FontFace.All)
            Assert.DoesNotContain(Needed, c => !face.Covers(c));
    }
}
