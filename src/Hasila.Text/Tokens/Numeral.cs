namespace Hasila.Text.Tokens;

/// <summary>A number as a grammar read it from tokens.</summary>
/// <param name="Next">Index of the first token after it; 0 where nothing was read.</param>
/// <param name="Value">What it is worth.</param>
internal readonly record struct Numeral(int Next, decimal Value)
{
    internal static Numeral None => default;

    /// <summary>Unit of the last printed digit; null where the print does not tell.</summary>
    internal decimal? Step { get; init; }

    /// <summary>Begins with digits.</summary>
    internal bool Printed { get; init; }

    /// <summary>The largest scale word in it (1000, 1000000, ...), 1 where there is none.</summary>
    internal decimal Scale { get; init; } = 1;

    /// <summary>Stands in brackets that its scale follows.</summary>
    internal bool InBrackets { get; init; }

    /// <summary>How many tokens carry a number.</summary>
    internal int Parts { get; init; } = 1;

    /// <summary>A half, a third, three quarters.</summary>
    internal bool IsFraction { get; init; }

    /// <summary>Digits without sign, separator or decimals: may be a year or a day.</summary>
    internal bool Plain { get; init; }

    internal bool Found => Next > 0;
}
