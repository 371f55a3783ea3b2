using Hasila.Statements.Clauses;
using Hasila.Statements.Ranking;
using Hasila.Statements.Sources;
using Hasila.Text;

namespace Hasila.Statements.Speakers;

/// <summary>Chooses the name in an Arabic source mention: one of its parts, or what the rules read elsewhere in the article.</summary>
internal sealed class NameRanker(ArticleWords words, RankWeights weights)
{
    private const string Resource = "speaker-weights.bin";

    private static readonly Lazy<RankWeights> s_shipped = new(LoadShipped);

    private readonly FeatureList _list = new(NameFeatures.Salt);

    /// <summary>The weights that come with the program.</summary>
    public static RankWeights Shipped => s_shipped.Value;

    /// <summary>For learning: hears every question.</summary>
    public Action<NameQuestion>? Asked { get; init; }

    /// <returns>The candidate that scores most; null where the rules' name stands.</returns>
    public NameCandidate? Choose(TextSpan source, Speaker ruled, bool wasKnown)
    {
        if (Question(source, ruled, wasKnown) is not { } question)
            return null;
        Asked?.Invoke(question);
        NameCandidate? best = null;
        var most = int.MinValue;
        foreach (var candidate in question.Candidates())
        {
            NameFeatures.Fill(question, candidate, _list);
            var score = weights.Score(_list.Rows);
            var stands = !candidate.IsPart || question.RuledPart == (candidate.From, candidate.To);
            if (score > most || score == most && stands)
                (best, most) = (stands ? null : candidate, score);
        }

        return best;
    }

    private NameQuestion? Question(TextSpan source, Speaker ruled, bool wasKnown)
    {
        var tokens = words.In(source);
        if (tokens.Count is 0 or > NameQuestion.MostWords || !ClauseToken.IsArabic(words.Text, source))
            return null;
        var facts = new MentionWord[tokens.Count + 4];
        Array.Fill(facts, MentionWord.Nothing);
        for (var i = 0; i < tokens.Count; i++)
            facts[i + 1] = MentionWord.Of(words.Text, tokens[i]);
        var (first, behind) = (words.IndexFrom(source.Start), words.IndexFrom(source.End));
        facts[0] = Word(first - 1);
        for (var i = 0; i < 2; i++)
            facts[tokens.Count + 1 + i] = Word(behind + i);
        return new NameQuestion(source, ruled, wasKnown)
        {
            Tokens = tokens,
            Words = facts,
            RuledPart = PartOf(tokens, ruled.Name),
            StandsAlone = [.. Enumerable.Range(0, tokens.Count).Select(i => StandsAlone(tokens, i))],
        };
    }

    private MentionWord Word(int i) => i >= 0 && i < words.Tokens.Count ? MentionWord.Of(words.Text, words.Tokens[i]) : MentionWord.Nothing;

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
