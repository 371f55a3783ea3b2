using Hasila.Claims.Intervals;
using Hasila.Text;

namespace Hasila.Claims.Checks.Findings;

/// <summary>What comes out where a claim is held against one evidence series, with everything needed to do it again.</summary>
public sealed record Finding
{
    public required string ClaimId { get; init; }

    /// <summary>Null where no series in hand speaks to the claim.</summary>
    public string? SeriesId { get; init; }

    /// <summary>The day for which the checked figure is claimed: a claim whose figure was revised has findings for older figures too.</summary>
    public DateOnly? AsOf { get; init; }

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

    /// <summary>Why nothing was decided, as part of a sentence; null where it was.</summary>
    public LocalText? Because { get; init; }

    /// <summary>Inputs and steps, one line each, enough to do it again.</summary>
    public IReadOnlyList<string> Calculation { get; init; } = [];

    /// <summary>How far apart the numbers are; null unless contradicted.</summary>
    public ContradictionGrade? Grade { get; init; }

    /// <summary>The stated number over the nearest end of the evidence, to four decimals, where the two lie apart.</summary>
    public decimal? Ratio { get; init; }

    /// <summary>How far the evidence reaches beside the claim; null where no series was compared.</summary>
    public ScopeComparison? Scope { get; init; }

    /// <summary>The calculation as data: <see cref="Recalculation"/> works the finding out again from nothing else.</summary>
    public CheckInputs? Inputs { get; init; }
}

/// <summary>What the evidence says on a claim; never anything on who claims.</summary>
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
