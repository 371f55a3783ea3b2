using System.Text.RegularExpressions;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;
using Hasila.Publishing.Boards;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Tests.Infographics;
using Hasila.Text;
using Xunit;

namespace Hasila.Publishing.Tests.Boards;

public partial class BoardTests
{
    [Fact]
    public void The_claimant_is_the_subject_and_the_verb_agrees()
    {
        var ministry = new LocalText("وزارة التعمير", "the Ministry of Reconstruction");
        var page = Board.Page(Sample.Of(Sample.Claim("schools", "civil", null, null, claimant: ministry)), "ar");

        Assert.Contains("قالت وزارة التعمير:", page, StringComparison.Ordinal);
        Assert.Contains("<h1>ما تقول وزارة التعمير إنها حققته</h1>", page, StringComparison.Ordinal);
        Assert.Contains("قال تحالف الميثاق:", Board.Page(Sample.Edition, "ar"), StringComparison.Ordinal);
        Assert.Contains("The Charter Coalition said:", Board.Page(Sample.Edition, "en"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("en", "ltr")]
    public void Overall_comes_first_then_the_frames_in_the_frameworks_order(string language, string direction)
    {
        var page = Board.Page(Sample.Edition, language);

        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\">", page, StringComparison.Ordinal);
        Assert.Equal(["overall", "security", "civil"], BandIds().Matches(page).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void A_figure_keeps_its_bound_in_words_and_stands_isolated()
    {
        Assert.Contains("<p class=\"figure\"><bdi>أكثر من 65 بالمئة</bdi>", Board.Page(Sample.Edition, "ar"), StringComparison.Ordinal);
        Assert.Contains("<p class=\"figure\"><bdi>more than 65 percent</bdi>", Board.Page(Sample.Edition, "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_counted_is_said_only_in_the_readers_language()
    {
        Assert.Contains("<span class=\"counts\" dir=\"auto\">لغم</span>", Board.Page(Sample.Edition, "ar"), StringComparison.Ordinal);
        Assert.DoesNotContain("لغم</span>", Board.Page(Sample.Edition, "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_caveat_stands_in_the_card_of_its_claim()
    {
        var card = CardOf(Board.Page(Sample.Edition, "ar"), "c-territory");

        Assert.Contains("خلايا الجماعة ما زالت تنشط", card, StringComparison.Ordinal);
        Assert.Contains("كيف تغيّر الرقم", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Outcome.Insufficient, true)]
    [InlineData(Outcome.NotComparable, true)]
    [InlineData(null, true)]
    [InlineData(Outcome.Supported, false)]
    [InlineData(Outcome.Contradicted, false)]
    public void What_would_settle_it_is_said_while_it_is_not_settled(Outcome? verdict, bool said)
    {
        var page = Board.Page(Sample.Of(Sample.Claim("returns", "civil", null, verdict)), "en");

        Assert.Equal(said, page.Contains("What would settle it", StringComparison.Ordinal));
    }

    [Fact]
    public void Markup_and_direction_controls_of_a_page_stay_words()
    {
        const string Hostile = "<script>alert(1)</script>\u202Eمقلوب\" onclick='x'";
        var source = new Source(1, "sha256:00", "p", Hostile, Hostile, null, "ar\"><b>", "javascript:alert(1)");
        var edition = Sample.Of(
            Sample.Claim(
                "returns",
                "civil",
                new ClaimedFigure { Words = Hostile, Counts = Hostile },
                null,
                caveats: [Hostile],
                claimant: new LocalText(Hostile, Hostile)
            )
        ) with
        {
            Sources = [source],
        };

        foreach (var page in (string[])[Board.Page(edition, "ar"), Board.Page(edition, "en")])
        {
            Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
            Assert.DoesNotContain("\u202E", page, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"javascript", page, StringComparison.Ordinal);
            Assert.DoesNotContain("onclick='", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&c=2")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("not an address", null)]
    [InlineData(null, null)]
    public void Only_web_addresses_become_links(string? url, string? link) => Assert.Equal(link, Board.SafeUrl(url));

    private static string CardOf(string page, string id)
    {
        var start = page.IndexOf($"<article class=\"card\" id=\"{id}\">", StringComparison.Ordinal);
        return page[start..page.IndexOf("</article>", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex("id=\"band-(?<id>[a-z]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex BandIds();
}
