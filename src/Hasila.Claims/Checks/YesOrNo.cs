using Hasila.Claims.Intervals;

namespace Hasila.Claims.Checks;

/// <summary>A claim without a number as an interval: 0 is "it is not so", 1 is "it is so", with rule 2's half step to either side.</summary>
internal static class YesOrNo
{
    public static NumberInterval Yes { get; } = new(0.5m, 1.5m);

    /// <summary>What evidence that cannot decide leaves open.</summary>
    public static NumberInterval Open { get; } = new(0, 1);
}
