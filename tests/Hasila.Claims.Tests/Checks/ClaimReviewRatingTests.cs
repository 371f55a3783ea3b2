using Hasila.Claims.Checks.Findings;
using Hasila.Text.Wording;

namespace Hasila.Claims.Tests.Checks;

public sealed class ClaimReviewRatingTests
{
    [Theory]
    [InlineData(Outcome.Supported, null, 5)]
    [InlineData(Outcome.SupportedExceptApproximator, null, 4)]
    [InlineData(Outcome.Contradicted, ContradictionGrade.Close, 2)]
    [InlineData(Outcome.Contradicted, ContradictionGrade.Material, 1)]
    [InlineData(Outcome.Contradicted, ContradictionGrade.Gross, 1)]
    [InlineData(Outcome.Consistent, null, null)]
    [InlineData(Outcome.NotComparable, null, null)]
    [InlineData(Outcome.Insufficient, null, null)]
    [InlineData(Outcome.NotCheckable, null, null)]
    public void Only_what_the_evidence_decides_has_a_number(Outcome outcome, ContradictionGrade? grade, int? value)
    {
        var rating = ClaimReviewRating.Rate(outcome, grade);
        Assert.Equal(value, rating.Value);
        Assert.Equal(ShownWords.Opening(VerdictWords.Name(outcome)), rating.Name);
    }
}
