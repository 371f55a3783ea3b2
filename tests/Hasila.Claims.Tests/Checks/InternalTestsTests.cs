using Hasila.Claims.Checks;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Checks.Sentences;
using Hasila.Claims.Evidence.Catalogue;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;
using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Claims.Tests.Checks;

/// <summary>Rule 11: a page's numbers against each other, on invented pages.</summary>
public sealed class InternalTestsTests
{
    [Theory]
    [InlineData(48, Outcome.Supported)]
    [InlineData(52, Outcome.Contradicted)]
    public void Parts_sum_to_the_whole(int whole, Outcome outcome) =>
        Assert.Equal(outcome, InternalTests.Check(Claim(whole), InternalTests.WholeOfParts([NumberInterval.Point(31), NumberInterval.Point(17)])).Outcome);

    [Fact]
    public void Rounded_parts_leave_half_a_step_each() =>
        Assert.Equal(Outcome.Consistent, InternalTests.Check(Claim(5.2m, 0.1m), InternalTests.WholeOfParts([new(3.05m, 3.15m), new(1.95m, 2.05m)])).Outcome);

    [Fact]
    public void A_part_is_not_above_its_whole_and_a_lost_digit_is_seen()
    {
        var finding = InternalTests.Check(
            Claim(74),
            InternalTests.WholeAboveParts(74, [NumberInterval.Point(120), NumberInterval.Point(33)], NumberInterval.Point(174))
        );
        Assert.Equal(Outcome.Contradicted, finding.Outcome);
        Assert.Equal([Flag.Internal, Flag.TranscriptionSuspect], finding.Flags);
    }

    [Theory]
    [InlineData(62, Outcome.Supported)]
    [InlineData(72, Outcome.Contradicted)]
    public void A_percentage_equals_its_ratio(int percent, Outcome outcome) =>
        Assert.Equal(
            outcome,
            InternalTests
                .Check(
                    Claim(percent) with
                    {
                        Unit = "percent",
                        Kind = PeriodKind.Share,
                    },
                    InternalTests.PercentOfRatio(NumberInterval.Point(310), NumberInterval.Point(500))!
                )
                .Outcome
        );

    [Fact]
    public void A_ratio_over_nothing_is_no_test()
    {
        Assert.Null(InternalTests.PercentOfRatio(NumberInterval.Point(3), NumberInterval.Point(0)));
        Assert.Null(InternalTests.Growth(NumberInterval.Point(0), NumberInterval.Point(3)));
    }

    [Fact]
    public void Growth_is_worked_out_from_both_printed_values()
    {
        var test = InternalTests.Growth(new(3.95m, 4.05m), new(4.95m, 5.05m))!;
        Assert.Equal(Outcome.Consistent, InternalTests.Check(Claim(25, 1) with { Kind = PeriodKind.Change, Unit = "percent" }, test).Outcome);
        Assert.Equal(Outcome.Contradicted, InternalTests.Check(Claim(40, 1) with { Kind = PeriodKind.Change, Unit = "percent" }, test).Outcome);
    }

    [Theory]
    [InlineData(8, 8, Outcome.Supported)]
    [InlineData(8, 7, Outcome.Contradicted)]
    public void The_items_announced_are_the_items_found(int announced, int found, Outcome outcome) =>
        Assert.Equal(outcome, InternalTests.Check(Claim(announced), InternalTests.AnnouncedCount(found)).Outcome);

    [Theory]
    [InlineData(2, Outcome.Supported)]
    [InlineData(3, Outcome.Contradicted)]
    public void An_anniversary_is_the_difference_of_the_years(int ordinal, Outcome outcome) =>
        Assert.Equal(outcome, InternalTests.Check(Claim(ordinal), InternalTests.Anniversary(new DateOnly(2022, 3, 20), new DateOnly(2024, 3, 20))).Outcome);

    [Theory]
    [InlineData(1_234, 91_234, true)]
    [InlineData(9_123, 91_234, true)]
    [InlineData(912_340, 91_234, true)]
    [InlineData(80_000, 91_234, false)]
    [InlineData(4, 91_234, false)]
    public void A_lost_digit_or_a_shifted_point_is_a_transcription_suspect(int printed, int expected, bool suspect) =>
        Assert.Equal(suspect, Transcription.Suspect(printed, NumberInterval.Point(expected)));

    [Theory]
    [InlineData(15_219, 515_219, true)]
    [InlineData(24_894_060, 2_489_406, true)]
    [InlineData(1_200, 41_200, false)]
    [InlineData(15, 1_599, false)]
    [InlineData(523, 19_435_523, false)]
    [InlineData(700_000_000, 70_000_000, false)]
    [InlineData(100, 1_000, false)]
    public void Two_numbers_of_one_page_are_a_misprint_only_where_enough_digits_are_left(int printed, int expected, bool telling) =>
        Assert.Equal(telling, Transcription.IsTelling(printed, expected));

    [Fact]
    public void A_running_total_that_falls_in_a_claims_history_is_a_finding_of_its_own()
    {
        var claim = Total((new DateOnly(2024, 3, 1), 41_200), (new DateOnly(2024, 6, 1), 3_100), (new DateOnly(2024, 9, 1), 45_900));
        var findings = ClaimChecker.Check(claim, EvidenceCatalogue.Empty);
        var fell = Assert.Single(findings, finding => finding.Inputs!.Test is not null);
        Assert.Equal((Outcome.Contradicted, 3_100m), (fell.Outcome, fell.Inputs!.Claim.Value));
        Assert.Contains(Flag.RunningTotalFell, fell.Flags);
        Assert.Contains("running total never falls", fell.Explanation.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_running_total_that_rises_has_no_finding_of_its_own() =>
        Assert.Single(ClaimChecker.Check(Total((new DateOnly(2024, 3, 1), 41_200), (new DateOnly(2024, 6, 1), 43_100)), EvidenceCatalogue.Empty));

    [Theory]
    [InlineData("Board plants more than 2.5 million trees", 2_489_406, Outcome.SupportedExceptApproximator)]
    [InlineData("المجلس يغرس أكثر من 2.5 مليون شجرة", 2_489_406, Outcome.SupportedExceptApproximator)]
    [InlineData("Board plants 89,406 trees", 2_489_406, Outcome.Contradicted)]
    public void A_headline_that_says_more_than_its_body_is_a_finding_of_its_own(string headline, int body, Outcome outcome)
    {
        var claim = Total((new DateOnly(2024, 3, 1), body));
        claim = claim with { Appearances = [claim.Appearances[0] with { Headline = headline, Figure = claim.Figure }] };
        var finding = Assert.Single(ClaimChecker.Check(claim, EvidenceCatalogue.Empty), finding => finding.Inputs!.Test?.Name is "headline_and_body");
        Assert.Equal((outcome, body), (finding.Outcome, finding.Observed!.Value.Low));
    }

    [Theory]
    [InlineData("Board plants 2.5 million trees")]
    [InlineData("Three hospitals and 42 schools, and 2,489,406 trees")]
    [InlineData("More than 2.4 million trees in 2024")]
    [InlineData("A green year")]
    public void A_headline_that_rounds_its_body_or_speaks_of_other_things_is_none(string headline)
    {
        var claim = Total((new DateOnly(2024, 3, 1), 2_489_406));
        claim = claim with { Appearances = [claim.Appearances[0] with { Headline = headline, Figure = claim.Figure }] };
        Assert.Single(ClaimChecker.Check(claim, EvidenceCatalogue.Empty));
    }

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("about 79228162514264337593543950335 trees")]
    [InlineData("nearly 79000000000000000000000000000 percent")]
    public void A_headline_with_an_absurd_number_is_no_finding_and_no_failure(string headline)
    {
        foreach (var value in new[] { 2_489_406m, decimal.MaxValue })
        {
            var claim = Total((new DateOnly(2024, 3, 1), decimal.MaxValue), (new DateOnly(2024, 6, 1), value));
            claim = claim with { Appearances = [claim.Appearances[0] with { Headline = headline, Figure = claim.Figure, SaidOn = new DateOnly(2024, 6, 1) }] };
            Assert.Single(ClaimChecker.Check(claim, EvidenceCatalogue.Empty));
        }
    }

    [Fact]
    public void A_page_that_lost_a_digit_which_two_other_outlets_print_is_a_finding_of_its_own()
    {
        var claim = Total((new DateOnly(2024, 3, 1), 41_257));
        Appearance On(string outlet, decimal value) =>
            claim.Appearances[0] with
            {
                Capture = outlet,
                Outlet = outlet,
                SaidOn = new DateOnly(2024, 3, 1),
                Figure = Printed(value),
            };
        var findings = ClaimChecker.Check(claim with { Appearances = [On("a", 41_257), On("b", 41_257), On("c", 1_257)] }, EvidenceCatalogue.Empty);
        var odd = Assert.Single(findings, finding => finding.Inputs!.Test is not null);
        Assert.Equal((Outcome.Contradicted, 1_257m), (odd.Outcome, odd.Inputs!.Claim.Value));
        Assert.Contains(Flag.TranscriptionSuspect, odd.Flags);
        Assert.Single(ClaimChecker.Check(claim with { Appearances = [On("a", 41_257), On("a", 41_257), On("c", 1_257)] }, EvidenceCatalogue.Empty));
    }

    private static NormalForm Claim(decimal value, decimal step = 1) =>
        new()
        {
            ClaimId = "c",
            Claimant = new LocalText("لجنة", "a committee"),
            Indicator = "i",
            Value = value,
            Step = step,
        };

    private static Claim Total(params (DateOnly AsOf, decimal Value)[] history) =>
        new()
        {
            Id = "c",
            Claimant = new LocalText("لجنة", "a committee"),
            Indicator = "i",
            Gloss = new LocalText("", ""),
            PeriodKind = PeriodKind.Cumulative,
            AsOf = history[^1].AsOf,
            Figure = Printed(history[^1].Value),
            History = [.. history.Select(entry => new FigureAsOf(entry.AsOf, Printed(entry.Value), "sha256:0", null))],
            Appearances =
            [
                new Appearance
                {
                    Capture = "sha256:0",
                    Page = "p",
                    Span = new TextSpan(0, 1),
                    Words = "w",
                },
            ],
        };

    private static ClaimedFigure Printed(decimal value) =>
        new()
        {
            Value = value,
            Step = 1,
            Comparator = Comparator.Exact,
            Words = "",
        };
}
