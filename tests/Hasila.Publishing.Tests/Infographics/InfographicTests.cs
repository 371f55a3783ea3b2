using System.Xml.Linq;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Infographics;
using Hasila.Publishing.Shaping;
using Hasila.Text;
using Hasila.Text.Figures;
using SkiaSharp;
using Xunit;

namespace Hasila.Publishing.Tests.Infographics;

public class InfographicTests
{
    [Fact]
    public void A_long_caveat_is_cut_between_two_words()
    {
        var cut = Assert.Single(new PictureWords("en").Caveat(string.Join(' ', Enumerable.Repeat("harvesting", 20)), []));
        Assert.EndsWith(" harvesting…", DisplayText.Spoken(cut), StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_shows_the_first_digits_of_its_hash() => Assert.Equal("1f3a9c20d4e1", PictureWords.Hash("sha256:1f3a9c20d4e15b6677889900"));

    [Theory]
    [InlineData(9, 9)]
    [InlineData(7, 8)]
    public void Where_no_less_was_found_than_announced_nothing_is_missing(int announced, int found)
    {
        var edition = Sample.Edition with { Gaps = [new CompletenessGap(Sample.Coalition.Ar, announced, found, "page", "sha256:00", "")] };
        Assert.DoesNotContain(new PictureWords("en").MissingBand, Words(edition, "en"), StringComparison.Ordinal);
        Assert.Contains(new PictureWords("en").MissingBand, Words(Sample.Edition, "en"), StringComparison.Ordinal);
    }

    internal static IEnumerable<TextMark> Texts(IEnumerable<Mark> marks) =>
        marks.SelectMany(mark =>
            mark switch
            {
                Group group => Texts(group.Marks),
                TextMark text => [text],
                _ => [],
            }
        );

    private static string Words(Edition edition, string language) =>
        string.Join('\n', Texts(PictureLayout.LayOut(edition, language).Marks).Select(text => DisplayText.Spoken(text.Line.Text)));

    private static Edition Long()
    {
        var name = new LocalText(
            string.Join(' ', Enumerable.Repeat("الهيئة العليا المشتركة لمتابعة شؤون وادي الزيزفون", 6)),
            string.Join(' ', Enumerable.Repeat("the Joint High Commission for the Affairs of the Lindens Valley", 6))
        );
        var figure = new ClaimedFigure
        {
            Value = 1_234_567_890_123_456.7891m,
            High = 9_234_567_890_123_456.7891m,
            Comparator = Comparator.Range,
            Words = "كثير",
            Counts = "عائلة",
        };
        var sample = Sample.Of(
            Sample.Claim("returns", "civil", figure, Outcome.SupportedExceptApproximator, [new string('م', 10_000)], figure, name),
            Sample.Claim("health", "civil", new ClaimedFigure { Words = new string('w', 3_000) }, Outcome.Supported),
            Sample.Claim(new string('ن', 2_000), null, null, null)
        );
        return sample with
        {
            Title = name,
            Sources = [new Source(123456, "sha256:" + new string('f', 64), "p", new string('و', 500), name.En, new DateOnly(2025, 1, 1), "ar", null)],
            Reviewers = [name.Ar, name.En],
            Gaps = [new CompletenessGap(name.Ar, 4000, 2, "p", "c", "w")],
        };
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public void Every_line_stays_in_its_room_and_on_the_picture(string language)
    {
        foreach (var edition in new[] { Sample.Edition, Long() })
        {
            var picture = PictureLayout.LayOut(edition, language);
            foreach (var text in Texts(picture.Marks))
            {
                Assert.True(text.X >= text.Room.Left - 0.5f && text.X + text.Line.Width <= text.Room.Right + 0.5f, text.Line.Text);
                Assert.InRange(text.Room.Left, 0, picture.Width);
                Assert.InRange(text.Room.Right, 0, picture.Width);
                Assert.InRange(text.Baseline, 0, picture.Height);
            }
        }
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public void Lines_do_not_overlap(string language)
    {
        var texts = Texts(PictureLayout.LayOut(Sample.Edition, language).Marks).ToList();
        for (var i = 0; i < texts.Count; i++)
        {
            for (var j = i + 1; j < texts.Count; j++)
            {
                var (a, b) = (texts[i], texts[j]);
                var (upper, lower) = a.Baseline < b.Baseline ? (a, b) : (b, a);
                var apart =
                    a.X + a.Line.Width <= b.X
                    || b.X + b.Line.Width <= a.X
                    || Math.Abs(a.Baseline - b.Baseline) >= (0.9f * lower.Line.Style.Size) + (0.2f * upper.Line.Style.Size);
                Assert.True(apart, $"{a.Line.Text} / {b.Line.Text}");
            }
        }
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public void Svg_is_well_formed_and_its_letters_are_outlines(string language)
    {
        var svg = XDocument.Parse(InfographicRenderer.Svg(Sample.Edition, language));
        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName == "text");
        var ids = svg.Descendants().Attributes("id").Select(id => "#" + id.Value).ToHashSet();
        var uses = svg.Descendants().Where(element => element.Name.LocalName == "use").Select(use => use.Attribute("href")!.Value).ToList();
        Assert.True(uses.Count > 500);
        Assert.All(uses, use => Assert.Contains(use, ids));
        Assert.Equal(InfographicRenderer.Svg(Sample.Edition, language), InfographicRenderer.Svg(Sample.Edition, language));
    }

    [Theory]
    [InlineData("ar", 1)]
    [InlineData("en", 2)]
    [Trait("Cost", "high")]
    public void Png_has_the_size_of_the_picture_and_is_not_blank(string language, int scale)
    {
        var height = PictureLayout.LayOut(Sample.Edition, language).Height;
        using var bitmap = SKBitmap.Decode(InfographicRenderer.Png(Sample.Edition, language, scale));
        Assert.Equal((1080 * scale, (int)height * scale), (bitmap.Width, bitmap.Height));
        Assert.True(bitmap.Pixels.Distinct().Count() > 50);
    }

    [Fact]
    public void The_claimant_is_the_subject_of_the_title()
    {
        var unnamed = Sample.Edition with { Title = Sample.Edition.Framework.Name };
        Assert.StartsWith("ما يقول تحالف الميثاق إنه حققه", Words(unnamed, "ar"), StringComparison.Ordinal);
        Assert.StartsWith("What the Charter Coalition says it achieved", Words(unnamed, "en"), StringComparison.Ordinal);
        var several = Sample.Of(
            Sample.Claim("health", "civil", null, null),
            Sample.Claim("aid", "civil", null, null, claimant: new("وزارة التعمير", "the Ministry of Reconstruction"))
        );
        Assert.StartsWith("Results claimed by several bodies", Words(several with { Title = several.Framework.Name }, "en"), StringComparison.Ordinal);
        Assert.Contains("The Ministry of Reconstruction", Words(several, "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_title_that_was_given_is_the_title() =>
        Assert.StartsWith("Tally of the Lindens Valley\nWhat the Charter Coalition says it achieved", Words(Sample.Edition, "en"), StringComparison.Ordinal);

    [Fact]
    public void A_card_keeps_the_bound_the_caveat_the_revision_and_the_sources()
    {
        var arabic = Words(Sample.Edition, "ar").Split('\n');
        Assert.Contains("أكثر من", arabic);
        Assert.Contains("65%", arabic);
        Assert.Contains("كان نحو 60 بالمئة في 2024-03", arabic);
        Assert.Contains("المصادر [1] [3]", arabic);
        Assert.Contains(arabic, line => line.StartsWith("تحفّظ: ", StringComparison.Ordinal));
        Assert.Equal(2, arabic.Count(line => line.StartsWith("بند أعلن عنه", StringComparison.Ordinal)));
        Assert.Contains(arabic, line => line.Contains("1f3a9c20d4e1", StringComparison.Ordinal));
        Assert.Contains("more than", Words(Sample.Edition, "en").Split('\n'));
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public void Hostile_words_are_drawn_as_words(string language)
    {
        const string Hostile = "</g><script>alert(1)</script>\"' & ]]> \u202e56\u202c\u2066\0\u001b[31m\ud800 \ufffe\uffff";
        var edition = Sample.Of(
            Sample.Claim(Hostile, null, new ClaimedFigure { Words = Hostile, Counts = Hostile }, null, [Hostile], null, new(Hostile, Hostile))
        ) with
        {
            Title = new(Hostile, Hostile),
            Sources = [new Source(1, Hostile, Hostile, Hostile, Hostile, null, Hostile, Hostile)],
            Reviewers = [Hostile],
            Gaps = [new CompletenessGap(Hostile, 9, 1, Hostile, Hostile, Hostile)],
        };
        var svg = XDocument.Parse(InfographicRenderer.Svg(edition, language));
        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName == "script");
        Assert.NotEmpty(InfographicRenderer.Png(edition, language, 1));
        var words = Words(edition, language);
        Assert.DoesNotContain('\u202e', words);
        if (language == "ar")
            Assert.DoesNotContain(words, c => c is '<' or '>');
    }

    [Fact]
    public void An_empty_edition_is_still_a_picture() =>
        Assert.NotEmpty(InfographicRenderer.Png(Sample.Of() with { Sources = [], Gaps = [], Reviewers = [] }, "en", 1));

    [Fact]
    public void Verdicts_are_legible_and_differ_in_shape_and_word()
    {
        var marks = Enum.GetValues<Outcome>().Select(outcome => VerdictMark.Of(outcome)).Append(VerdictMark.Of(null)).ToList();
        Assert.All(
            marks,
            mark => Assert.True(Contrast(mark.Colour, Palette.Card) >= 4.5 && Contrast(mark.Colour, mark.Ground) >= 4.5, mark.Solid + mark.Lines)
        );
        Assert.Equal(marks.Count, marks.Select(mark => mark.Solid + mark.Lines).Distinct().Count());
        var names = Enum.GetValues<Outcome>().Select(outcome => VerdictWords.Name(outcome).Ar).Append(VerdictWords.Name(null).Ar);
        Assert.Equal(marks.Count, names.Distinct().Count());
        Assert.True(Contrast(Palette.Quiet, Palette.Gap) >= 4.5 && Contrast(Palette.QuietOnAccent, Palette.Accent) >= 4.5);
    }

    [Fact]
    public void Every_pictogram_can_be_drawn()
    {
        foreach (var name in Pictograms.Names)
        {
            using var path = SKPath.ParseSvgPathData(Pictograms.Find(name));
            Assert.True(SKRect.Create(0, 0, 24, 24).Contains(path.TightBounds), name);
        }
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(SKColor.Parse(one)), Luminance(SKColor.Parse(other)));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(SKColor colour)
    {
        static double Linear(byte part) => part / 255.0 <= 0.03928 ? part / 255.0 / 12.92 : Math.Pow(((part / 255.0) + 0.055) / 1.055, 2.4);
        return (0.2126 * Linear(colour.Red)) + (0.7152 * Linear(colour.Green)) + (0.0722 * Linear(colour.Blue));
    }
}
