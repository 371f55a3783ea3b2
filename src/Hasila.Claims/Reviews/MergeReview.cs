using Hasila.Claims.Model;

namespace Hasila.Claims.Reviews;

/// <summary>
/// A named person's decision about which claims are one. It holds whatever pages come later, until the same or another person decides otherwise.
/// </summary>
public sealed record MergeReview
{
    public required MergeDecision Decision { get; init; }

    /// <summary>What was decided on these claims holds no longer: the rules decide again.</summary>
    public bool IsTakenBack { get; init; }

    /// <summary>Who decided. Never empty.</summary>
    public required string Reviewer { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? Note { get; init; }
}
