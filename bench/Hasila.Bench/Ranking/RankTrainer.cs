using Hasila.Statements.Ranking;

namespace Hasila.Bench.Ranking;

/// <summary>
/// Fits weights so that the right candidates of each group outweigh the others: a conditional log-linear model, AdaGrad, the mean of the later
/// passes of several starts: one start alone moves by most of a point with the order in which it sees the groups.
/// </summary>
internal sealed class RankTrainer(RankSettings settings)
{
    private readonly float[] _weights = new float[RankWeights.Rows];
    private readonly float[] _squares = new float[RankWeights.Rows];
    private readonly double[] _sum = new double[RankWeights.Rows];
    private readonly int[] _seen = new int[RankWeights.Rows];
    private readonly Random _random = new(1);
    private double[] _scores = [];
    private int _sums;

    public void Fit(IReadOnlyList<RankGroup> groups)
    {
        foreach (var group in groups)
        {
            foreach (var row in group.Rows)
                _seen[row]++;
        }

        var order = Enumerable.Range(0, groups.Count).ToArray();
        for (var start = 0; start < settings.Starts; start++)
        {
            Array.Clear(_weights);
            Array.Clear(_squares);
            for (var pass = 0; pass < settings.Passes; pass++)
            {
                _random.Shuffle(order);
                foreach (var at in order)
                    Learn(groups[at]);
                if (pass >= settings.Warm)
                    Keep();
            }
        }
    }

    /// <summary>Adds the mean of the weights of the later passes to whole numbers.</summary>
    public void AddTo(sbyte[] weights)
    {
        for (var row = 0; row < weights.Length; row++)
        {
            if (_seen[row] < settings.Rare || _sums == 0)
                continue;
            var value = Math.Round(_sum[row] / _sums * (1 - settings.Drop) * RankWeights.Scale);
            weights[row] = (sbyte)Math.Clamp(weights[row] + value, sbyte.MinValue, sbyte.MaxValue);
        }
    }

    private void Keep()
    {
        _sums++;
        for (var row = 0; row < _sum.Length; row++)
            _sum[row] += _weights[row];
    }

    private void Learn(RankGroup group)
    {
        var count = group.Ends.Length;
        if (count < 2)
            return;
        if (_scores.Length < count)
            _scores = new double[count * 2];
        // A share of the features is left out, the same ones for all candidates of the group.
        var salt = (uint)_random.Next();
        var limit = (uint)(settings.Drop * uint.MaxValue);
        var most = double.MinValue;
        var from = 0;
        for (var i = 0; i < count; i++)
        {
            var score = 0.0;
            for (var k = from; k < group.Ends[i]; k++)
            {
                if (Kept(group.Rows[k], salt, limit))
                    score += _weights[group.Rows[k]];
            }

            from = group.Ends[i];
            _scores[i] = score;
            most = Math.Max(most, score);
        }

        double total = 0,
            right = 0;
        for (var i = 0; i < count; i++)
        {
            _scores[i] = Math.Exp(_scores[i] - most);
            total += _scores[i];
            right += group.Right[i] ? _scores[i] : 0;
        }

        from = 0;
        for (var i = 0; i < count; i++)
        {
            var gradient = (float)((group.Right[i] ? _scores[i] / Math.Max(right, 1e-12) : 0) - _scores[i] / total);
            if (Math.Abs(gradient) > 0.002f)
            {
                for (var k = from; k < group.Ends[i]; k++)
                {
                    var row = group.Rows[k];
                    if (!Kept(row, salt, limit))
                        continue;
                    var step = gradient - (float)settings.Decay * _weights[row];
                    _squares[row] += step * step;
                    _weights[row] += (float)settings.Rate * step / MathF.Sqrt(_squares[row] + 1e-6f);
                }
            }

            from = group.Ends[i];
        }
    }

    private static bool Kept(int row, uint salt, uint limit)
    {
        var hash = ((uint)row ^ salt) * 0x9E3779B1u;
        hash = (hash ^ (hash >> 15)) * 0x85EBCA77u;
        return (hash ^ (hash >> 13)) >= limit;
    }
}
