using Hasila.Claims.Model;

namespace Hasila.Claims.Corrections;

/// <summary>What persons corrected on one page, each the last word on its field; without any, the page is as it was read.</summary>
public sealed record PageCorrections
{
    public static PageCorrections None { get; } = new();

    /// <summary>Names that are one claimant's on every page; the first of each is the one to show.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Names { get; init; } = [];

    public IReadOnlyList<MentionCorrection> Claims { get; init; } = [];

    public IReadOnlyList<StatementCorrection> Statements { get; init; } = [];

    public IReadOnlyList<AddedStatement> Added { get; init; } = [];

    public IReadOnlyList<RejectedStatement> Rejected { get; init; } = [];

    /// <summary>Nothing is corrected on this page by itself.</summary>
    public bool IsEmpty => Claims.Count + Statements.Count + Added.Count + Rejected.Count == 0;
}

/// <summary>One field of what is claimed at one place of a page.</summary>
/// <param name="Entry">Number of the journal's entry.</param>
/// <param name="Words">The words of the claim's appearance.</param>
/// <param name="Figure">The figure's own words as they were read; null where none was.</param>
/// <param name="Indicator">The indicator as it was read; asked for where it is what is corrected.</param>
/// <param name="Field">Which field.</param>
/// <param name="To">What it is.</param>
public sealed record MentionCorrection(long Entry, QuotedWords Words, string? Figure, string Indicator, ClaimField Field, string To);

/// <param name="Entry">Number of the journal's entry.</param>
/// <param name="Words">The statement's content, from its first word to its last.</param>
/// <param name="Field">Which field.</param>
/// <param name="To">What it is.</param>
public sealed record StatementCorrection(long Entry, QuotedWords Words, StatementField Field, string To);

/// <param name="Entry">Number of the journal's entry.</param>
/// <param name="Words">The content, verbatim.</param>
/// <param name="Speaker">Who said it, by name; null where nobody is named.</param>
public sealed record AddedStatement(long Entry, QuotedWords Words, string? Speaker);

/// <param name="Entry">Number of the journal's entry.</param>
/// <param name="Words">The content of what is no statement.</param>
public sealed record RejectedStatement(long Entry, QuotedWords Words);
