using Hasila.Text.Figures;

namespace Hasila.Claims.Intervals;

/// <summary>The numbers that a claim admits: its figure, widened by its printed step and its approximator.</summary>
internal static class ClaimInterval
{
    /// <summary>Null for a vague amount, and for numbers beyond what is worked with.</summary>
    /// <param name="value">The number; the lower end of a range.</param>
    /// <param name="high">The upper end of a range.</param>
    /// <param name="comparator">The approximator.</param>
    /// <param name="step">Printed step, above zero.</param>
    /// <param name="isShare">True for a percentage of a whole, which ends at 100 (and starts at 0) unless the claim itself says more.</param>
    /// <param name="settings">How far "about" and "nearly" reach.</param>
    public static NumberInterval? Compute(decimal value, decimal? high, Comparator comparator, decimal step, bool isShare, CheckSettings settings)
    {
        if (!EvidenceNumber.IsWorkable(value) || !EvidenceNumber.IsWorkable(high ?? 0) || !EvidenceNumber.IsWorkable(step))
            return null;
        var half = step / 2;
        NumberInterval? interval = comparator switch
        {
            Comparator.Exact => new NumberInterval(value - half, value + half),
            Comparator.More => new NumberInterval(value, null, LowClosed: false),
            Comparator.AtLeast => new NumberInterval(value, null),
            Comparator.Less => new NumberInterval(null, value, HighClosed: false),
            Comparator.AtMost => new NumberInterval(null, value),
            Comparator.About when Math.Max(half, settings.AboutShare * Math.Abs(value)) is var reach => new NumberInterval(value - reach, value + reach),
            Comparator.Nearly => new NumberInterval(value - Math.Max(step, settings.NearlyShare * Math.Abs(value)), value),
            Comparator.Range => new NumberInterval(Math.Min(value, high ?? value) - half, Math.Max(value, high ?? value) + half),
            _ => null,
        };
        if (interval is not { } admitted)
            return null;
        if (value >= 0 && (admitted.Low is null or < 0))
            admitted = admitted.AtLeast(0);
        return isShare && value <= 100 && !(high > 100) ? admitted.AtMost(100) : admitted;
    }
}
