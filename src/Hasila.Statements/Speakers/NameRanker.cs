using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Ranking;
using Hasila.Statements.Sources;
using Hasila.Text;

namespace Hasila.Statements.Speakers;

/// <summary>
/// Chooses who is meant in Arabic: by a source mention one of its parts, somebody who spoke before, a name at another place of the article or what the rules
/// read; by a verb without a subject one who spoke or acts.
/// </summary>
internal sealed class NameRanker(ArticleWords words, RankWeights weights)
{
    private const string Resource = "speaker-weights.bin";

    private static readonly Lazy<RankWeights> s_shipped = new(LoadShipped);

    private readonly FeatureList[] _lists = NameFeatures.Lists();
    private readonly FeatureList _leftOut = new(LeftOutFeatures.Decision);
    private readonly ArticleFacts _facts = new(words);

    /// <summary>The weights that come with the program.</summary>
    public static RankWeights Shipped => s_shipped.Value;

    /// <summary>For learning: hears every question of a mention.</summary>
    public Action<NameQuestion>? Asked { get; init; }

    /// <summary>For learning: hears every question of a left-out subject.</summary>
    public Action<LeftOutQuestion>? AskedLeftOut { get; init; }

    /// <returns>The candidate that scores most; null where the rules' name stands.</returns>
    public (NameCandidate Candidate, string Name)? Choose(TextSpan source, Speaker ruled, bool wasKnown, IReadOnlyList<PastSpeaker> past)
    {
        if (Question(source, ruled, wasKnown, past) is not { } question)
            return null;
        Asked?.Invoke(question);
        NameCandidate? best = null;
        var most = int.MinValue;
        foreach (var candidate in question.Candidates())
        {
            var score = weights.Score(NameFeatures.Fill(question, candidate, _lists).Rows);
            var stands = candidate.Origin == NameOrigin.Ruled || candidate.IsPart && question.RuledPart == (candidate.From, candidate.To);
            if (score > most || score == most && stands)
                (best, most) = (stands ? null : candidate, score);
        }

        return best is { } chosen ? (chosen, question.NameOf(chosen)) : null;
    }

    /// <returns>Whom a verb without a subject means: the candidate that scores most, of equals the rules' one; null for nobody of them.</returns>
    public Speaker? Choose(LeftOutVerb verb, IReadOnlyList<LeftOutCandidate> candidates)
    {
        var question = Question(verb, candidates);
        AskedLeftOut?.Invoke(question);
        var (best, most) = (candidates[0], int.MinValue);
        foreach (var candidate in candidates)
        {
            LeftOutFeatures.Fill(question, candidate, _leftOut);
            var score = weights.Score(_leftOut.Rows);
            if (score > most || score == most && candidate.IsRuled)
                (best, most) = (candidate, score);
        }

        return best == LeftOutCandidate.Nobody ? null : best.Past.Speaker;
    }

    private LeftOutQuestion Question(LeftOutVerb verb, IReadOnlyList<LeftOutCandidate> candidates)
    {
        var tokens = verb.Cue is { } span ? words.In(span) : [];
        var speech = default(SpeechWord);
        var joined = false;
        if (tokens.FirstOrDefault(static token => token.IsWord).Fold is { } fold)
            _ = SpeechLexicon.TryFind(fold, out speech, out joined);
        return new LeftOutQuestion(verb, candidates)
        {
            Word = tokens.Count > 0 ? MentionWord.Of(words.Text, tokens[^1]) : MentionWord.Nothing,
            Speech = speech,
            IsJoined = joined,
            Before = Math.Max(0, words.IndexFrom(verb.At) - words.IndexFrom(verb.Sentence)),
        };
    }

    private NameQuestion? Question(TextSpan source, Speaker ruled, bool wasKnown, IReadOnlyList<PastSpeaker> past)
    {
        var tokens = words.In(source);
        if (tokens.Count is 0 or > NameQuestion.MostWords || !ClauseToken.IsArabic(words.Text, source))
            return null;
        var facts = new MentionWord[tokens.Count + 4];
        Array.Fill(facts, MentionWord.Nothing);
        for (var i = 0; i < tokens.Count; i++)
            facts[i + 1] = MentionWord.Of(words.Text, tokens[i]);
        var (first, behind) = (words.IndexFrom(source.Start), words.IndexFrom(source.End));
        facts[0] = _facts.At(first - 1);
        for (var i = 0; i < 2; i++)
            facts[tokens.Count + 1 + i] = _facts.At(behind + i);
        return new NameQuestion(source, ruled, wasKnown)
        {
            Tokens = tokens,
            Words = facts,
            RuledPart = PartOf(tokens, ruled.Name),
            Past = past,
            Elsewhere = _facts.Places.Of(tokens, source),
            Article = _facts,
            StandsAlone = [.. Enumerable.Range(0, tokens.Count).Select(i => StandsAlone(tokens, i))],
        };
    }

    // The surname of whoever is named here in full.
    private bool StandsAlone(IReadOnlyList<ClauseToken> tokens, int i) =>
        tokens[i].IsWord
        && words
            .PlacesOf(tokens[i], exact: true)
            .Take(Most)
            .Any(at => words.Tokens[at].Span != tokens[i].Span && (i == 0 || words.Fold(at - 1) != tokens[i - 1].Fold));

    /// <summary>Places that are looked at for one word.</summary>
    private const int Most = 12;

    private (int From, int To)? PartOf(IReadOnlyList<ClauseToken> tokens, string name)
    {
        for (var from = 0; from < tokens.Count; from++)
        {
            var start = tokens[from].Span.Start;
            if (string.CompareOrdinal(words.Text, start, name, 0, name.Length) != 0)
                continue;
            for (var to = from; to < tokens.Count; to++)
            {
                if (tokens[to].Span.End == start + name.Length)
                    return (from, to);
            }
        }

        return null;
    }

    private static RankWeights LoadShipped()
    {
        using var stream =
            typeof(NameRanker).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded in {typeof(NameRanker).Assembly.GetName().Name}");
        return RankWeights.Read(stream);
    }
}
