using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Corrections;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;

namespace Hasila.Ledger.Acts;

/// <summary>
/// What a named person did at the desk, beside decisions to publish and decisions about merging. An act stands until it is taken back by a further one;
/// none is ever removed.
/// </summary>
public abstract record Act
{
    /// <summary>Number of its entry in the journal; 0 before it is recorded.</summary>
    public long Entry { get; init; }

    /// <summary>Who. Never empty: a name, or the id of a <see cref="Person"/>.</summary>
    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Why, in that person's words.</summary>
    public string? Note { get; init; }
}

/// <summary>A field of a claim is not as it was read, on all the pages on which the claim was seen.</summary>
/// <param name="Claim">The claim as it was.</param>
/// <param name="Field">Which field.</param>
/// <param name="To">As it is.</param>
public sealed record ClaimCorrection(string Claim, ClaimField Field, string To) : Act
{
    /// <summary>As it was shown; the ledger fills it in.</summary>
    public string From { get; init; } = "";

    /// <summary>Where the claim stood; the ledger fills it in.</summary>
    public IReadOnlyList<ClaimPlace> Places { get; init; } = [];
}

/// <param name="Capture">The page.</param>
/// <param name="Words">The words of the claim's appearance.</param>
/// <param name="Figure">The figure's own words as they were read; null where none was.</param>
/// <param name="Indicator">The indicator as it was read.</param>
public sealed record ClaimPlace(string Capture, QuotedWords Words, string? Figure, string Indicator);

/// <summary>A field of a statement is not as it was read.</summary>
public sealed record StatementCorrected(string Capture, QuotedWords Words, StatementField Field, string To) : Act
{
    /// <summary>As it was shown; the ledger fills it in.</summary>
    public string From { get; init; } = "";
}

/// <summary>A statement that was not found.</summary>
/// <param name="Capture">The page.</param>
/// <param name="Words">The content, verbatim.</param>
/// <param name="Speaker">Who said it; null where nobody is named.</param>
public sealed record StatementAdded(string Capture, QuotedWords Words, string? Speaker) : Act;

/// <summary>What was read as a statement is none.</summary>
public sealed record StatementRejected(string Capture, QuotedWords Words, string Reason) : Act;

/// <summary>What was read as a claim is none that is worth a check, for one of the <see cref="RejectionReasons"/>: while the claim says the same.</summary>
public sealed record ClaimRejected(string Claim, string Reason) : Act;

/// <summary>A note on a claim or a page; its words are <see cref="Act.Note"/>.</summary>
/// <param name="About">A claim's id or a capture's.</param>
public sealed record Remark(string About) : Act;

/// <summary>Somebody is to look at a claim or a page.</summary>
/// <param name="About">A claim's id or a capture's.</param>
/// <param name="To">Who.</param>
public sealed record Assignment(string About, string To) : Act;

/// <summary>The right of reply: the claimant was asked, or has answered.</summary>
/// <param name="Claim">About which claim.</param>
/// <param name="Due">The last day for an answer; null where the answer is there.</param>
/// <param name="Text">The answer; null while it is awaited.</param>
public sealed record Reply(string Claim, DateOnly? Due, string? Text) : Act;

/// <summary>What a second person would decide.</summary>
public sealed record SecondReading(string Claim, ReviewDecision Decision, Outcome? Verdict) : Act;

/// <summary>Names that are one claimant's; the first is the one to show.</summary>
public sealed record NamesAreOne(IReadOnlyList<string> Names) : Act;

/// <summary>How a person wants to be named. The journal keeps what is public alone: who it is stands elsewhere, and can be erased there.</summary>
/// <param name="Id">By which acts name the person.</param>
/// <param name="ShownAs">A public name or a pseudonym.</param>
public sealed record Person(string Id, string ShownAs) : Act;

/// <summary>An act, or a decision to publish, holds no longer.</summary>
/// <param name="Of">Number of its entry.</param>
public sealed record TakenBack(long Of) : Act;
