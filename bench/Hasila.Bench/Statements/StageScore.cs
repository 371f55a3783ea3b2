using Hasila.Bench.Ranking;
using Hasila.Statements.Candidates;
using Hasila.Statements.Ranking;

namespace Hasila.Bench.Statements;

/// <summary>How often each decision is right by itself, the ones before it given.</summary>
internal sealed class StageScore
{
    private int _cues;
    private int _found;
    private int _right;
    private readonly int[] _rights = new int[3];
    private readonly int[] _all = new int[3];

    public void Add(ArabicLesson lesson, RankWeights weights)
    {
        foreach (var (group, at) in ArabicLessons.Cues(lesson))
        {
            var score = weights.Score(group.Rows);
            ArabicRanker.Weigh(ref lesson.Block.Words[at], score);
            _cues += group.Right[0] ? 1 : 0;
            _found += score > 0 ? 1 : 0;
            _right += score > 0 && group.Right[0] ? 1 : 0;
        }

        foreach (var gold in lesson.Gold)
        {
            if (ArabicLessons.SourceOf(lesson.Block, gold) is not { } source)
                continue;
            Count(2, weights, source.Group);
            if (ArabicLessons.OpeningOf(lesson.Block, gold, source.Right) is not { } opening)
                continue;
            Count(0, weights, opening.Group);
            if (ArabicLessons.EndOf(lesson.Block, gold, opening.Right) is { } end)
                Count(1, weights, end.Group);
        }
    }

    public override string ToString() =>
        $"cue P {100.0 * _right / _found:F1} R {100.0 * _right / _cues:F1} F1 {100 * StatementScore.F1(_right, _found, _cues):F1}"
        + $"  opening {100.0 * _rights[0] / _all[0]:F1}  end {100.0 * _rights[1] / _all[1]:F1}  source {100.0 * _rights[2] / _all[2]:F1}";

    private void Count(int stage, RankWeights weights, RankGroup group)
    {
        var best = -1;
        var most = int.MinValue;
        for (var i = 0; i < group.Ends.Length; i++)
        {
            if (weights.Score(group.Rows.AsSpan((i == 0 ? 0 : group.Ends[i - 1])..group.Ends[i])) is var score && score > most)
                (best, most) = (i, score);
        }

        _all[stage]++;
        _rights[stage] += group.Right[best] ? 1 : 0;
    }
}
