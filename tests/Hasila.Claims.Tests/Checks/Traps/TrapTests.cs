using System.Globalization;
using Hasila.Claims.Checks;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Evidence.Catalogue;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;
using Hasila.Text.Figures;

namespace Hasila.Claims.Tests.Checks.Traps;

/// <summary>What went wrong on real pages, on invented ones: from the text of a page to the finding.</summary>
public sealed class TrapTests
{
    private static readonly EvidenceCatalogue s_clearance = InventedPages.Evidence(
        """
        series:
          - id: clearance
            name: {ar: "الأجسام المزالة", en: "Items removed"}
            file: table.csv
            date: "#date+asof"
            value: "#output+items"
            indicator: demining
            kind: cumulative
            every: quarter
            since: 2020-01-01
            counts: {ar: "جسماً متفجراً|أجسام متفجرة", en: "explosive items"}
            counts_words: [mine, item, explosive, لغم, ألغام, جسم]
            definition: {ar: "أجسام أزيلت منذ 2020", en: "items removed since 2020"}
            owner: {ar: "مكتب الإحصاء", en: "Statistics Office"}
            source: invented
            licence: CC0-1.0
        """,
        """
        As of,Items
        #date+asof,#output+items
        2022-12-31,412000
        2023-03-31,440100
        2023-06-30,466300
        2023-09-30,489900
        2023-12-31,515219
        2024-03-31,531007
        """
    );

    [Fact]
    public void The_same_number_for_another_predicate_is_another_claim()
    {
        var pages = InventedPages.Read(
            Page(
                "2023-03-21",
                "The Valley Board said in a statement on Monday that 800,000 people had been freed from the control of the brigades, and the area was "
                    + "liberated."
            ),
            Page("2024-03-21", "The Valley Board said in a statement on Wednesday that 800,000 displaced people had returned to their homes.")
        );
        Assert.Equal(2, pages.Stating(800_000).Count);
        Assert.Equal(2, pages.Stating(800_000).Select(claim => claim.Line).Distinct().Count());
    }

    [Fact]
    public void An_approximator_that_flips_is_flagged_and_its_bounds_are_checked_as_the_latest_has_it()
    {
        var claim = Assert.Single(
            InventedPages
                .Read(
                    Page(
                        "2024-03-21",
                        "The Valley Board said on Wednesday that nearly 300,000 displaced people had returned to their homes.\n\nThe Board added that "
                            + "about 300,000 displaced people had returned to their homes.\n\nIn its summary the Valley Board said that more than "
                            + "300,000 displaced people had returned to their homes."
                    )
                )
                .Stating(300_000)
        );
        Assert.Contains("approximator-flip", claim.Flags);
    }

    [Theory]
    [InlineData("The Valley Board said in a statement that 15,219 mines had been removed since 2020.")]
    [InlineData("قال مجلس الوادي في بيان إن 15219 لغماً أزيلت منذ عام 2020.")]
    public void A_lost_leading_digit_is_contradicted_as_a_misprint(string sentence)
    {
        var finding = Assert.Single(InventedPages.Read(s_clearance, Page("2024-01-05", sentence)).OnClaims, one => one.SeriesId is not null);
        Assert.Equal((Outcome.Contradicted, ContradictionGrade.Gross), (finding.Outcome, finding.Grade));
        Assert.Contains(Flag.TranscriptionSuspect, finding.Flags);
    }

    [Fact]
    public void A_lost_leading_digit_is_seen_beside_other_pages_and_mirrors_count_once()
    {
        const string odd = "The Valley Board said on Thursday that 15,219 mines had been removed.";
        const string courier = "The Valley Board said on Thursday that 515,219 mines had been removed.";
        const string herald = "In a statement on Thursday, the Valley Board said 515,219 mines had been removed by its teams.";
        var two = InventedPages.Read(
            Page("2024-01-05", odd, "The Tribune"),
            Page("2024-01-05", courier, "The Courier"),
            Page("2024-01-05", herald, "The Herald")
        );
        var mirrored = InventedPages.Read(
            Page("2024-01-05", odd, "The Tribune"),
            Page("2024-01-05", courier, "The Courier"),
            Page("2024-01-05", courier, "The Courier").Replace("\nThe Courier |", "\nThe Mirror |", StringComparison.Ordinal)
        );
        Assert.Equal(2, two.Stating(515_219).Count + two.Stating(15_219).Count);
        Assert.DoesNotContain(mirrored.Internal, finding => finding.Flags.Contains(Flag.TranscriptionSuspect));
    }

    [Theory]
    [InlineData(
        "More than 2.5 million people visited the shrine, board says",
        "The Valley Board said on Wednesday that 2,489,406 people had visited the shrine. The roads there stayed open all week."
    )]
    [InlineData(
        "مجلس الوادي: أكثر من 2.5 مليون شخص زاروا المقام",
        "قال مجلس الوادي يوم الأربعاء إن 2,489,406 أشخاص زاروا المقام. وبقيت الطرق إلى المقام مفتوحة طوال الأسبوع، وانتشر المتطوعون عند مداخله."
    )]
    public void A_headline_that_claims_more_than_its_body_is_supported_except_for_its_bound(string headline, string sentence)
    {
        var finding = Assert.Single(InventedPages.Read($"{headline}\nThe Courier | 21 March 2024\n\n{sentence}\n").Internal);
        Assert.Equal(("headline_and_body", Outcome.SupportedExceptApproximator), (finding.Inputs!.Test!.Name, finding.Outcome));
        Assert.StartsWith("The headline of the page", finding.Explanation.En, StringComparison.Ordinal);
        Assert.StartsWith("في عنوان صفحة", finding.Explanation.Ar, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The Valley Board said in a statement that 515,219 mines had been removed in 2023.")]
    [InlineData("The Valley Board said in a statement that 515,219 mines had been removed during 2023.")]
    [InlineData("قال مجلس الوادي في بيان إن 515219 لغماً أزيلت خلال عام 2023.")]
    public void A_running_total_printed_as_the_years_own_is_contradicted_and_flagged(string sentence)
    {
        var finding = Assert.Single(InventedPages.Read(s_clearance, Page("2024-01-05", sentence)).OnClaims, one => one.SeriesId is not null);
        Assert.Equal(Outcome.Contradicted, finding.Outcome);
        Assert.Equal(NumberInterval.Point(103_219), finding.Observed);
        Assert.Contains(Flag.PeriodMixUp, finding.Flags);
    }

    [Theory]
    [InlineData("The Valley Board said in a statement that 103,219 mines had been removed in 2023.", Outcome.Supported)]
    [InlineData("The Valley Board said in a statement that 515,219 mines had been removed since January 2020.", Outcome.Supported)]
    [InlineData("The Valley Board said in a statement that 489,900 mines had been removed by the end of September 2023.", Outcome.Supported)]
    [InlineData("The Valley Board said in a statement that 503,000 mines had been removed by the end of September 2023.", Outcome.Contradicted)]
    [InlineData("قال مجلس الوادي في بيان إن 103219 لغماً أزيلت خلال عام 2023.", Outcome.Supported)]
    [InlineData("قال مجلس الوادي في بيان إن 515219 لغماً أزيلت منذ مطلع عام 2020.", Outcome.Supported)]
    public void The_days_that_a_claim_speaks_of_are_those_it_is_checked_for(string sentence, Outcome outcome) =>
        Assert.Equal(outcome, Assert.Single(InventedPages.Read(s_clearance, Page("2024-01-05", sentence)).OnClaims, one => one.SeriesId is not null).Outcome);

    [Theory]
    [InlineData("The Valley Board said in a statement that 103,219 mines had been removed in fiscal year 2022/23.")]
    [InlineData("The Valley Board said in a statement that 103,219 mines had been removed in the 2023 fiscal year.")]
    [InlineData("قال مجلس الوادي في بيان إن 103219 لغماً أزيلت خلال السنة المالية 2023.")]
    public void A_fiscal_year_is_not_held_against_calendar_years(string sentence)
    {
        var finding = Assert.Single(InventedPages.Read(s_clearance, Page("2024-01-05", sentence)).OnClaims, one => one.SeriesId is not null);
        Assert.Equal(Outcome.Insufficient, finding.Outcome);
        Assert.Contains(Flag.FiscalYear, finding.Flags);
        Assert.Equal("because the days of the fiscal year that is meant are not stated", finding.Because!.En);
    }

    [Fact]
    public void A_share_whose_whole_drifts_is_flagged_on_both_sides()
    {
        var pages = InventedPages.Read(
            Page("2023-03-21", "The Valley Board said on Tuesday that 60 percent of the 5.9 million displaced people had returned to their homes."),
            Page("2024-03-21", "The Valley Board said on Wednesday that 70 percent of the 5.2 million displaced people had returned to their homes.")
        );
        var shares = pages.OnClaims.Where(finding => finding.Inputs is { Test: null, Claim.Unit: "percent" }).ToList();
        Assert.Equal([60m, 70m], shares.Select(finding => finding.Inputs!.Claim.Value!.Value).Order());
        Assert.All(shares, finding => Assert.Contains(Flag.DenominatorDrift, finding.Flags));
    }

    [Fact]
    public void A_forecast_is_not_checkable_and_says_when_it_falls_due()
    {
        var form = NormalForm.Of(
            new Claim
            {
                Id = "c",
                Claimant = new("مجلس الوادي", "the Valley Board"),
                Indicator = "returns",
                Gloss = new("", ""),
                Figure = new ClaimedFigure
                {
                    Value = 80,
                    Unit = "percent",
                    Step = 1,
                    Words = "80 percent",
                },
                Appearances =
                [
                    new Appearance
                    {
                        Capture = "p",
                        Page = "p",
                        Span = new(0, 1),
                        Words = "80 percent will have returned by the end of 2026",
                        Published = new(2024, 3, 21),
                        Language = "en",
                        Figure = new ClaimedFigure
                        {
                            Value = 80,
                            Unit = "percent",
                            Step = 1,
                            Words = "80 percent",
                        },
                    },
                ],
            }
        );
        var finding = Assert.Single(ClaimChecker.Check(form, EvidenceCatalogue.Empty));
        Assert.Equal((Outcome.NotCheckable, new DateOnly(2026, 12, 31)), (finding.Outcome, form.Due));
        Assert.Contains("due on 31 December 2026", finding.Explanation.En, StringComparison.Ordinal);
        Assert.Contains("موعده 31 كانون الأول/ديسمبر 2026", finding.Explanation.Ar, StringComparison.Ordinal);
    }

    [Fact]
    public void A_series_that_was_revised_says_what_was_known_then_and_what_is_known_now()
    {
        var revised = InventedPages.Evidence(
            """
            series:
              - {id: schools, name: {ar: "مدارس أعيد فتحها", en: "Schools reopened"}, file: table.csv, date: Year, value: Schools,
                 vintage: Published, indicator: schooling, kind: flow, every: year,
                 counts: {ar: "مدرسةً|مدارس", en: schools}, definition: {ar: "مدارس", en: schools},
                 owner: {ar: "مكتب الإحصاء", en: Statistics Office}, source: invented, licence: CC0-1.0}
            """,
            "Year,Schools,Published\n2022,112,2023-02-01\n2022,145,2024-06-01\n"
        );
        var findings = InventedPages
            .Read(revised, Page("2023-03-05", "The Valley Board said in a statement that 112 schools had reopened in 2022."))
            .OnClaims.Where(finding => finding.SeriesId is not null)
            .ToList();
        Assert.Equal([Outcome.Supported, Outcome.Contradicted], findings.Select(finding => finding.Outcome));
        Assert.All(findings, finding => Assert.Contains(Flag.Revised, finding.Flags));
        Assert.Contains("as known on 5 March 2023", findings[0].Explanation.En, StringComparison.Ordinal);
        Assert.Contains("as known at the latest", findings[1].Explanation.En, StringComparison.Ordinal);
        Assert.Contains("كما كان معروفاً في 5 آذار/مارس 2023", findings[0].Explanation.Ar, StringComparison.Ordinal);
        Assert.Contains("\u2068145\u2069 مدرسةً", findings[1].Explanation.Ar, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8ر1 مليون شخص", 1_800_000, 100_000)]
    [InlineData("7,5 ملايين شخص", 7_500_000, 100_000)]
    [InlineData("420.832 شخصاً", 420_832, 1)]
    [InlineData("182 ألفاً و14 شخصاً", 182_014, 1)]
    [InlineData("مليوناً ومئتي ألف شخص", 1_200_000, null)]
    [InlineData("نصف مليون شخص", 500_000, null)]
    [InlineData("٢٫٦ مليون شخص", 2_600_000, 100_000)]
    public void Numbers_as_the_press_prints_them_reach_the_check(string written, int value, int? step)
    {
        var pages = InventedPages.Read(
            $"مجلس الوادي يعرض حصيلته\nصحيفة الضفة | 21 مارس 2024\n\nقال مجلس الوادي في بيان يوم الأربعاء إن {written} عادوا إلى منازلهم من النازحين.\n"
        );
        var claim = Assert.Single(pages.Stating(value));
        Assert.Equal(step, claim.Figure!.Step);
        Assert.Equal(Comparator.Exact, claim.Figure.Comparator);
    }

    private static string Page(string day, string body, string outlet = "The Courier") =>
        $"{outlet} on the valley\n{outlet} | "
        + $"{DateOnly.Parse(day, CultureInfo.InvariantCulture).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}\n\n{body}\n";
}
