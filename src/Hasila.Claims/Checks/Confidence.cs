namespace Hasila.Claims.Checks;

/// <summary>Rule 14, in the words of the IPCC's guidance note on uncertainty: how much evidence, and how far it agrees.</summary>
internal static class Confidence
{
    private static readonly string[] Weakening =
        [Flag.BracketStraddles, Flag.DateInferred, Flag.ProRata, Flag.SeriesHole, Flag.Proxy, Flag.PlaceNotStated, Flag.Scope, Flag.PeriodMixUp];

    private static readonly string[] Capping = [Flag.SelfSourced, Flag.Definition, Flag.OneSource, Flag.PlaceFromClaimant, Flag.PeriodKindNotStated, Flag.AsOfFromPublication];

    public static string Of(IReadOnlyCollection<string> flags, IReadOnlyCollection<Beside> others)
    {
        var independent = others.Where(other => !other.SameSeries).ToList();
        var evidence = flags.Any(flag => Weakening.Contains(flag, StringComparer.Ordinal)) ? "limited"
            : independent.Count > 0 && !flags.Any(flag => Capping.Contains(flag, StringComparer.Ordinal)) ? "robust"
            : "medium";
        var agreement = flags.Contains(Flag.SeriesDisagree, StringComparer.Ordinal) ? "low"
            : independent.Count > 0 && !flags.Contains(Flag.OneSource, StringComparer.Ordinal) && !flags.Contains(Flag.SelfSourced, StringComparer.Ordinal) ? "high"
            : "medium";
        return $"{evidence} evidence, {agreement} agreement";
    }
}
