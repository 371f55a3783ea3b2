using Hasila.Claims.Checks;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Evidence;
using Hasila.Claims.Evidence.Catalogue;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;
using Hasila.Text;
using Hasila.Text.Figures;
using static Hasila.Claims.Tests.Checks.Orchard;

namespace Hasila.Claims.Tests.Checks;

/// <summary>The rules together, on an invented orchard board that counts trees.</summary>
public sealed class DecisionTests
{
    [Theory]
    [InlineData(Comparator.Exact, 1200, Outcome.Supported)]
    [InlineData(Comparator.More, 1100, Outcome.Supported)]
    [InlineData(Comparator.Less, 1100, Outcome.Contradicted)]
    [InlineData(Comparator.About, 1250, Outcome.Supported)]
    [InlineData(Comparator.Nearly, 1250, Outcome.Supported)]
    [InlineData(Comparator.Exact, 1300, Outcome.Contradicted)]
    public void At_a_day_with_an_observation_the_claim_is_held_against_it(Comparator comparator, int value, Outcome outcome) =>
        Assert.Equal(outcome, Check(Claim(value, comparator), Trees()).Outcome);

    [Theory]
    [InlineData(1250, ContradictionGrade.Close)]
    [InlineData(1700, ContradictionGrade.Material)]
    [InlineData(2500, ContradictionGrade.Gross)]
    public void A_contradiction_says_how_far_it_goes(int value, ContradictionGrade grade)
    {
        var finding = Check(Claim(value), Trees());
        Assert.Equal((Outcome.Contradicted, grade), (finding.Outcome, finding.Grade));
        Assert.Equal(decimal.Round(value / 1200m, 4), finding.Ratio);
    }

    [Fact]
    public void A_bound_that_is_only_just_missed_is_told_apart_from_a_false_number()
    {
        var claim = Claim(1_300, Comparator.More) with { Step = 100 };
        Assert.Equal(Outcome.SupportedExceptApproximator, Check(claim, Trees(1_290)).Outcome);
        Assert.Equal(Outcome.Contradicted, Check(claim, Trees(1_240)).Outcome);
    }

    [Fact]
    public void More_than_with_far_more_in_the_evidence_is_understated() =>
        Assert.Contains(Flag.Understated, Check(Claim(900, Comparator.More), Trees()).Flags);

    [Theory]
    [InlineData(1100)]
    [InlineData(960)]
    public void More_than_with_less_than_a_quarter_more_in_the_evidence_is_not_understated(int value) =>
        Assert.DoesNotContain(Flag.Understated, Check(Claim(value, Comparator.More), Trees()).Flags);

    [Theory]
    [InlineData(Extent.Wider, true, 5000, Outcome.Contradicted)]
    [InlineData(Extent.Wider, true, 300, Outcome.Insufficient)]
    [InlineData(Extent.Narrower, true, 300, Outcome.Contradicted)]
    [InlineData(Extent.Narrower, true, 5000, Outcome.Insufficient)]
    [InlineData(Extent.Same, false, 300, Outcome.Contradicted)]
    [InlineData(Extent.Same, false, 5000, Outcome.Insufficient)]
    [InlineData(Extent.Wider, false, 5000, Outcome.Insufficient)]
    public void Evidence_of_unequal_scope_is_a_bound_and_no_more(Extent group, bool complete, int value, Outcome outcome) =>
        Assert.Equal(outcome, Check(Claim(value), Trees() with { Group = group, Complete = complete }).Outcome);

    [Fact]
    public void A_place_inside_the_series_place_makes_the_series_an_upper_bound()
    {
        var series = Trees() with { PlacesInside = ["سفح الجوز"] };
        var finding = Check(Claim(5000) with { Place = Both("سَفْح الجوز") }, series);
        Assert.Equal((Outcome.Contradicted, Extent.Wider), (finding.Outcome, finding.Scope!.Place));
        Assert.Contains(Flag.Scope, finding.Flags);
    }

    [Fact]
    public void A_share_of_another_place_gives_no_bound()
    {
        var series = Trees(60) with { Kind = PeriodKind.Share, Unit = "percent", NeverFalls = false, PlacesInside = ["the slope"] };
        var claim = Claim(90) with { Kind = PeriodKind.Share, Unit = "percent", Place = Both("the slope") };
        Assert.Equal(Outcome.Insufficient, Check(claim, series).Outcome);
    }

    [Fact]
    public void A_series_of_another_place_is_no_evidence()
    {
        var finding = Assert.Single(ClaimChecker.Check(Claim(1200) with { Place = Both("another valley") }, new EvidenceCatalogue([Trees()])));
        Assert.Equal((Outcome.Insufficient, null), (finding.Outcome, finding.SeriesId));
    }

    [Fact]
    public void Without_a_place_nothing_is_decided_unless_the_claimant_speaks_of_one_place_only()
    {
        var unplaced = Claim(5000) with { Place = null };
        Assert.Equal(Outcome.Insufficient, Check(unplaced, Trees()).Outcome);
        var finding = Check(unplaced, Trees() with { ClaimantsHere = ["the Orchard Board"] });
        Assert.Equal(Outcome.Contradicted, finding.Outcome);
        Assert.Contains(Flag.PlaceFromClaimant, finding.Flags);
    }

    [Fact]
    public void The_claimants_own_number_of_the_same_day_is_not_evidence_for_it()
    {
        var series = Trees(1200, 1500) with { Owner = Both("Orchard Board"), Every = ObservationGrain.Irregular };
        var finding = Check(Claim(1500) with { AsOf = new DateOnly(2024, 6, 30) }, series);
        Assert.Contains(Flag.SelfSourced, finding.Flags);
        Assert.NotEqual(Outcome.Supported, finding.Outcome);
    }

    [Fact]
    public void The_claimants_own_number_of_another_day_stays_evidence()
    {
        var series = Trees(1200, 1500) with { Owner = Both("Orchard Board"), Every = ObservationGrain.Irregular };
        Assert.Equal(new NumberInterval(1200, 1500), Check(Claim(1200) with { AsOf = new DateOnly(2024, 5, 1) }, series).Observed);
    }

    [Theory]
    [InlineData(Extent.Same, Extent.Same, Extent.Same, true, Bound.Exact)]
    [InlineData(Extent.Wider, Extent.Same, Extent.Same, true, Bound.Upper)]
    [InlineData(Extent.Wider, Extent.Wider, Extent.Same, true, Bound.None)]
    [InlineData(Extent.Wider, Extent.Narrower, Extent.Same, true, Bound.None)]
    [InlineData(Extent.Wider, Extent.Same, Extent.Same, false, Bound.None)]
    [InlineData(Extent.Same, Extent.Narrower, Extent.Narrower, true, Bound.Lower)]
    [InlineData(Extent.Same, Extent.Same, Extent.Same, false, Bound.Lower)]
    [InlineData(Extent.Same, Extent.Unknown, Extent.Same, true, Bound.None)]
    public void Only_evidence_that_is_wider_in_one_way_alone_is_an_upper_bound(Extent time, Extent place, Extent group, bool complete, Bound bound)
    {
        var scope = new ScopeComparison(time, place, group, complete);
        Assert.Equal(bound, scope.BoundFor(PeriodKind.Cumulative));
        Assert.Equal(bound == Bound.Exact ? Bound.Exact : Bound.None, scope.BoundFor(PeriodKind.Share));
    }

    [Fact]
    public void Evidence_of_a_larger_place_says_at_most_so_many_and_of_a_smaller_one_at_least_so_many()
    {
        var wider = Check(Claim(1500) with { Place = Both("the lower orchard") }, Trees(1200) with { PlacesInside = ["the lower orchard"] });
        Assert.Equal((Outcome.Contradicted, new NumberInterval(0, 1200)), (wider.Outcome, wider.Observed));
        var narrower = Check(Claim(900) with { Place = Both("all valleys") }, Trees(1200) with { PlacesAround = ["all valleys"] });
        Assert.Equal((Outcome.Contradicted, new NumberInterval(1200, null)), (narrower.Outcome, narrower.Observed));
    }

    [Theory]
    [InlineData(1200, 1200, Flag.OneSource)]
    [InlineData(1200, 1300, Flag.SeriesDisagree)]
    [InlineData(1200, 1210, null)]
    [InlineData(42, 42, null)]
    public void Two_series_are_one_source_only_with_the_same_long_number(int one, int other, string? flag)
    {
        var findings = ClaimChecker.Check(Claim(one), new EvidenceCatalogue([Trees(one), Trees(other) with { Id = "others" }]));
        Assert.Equal(2, findings.Count);
        Assert.All(findings, finding => Assert.Equal(flag, finding.Flags.FirstOrDefault(found => found is Flag.OneSource or Flag.SeriesDisagree)));
        Assert.EndsWith(
            flag switch
            {
                Flag.SeriesDisagree => "low agreement",
                Flag.OneSource => "medium agreement",
                _ => "high agreement",
            },
            findings[0].Confidence,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_a_running_total_grew_by_is_never_below_nothing()
    {
        var claim = Claim(20) with { Kind = PeriodKind.Flow, From = new DateOnly(2024, 5, 1), AsOf = new DateOnly(2024, 5, 10) };
        Assert.Equal(new NumberInterval(0, 300), Check(claim, Trees(1200, 1500) with { Every = ObservationGrain.Irregular }).Observed);
    }

    [Fact]
    public void A_running_total_printed_as_the_years_own_is_contradicted_and_flagged()
    {
        var claim = Claim(1500) with { Kind = PeriodKind.Flow, From = new DateOnly(2024, 4, 1), AsOf = new DateOnly(2024, 6, 30) };
        var finding = Check(claim, Trees(1200, 1500));
        Assert.Equal((Outcome.Contradicted, NumberInterval.Point(300)), (finding.Outcome, finding.Observed));
        Assert.Contains(Flag.PeriodMixUp, finding.Flags);
    }

    [Fact]
    public void A_percentage_and_a_count_are_not_comparable() =>
        Assert.Equal(Outcome.NotComparable, Check(Claim(60) with { Unit = "percent", Kind = PeriodKind.Share }, Trees()).Outcome);

    [Theory]
    [InlineData("hectares", "hectares", Outcome.NotComparable)]
    [InlineData("people", "workers", Outcome.NotComparable)]
    [InlineData(null, "teams", Outcome.NotComparable)]
    [InlineData(null, "فرق", Outcome.NotComparable)]
    [InlineData(null, "young trees", Outcome.Supported)]
    [InlineData(null, "الأَشجار", Outcome.Supported)]
    [InlineData(null, null, Outcome.Supported)]
    public void Another_unit_or_another_thing_counted_is_not_comparable(string? unit, string? counts, Outcome outcome)
    {
        var finding = Check(Claim(1200) with { Unit = unit, Counts = counts }, Trees() with { CountsWords = ["tree", "شجر", "أشجار"] });
        Assert.Equal(outcome, finding.Outcome);
        Assert.Equal(counts is null, finding.Flags.Contains(Flag.CountsNotStated, StringComparer.Ordinal));
    }

    [Fact]
    public void Shares_out_of_different_totals_are_not_comparable()
    {
        var series = Trees(60) with { Kind = PeriodKind.Share, Unit = "percent", NeverFalls = false, Denominator = Both("all trees of 2020") };
        var claim = Claim(60) with { Kind = PeriodKind.Share, Unit = "percent", Denominator = Both("all trees of 2024") };
        Assert.Equal(Outcome.NotComparable, Check(claim, series).Outcome);
        Assert.Equal(Outcome.Supported, Check(claim with { Denominator = Both("All trees of 2020.") }, series).Outcome);
    }

    [Fact]
    public void A_revised_series_gives_two_findings_as_known_then_and_latest()
    {
        var series = Trees(1200) with
        {
            Observations = [On(3, 31, 1200) with { Vintage = new DateOnly(2024, 4, 1) }, On(3, 31, 1390) with { Vintage = new DateOnly(2025, 4, 1) }],
        };
        var findings = ClaimChecker.Check(Claim(1200) with { Published = new DateOnly(2024, 4, 5) }, new EvidenceCatalogue([series]));
        Assert.Equal([Outcome.Supported, Outcome.Contradicted], findings.Select(finding => finding.Outcome));
        Assert.All(findings, finding => Assert.Contains(Flag.Revised, finding.Flags));
        Assert.Equal([new DateOnly(2024, 4, 5), null], findings.Select(finding => finding.Inputs!.KnownBy));
    }

    [Fact]
    public void Another_vintage_of_a_series_is_no_second_source()
    {
        var series = Trees() with
        {
            Observations = [On(3, 31, 1200) with { Vintage = new DateOnly(2024, 4, 1) }, On(3, 31, 1210) with { Vintage = new DateOnly(2025, 4, 1) }],
        };
        var findings = ClaimChecker.Check(Claim(1000, Comparator.More) with { Published = new DateOnly(2024, 4, 5) }, new EvidenceCatalogue([series]));
        Assert.Equal(2, findings.Count);
        Assert.All(findings, finding => Assert.Equal("medium evidence, medium agreement", finding.Confidence));
        Assert.All(findings, finding => Assert.DoesNotContain(Flag.OneSource, finding.Flags));
    }

    [Theory]
    [InlineData("forecast")]
    [InlineData("plan")]
    [InlineData("target")]
    public void What_speaks_of_the_future_is_not_checkable(string flag) =>
        Assert.Equal(Outcome.NotCheckable, Check(Claim(1200) with { Flags = [flag] }, Trees()).Outcome);

    [Fact]
    public void A_vague_amount_is_not_checkable() =>
        Assert.Equal(Outcome.NotCheckable, Check(Claim(1200) with { Value = null, Comparator = Comparator.Vague }, null).Outcome);

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("999999999999999")]
    public void No_number_is_too_large_or_too_small_for_an_answer(string number)
    {
        var value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        foreach (var comparator in Enum.GetValues<Comparator>())
            Assert.NotEmpty(
                ClaimChecker.Check(
                    Claim(0, comparator) with
                    {
                        Value = value,
                        High = value,
                    },
                    new EvidenceCatalogue([Trees(0), Trees(0.000000000001m), Trees(EvidenceNumber.Largest)])
                )
            );
    }

    [Fact]
    public void The_sentence_holds_no_angle_bracket_and_no_direction_mark_whatever_the_names_are()
    {
        var claim = Claim(1200) with { Claimant = Both("<b>لجنة\u202E البستان</b>\u2067"), Counts = "<أشجار>" };
        var finding = Check(claim, Trees() with { Name = Both("a < b") });
        foreach (var text in new[] { finding.Explanation.Ar, finding.Explanation.En })
            Assert.DoesNotContain(text, c => c is '<' or '>' or '\u202E' or '\u2067' or '\n');
    }

    [Theory]
    [InlineData("هيئة البستان", "قالت هيئة البستان")]
    [InlineData("مجلس البستان", "قال مجلس البستان")]
    public void The_verb_agrees_with_the_claimant(string claimant, string opening) =>
        Assert.StartsWith(opening, Check(Claim(1200) with { Claimant = Both(claimant) }, Trees()).Explanation.Ar, StringComparison.Ordinal);

    [Theory]
    [InlineData("Syria", "Raqqa", Extent.Wider, Outcome.Contradicted)]
    [InlineData("SY11", "Raqqa", Extent.Same, Outcome.Contradicted)]
    [InlineData("SY11", "Tabqa", Extent.Wider, Outcome.Contradicted)]
    [InlineData("Raqqa", "Syria", Extent.Narrower, Outcome.Insufficient)]
    [InlineData("Raqqa", "Aleppo", null, Outcome.Insufficient)]
    [InlineData("Raqqa", "the old mill", null, Outcome.Insufficient)]
    public void Places_that_lie_in_one_another_need_not_be_listed(string series, string claimed, Extent? extent, Outcome outcome)
    {
        var finding = Check(Claim(90_000) with { Place = Both(claimed) }, Trees() with { Place = Both(series) });
        Assert.Equal((extent, outcome), (finding.Scope?.Place, finding.Outcome));
        Assert.Equal(finding.Outcome, Recalculation.Run(finding).Outcome);
    }
}
