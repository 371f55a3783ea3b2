namespace Hasila.Claims.Intervals;

/// <summary>Division that cannot leave the range of a decimal: beyond a million millions a ratio says no more than "far".</summary>
internal static class Quotient
{
    public const decimal Farthest = 1_000_000_000_000m;

    /// <summary>Null where <paramref name="below"/> is zero.</summary>
    public static decimal? Divide(decimal above, decimal below)
    {
        if (below == 0)
            return null;
        var rough = (double)above / (double)below;
        return Math.Abs(rough) > (double)Farthest ? Math.Sign(rough) * Farthest : above / below;
    }
}
