namespace Hasila.Bench.Statements;

/// <summary>How the weights of the English grammar are fitted.</summary>
internal sealed record TrainingSettings
{
    public int Passes { get; init; } = 10;

    /// <summary>Passes before the weights count into the mean that is written.</summary>
    public int Warm { get; init; } = 4;

    /// <summary>How often it is begun anew, with another order and other features left out; the mean is written.</summary>
    public int Starts { get; init; } = 4;

    /// <summary>Step length of AdaGrad.</summary>
    public double Rate { get; init; } = 0.06;

    /// <summary>Share of features left out at each word in each pass, so that no weight leans on another feature being there.</summary>
    public double Drop { get; init; } = 0.7;

    /// <summary>Added to the score of opening an attribution: trades precision for recall.</summary>
    public double Open { get; init; } = 3;

    /// <summary>A weight of 1 is written as this whole number.</summary>
    public double Scale { get; init; } = 48;
}
