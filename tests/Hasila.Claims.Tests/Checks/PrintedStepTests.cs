using Hasila.Claims.Intervals;
using Hasila.Text.Figures;

namespace Hasila.Claims.Tests.Checks;

/// <summary>What a printed number admits where the print does not tell to what it was rounded.</summary>
public sealed class PrintedStepTests
{
    [Theory]
    // A hundred is two digits, not one: 95 to 105, and never 50 to 150.
    [InlineData("100", "10", true)]
    [InlineData("300", "10", true)]
    [InlineData("1000000", "100000", true)]
    [InlineData("18400", "100", true)]
    [InlineData("120", "10", true)]
    [InlineData("17", "1", false)]
    [InlineData("2.5", "0.1", false)]
    [InlineData("0", "1", false)]
    public void A_round_number_is_taken_to_mean_two_digits(string value, string nominal, bool ambiguous)
    {
        var step = PrintedStep.Of(Number(value), null, null);
        Assert.Equal((Number(nominal), ambiguous), (step.Nominal, step.Ambiguous));
        Assert.Equal(ambiguous ? [step.Nominal, step.Nominal / 10, step.Nominal * 10] : [step.Nominal], step.Readings());
    }

    [Fact]
    public void A_round_share_is_printed_to_the_whole_percent() => Assert.Equal(new PrintedStep(1, Ambiguous: false), PrintedStep.Of(60, null, "percent"));

    [Fact]
    public void A_step_that_the_print_tells_goes_before() => Assert.Equal(new PrintedStep(25, Ambiguous: false), PrintedStep.Of(100, 25, null));

    [Theory]
    [InlineData(Comparator.Exact, 60, "[59.5, 60.5]")]
    [InlineData(Comparator.More, 60, "(60, 100]")]
    [InlineData(Comparator.AtLeast, 60, "[60, 100]")]
    [InlineData(Comparator.Less, 60, "[0, 60)")]
    [InlineData(Comparator.AtMost, 60, "[0, 60]")]
    [InlineData(Comparator.About, 60, "[57, 63]")]
    [InlineData(Comparator.About, 4, "[3.5, 4.5]")]
    [InlineData(Comparator.Nearly, 60, "[54, 60]")]
    public void A_share_admits_what_its_words_say_and_ends_at_a_hundred(Comparator comparator, int value, string admitted) =>
        Assert.Equal(admitted, ClaimInterval.Of(value, null, comparator, 1, isShare: true, CheckSettings.Default).ToString());

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
