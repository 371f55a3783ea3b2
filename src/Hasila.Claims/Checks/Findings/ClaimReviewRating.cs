using Hasila.Text;

namespace Hasila.Claims.Checks.Findings;

/// <summary>
/// Rule 15: what an outcome is called where it is published as a schema.org ClaimReview. A number only where the evidence decides;
/// everywhere else the reason stands in <c>ratingExplanation</c>, which is the finding's explanation.
/// </summary>
/// <param name="Value"><c>ratingValue</c> from 1 (worst) to 5 (best); null: none is given.</param>
/// <param name="Name"><c>alternateName</c>.</param>
public sealed record ClaimReviewRating(int? Value, LocalText Name)
{
    public const int Worst = 1;
    public const int Best = 5;

    public static ClaimReviewRating Of(Outcome outcome, ContradictionGrade? grade = null) =>
        outcome switch
        {
            Outcome.Supported => new(5, new("صحيح", "Supported")),
            Outcome.SupportedExceptApproximator => new(4, new("صحيح جزئياً", "Supported except the approximator")),
            Outcome.Consistent => new(null, new("متسق مع البيانات", "Consistent with the data")),
            Outcome.Contradicted => new(grade == ContradictionGrade.Close ? 2 : 1, new("غير صحيح", "Contradicted")),
            Outcome.NotComparable => new(null, new("غير قابل للمقارنة", "Not comparable")),
            Outcome.Insufficient => new(null, new("غير مثبت", "Insufficient evidence")),
            _ => new(null, new("غير قابل للتحقق", "Not checkable")),
        };
}
