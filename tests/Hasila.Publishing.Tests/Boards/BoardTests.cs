using System.Text.RegularExpressions;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;
using Hasila.Publishing.Boards;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Tests.Infographics;
using Hasila.Text;
using Xunit;
using Markup = Hasila.Publishing.Boards.Html;

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
            Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("\u202E", page, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"javascript", page, StringComparison.Ordinal);
            Assert.DoesNotContain("onclick='", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_quotation_mark_in_foreign_words_does_not_end_an_attribute() =>
        Assert.Equal("&quot;a&#39; &lt;b&gt; &amp;", Markup.Encode("\"a'\u202E <b> &"));

    [Fact]
    public void What_was_found_on_a_former_figure_stands_with_the_history()
    {
        var card = CardWith(Finding("on the latest", new DateOnly(2025, 3, 1)), Finding("on the former", new DateOnly(2024, 3, 1)));
        var history = card.IndexOf("class=\"history\"", StringComparison.Ordinal);

        Assert.InRange(card.IndexOf("On the latest", StringComparison.Ordinal), 0, history);
        Assert.InRange(card.IndexOf("On the former", StringComparison.Ordinal), history, card.Length);
    }

    [Fact]
    public void Of_the_tests_of_a_page_those_that_fail_are_shown()
    {
        var card = CardWith(
            Finding("on the latest", new DateOnly(2025, 3, 1)),
            OfPage(Finding("the parts make the whole", new DateOnly(2025, 3, 1))),
            OfPage(Finding("the parts make more", new DateOnly(2025, 3, 1))) with
            {
                Outcome = Outcome.Contradicted,
            }
        );

        Assert.DoesNotContain("The parts make the whole", card, StringComparison.Ordinal);
        Assert.Contains("The parts make more", card, StringComparison.Ordinal);

        static Finding OfPage(Finding finding) =>
            finding with
            {
                Inputs = new CheckInputs
                {
                    Claim = new NormalForm
                    {
                        ClaimId = "c-returns",
                        Claimant = Sample.Coalition,
                        Indicator = "returns",
                    },
                    Test = new InternalTest("parts_and_whole", NumberInterval.Point(1), [], []),
                },
            };
    }

    [Fact]
    public void A_figure_that_never_changed_has_no_history()
    {
        var figure = new ClaimedFigure { Value = 12, Words = "12" };
        var once = Sample.Claim("returns", "civil", figure, null);
        once = once with { Claim = once.Claim with { History = [new FigureAsOf(new DateOnly(2025, 3, 1), figure, "b", null)] } };

        Assert.DoesNotContain("class=\"history\"", Board.Page(Sample.Of(once), "en"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&c=2")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("not an address", null)]
    [InlineData(null, null)]
    public void Only_web_addresses_become_links(string? url, string? link) => Assert.Equal(link, Board.SafeUrl(url));

    private static string CardWith(params Finding[] findings)
    {
        var (figure, former) = (new ClaimedFigure { Value = 12, Words = "12" }, new ClaimedFigure { Value = 9, Words = "9" });
        var claim = Sample.Claim("returns", "civil", figure, Outcome.Supported, former: former) with { Findings = findings };
        return CardOf(Board.Page(Sample.Of(claim), "en"), "c-returns");
    }

    private static Finding Finding(string words, DateOnly asOf) =>
        new()
        {
            ClaimId = "c-returns",
            AsOf = asOf,
            Outcome = Outcome.Supported,
            Explanation = new LocalText(words, words),
        };

    private static string CardOf(string page, string id)
    {
        var start = page.IndexOf($" id=\"{id}\">", StringComparison.Ordinal);
        return page[start..page.IndexOf("</article>", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex("id=\"band-(?<id>[a-z]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex BandIds();
}
