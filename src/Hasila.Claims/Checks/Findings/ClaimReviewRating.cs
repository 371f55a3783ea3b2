using Hasila.Text;
using Hasila.Text.Wording;

namespace Hasila.Claims.Checks.Findings;

/// <summary>
/// Rule 15: what an outcome is called where it is published as a schema.org ClaimReview. A number only where the evidence decides;
/// everywhere else the reason stands in <c>ratingExplanation</c>, which is the finding's explanation.
/// </summary>
/// <param name="Value"><c>ratingValue</c> from 1 (worst) to 5 (best); null: none is given.</param>
/// <param name="Name"><c>alternateName</c>: the verdict as everywhere, with a capital.</param>
public sealed record ClaimReviewRating(int? Value, LocalText Name)
{
    public const int Worst = 1;
    public const int Best = 5;

    public static ClaimReviewRating Rate(Outcome outcome, ContradictionGrade? grade = null) =>
        new(
            outcome switch
            {
                Outcome.Supported => Best,
                Outcome.SupportedExceptApproximator => 4,
                Outcome.Contradicted => grade == ContradictionGrade.Close ? 2 : Worst,
                _ => null,
            },
            ShownWords.Opening(VerdictWords.Name(outcome))
        );
}
