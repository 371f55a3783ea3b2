using Hasila.Claims.Checks.Findings;

namespace Hasila.Cli.Output;

/// <summary>A finding's outcome on a terminal.</summary>
internal static class Outcomes
{
    public static string ColourOf(Outcome outcome) =>
        outcome switch
        {
            Outcome.Supported or Outcome.SupportedExceptApproximator => "green",
            Outcome.Consistent => "aqua",
            Outcome.Contradicted => "red",
            _ => "grey",
        };
}
