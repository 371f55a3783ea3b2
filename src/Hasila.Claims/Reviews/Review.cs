using Hasila.Claims.Checks.Findings;

namespace Hasila.Claims.Reviews;

/// <summary>A named person's decision on a claim. Nothing becomes public without one; it is never recomputed.</summary>
public sealed record Review
{
    public required string ClaimId { get; init; }

    /// <summary>Who decided. Never empty.</summary>
    public required string Reviewer { get; init; }

    public required DateTimeOffset At { get; init; }

    public required ReviewDecision Decision { get; init; }

    /// <summary>The verdict on the evidence, where the reviewer gives one. It describes the evidence, never the person.</summary>
    public Outcome? Verdict { get; init; }

    public string? Note { get; init; }
}

/// <summary>What a person decides on a claim: into the edition, or not.</summary>
public enum ReviewDecision
{
    Publish,
    Withhold,
}
