using Hasila.Claims.Model;

namespace Hasila.Claims.Checks.Findings;

/// <summary>Rule 14, in the words of the IPCC's guidance note on uncertainty: how much evidence, and how far it agrees.</summary>
internal static class Confidence
{
    private static readonly string[] s_weakening =
    [
        Flag.BracketStraddles,
        Flag.DateInferred,
        Flag.ProRata,
        Flag.SeriesHole,
        Flag.Proxy,
        Flag.PlaceNotStated,
        Flag.Scope,
        Flag.PeriodMixUp,
    ];

    private static readonly string[] s_capping =
    [
        Flag.SelfSourced,
        Flag.Definition,
        Flag.OneSource,
        Flag.PlaceFromClaimant,
        Flag.CountsNotStated,
        Flag.PeriodKindNotStated,
        Flag.AsOfFromPublication,
    ];

    /// <summary>True for a series that decides the claim by itself; one that cannot says nothing on agreement either.</summary>
    public static bool Counts(Beside other) =>
        other.Outcome is Outcome.Supported or Outcome.SupportedExceptApproximator or Outcome.Consistent or Outcome.Contradicted;

    public static string Rate(IReadOnlyCollection<string> flags, IReadOnlyCollection<Beside> others)
    {
        var independent = others.Where(other => !other.SameSeries && Counts(other)).ToList();
        var evidence =
            flags.Any(flag => s_weakening.Contains(flag, StringComparer.Ordinal)) ? "limited"
            : independent.Count > 0 && !flags.Any(flag => s_capping.Contains(flag, StringComparer.Ordinal)) ? "robust"
            : "medium";
        var agreement =
            flags.Contains(Flag.SeriesDisagree, StringComparer.Ordinal) ? "low"
            : independent.Count > 0 && !flags.Contains(Flag.OneSource, StringComparer.Ordinal) && !flags.Contains(Flag.SelfSourced, StringComparer.Ordinal)
                ? "high"
            : "medium";
        return $"{evidence} evidence, {agreement} agreement";
    }
}
