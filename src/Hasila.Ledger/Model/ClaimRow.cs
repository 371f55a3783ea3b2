using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;
using Hasila.Text;

namespace Hasila.Ledger.Model;

/// <summary>A claim as a list shows it.</summary>
public sealed record ClaimRow
{
    public required string Id { get; init; }

    /// <summary>What it says and what was last done with it, as it is printed (<see cref="Acts.ClaimVersion"/>).</summary>
    public required string Seen { get; init; }

    public required ClaimState State { get; init; }

    /// <summary>The verdict of the decision that stands, where it has one.</summary>
    public Outcome? Verdict { get; init; }

    public required LocalText Claimant { get; init; }

    /// <summary>Null for an overall result.</summary>
    public string? Frame { get; init; }

    public required string Indicator { get; init; }

    public required LocalText Gloss { get; init; }

    /// <summary>The figure's own words; null for a claim without one.</summary>
    public string? Figure { get; init; }

    public LocalText? Place { get; init; }

    /// <summary>The latest day for which it is made.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>How it stands to what was said before it.</summary>
    public ClaimStatus Status { get; init; }

    public required int Appearances { get; init; }

    /// <summary>Texts in which it appears; a text and its reposts are one.</summary>
    public required int Sources { get; init; }
}

/// <summary>Some of the places where a claim appears.</summary>
/// <param name="Appearances">In the order in which their pages were added.</param>
/// <param name="Next">What the next ones are asked with; null where these are the last.</param>
public sealed record AppearancePage(IReadOnlyList<Appearance> Appearances, long? Next);
