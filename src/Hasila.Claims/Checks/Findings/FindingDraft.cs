using Hasila.Claims.Intervals;
using Hasila.Claims.Model;

namespace Hasila.Claims.Checks.Findings;

/// <summary>A finding while the rules are at work on it.</summary>
internal sealed class FindingDraft(IEnumerable<string> flags)
{
    private readonly List<string> _flags = [.. flags.Distinct(StringComparer.Ordinal)];
    private readonly List<string> _steps = [];

    public Outcome Outcome { get; set; } = Outcome.Insufficient;

    public CheckReason Reason { get; private set; }

    public NumberInterval? Claimed { get; set; }

    public NumberInterval? Observed { get; set; }

    public DateOnly? Since { get; set; }

    public DateOnly? Day { get; set; }

    public ScopeComparison? Scope { get; set; }

    public ContradictionGrade? Grade { get; set; }

    public decimal? Ratio { get; set; }

    public IReadOnlyList<string> Flags => _flags;

    public IReadOnlyList<string> Steps => _steps;

    public void Say(params ReadOnlySpan<string> steps) => _steps.AddRange(steps);

    public void Raise(params ReadOnlySpan<string?> flags)
    {
        foreach (var flag in flags)
        {
            if (flag is not null && !_flags.Contains(flag, StringComparer.Ordinal))
                _flags.Add(flag);
        }
    }

    public FindingDraft End(CheckReason reason, Outcome outcome)
    {
        (Reason, Outcome) = (reason, outcome);
        return this;
    }
}
