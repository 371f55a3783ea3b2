using CsCheck;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Intervals;
using Hasila.Text.Figures;

namespace Hasila.Claims.Tests.Checks;

public sealed class IntervalProperties
{
    private static readonly Gen<decimal> s_number = Gen.Int[-50, 5000].Select(n => n / 4m);

    private static readonly Gen<NumberInterval> s_interval = Gen.Select(
        s_number,
        Gen.Int[0, 200],
        Gen.Bool,
        Gen.Bool,
        Gen.Int[0, 9],
        (low, width, lowClosed, highClosed, open) =>
            width == 0 ? NumberInterval.Point(low) : new NumberInterval(open == 0 ? null : low, open == 1 ? null : low + width, lowClosed, highClosed)
    );

    [Fact]
    public void Widening_either_interval_never_turns_supported_into_contradicted() =>
        Gen.Select(s_interval, s_interval, s_interval)
            .Sample(
                (claimed, observed, more) =>
                {
                    if (Verdict.Compare(claimed, observed) != Outcome.Supported)
                        return;
                    Assert.NotEqual(Outcome.Contradicted, Verdict.Compare(claimed.Cover(more), observed));
                    Assert.NotEqual(Outcome.Contradicted, Verdict.Compare(claimed, observed.Cover(more)));
                }
            );

    [Fact]
    public void A_wider_approximator_never_turns_supported_into_contradicted() =>
        Gen.Select(Gen.Int[1, 100_000], s_interval, Gen.Int[0, 50], Gen.Bool.Select(near => near ? Comparator.Nearly : Comparator.About))
            .Sample(
                (value, observed, wider, comparator) =>
                {
                    var settings = CheckSettings.Default;
                    var loose = settings with { AboutPercent = settings.AboutPercent + wider, NearlyPercent = settings.NearlyPercent + wider };
                    if (Verdict.Compare(Claimed(value, comparator, settings), observed) == Outcome.Supported)
                        Assert.NotEqual(Outcome.Contradicted, Verdict.Compare(Claimed(value, comparator, loose), observed));
                }
            );

    [Fact]
    public void Every_pair_is_exactly_one_of_inside_meeting_or_apart() =>
        Gen.Select(s_interval, s_interval)
            .Sample(
                (one, other) =>
                {
                    var apart = one.IsAbove(other) || other.IsAbove(one);
                    Assert.NotEqual(apart, one.Meets(other));
                    Assert.Equal(one.Meets(other), other.Meets(one));
                    if (one.Contains(other))
                        Assert.True(one.Meets(other));
                }
            );

    [Fact]
    public void A_cover_contains_both() =>
        Gen.Select(s_interval, s_interval)
            .Sample(
                (one, other) =>
                {
                    Assert.True(one.Cover(other).Contains(one));
                    Assert.True(one.Cover(other).Contains(other));
                    Assert.Equal(one.Cover(other), other.Cover(one));
                }
            );

    [Fact]
    public void Sums_and_differences_hold_what_their_members_give() =>
        Gen.Select(s_number, Gen.Int[0, 40], s_number, Gen.Int[0, 40])
            .Sample(
                (a, width, b, height) =>
                {
                    var (one, other) = (new NumberInterval(a, a + width), new NumberInterval(b, b + height));
                    Assert.True(one.Plus(other).Contains(NumberInterval.Point(a + (width / 2m) + b)));
                    Assert.True(one.Minus(other).Contains(NumberInterval.Point(a + (width / 2m) - b)));
                }
            );

    [Fact]
    public void Counting_in_thousands_changes_no_verdict() =>
        Gen.Select(Gen.Int[1, 5000], Gen.Int[0, 2], s_interval, Gen.Enum<Comparator>())
            .Sample(
                (value, places, observed, comparator) =>
                {
                    if (comparator == Comparator.Vague)
                        return;
                    var step =
                        places == 0 ? 1m
                        : places == 1 ? 10m
                        : 0.1m;
                    var small = Verdict.WithApproximator(
                        ClaimInterval.Compute(value, value + 7, comparator, step, false, CheckSettings.Default)!.Value,
                        observed,
                        value,
                        step,
                        comparator
                    );
                    var large = Verdict.WithApproximator(
                        ClaimInterval.Compute(value * 1000, (value + 7) * 1000, comparator, step * 1000, false, CheckSettings.Default)!.Value,
                        observed.Times(1000),
                        value * 1000,
                        step * 1000,
                        comparator
                    );
                    Assert.Equal(small, large);
                }
            );

    [Fact]
    public void The_stated_number_lies_in_or_at_the_edge_of_what_the_claim_admits() =>
        Gen.Select(Gen.Int[0, 100_000], Gen.Enum<Comparator>(), Gen.Int[0, 2].Select(i => new[] { 1m, 10m, 0.1m }[i]))
            .Sample(
                (value, comparator, step) =>
                {
                    if (ClaimInterval.Compute(value, value, comparator, step, false, CheckSettings.Default) is not { } admitted)
                        return;
                    Assert.True((admitted with { LowClosed = true, HighClosed = true }).Contains(NumberInterval.Point(value)));
                }
            );

    private static NumberInterval Claimed(decimal value, Comparator comparator, CheckSettings settings) =>
        ClaimInterval.Compute(value, null, comparator, PrintedStep.Infer(value, 1, null).Nominal, false, settings)!.Value;
}
