namespace Hasila.Claims.Intervals;

/// <summary>
/// The unit of the last printed digit. Where the print does not tell (trailing zeros, number words) there are three readings:
/// the nominal one, one order finer and one order coarser, and a verdict must hold in all of them.
/// </summary>
/// <param name="Nominal">The step that intervals are shown with.</param>
/// <param name="Ambiguous">True where the print does not tell.</param>
internal readonly record struct PrintedStep(decimal Nominal, bool Ambiguous)
{
    public static PrintedStep Infer(decimal value, decimal? printed, string? unit)
    {
        if (printed is { } step and > 0)
            return new PrintedStep(step, Ambiguous: false);
        var last = LastDigit(value);
        if (last < 1 || IsShare(unit))
            return new PrintedStep(Math.Min(last, 1), Ambiguous: false);
        return last == 1 ? new PrintedStep(1, Ambiguous: false) : new PrintedStep(Math.Min(last, SecondDigit(value)), Ambiguous: true);
    }

    /// <summary>The steps by which a verdict is tried.</summary>
    public IReadOnlyList<decimal> Readings() => Ambiguous ? [Nominal, Nominal / 10, Nominal * 10] : [Nominal];

    public static bool IsShare(string? unit) => string.Equals(unit, "percent", StringComparison.Ordinal);

    /// <summary>10 to the place of the last digit that is no zero: 100 for 18,400; 0.1 for 2.5; 1 for zero.</summary>
    private static decimal LastDigit(decimal value)
    {
        if (value == 0)
            return 1;
        var step = 1m;
        var rest = Math.Abs(value);
        while (rest != decimal.Truncate(rest))
        {
            rest *= 10;
            step /= 10;
        }

        while (rest % 10 == 0)
        {
            rest /= 10;
            step *= 10;
        }

        return step;
    }

    /// <summary>10 to the place of the second digit: 100,000 for a million. A round number is taken to mean two digits.</summary>
    private static decimal SecondDigit(decimal value)
    {
        var step = 1m;
        for (var rest = Math.Abs(value) / 100; rest >= 1; rest /= 10)
            step *= 10;
        return step;
    }
}
