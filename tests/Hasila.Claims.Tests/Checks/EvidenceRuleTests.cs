using Hasila.Claims.Checks;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Checks.Sentences;
using Hasila.Claims.Evidence;
using Hasila.Claims.Evidence.Catalogue;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;
using Hasila.Text;
using Hasila.Text.Figures;
using static Hasila.Claims.Tests.Checks.Orchard;

namespace Hasila.Claims.Tests.Checks;

/// <summary>What evidence may say and what it may not, each rule by itself, on an invented orchard board.</summary>
public sealed class EvidenceRuleTests
{
    [Fact]
    public void An_open_end_is_not_part_of_an_interval()
    {
        var above = new NumberInterval(60, null, LowClosed: false);
        Assert.False(above.Meets(NumberInterval.Point(60)));
        Assert.True(above.IsAbove(NumberInterval.Point(60)));
        Assert.False(above.Contains(new NumberInterval(60, 70)));
        Assert.True(new NumberInterval(60, null).Contains(new NumberInterval(60, 70)));
        Assert.True(new NumberInterval(60, null).Meets(NumberInterval.Point(60)));
    }

    [Fact]
    public void A_proxy_decides_nothing() => Assert.Equal(Outcome.Insufficient, Check(Claim(5000), Trees() with { Proxy = true }).Outcome);

    [Fact]
    public void A_zero_between_numbers_is_not_reported_and_decides_nothing()
    {
        var flows = Trees() with { Kind = PeriodKind.Flow, NeverFalls = false, Observations = [Over(1, 3, 100), Over(4, 6, 0), Over(7, 9, 120)] };
        var year = Claim(500) with { Kind = PeriodKind.Flow, From = new DateOnly(2024, 1, 1), AsOf = new DateOnly(2024, 9, 30) };
        Assert.Equal(Outcome.Insufficient, Check(year, flows).Outcome);
        Assert.Contains(Flag.SeriesHole, Check(year, flows).Flags);
    }

    [Fact]
    public void A_level_that_was_not_reported_lies_between_its_neighbours()
    {
        var levels = Trees() with { Kind = PeriodKind.Stock, NeverFalls = false, Observations = [On(3, 31, 100), On(6, 30, 0), On(9, 30, 120)] };
        Assert.Equal(new NumberInterval(100, 120), Check(Claim(110) with { Kind = PeriodKind.Stock, AsOf = new DateOnly(2024, 6, 30) }, levels).Observed);
    }

    [Fact]
    public void Without_the_claims_place_it_is_said_that_the_place_is_missing() =>
        Assert.Equal(FindingWording.Reason(CheckReason.PlaceNotStated), Check(Claim(5000) with { Place = null }, Trees()).Because);

    [Theory]
    [InlineData("2024-02-01", true)]
    [InlineData("2024-04-02", false)]
    public void Evidence_of_after_the_claim_is_marked_as_such(string published, bool marked)
    {
        var day = DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(marked, Check(Claim(1200) with { Published = day }, Trees()).Flags.Contains(Flag.LaterEvidence, StringComparer.Ordinal));
    }

    [Fact]
    public void A_bound_is_not_tried_in_coarser_steps()
    {
        var finding = Check(Claim(1300, Comparator.More) with { Step = null }, Trees(1290));
        Assert.Equal(Outcome.SupportedExceptApproximator, finding.Outcome);
        Assert.DoesNotContain(Flag.StepAmbiguous, finding.Flags);
    }

    [Fact]
    public void A_claim_that_lies_between_two_observations_says_so()
    {
        var finding = Check(Claim(1300) with { AsOf = new DateOnly(2024, 5, 15) }, Trees(1200, 1500) with { Every = ObservationGrain.Irregular });
        Assert.Equal(Outcome.Consistent, finding.Outcome);
        Assert.Contains(Flag.BracketStraddles, finding.Flags);
    }

    [Fact]
    public void A_second_source_makes_evidence_robust_unless_the_first_is_the_claimants_own()
    {
        Beside[] second = [new("other", NumberInterval.Point(1210), Outcome.Supported)];
        Assert.Equal("robust evidence, high agreement", Confidence.Rate([], second));
        Assert.Equal("medium evidence, medium agreement", Confidence.Rate([Flag.SelfSourced], second));
        Assert.Equal("medium evidence, medium agreement", Confidence.Rate([], [second[0] with { SameSeries = true }]));
    }

    [Fact]
    public void Who_speaks_for_the_claimant_may_own_the_series() =>
        Assert.Contains(Flag.SelfSourced, Check(Claim(1200) with { Claimant = Both("the ministry"), Speakers = ["Forest Office"] }, Trees()).Flags);

    [Fact]
    public void A_bare_number_is_no_share()
    {
        var shares = Trees(60) with { Kind = PeriodKind.Share, Unit = "percent", NeverFalls = false };
        Assert.Equal(Outcome.NotComparable, Check(Claim(60) with { Kind = PeriodKind.Share }, shares).Outcome);
        Assert.Equal(Outcome.Supported, Check(Claim(60) with { Kind = PeriodKind.Share, Unit = "percent" }, shares).Outcome);
    }

    [Fact]
    public void A_stock_may_be_held_against_a_running_total() =>
        Assert.Equal(Outcome.Supported, Check(Claim(1200) with { Kind = PeriodKind.Stock }, Trees()).Outcome);

    [Fact]
    public void What_a_total_grew_by_counts_from_the_day_before_the_first()
    {
        var series = Trees() with { Every = ObservationGrain.Irregular, Observations = [On(6, 30, 1500), On(7, 1, 1600), On(9, 30, 2000)] };
        var summer = Claim(500) with { Kind = PeriodKind.Flow, From = new DateOnly(2024, 7, 1), AsOf = new DateOnly(2024, 9, 30) };
        Assert.Equal(NumberInterval.Point(500), Check(summer, series).Observed);
    }

    [Fact]
    public void A_series_that_cannot_be_compared_is_not_listed_beside_one_that_can()
    {
        var catalogue = new EvidenceCatalogue([Trees(), Trees(60) with { Id = "shares", Kind = PeriodKind.Share, Unit = "percent", NeverFalls = false }]);
        Assert.Equal("trees", Assert.Single(ClaimChecker.Check(Claim(1200), catalogue)).SeriesId);
    }

    [Fact]
    public void A_page_that_is_held_against_itself_has_no_confidence() =>
        Assert.Null(InternalTests.Check(Claim(1200), InternalTests.WholeOfParts([NumberInterval.Point(700), NumberInterval.Point(500)])).Confidence);
}
