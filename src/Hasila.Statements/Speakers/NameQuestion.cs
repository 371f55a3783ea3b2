using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Statements.Sources;
using Hasila.Text;

namespace Hasila.Statements.Speakers;

/// <summary>Who is meant by a source mention: its words, and what the rules read in it.</summary>
/// <param name="Source">The mention.</param>
/// <param name="Ruled">By the rules.</param>
/// <param name="WasKnown">The rules found one who was known before.</param>
internal sealed record NameQuestion(TextSpan Source, Speaker Ruled, bool WasKnown)
{
    /// <summary>A longer mention is left to the rules.</summary>
    public const int MostWords = 26;

    private const int LongestPart = 9;

    /// <summary>The mention's tokens.</summary>
    public required IReadOnlyList<ClauseToken> Tokens { get; init; }

    /// <summary>Of the tokens from one before the mention to two behind it: <see cref="At"/> counts from the mention's first.</summary>
    public required MentionWord[] Words { get; init; }

    /// <summary>The tokens of the mention that the rules' name is made of; null where it stands elsewhere.</summary>
    public (int From, int To)? RuledPart { get; init; }

    /// <summary>For each token whether its word stands in the article without the one before it too.</summary>
    public required bool[] StandsAlone { get; init; }

    public MentionWord At(int i) => Words[i + 1];

    /// <summary>The candidates: parts of the mention; and the rules' name, where it is none of them.</summary>
    public IEnumerable<NameCandidate> Candidates()
    {
        var whole = Tokens.Count - 1;
        for (var from = 0; from <= whole; from++)
        {
            if (!MayBound(from))
                continue;
            for (var to = from; to <= whole; to++)
            {
                if (MayBound(to) && (to - from < LongestPart || to == whole))
                    yield return new NameCandidate(from, to);
            }
        }

        if (RuledPart is null)
            yield return NameCandidate.Ruled;
    }

    /// <summary>The name that a candidate gives.</summary>
    public string NameOf(string text, NameCandidate candidate) =>
        candidate.IsPart ? text[Tokens[candidate.From].Span.Start..Tokens[candidate.To].Span.End] : Ruled.Name;

    private bool MayBound(int i) =>
        Tokens[i].IsWord && !Particles.This.Contains(Tokens[i].Fold) || At(i).Class is (ulong)MentionClass.Quote or (ulong)MentionClass.Bracket;
}

/// <summary>One answer to <see cref="NameQuestion"/>.</summary>
/// <param name="From">The first token of a part of the mention; -1 for what the rules read elsewhere in the article.</param>
/// <param name="To">Its last token.</param>
internal readonly record struct NameCandidate(int From, int To)
{
    public static readonly NameCandidate Ruled = new(-1, -1);

    public bool IsPart => From >= 0;
}
