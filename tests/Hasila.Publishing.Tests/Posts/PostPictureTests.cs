using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Infographics;
using Hasila.Publishing.Posts;
using Hasila.Publishing.Shaping;
using Hasila.Publishing.Tests.Infographics;
using Hasila.Publishing.Tests.Payloads;
using SkiaSharp;
using Xunit;

namespace Hasila.Publishing.Tests.Posts;

/// <summary>Pictures to post hold what they say at the size at which they are seen.</summary>
public sealed class PostPictureTests
{
    public static TheoryData<string, string> Sizes
    {
        get
        {
            var sizes = new TheoryData<string, string>();
            foreach (var size in PostSize.All)
            {
                sizes.Add("ar", size.Name);
                sizes.Add("en", size.Name);
            }

            return sizes;
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Nothing_is_smaller_than_24_of_1080_nothing_leaves_its_room_and_nothing_lies_on_the_foot(string language, string name)
    {
        var size = SizeOf(name);
        foreach (var picture in PicturesOf(Sample.Edition, language, size).Concat(PicturesOf(HostileEdition.Of(new string('w', 400)), language, size)))
        {
            var lines = picture.Marks.OfType<TextMark>().ToList();
            Assert.NotEmpty(lines);
            Assert.All(lines, line => Assert.True(line.Line.Style.Size >= 24 * size.Width / 1080, $"{line.Line.Text}: {line.Line.Style.Size}"));
            Assert.All(lines, line => Assert.True(line.X >= line.Room.Left - 1 && line.X + line.Line.Width <= line.Room.Right + 1, line.Line.Text));
            Assert.All(lines, line => Assert.InRange(line.Baseline, size.Covered, size.Height - size.Covered));
            foreach (var line in lines)
                Assert.DoesNotContain(lines, other => other != line && Math.Abs(other.Baseline - line.Baseline) < line.Line.Style.Size / 2);
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_claim_is_shown_with_its_bound_its_verdict_and_its_caveat(string language, string name)
    {
        var arabic = language == "ar";
        var said = Said(PostPictures.OneClaim(Sample.Edition, Sample.Edition.Claims[0], language, SizeOf(name)));

        Assert.Contains(arabic ? "أكثر من" : "more than", said, StringComparison.Ordinal);
        Assert.Contains("65%", said, StringComparison.Ordinal);
        Assert.Contains(VerdictWords.Name(Outcome.Supported).In("ar"), arabic ? said : VerdictWords.Name(Outcome.Supported).Ar, StringComparison.Ordinal);
        Assert.Contains(arabic ? "تحفّظ" : "Caveat", said, StringComparison.Ordinal);
        Assert.Contains(Sample.Coalition.Ar, said, StringComparison.Ordinal);
        Assert.Contains("Charter Coalition", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_stands_with_its_number()
    {
        var roads = Sample.Claim(
            "demining",
            "civil",
            new ClaimedFigure
            {
                Value = 3_400_000_000,
                Unit = "dollars",
                Words = "3.4 مليار دولار",
            },
            null
        );

        Assert.Contains("3.4 مليارات دولار", Said(PostPictures.OneClaim(Sample.Of(roads), roads, "ar", PostSize.All[0])), StringComparison.Ordinal);
        Assert.Contains("3.4 billion dollars", Said(PostPictures.OneClaim(Sample.Of(roads), roads, "en", PostSize.All[0])), StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_has_a_picture_only_where_something_did()
    {
        Assert.Null(PostPictures.Changes(Sample.Edition, "en", PostSize.All[0]));
        var claim = Sample.Edition.Claims[0];
        var change = new ClaimChange(ChangeKind.New, null, new ClaimSide(claim.Claim, claim.Verdict), []);

        var edition = Sample.Edition with { Changes = new EditionComparison("2024", new DateOnly(2024, 3, 25), [change]) };

        Assert.Contains("What changed in a year", Said(PostPictures.Changes(edition, "en", PostSize.All[0])!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_has_its_size_in_pixels()
    {
        var size = PostSize.All[1];
        using var bitmap = SKBitmap.Decode(PngPicture.Paint(PostPictures.OfMostWeight(Sample.Edition, "en", size), scale: 1));

        Assert.Equal((1200, 675), (bitmap.Width, bitmap.Height));
        Assert.True(bitmap.Pixels.Distinct().Count() > 50);
    }

    private static PostSize SizeOf(string name) => PostSize.All.Single(size => size.Name == name);

    private static IEnumerable<Picture> PicturesOf(Edition edition, string language, PostSize size) =>
        [PostPictures.OfMostWeight(edition, language, size), .. edition.Claims.Select(claim => PostPictures.OneClaim(edition, claim, language, size))];

    private static string Said(Picture picture) => string.Join(' ', picture.Marks.OfType<TextMark>().Select(mark => DisplayText.Spoken(mark.Line.Text)));
}
