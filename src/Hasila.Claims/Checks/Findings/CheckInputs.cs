using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Evidence;
using Hasila.Claims.Intervals;

namespace Hasila.Claims.Checks.Findings;

/// <summary>All that a finding is computed from. The same inputs give the same finding, on any machine, at any time.</summary>
public sealed record CheckInputs
{
    public required NormalForm Claim { get; init; }

    /// <summary>The series held against the claim; null where none is in hand.</summary>
    public EvidenceSeries? Series { get; init; }

    /// <summary>For a series that keeps its revisions: only what was published by this day; null for the latest.</summary>
    public DateOnly? KnownBy { get; init; }

    /// <summary>A test of the claim against itself, instead of a series.</summary>
    public InternalTest? Test { get; init; }

    /// <summary>What other series say on the same claim, so that agreement can be told.</summary>
    public IReadOnlyList<Beside> Beside { get; init; } = [];

    public CheckSettings Settings { get; init; } = CheckSettings.Default;
}

/// <summary>What another series, or another vintage of the same series, says on the claim.</summary>
/// <param name="SeriesId">Which.</param>
/// <param name="Observed">Its interval.</param>
/// <param name="Outcome">What comes out against it alone.</param>
/// <param name="SameSeries">True for another vintage of the same series.</param>
public sealed record Beside(string SeriesId, NumberInterval Observed, Outcome Outcome, bool SameSeries = false);

/// <summary>A test of a page's numbers against each other, computed beforehand to an interval.</summary>
/// <param name="Name">Which test: <c>parts_and_whole</c>, <c>percent_and_ratio</c>, ...</param>
/// <param name="Expected">What the other numbers of the page admit.</param>
/// <param name="Steps">The calculation, one line each.</param>
/// <param name="Flags">What the test found beside the comparison.</param>
public sealed record InternalTest(string Name, NumberInterval Expected, IReadOnlyList<string> Steps, IReadOnlyList<string> Flags)
{
    /// <summary>The page that is tested, as a sentence names it; null where the claim's own history is.</summary>
    public string? Page { get; init; }
}
