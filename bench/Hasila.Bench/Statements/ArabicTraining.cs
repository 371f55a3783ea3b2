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

    /// <summary>From this score on an unmarked word of a marked article is left out; in units of <see cref="RankWeights.Scale"/>.</summary>
    private const int Doubtful = -40;

    /// <summary>Added to the weight that every cue has: trades precision for recall.</summary>
    public const int Bias = 130;

    /// <param name="annotated">The paragraphs of articles that were annotated with care.</param>
    /// <param name="marked">Those of articles that were read once: what no mark names there may have been overlooked.</param>
    public static RankWeights Fit(IReadOnlyList<List<ArabicLesson>> annotated, IReadOnlyList<List<ArabicLesson>> marked)
    {
        List<List<ArabicLesson>> articles = [.. annotated, .. marked];
        var groups = articles.Select(Cues).ToList();
        if (marked.Count > 0)
            LeaveOutDoubtful(groups, annotated.Count);
        var weights = Fit(articles, groups, s_cues, new RankSettings());
        return weights.With(CueStage.Bias, weights[CueStage.Bias] + Bias);
    }

    private static List<List<(RankGroup Group, int At)>> Cues(List<ArabicLesson> article) => [.. article.Select(lesson => ArabicLessons.Cues(lesson).ToList())];

    // A word that is a cue by what the annotated articles teach, and has no mark, is neither.
    private static void LeaveOutDoubtful(List<List<List<(RankGroup Group, int At)>>> groups, int annotated)
    {
        var trainer = new RankTrainer(s_cues);
        trainer.Fit([.. groups.Take(annotated).SelectMany(article => article).SelectMany(lesson => lesson).Select(one => one.Group)]);
        var taught = Weights(trainer);
        foreach (var lesson in groups.Skip(annotated).SelectMany(article => article))
            lesson.RemoveAll(one => !one.Group.Right[0] && taught.Score(one.Group.Rows.AsSpan(0, one.Group.Ends[0])) > Doubtful);
    }

    private static RankWeights Fit(List<List<ArabicLesson>> articles, List<List<List<(RankGroup Group, int At)>>> groups, RankSettings cues, RankSettings rest)
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
