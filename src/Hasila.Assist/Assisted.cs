using Hasila.Statements.Model;

namespace Hasila.Assist;

/// <summary>The statements of an article with those that an assistant proposed.</summary>
/// <param name="Statements">The grammar's as they were, and the kept proposals (<see cref="Statement.ProposedBy"/>, ids <c>p0</c>, <c>p1</c>, ...), in the
/// order of their contents.</param>
/// <param name="Counts">What became of the proposals.</param>
/// <param name="Trouble">Why the assistant gave nothing, or null.</param>
public sealed record Assisted(IReadOnlyList<Statement> Statements, ProposalCounts Counts, string? Trouble);

/// <summary>How many proposals an assistant made for an article, and what became of them.</summary>
/// <param name="Proposed">All of them: the sum of the others.</param>
/// <param name="Kept">Found in the article and new.</param>
/// <param name="NotInArticle">Dropped: not in the article word for word, or not together in one paragraph.</param>
/// <param name="Ambiguous">Dropped: in several places, none nearer than the others.</param>
/// <param name="Overlapping">Dropped: their words are attributed already.</param>
/// <param name="Unsound">Dropped: the cue is none, words or a negation are left out, or the source is nobody.</param>
/// <param name="Malformed">Dropped: not of the form that was asked for.</param>
public readonly record struct ProposalCounts(int Proposed, int Kept, int NotInArticle, int Ambiguous, int Overlapping, int Unsound, int Malformed);
