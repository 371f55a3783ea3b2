using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Statements.Occasions;
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

    /// <summary>Who was mentioned as a source before.</summary>
    public required IReadOnlyList<PastSpeaker> Past { get; init; }

    /// <summary>Other places of the article where he may be named.</summary>
    public required IReadOnlyList<NameCandidate> Elsewhere { get; init; }

    /// <summary>The article's words.</summary>
    public required ArticleFacts Article { get; init; }

    public MentionWord At(int i) => Words[i + 1];

    /// <summary>
    /// The candidates: parts of the mention; who was mentioned before; other places; words that go on behind it; and the rules' name, where it is none of
    /// the parts.
    /// </summary>
    public IEnumerable<NameCandidate> Candidates()
    {
        var whole = Tokens.Count - 1;
        for (var from = 0; from <= whole; from++)
        {
            if (!MayBound(from))
                continue;
            for (var to = from; to <= whole; to++)
            {
                if (MayBound(to) && (to - from < LongestPart || to == whole) && !IsMedium(from))
                    yield return new NameCandidate(NameOrigin.Part, from, to);
            }
        }

        for (var i = 0; i < Past.Count; i++)
            yield return new NameCandidate(NameOrigin.Past, i);
        foreach (var candidate in Elsewhere)
            yield return candidate;
        foreach (var candidate in Article.Places.Beyond(Source))
            yield return candidate;
        if (RuledPart is null)
            yield return NameCandidate.Ruled;
    }

    /// <summary>The name that a candidate gives.</summary>
    public string NameOf(NameCandidate candidate) =>
        candidate.Origin switch
        {
            NameOrigin.Part => Article.Words.Text[Tokens[candidate.From].Span.Start..Tokens[candidate.To].Span.End],
            NameOrigin.Past => Past[candidate.From].Speaker.Name,
            NameOrigin.Elsewhere or NameOrigin.Beyond => Article.Places.NameOf(candidate),
            _ => Ruled.Name,
        };

    /// <summary>The first word of a name elsewhere, without what is joined to it.</summary>
    public string Bare(NameCandidate candidate) => Article.Words.Fold(candidate.From)[candidate.Joined..];

    // أرقام نشرها على منصة «إكس»: where something was published speaks no word of it.
    private bool IsMedium(int from)
    {
        for (var i = 2; i <= from; i++)
        {
            if (Particles.InOrOn.Contains(Tokens[i - 1].Fold) && ChannelFinder.TypeOf(Tokens[i].Fold) is ChannelType.Post)
                return true;
        }

        return false;
    }

    private bool MayBound(int i) =>
        Tokens[i].IsWord && !Particles.This.Contains(Tokens[i].Fold) || At(i).Class is (ulong)MentionClass.Quote or (ulong)MentionClass.Bracket;
}
