using Hasila.Statements.Cues;
using Hasila.Text;

namespace Hasila.Statements.Arabic;

/// <summary>What one cue attributes, before it is known where the content ends. Indices are tokens.</summary>
internal sealed record Report
{
    public required Cue Cue { get; init; }

    /// <summary>The cue's first and last word, a light verb and its noun together.</summary>
    public required TextSpan CueSpan { get; init; }

    /// <summary>Where the report begins: its cue, or the connective or subject before it.</summary>
    public required int Start { get; init; }

    /// <summary>Where the content opens.</summary>
    public required int Opening { get; init; }

    /// <summary>Where the content ends at the latest, where the rule knows it.</summary>
    public int? Until { get; init; }

    /// <summary>The quotation that is the content.</summary>
    public Quotation? Quote { get; init; }

    public TextSpan? Source { get; init; }

    /// <summary>Whom a left-out source means, where the sentence names him as the subject of another verb.</summary>
    public TextSpan? Antecedent { get; init; }

    /// <summary>A verb that names nobody on purpose: it is believed that.</summary>
    public bool Unsourced { get; init; }

    /// <summary>Between cue and content: where channel and time of saying stand.</summary>
    public TextSpan? Surroundings { get; init; }

    /// <summary>Begins a report beside the one before it; others lie inside its content.</summary>
    public bool IsFresh { get; init; }

    /// <summary>Which rule of the grammar found it.</summary>
    public required string Rule { get; init; }
}
