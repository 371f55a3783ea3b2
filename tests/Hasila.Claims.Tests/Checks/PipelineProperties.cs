using System.Text;
using System.Text.Json;
using CsCheck;
using Hasila.Claims.Checks;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Evidence;
using Hasila.Claims.Evidence.Catalogue;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;
using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Claims.Tests.Checks;

/// <summary>Invariants of the whole check, over made-up claims and series.</summary>
[Trait("Cost", "high")]
public sealed class PipelineProperties
{
    private static readonly DateOnly s_start = new(2020, 1, 1);

    private static readonly Gen<DateOnly> s_day = Gen.Int[0, 2000].Select(s_start.AddDays);

    private static readonly Gen<Observation> s_observation = Gen.Select(
        s_day,
        Gen.Int[0, 31],
        Gen.Int[0, 5000],
        Gen.Int[0, 3],
        Gen.Int[0, 9],
        (day, length, value, part, odd) =>
            new Observation
            {
                From = day,
                To = day.AddDays(odd < 5 ? 0 : length),
                Value = odd == 1 ? new NumberInterval(value, value + 40) : NumberInterval.Point(odd == 2 ? 0 : value),
                DateInferred = odd == 3,
                Part = part == 0 ? "a" : null,
                Vintage = odd == 4 ? day.AddDays(90) : null,
                Line = value,
            }
    );

    private static readonly Gen<EvidenceSeries> s_series = Gen.Select(
        s_observation.List[1, 12],
        Gen.Enum<PeriodKind>(),
        Gen.Enum<ObservationGrain>(),
        Gen.Enum<Extent>(),
        Gen.Int[0, 15],
        (observations, kind, every, group, bits) =>
            new EvidenceSeries
            {
                Id = $"s{bits}",
                Name = Both("s"),
                Definition = Both("d"),
                Owner = Both((bits & 1) == 0 ? "office" : "board"),
                Source = "x",
                Licence = "CC0-1.0",
                Indicators = ["trees"],
                Place = (bits & 2) == 0 ? Both("valley") : null,
                Kind = kind,
                NeverFalls = kind == PeriodKind.Cumulative,
                Unit = kind == PeriodKind.Share ? "percent" : null,
                Every = every,
                Group = bits > 11 ? group : Extent.Same,
                Complete = (bits & 4) == 0,
                Since = (bits & 8) == 0 ? s_start : null,
                Counts = Both("trees"),
                Observations = [.. observations.OrderBy(one => one.To).ThenBy(one => one.From)],
            }
    );

    private static readonly Gen<NormalForm> s_claim = Gen.Select(
        Gen.Int[0, 5000],
        Gen.Enum<Comparator>(),
        Gen.Enum<PeriodKind>(),
        s_day,
        Gen.Int[0, 63],
        (value, comparator, kind, day, bits) =>
            new NormalForm
            {
                ClaimId = "c",
                Claimant = Both("board"),
                Indicator = "trees",
                Value = bits == 63 ? null : value,
                High = comparator == Comparator.Range ? value + 20 : null,
                Comparator = comparator,
                Step = (bits & 1) == 0 ? 1 : null,
                Kind = (bits & 6) == 0 ? null : kind,
                Unit = kind == PeriodKind.Share ? "percent" : null,
                From = (bits & 8) == 0 ? null : day.AddDays(-200),
                AsOf = bits == 62 ? null : day,
                Published = (bits & 16) == 0 ? null : day.AddDays(3),
                Place = (bits & 32) == 0 ? Both("the valley") : null,
            }
    );

    [Fact]
    public void Every_claim_has_a_finding_and_every_finding_can_be_written_read_and_worked_out_again() =>
        Gen.Select(s_claim, s_series.List[0, 4])
            .Sample(
                (claim, series) =>
                {
                    var findings = ClaimChecker.Check(claim, new EvidenceCatalogue(series));
                    Assert.NotEmpty(findings);
                    foreach (var finding in findings)
                    {
                        var json = Write(finding);
                        Assert.Equal(json, Write(Recalculation.Run(JsonDocument.Parse(json).RootElement)));
                        Assert.DoesNotContain(finding.Explanation.Ar, c => c is '<' or '>');
                        Assert.EndsWith(".", finding.Explanation.En, StringComparison.Ordinal);
                    }
                }
            );

    [Fact]
    public void Only_numbers_that_lie_apart_contradict_and_only_evidence_inside_the_claim_supports() =>
        Gen.Select(s_claim, s_series)
            .Sample(
                (claim, series) =>
                {
                    foreach (var finding in ClaimChecker.Check(claim, new EvidenceCatalogue([series])))
                    {
                        if (finding is not { Claimed: { } claimed, Observed: { } observed })
                            Assert.True(finding.Outcome is Outcome.Insufficient or Outcome.NotCheckable or Outcome.NotComparable);
                        else if (finding.Outcome == Outcome.Contradicted)
                            Assert.False(claimed.Meets(observed));
                        else if (finding.Outcome == Outcome.Supported)
                            Assert.True(claimed.Contains(observed));
                    }
                }
            );

    [Fact]
    public void Wider_evidence_never_turns_supported_into_contradicted() =>
        Gen.Select(s_claim, s_series, Gen.Int[1, 300])
            .Sample(
                (claim, series, wider) =>
                {
                    var wide = series with
                    {
                        Observations =
                        [
                            .. series.Observations.Select(one => one with { Value = new NumberInterval(one.Value.Low - wider, one.Value.High + wider) }),
                        ],
                    };
                    var before = ClaimChecker.Check(claim, new EvidenceCatalogue([series]));
                    var after = ClaimChecker.Check(claim, new EvidenceCatalogue([wide]));

                    // Holes, misprints and the claim's own number are told by exact values, which widening takes away: other observations are then read.
                    if (
                        before[0].Inputs!.Series is null
                        || before.Concat(after).Any(finding => finding.Flags.Any(flag => flag is Flag.SeriesHole or Flag.RunningTotalFell or Flag.SelfSourced))
                    )
                        return;
                    for (var i = 0; i < Math.Min(before.Count, after.Count); i++)
                        Assert.False(before[i].Outcome == Outcome.Supported && after[i].Outcome == Outcome.Contradicted);
                }
            );

    [Fact]
    public void Counting_in_thousands_changes_no_outcome() =>
        Gen.Select(s_claim, s_series)
            .Sample(
                (claim, series) =>
                {
                    if (claim.Unit is not null || claim.Step is null)
                        return;
                    var thousandfold = series with { Observations = [.. series.Observations.Select(one => one with { Value = one.Value.Times(1000) })] };
                    var before = ClaimChecker.Check(claim, new EvidenceCatalogue([series]));
                    var after = ClaimChecker.Check(
                        claim with
                        {
                            Value = claim.Value * 1000,
                            High = claim.High * 1000,
                            Step = claim.Step * 1000,
                        },
                        new EvidenceCatalogue([thousandfold])
                    );
                    Assert.Equal(before.Select(finding => (finding.Outcome, finding.Grade)), after.Select(finding => (finding.Outcome, finding.Grade)));
                }
            );

    private static string Write(Finding finding)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            FindingJson.Write(writer, finding);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static LocalText Both(string text) => new(text, text);
}
