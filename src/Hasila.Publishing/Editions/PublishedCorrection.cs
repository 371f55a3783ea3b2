using Hasila.Text;

namespace Hasila.Publishing.Editions;

/// <summary>What of a published claim a correction changed.</summary>
public enum CorrectedPart
{
    Figure,
    Claimant,
    Indicator,
    Place,
    Day,
    Verdict,

    /// <summary>The claim itself: it is published no longer.</summary>
    Publication,
}

/// <summary>What an edition says otherwise than the one before it because of what a person did: what stood there, what stands now, by whom and why.</summary>
public sealed record PublishedCorrection
{
    public required CorrectedPart Part { get; init; }

    /// <summary>The id of the edition that had it otherwise.</summary>
    public required string Edition { get; init; }

    /// <summary>The id under which that edition had the claim.</summary>
    public required string Former { get; init; }

    /// <summary>The claim's id since; the former one where it is published no longer.</summary>
    public required string Claim { get; init; }

    /// <summary>Who claimed what, as it was published.</summary>
    public required LocalText Title { get; init; }

    /// <summary>As it was published; null for nothing.</summary>
    public LocalText? Was { get; init; }

    /// <summary>As it is now; null for nothing. Of a claim that is published no longer the reason of its rejection, where it was rejected.</summary>
    public LocalText? Now { get; init; }

    /// <summary>Who did it, as named in public; null where the claim has changed of itself and nobody has decided on it since.</summary>
    public string? By { get; init; }

    /// <summary>When; null where <see cref="By"/> is.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>In that person's words; null for none.</summary>
    public string? Why { get; init; }
}
