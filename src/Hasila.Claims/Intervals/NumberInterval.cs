namespace Hasila.Claims.Intervals;

/// <summary>An interval of numbers; an open end is null; each end says whether it is part of the interval.</summary>
public readonly record struct NumberInterval(decimal? Low, decimal? High, bool LowClosed = true, bool HighClosed = true)
{
    public static NumberInterval Point(decimal value) => new(value, value);

    public bool IsPoint() => Low is not null && Low == High;

    /// <summary>True where every number of <paramref name="other"/> lies in this interval.</summary>
    public bool Contains(NumberInterval other) => !StartsAfter(other) && !EndsBefore(other);

    /// <summary>True where at least one number lies in both.</summary>
    public bool Meets(NumberInterval other) => !IsAbove(other) && !other.IsAbove(this);

    /// <summary>True where every number of this interval is above every number of <paramref name="other"/>.</summary>
    public bool IsAbove(NumberInterval other) => Low is { } low && other.High is { } high && (low > high || (low == high && !(LowClosed && other.HighClosed)));

    /// <summary>The smallest interval that holds both.</summary>
    public NumberInterval Cover(NumberInterval other)
    {
        var (low, lowClosed) = StartsAfter(other) ? (other.Low, other.LowClosed) : (Low, LowClosed);
        var (high, highClosed) = EndsBefore(other) ? (other.High, other.HighClosed) : (High, HighClosed);
        return new NumberInterval(low, high, lowClosed || low is null, highClosed || high is null);
    }

    public NumberInterval Plus(NumberInterval other) => new(Low + other.Low, High + other.High, LowClosed && other.LowClosed, HighClosed && other.HighClosed);

    /// <summary>What is left where <paramref name="other"/> is taken away: low less its high, high less its low.</summary>
    public NumberInterval Minus(NumberInterval other) => new(Low - other.High, High - other.Low, LowClosed && other.HighClosed, HighClosed && other.LowClosed);

    /// <param name="factor">Above zero.</param>
    public NumberInterval Times(decimal factor)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factor);
        return new NumberInterval(Low * factor, High * factor, LowClosed, HighClosed);
    }

    /// <summary>The part at or below <paramref name="most"/>.</summary>
    public NumberInterval AtMost(decimal most) => High is { } high && high <= most ? this : this with { High = most, HighClosed = true };

    /// <summary>The part at or above <paramref name="least"/>.</summary>
    public NumberInterval AtLeast(decimal least) => Low is { } low && low >= least ? this : this with { Low = least, LowClosed = true };

    /// <summary>As mathematics writes it: <c>(65, 100]</c>. For calculation lines; sentences use words.</summary>
    public override string ToString() =>
        $"{(LowClosed && Low is not null ? '[' : '(')}{Plain(Low, "-inf")}, {Plain(High, "inf")}{(HighClosed && High is not null ? ']' : ')')}";

    private static string Plain(decimal? value, string open) => value?.ToString("0.##########", System.Globalization.CultureInfo.InvariantCulture) ?? open;

    private bool StartsAfter(NumberInterval other) =>
        Low is { } low && (other.Low is not { } otherLow || otherLow < low || (otherLow == low && other.LowClosed && !LowClosed));

    private bool EndsBefore(NumberInterval other) =>
        High is { } high && (other.High is not { } otherHigh || otherHigh > high || (otherHigh == high && other.HighClosed && !HighClosed));
}
