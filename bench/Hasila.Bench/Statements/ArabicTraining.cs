using Hasila.Bench.Ranking;
using Hasila.Statements.Candidates;
using Hasila.Statements.Ranking;

namespace Hasila.Bench.Statements;

/// <summary>
/// Fits the weights of the Arabic choices. The cues are learned first; the ends see them as they are weighed where they were not learned from.
/// </summary>
internal static class ArabicTraining
{
    private const int Parts = 4;

    /// <summary>How the cues are fitted: slower, since their words recur less.</summary>
    private static readonly RankSettings s_cues = new() { Rate = 0.04, Drop = 0.5 };

    /// <param name="articles">The paragraphs of each article with its statements.</param>
    public static RankWeights Fit(IReadOnlyList<List<ArabicLesson>> articles) => Fit(articles, [.. articles.Select(Cues)], s_cues, new RankSettings());

    private static List<List<(RankGroup Group, int At)>> Cues(List<ArabicLesson> article) => [.. article.Select(lesson => ArabicLessons.Cues(lesson).ToList())];

    private static RankWeights Fit(
        IReadOnlyList<List<ArabicLesson>> articles,
        List<List<List<(RankGroup Group, int At)>>> groups,
        RankSettings cues,
        RankSettings rest
    )
    {
        for (var part = 0; part < Parts; part++)
        {
            var trainer = new RankTrainer(cues);
            trainer.Fit([
                .. Enumerable
                    .Range(0, articles.Count)
                    .Where(at => at % Parts != part)
                    .SelectMany(at => groups[at])
                    .SelectMany(lesson => lesson)
                    .Select(one => one.Group),
            ]);
            var held = Weights(trainer);
            for (var at = part; at < articles.Count; at += Parts)
            {
                for (var k = 0; k < articles[at].Count; k++)
                {
                    foreach (var (group, i) in groups[at][k])
                        ArabicRanker.Weigh(ref articles[at][k].Block.Words[i], held.Score(group.Rows));
                }
            }
        }

        var weights = new sbyte[RankWeights.Rows];
        var all = new RankTrainer(cues);
        all.Fit([.. groups.SelectMany(article => article).SelectMany(lesson => lesson).Select(one => one.Group)]);
        all.AddTo(weights);
        var others = new RankTrainer(rest);
        others.Fit([.. articles.SelectMany(article => article).SelectMany(ArabicLessons.Rest)]);
        others.AddTo(weights);
        return new RankWeights(weights);
    }

    private static RankWeights Weights(RankTrainer trainer)
    {
        var weights = new sbyte[RankWeights.Rows];
        trainer.AddTo(weights);
        return new RankWeights(weights);
    }
}
