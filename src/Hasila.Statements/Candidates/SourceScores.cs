using System.Runtime.InteropServices;
using Hasila.Statements.Ranking;

namespace Hasila.Statements.Candidates;

/// <summary>Scores the sources of a paragraph's cues; what candidates share is summed once. For one paragraph after the other.</summary>
internal sealed class SourceScores(RankWeights weights)
{
    private const int Unknown = int.MinValue;

    /// <summary>So many words with which a source may begin are looked at further, the likeliest beside their cue.</summary>
    private const int MostBegins = 3;

    /// <summary>
    /// So many ends of what begins at one word are weighed in full: those that are likeliest without looking at what lies between, and the grammar's.
    /// </summary>
    private const int MostEnds = 8;

    private readonly FeatureList _features = new(SourceStage.Salt);
    private readonly List<SourceGroup> _candidates = [];
    private readonly List<(int From, int To, int Score)> _begins = [];

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
        _features.Clear();
        SourceFeatures.None(c, _features);
        scored.Add((default, Score()));
        _begins.Clear();
        for (var at = 1; at < _candidates.Count; )
        {
            var end = at + 1;
            while (end < _candidates.Count && _candidates[end].From == _candidates[at].From)
                end++;
            _features.Clear();
            SourceFeatures.AtStart(c, _candidates[at].From, _features);
            _begins.Add((at, end, Score()));
            at = end;
        }

        var begins = CollectionsMarshal.AsSpan(_begins);
        Span<int> scores = stackalloc int[begins.Length];
        for (var i = 0; i < begins.Length; i++)
            scores[i] = begins[i].Score;
        var least = Least(scores, MostBegins);
        foreach (var (from, to, score) in begins)
        {
            if (score >= least)
                Begin(c, CollectionsMarshal.AsSpan(_candidates)[from..to], score, scored);
        }
    }

    // The likeliest ends of what begins at one word.
    private void Begin(in SourceCue c, ReadOnlySpan<SourceGroup> group, int atStart, List<(SourceGroup Source, int Score)> scored)
    {
        var start = new SourceStart(c, group[0].From);
        Span<int> ends = stackalloc int[SourceStage.Longest];
        for (var i = 0; i < group.Length; i++)
            ends[i] = AtStop(c.Block, group[i].To, start.Side) + Behind(c, group[i].To, start.Side);
        var least = Least(ends[..group.Length], MostEnds);
        var held = new SourceHeld();
        var reached = start.From;
        for (var i = 0; i < group.Length; i++)
        {
            if (ends[i] < least && group[i].To != start.Group)
                continue;
            for (; reached < group[i].To; reached++)
                held.Add(c.Block.At(reached).Kind);
            _features.Clear();
            SourceFeatures.Between(c, start, group[i].To, held, _features);
            scored.Add((group[i], atStart + ends[i] + Score()));
        }
    }

    // The score of the last one of the best.
    private static int Least(ReadOnlySpan<int> scores, int most)
    {
        if (scores.Length <= most)
            return int.MinValue;
        Span<int> best = stackalloc int[most];
        best.Fill(int.MinValue);
        foreach (var score in scores)
        {
            if (score <= best[^1])
                continue;
            var at = most - 1;
            for (; at > 0 && best[at - 1] < score; at--)
                best[at] = best[at - 1];
            best[at] = score;
        }

        return best[^1];
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
