namespace Hasila.Bench.Ranking;

/// <summary>How weights of candidates are fitted.</summary>
internal sealed record RankSettings
{
    public int Passes { get; init; } = 12;

    /// <summary>So often the weights are fitted from zero, in other orders, and averaged.</summary>
    public int Starts { get; init; } = 4;

    /// <summary>Passes before the weights count into the mean that is written.</summary>
    public int Warm { get; init; } = 4;

    /// <summary>Step length of AdaGrad.</summary>
    public double Rate { get; init; } = 0.08;

    /// <summary>Share of features left out in each group, so that no weight leans on another feature being there.</summary>
    public double Drop { get; init; } = 0.3;

    /// <summary>How strongly weights are drawn to zero.</summary>
    public double Decay { get; init; } = 0.001;

    /// <summary>Features seen less often than this are not written.</summary>
    public int Rare { get; init; } = 3;
}
