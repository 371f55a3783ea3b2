using Hasila.Claims.Checks.Findings;

namespace Hasila.Cli.Output;

/// <summary>A finding's outcome as a word on a terminal.</summary>
internal static class Outcomes
{
    public static string NameOf(Outcome outcome) =>
        outcome switch
        {
            Outcome.Supported => "supported",
            Outcome.SupportedExceptApproximator => "supported except the approximator",
            Outcome.Consistent => "consistent",
            Outcome.Contradicted => "contradicted",
            Outcome.NotComparable => "not comparable",
            Outcome.Insufficient => "insufficient",
            Outcome.NotCheckable => "not checkable",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
        };

    public static string ColourOf(Outcome outcome) =>
        outcome switch
        {
            Outcome.Supported or Outcome.SupportedExceptApproximator => "green",
            Outcome.Consistent => "aqua",
            Outcome.Contradicted => "red",
            _ => "grey",
        };
}
