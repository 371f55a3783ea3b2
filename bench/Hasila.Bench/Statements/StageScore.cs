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
            if (Dump == "cue" && (score > 0) != group.Right[0])
                Console.WriteLine($"{(score > 0 ? "FP" : "FN")} {score} :: {Words(lesson, at - 8, at)} <{Words(lesson, at, at + 1)}> {Words(lesson, at + 1, at + 10)}");
            _cues += group.Right[0] ? 1 : 0;
            _found += score > 0 ? 1 : 0;
            _right += score > 0 && group.Right[0] ? 1 : 0;
        }

        foreach (var gold in lesson.Gold)
        {
            if (ArabicLessons.SourceOf(lesson.Block, gold) is not { } source)
                continue;
            if (Count(2, weights, source.Group) is var w and >= 0 && Dump == "source")
            {
                List<SourceGroup> all = [];
                SourceStage.Candidates(lesson.Block, gold.Cue, all);
                Tell(lesson, gold, $"[{Words(lesson, source.Right.From, source.Right.To)}] not [{Words(lesson, all[w].From, all[w].To)}]");
            }

            if (ArabicLessons.OpeningOf(lesson.Block, gold, source.Right) is not { } opening)
                continue;
            if (Count(0, weights, opening.Group) is var o and >= 0 && Dump == "opening")
            {
                List<Opening> all = [];
                OpeningStage.Candidates(lesson.Block, gold.Cue, all);
                Tell(lesson, gold, $"{opening.Right.Layout} [{Words(lesson, opening.Right.At, opening.Right.At + 4)}] not {all[o].Layout} [{Words(lesson, all[o].At, all[o].At + 4)}]");
            }

            if (ArabicLessons.EndOf(lesson.Block, gold, opening.Right) is not { } end)
                continue;
            if (Count(1, weights, end.Group) is var e and >= 0 && Dump == "end")
            {
                List<int> all = [];
                EndStage.Candidates(lesson.Block, gold.Cue, opening.Right, all);
                Tell(lesson, gold, $"{opening.Right.Layout} [{Words(lesson, end.Right - 4, end.Right)} | {Words(lesson, end.Right, end.Right + 4)}] not [{Words(lesson, all[e] - 4, all[e])} | {Words(lesson, all[e], all[e] + 4)}]");
            }
        }
    }

    public override string ToString() =>
        $"cue P {100.0 * _right / _found:F1} R {100.0 * _right / _cues:F1} F1 {100 * StatementScore.F1(_right, _found, _cues):F1}  opening {100.0 * _rights[0] / _all[0]:F1}  end {100.0 * _rights[1] / _all[1]:F1}  source {100.0 * _rights[2] / _all[2]:F1}";

    private int Count(int stage, RankWeights weights, RankGroup group)
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
        return group.Right[best] ? -1 : best;
    }

    private static string? Dump { get; } = Environment.GetEnvironmentVariable("DUMP");

    private static string Words(ArabicLesson lesson, int from, int to) => string.Join(' ', Enumerable.Range(from, Math.Max(0, to - from)).Where(i => i >= 0 && i < lesson.Block.Count).Select(i => lesson.Block.Sentence.Text[lesson.Block.Sentence.Tokens[i].Span.Start..lesson.Block.Sentence.Tokens[i].Span.End]));

    private static void Tell(ArabicLesson lesson, GoldChoice gold, string what) =>
        Console.WriteLine($"{what} :: {Words(lesson, gold.Cue - 6, gold.Cue)} <{Words(lesson, gold.Cue, gold.Cue + 1)}> {Words(lesson, gold.Cue + 1, gold.Cue + 16)}");
}
