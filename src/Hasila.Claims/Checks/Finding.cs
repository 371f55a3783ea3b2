using Hasila.Text;

namespace Hasila.Claims.Checks;

/// <summary>What comes out where a claim is held against one evidence series, with everything needed to do it again.</summary>
public sealed record Finding
{
    public required string ClaimId { get; init; }

    /// <summary>Null where no series in hand speaks to the claim.</summary>
    public string? SeriesId { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>What the claim admits; null where it states no number.</summary>
    public NumberInterval? Claimed { get; init; }

    /// <summary>What the evidence says.</summary>
    public NumberInterval? Observed { get; init; }

    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>"limited", "medium" or "robust" evidence; "low", "medium" or "high" agreement, as the IPCC words it.</summary>
    public string? Confidence { get; init; }

    /// <summary>One sentence in each language: both numbers, both definitions, and why.</summary>
    public required LocalText Explanation { get; init; }

    /// <summary>Inputs and steps, one line each, enough to do it again.</summary>
    public IReadOnlyList<string> Calculation { get; init; } = [];
}

public enum Outcome
{
    Supported,
    SupportedExceptApproximator,
    Consistent,
    Contradicted,
    NotComparable,
    Insufficient,
    NotCheckable,
}

/// <summary>An interval of numbers; an open end is null; each end says whether it is part of the interval.</summary>
public readonly record struct NumberInterval(decimal? Low, decimal? High, bool LowClosed = true, bool HighClosed = true);
