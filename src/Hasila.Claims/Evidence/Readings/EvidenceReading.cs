using Hasila.Claims.Intervals;
using Hasila.Claims.Model;

namespace Hasila.Claims.Evidence.Readings;

/// <summary>What a series says on a day or over a period: rule 3's interval, and what must be said beside it.</summary>
internal sealed record EvidenceReading
{
    /// <summary>Null where the series has nothing near enough; <see cref="Missing"/> then says why.</summary>
    public NumberInterval? Observed { get; init; }

    /// <summary>How the period observed relates to the period claimed.</summary>
    public Extent Time { get; init; } = Extent.Same;

    /// <summary>True where a hole makes every bound from it invalid.</summary>
    public bool Hole { get; init; }

    /// <summary>True where two observations bracket the day and none is at it.</summary>
    public bool Bracket { get; init; }

    /// <summary>First day that the observations used are for; null where one day is meant.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Last day that the observations used are for.</summary>
    public DateOnly? Day { get; init; }

    public IReadOnlyList<string> Steps { get; init; } = [];

    public IReadOnlyList<string> Flags { get; init; } = [];

    public CheckReason? Missing { get; init; }

    public static EvidenceReading None(CheckReason reason, params IReadOnlyList<string> steps) => new() { Missing = reason, Steps = steps };
}
