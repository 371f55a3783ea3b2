using Hasila.Bench.Ranking;
using Hasila.Statements.Clauses;
using Hasila.Statements.Ranking;
using Hasila.Statements.Speakers;

namespace Hasila.Bench.Statements;

/// <summary>What was asked about the speakers of an article.</summary>
internal sealed class SpeakerQuestions
{
    private readonly List<NameQuestion> _mentions = [];
    private readonly List<LeftOutQuestion> _leftOut = [];

    public void Add(NameQuestion question) => _mentions.Add(question);

    public void Add(LeftOutQuestion question) => _leftOut.Add(question);

    public NameRanker Listening(ArticleWords words, RankWeights weights) => new(words, weights) { Asked = Add, AskedLeftOut = Add };

    /// <summary>Each question with its candidates and which of them are right; without those to which nobody is marked or no candidate is right.</summary>
    /// <param name="meant">Who is marked for a mention.</param>
    /// <param name="leftOut">Who is marked for a left-out subject.</param>
    public List<RankGroup> Groups(Func<NameQuestion, string?> meant, Func<LeftOutQuestion, string?> leftOut)
    {
        List<RankGroup> groups = [];
        var lists = NameFeatures.Lists();
        foreach (var question in _mentions.DistinctBy(static question => question.Source))
        {
            if (meant(question) is { } speaker)
                Add(
                    groups,
                    question.Candidates(),
                    candidate => NameFeatures.Fill(question, candidate, lists),
                    candidate => SpeakerGold.Key(question.NameOf(candidate)) == SpeakerGold.Key(speaker)
                );
        }

        var list = new FeatureList(LeftOutFeatures.Decision);
        foreach (var question in _leftOut.DistinctBy(static question => question.Verb.At))
        {
            if (leftOut(question) is not { } speaker)
                continue;
            var named = question.Candidates.Any(candidate => IsMeant(candidate, speaker));
            Add(
                groups,
                question.Candidates,
                candidate => Filled(question, candidate, list),
                candidate => named ? IsMeant(candidate, speaker) : candidate == LeftOutCandidate.Nobody
            );
        }

        return groups;
    }

    private static FeatureList Filled(LeftOutQuestion question, LeftOutCandidate candidate, FeatureList list)
    {
        LeftOutFeatures.Fill(question, candidate, list);
        return list;
    }

    private static bool IsMeant(LeftOutCandidate candidate, string speaker) =>
        candidate != LeftOutCandidate.Nobody && SpeakerGold.Key(candidate.Past.Speaker.Name) == SpeakerGold.Key(speaker);

    private static void Add<T>(List<RankGroup> groups, IEnumerable<T> candidates, Func<T, FeatureList> fill, Func<T, bool> isRight)
    {
        List<int> rows = [];
        List<int> ends = [];
        List<bool> right = [];
        foreach (var candidate in candidates)
        {
            rows.AddRange(fill(candidate).Rows);
            ends.Add(rows.Count);
            right.Add(isRight(candidate));
        }

        if (right.Contains(true))
            groups.Add(new RankGroup([.. rows], [.. ends], [.. right]));
    }
}
