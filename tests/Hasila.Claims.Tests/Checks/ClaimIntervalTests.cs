using Hasila.Claims.Intervals;
using Hasila.Text.Figures;

namespace Hasila.Claims.Tests.Checks;

public sealed class ClaimIntervalTests
{
    [Theory]
    [InlineData(Comparator.Exact, 2600, 100, "[2550, 2650]")]
    [InlineData(Comparator.Exact, 1673, 1, "[1672.5, 1673.5]")]
    [InlineData(Comparator.About, 1000, 1, "[950, 1050]")]
    [InlineData(Comparator.About, 1000, 1000, "[500, 1500]")]
    [InlineData(Comparator.Nearly, 70, 1, "[63, 70]")]
    [InlineData(Comparator.Nearly, 8, 1, "[7, 8]")]
    [InlineData(Comparator.More, 65, 1, "(65, inf)")]
    [InlineData(Comparator.AtLeast, 65, 1, "[65, inf)")]
    [InlineData(Comparator.Less, 2000, 1000, "[0, 2000)")]
    [InlineData(Comparator.AtMost, 2000, 1000, "[0, 2000]")]
    [InlineData(Comparator.Exact, 0, 1, "[0, 0.5]")]
    public void A_figure_admits_its_printed_step_and_its_approximator(Comparator comparator, int value, int step, string interval) =>
        Assert.Equal(interval, ClaimInterval.Compute(value, null, comparator, step, isShare: false, CheckSettings.Default).ToString());

    [Fact]
    public void A_range_reaches_half_a_step_beyond_both_ends_in_either_order()
    {
        Assert.Equal(new NumberInterval(29.5m, 40.5m), ClaimInterval.Compute(30, 40, Comparator.Range, 1, isShare: false, CheckSettings.Default));
        Assert.Equal(new NumberInterval(29.5m, 40.5m), ClaimInterval.Compute(40, 30, Comparator.Range, 1, isShare: false, CheckSettings.Default));
    }

    [Fact]
    public void A_share_of_a_whole_ends_at_a_hundred()
    {
        Assert.Equal(new NumberInterval(65, 100, LowClosed: false), ClaimInterval.Compute(65, null, Comparator.More, 1, isShare: true, CheckSettings.Default));
        Assert.Equal(new NumberInterval(99.5m, 100), ClaimInterval.Compute(100, null, Comparator.Exact, 1, isShare: true, CheckSettings.Default));
        Assert.Null(ClaimInterval.Compute(140, null, Comparator.More, 1, isShare: true, CheckSettings.Default)!.Value.High);
    }

    [Fact]
    public void A_vague_amount_admits_nothing_that_could_be_compared() =>
        Assert.Null(ClaimInterval.Compute(0, null, Comparator.Vague, 1, isShare: false, CheckSettings.Default));

    [Theory]
    [InlineData(18_400, 100, true)]
    [InlineData(11_000, 1_000, true)]
    [InlineData(1_000_000, 100_000, true)]
    [InlineData(30, 1, false)]
    [InlineData(1_673_230, 10, true)]
    [InlineData(23_905, 1, false)]
    [InlineData(0, 1, false)]
    public void Where_the_print_does_not_tell_the_step_comes_from_the_last_digit_that_is_no_zero(int value, int step, bool ambiguous)
    {
        var printed = PrintedStep.Infer(value, null, null);
        Assert.Equal(value == 30 ? (1m, true) : (step, ambiguous), (printed.Nominal, printed.Ambiguous));
    }

    [Fact]
    public void A_printed_step_is_taken_as_it_stands()
    {
        Assert.Equal(new PrintedStep(1, false), PrintedStep.Infer(1_673_230, 1, null));
        Assert.Equal(new PrintedStep(100_000, false), PrintedStep.Infer(2_600_000, 100_000, null));
        Assert.Equal(new PrintedStep(0.1m, false), PrintedStep.Infer(34.7m, null, "percent"));
        Assert.Equal(new PrintedStep(1, false), PrintedStep.Infer(70, null, "percent"));
    }
}
