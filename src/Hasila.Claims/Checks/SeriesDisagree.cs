using Hasila.Claims.Intervals;

namespace Hasila.Claims.Checks;

/// <summary>Rule 9: whether several series agree, and whether they are several at all.</summary>
internal static class SeriesDisagree
{
    /// <summary>True where the two lie further apart than the setting; intervals are measured from the ends that are nearest.</summary>
    public static bool Between(NumberInterval one, NumberInterval other, CheckSettings settings)
    {
        var (above, below) =
            one.IsAbove(other) ? (one.Low, other.High)
            : other.IsAbove(one) ? (other.Low, one.High)
            : (null, null);
        return above is { } high && below is { } low && (Quotient.Divide(high, low) is not { } ratio || 100 * Math.Abs(ratio - 1) > settings.DisagreePercent);
    }

    /// <summary>Two series that print the very same number repeat one source.</summary>
    public static bool OneSource(NumberInterval one, NumberInterval other) => one.IsPoint() && one == other && one.Low >= 100;
}
