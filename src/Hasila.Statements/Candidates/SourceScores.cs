using Hasila.Statements.Ranking;

namespace Hasila.Statements.Candidates;

/// <summary>Scores the sources of a paragraph's cues; what candidates share is summed once. For one paragraph after the other.</summary>
internal sealed class SourceScores(RankWeights weights)
{
    private const int Unknown = int.MinValue;

    private readonly FeatureList _features = new(SourceStage.Salt);
    private readonly List<SourceGroup> _candidates = [];

    // For each token as an end, behind a cue and before it: what it scores whatever its cue.
    private int[] _stops = [];

    // The same for the present cue.
    private int[] _behind = [];

    public void Open(ArabicBlock block)
    {
        var length = 2 * (block.Count + 1);
        if (_stops.Length < length)
            (_stops, _behind) = (new int[length * 2], new int[length * 2]);
        Array.Fill(_stops, Unknown, 0, length);
    }

    /// <summary>The candidates for the source of a cue with their scores.</summary>
    public void Of(ArabicBlock block, int cue, List<(SourceGroup Source, int Score)> scored)
    {
        SourceStage.Candidates(block, cue, _candidates);
        var first = Math.Max(0, cue - SourceStage.FarthestBefore);
        Array.Fill(_behind, Unknown, 2 * first, 2 * (Math.Min(block.Count, cue + SourceStage.FarthestBehind) + 1 - first));
        var c = new SourceCue(block, cue);
        scored.Clear();
        SourceStart start = default;
        var held = new SourceHeld();
        var (from, reached, atStart) = (-1, 0, 0);
        foreach (var source in _candidates)
        {
            if (source.IsNone)
            {
                _features.Clear();
                SourceFeatures.None(c, _features);
                scored.Add((source, Score()));
                continue;
            }

            if (source.From != from)
            {
                start = new SourceStart(c, source.From);
                (from, reached, held) = (source.From, source.From, default);
                _features.Clear();
                SourceFeatures.AtStart(c, start, _features);
                atStart = Score();
            }

            for (; reached < source.To; reached++)
                held.Add(block.At(reached).Kind);
            _features.Clear();
            SourceFeatures.Between(c, start, source.To, held, _features);
            scored.Add((source, atStart + Score() + AtStop(block, source.To, start.Side) + Behind(c, source.To, start.Side)));
        }
    }

    private int Score() => weights.Score(_features.Rows);

    private int AtStop(ArabicBlock block, int to, ulong side)
    {
        ref var known = ref _stops[2 * to + (int)side];
        if (known != Unknown)
            return known;
        _features.Clear();
        SourceFeatures.AtStop(block, to, side, _features);
        return known = Score();
    }

    private int Behind(in SourceCue c, int to, ulong side)
    {
        ref var known = ref _behind[2 * to + (int)side];
        if (known != Unknown)
            return known;
        _features.Clear();
        SourceFeatures.BehindStop(c, to, side, _features);
        return known = Score();
    }
}
