using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Evidence;
using Hasila.Claims.Model;
using Hasila.Text;
using static Hasila.Claims.Tests.Checks.Orchard;
using static Hasila.Claims.Tests.Merging.TestPages;

namespace Hasila.Claims.Tests.Checks;

/// <summary>A whole that a claim states in words: a series over another whole says nothing of it.</summary>
public sealed class StatedWholeTests
{
    [Theory]
    [InlineData(" of the targeted children were vaccinated", "targeted children were vaccinated")]
    [InlineData(" من الأطفال المستهدفين في الوادي", "الأطفال المستهدفين")]
    [InlineData(" من إجمالي الأسر المسجلة، وفق الهيئة", "الأسر المسجلة")]
    [InlineData(" in the valley", null)]
    [InlineData("، من الأسر", null)]
    public void The_words_behind_a_share_say_of_what_it_is(string after, string? whole)
    {
        var stated = WholeWords.Stated(after);
        Assert.Equal(whole?.Split(' ')[0], stated?.Split(' ')[0]);
        Assert.StartsWith(stated ?? "", whole ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("targeted children", "all children under five", Outcome.NotComparable)]
    [InlineData("targeted children", "children targeted by the round", Outcome.Contradicted)]
    [InlineData("الأطفال المستهدفين", "children targeted by the round", Outcome.Contradicted)]
    [InlineData("children", "all children under five", Outcome.Contradicted)]
    [InlineData("households", "all children under five", Outcome.NotComparable)]
    public void A_share_of_another_whole_is_not_comparable(string claimed, string observed, Outcome outcome)
    {
        var series = Trees(60) with { Kind = PeriodKind.Share, Unit = "percent", NeverFalls = false, Denominator = Both(observed) };
        var claim = Claim(91) with { Kind = PeriodKind.Share, Unit = "percent", Denominator = Both(claimed) };
        Assert.Equal(outcome, Check(claim, series).Outcome);
    }

    [Fact]
    public void The_whole_that_a_page_states_is_the_claims_denominator()
    {
        var tally = Tally(
            Page(
                "a",
                "Harbour Gazette",
                "2024-03-21",
                "Vaccines in the valley",
                "The Valley Health Board said that 91 percent of the targeted children were vaccinated in March.",
                "The Power Company said that 14 of its 18 substations were repaired."
            )
        );
        Assert.StartsWith("targeted children", NormalForm.Of(ClaimOf(tally, "a", "91")).Denominator?.En, StringComparison.Ordinal);
        Assert.Equal("18 substations", NormalForm.Of(ClaimOf(tally, "a", "14")).Denominator?.En);
    }

    [Theory]
    [InlineData("لاجئين", Outcome.Supported)]
    [InlineData("لاجئاً", Outcome.Supported)]
    [InlineData("teachers", Outcome.NotComparable)]
    public void What_is_counted_is_known_in_both_languages(string counts, Outcome outcome)
    {
        var series = Trees(1200) with { Counts = new LocalText("", "refugees"), CountsWords = ["refugees"] };
        Assert.Equal(outcome, Check(Claim(1200) with { Counts = counts }, series).Outcome);
        Assert.Equal(outcome, Check(Claim(1200) with { Counts = counts, Unit = "people" }, series).Outcome);
    }
}
