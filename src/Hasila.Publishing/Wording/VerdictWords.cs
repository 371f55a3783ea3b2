using Hasila.Claims.Checks.Findings;
using Hasila.Text;

namespace Hasila.Publishing.Wording;

/// <summary>A verdict in words. It speaks of the evidence, never of the person who claimed.</summary>
public static class VerdictWords
{
    /// <summary>A short slug for classes and data.</summary>
    public static string Slug(Outcome? verdict) =>
        verdict switch
        {
            null => "unchecked",
            Outcome.Supported => "supported",
            Outcome.SupportedExceptApproximator => "supported-except-approximator",
            Outcome.Consistent => "consistent",
            Outcome.Contradicted => "contradicted",
            Outcome.NotComparable => "not-comparable",
            Outcome.Insufficient => "insufficient",
            Outcome.NotCheckable => "not-checkable",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
        };

    public static LocalText Of(Outcome? verdict) =>
        verdict switch
        {
            null => new LocalText("لم تُفحص بعد", "Not checked yet"),
            Outcome.Supported => new LocalText("تدعمه الأدلة", "Supported by the evidence"),
            Outcome.SupportedExceptApproximator => new LocalText("تدعمه الأدلة ما عدا أداة التقريب", "Supported, except its bound"),
            Outcome.Consistent => new LocalText("متسق مع الأدلة", "Consistent with the evidence"),
            Outcome.Contradicted => new LocalText("تخالفه الأدلة", "Contradicted by the evidence"),
            Outcome.NotComparable => new LocalText("غير قابل للمقارنة", "Not comparable"),
            Outcome.Insufficient => new LocalText("الأدلة غير كافية", "Evidence insufficient"),
            Outcome.NotCheckable => new LocalText("غير قابل للتحقق بالأرقام", "Not checkable by numbers"),
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
        };
}
