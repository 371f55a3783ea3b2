using Hasila.Claims.Checks;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Evidence.Catalogue;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;
using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Claims.Tests.Checks;

/// <summary>The evidence that the repository ships, against the claims of its sample pages.</summary>
public sealed class SampleEvidence
{
    private static readonly EvidenceCatalogue s_catalogue = EvidenceCatalogue.Load(TestMaterial.InRepository("samples", "evidence"));

    [Fact]
    public void Every_cell_of_the_sample_evidence_is_read()
    {
        Assert.Empty(s_catalogue.Problems);
        Assert.Empty(s_catalogue.Warnings);
        Assert.All(s_catalogue.Series, series => Assert.Equal(9, series.Observations.Count));
    }

    [Fact]
    public void More_than_65_percent_in_March_2024_is_contradicted_closely_by_61_point_8()
    {
        var finding = Assert.Single(ClaimChecker.Check(Coalition(65, Comparator.More, "percent", PeriodKind.Share, new DateOnly(2024, 3, 20)), s_catalogue));
        Assert.Equal((Outcome.Contradicted, ContradictionGrade.Close), (finding.Outcome, finding.Grade));
        Assert.Equal(NumberInterval.Point(61.8m), finding.Observed);
        Assert.Equal("valley-returns-share", finding.SeriesId);
        Golden.Matches(
            "tests/Hasila.Claims.Tests/Checks/Golden/sample-65-percent.txt",
            finding.Explanation.Ar + "\n" + finding.Explanation.En + "\n" + string.Join('\n', finding.Calculation) + "\n" + finding.Confidence + "\n"
        );
    }

    [Fact]
    public void More_than_72_percent_in_March_2025_is_supported()
    {
        var finding = Assert.Single(ClaimChecker.Check(Coalition(72, Comparator.More, "percent", PeriodKind.Share, new DateOnly(2025, 3, 19)), s_catalogue));
        Assert.Equal(Outcome.Supported, finding.Outcome);
        Assert.Equal(NumberInterval.Point(73.1m), finding.Observed);
    }

    [Fact]
    public void A_revised_claim_is_checked_with_its_latest_figure_first_and_its_earlier_ones_after_it()
    {
        var (earlier, latest) = (new DateOnly(2024, 3, 20), new DateOnly(2025, 3, 19));
        var claim = Coalition(72, Comparator.More, "percent", PeriodKind.Share, latest);
        claim = claim with
        {
            History = [new FigureAsOf(earlier, claim.Figure! with { Value = 65 }, "sha256:1", null), new FigureAsOf(latest, claim.Figure!, "sha256:0", null)],
        };
        Assert.Equal(
            [(latest, Outcome.Supported), (earlier, Outcome.Contradicted)],
            ClaimChecker.Check(claim, s_catalogue).Select(finding => (finding.AsOf!.Value, finding.Outcome))
        );
    }

    [Fact]
    public void The_authority_s_own_series_is_flagged_and_its_round_number_is_not_over_read()
    {
        var claim = Coalition(18_400, Comparator.Exact, null, PeriodKind.Cumulative, new DateOnly(2024, 3, 22)) with
        {
            Claimant = new LocalText("هيئة نزع الألغام", "Mine Action Authority"),
            Indicator = "demining",
        };
        var finding = Assert.Single(ClaimChecker.Check(claim, s_catalogue));
        Assert.Equal(Outcome.Consistent, finding.Outcome);
        Assert.Equal(NumberInterval.Point(18_412), finding.Observed);
        Assert.Contains(Flag.SelfSourced, finding.Flags);
        Assert.Contains(Flag.StepAmbiguous, finding.Flags);
        Assert.Equal("medium evidence, medium agreement", finding.Confidence);
    }

    [Fact]
    public void A_claim_for_which_no_series_is_in_hand_says_so()
    {
        var finding = Assert.Single(
            ClaimChecker.Check(Coalition(42, Comparator.Exact, null, null, new DateOnly(2024, 3, 20)) with { Indicator = "schooling" }, s_catalogue)
        );
        Assert.Equal(Outcome.Insufficient, finding.Outcome);
        Assert.Null(finding.SeriesId);
        Assert.Contains("because no series in hand measures this", finding.Explanation.En, StringComparison.Ordinal);
        Assert.Contains("لأن ما من سلسلة متاحة", finding.Explanation.Ar, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_without_a_number_is_not_checkable()
    {
        var finding = Assert.Single(
            ClaimChecker.Check(Coalition(0, Comparator.Exact, null, null, new DateOnly(2024, 3, 20)) with { Figure = null }, s_catalogue)
        );
        Assert.Equal(Outcome.NotCheckable, finding.Outcome);
    }

    private static Claim Coalition(decimal value, Comparator comparator, string? unit, PeriodKind? kind, DateOnly asOf) =>
        new()
        {
            Id = "claim-1",
            Claimant = new LocalText("تحالف الميثاق", "Charter Coalition"),
            Indicator = "returns",
            Gloss = new LocalText("عودة النازحين", "displaced people returned"),
            Figure = new ClaimedFigure
            {
                Value = value,
                Comparator = comparator,
                Unit = unit,
                Words = "",
                Step = unit is null ? null : 1,
            },
            PeriodKind = kind,
            Place = new LocalText("وادي الزيزفون", "Lindens Valley"),
            AsOf = asOf,
            Appearances =
            [
                new Appearance
                {
                    Capture = "sha256:0",
                    Page = "a",
                    Span = new TextSpan(0, 1),
                    Words = "x",
                    Published = asOf.AddDays(1),
                },
            ],
        };
}
