using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Statements.Clauses;

/// <summary>An attribution found in one sentence, before its speaker is resolved.</summary>
internal sealed record StatementDraft
{
    public required IReadOnlyList<TextSpan> Content { get; init; }

    public TextSpan? Cue { get; init; }

    public TextSpan? Source { get; init; }

    /// <summary>The source was left out; the speaker in force is meant.</summary>
    public bool Elided { get; init; }

    /// <summary>Whom a left-out source means, where the sentence names him otherwise.</summary>
    public TextSpan? Antecedent { get; init; }

    /// <summary>Nobody is named and nobody is meant: "it is believed that ...".</summary>
    public bool Unsourced { get; init; }

    public StatementKind Kind { get; init; } = StatementKind.Indirect;

    public Stance Stance { get; init; } = Stance.Claim;

    /// <summary>Between cue and content: where channel and time of saying stand.</summary>
    public TextSpan? Surroundings { get; init; }

    /// <summary>From the head of the sentence to its first report, where that is not far: channel and time may stand there instead.</summary>
    public TextSpan? Lead { get; init; }

    /// <summary>Relays the draft after it.</summary>
    public bool Relays { get; init; }

    /// <summary>Words without a source that another passes on: who spoke last said them, not who acts in the sentence.</summary>
    public bool IsRelayed { get; init; }

    /// <summary>Stands in what somebody else says: he goes on speaking behind it.</summary>
    public bool IsInside { get; init; }

    /// <summary>The narrator's own words against the draft before it.</summary>
    public bool SpeaksAgainstLast { get; init; }

    /// <summary>An item of a list that was announced before: it has no cue of its own.</summary>
    public bool ListItem { get; init; }

    /// <summary>Of the cue's form: a left-out subject agrees with it.</summary>
    public Gender Gender { get; init; }

    /// <summary>Which draft of the sentence holds this one in its content; null where none does.</summary>
    public int? Within { get; init; }

    /// <summary>Why it was read so: rules of the grammar that found it. May be empty where nobody asked.</summary>
    public IReadOnlyList<Reason> Why { get; init; } = [];

    /// <summary>The draft with one more reason; the rule is a row of <c>rules.tsv</c>.</summary>
    public StatementDraft Because(Decision of, string rule, TextSpan? span = null) => this with { Why = [.. Why, new Reason(of, rule, span)] };
}
