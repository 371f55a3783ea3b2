using System.Text.Json;
using Hasila.Claims.Checks.Findings;

namespace Hasila.Claims.Checks;

/// <summary>Does a finding again from the inputs that it carries, so that anyone can see that it follows from them.</summary>
public static class Recalculation
{
    /// <summary>The finding that follows from the inputs of the finding in <paramref name="finding"/>, whatever outcome it states.</summary>
    /// <exception cref="JsonException">The element is no finding, carries no inputs, or inputs that cannot be worked with.</exception>
    public static Finding Run(JsonElement finding)
    {
        var read = FindingJson.Read(finding);
        if (read.Inputs is { } inputs)
            ForeignInputs.Check(inputs);
        return Run(read);
    }

    /// <inheritdoc cref="Run(JsonElement)"/>
    public static Finding Run(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return CheckDecision.Decide(
            finding.Inputs ?? throw new JsonException($"the finding on claim {finding.ClaimId} carries no inputs, so it cannot be recomputed")
        );
    }
}
