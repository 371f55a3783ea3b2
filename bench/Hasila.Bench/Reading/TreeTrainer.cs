using Hasila.Reading.Html.Learned;

namespace Hasila.Bench.Reading;

/// <summary>Gradient boosting of small trees on the logistic loss, by histograms. No randomness: the same rows give the same trees.</summary>
internal sealed class TreeTrainer(int width, int trees, int leaves, double rate)
{
    private const int Bins = 64;
    private const double Ridge = 1.0;
    private const double LeastWeight = 2;
    private const double LeastGain = 0.01;

    private sealed class Leaf
    {
        public required int From { get; init; }

        public required int To { get; init; }

        public required double Gradient { get; init; }

        public required double Hessian { get; init; }

        public double[]? Histogram { get; set; }

        public double Gain { get; set; }

        public int Feature { get; set; }

        public int Bin { get; set; }

        public Leaf? Left { get; set; }

        public Leaf? Right { get; set; }
    }

    /// <param name="rows">Row after row, <paramref name="labels"/> many.</param>
    /// <param name="labels">Yes or no for each.</param>
    /// <param name="weights">Positive.</param>
    /// <param name="skip">Measures that may not be asked.</param>
    public BoostedTrees Train(float[] rows, bool[] labels, float[] weights, HashSet<int> skip)
    {
        var count = labels.Length;
        var edges = new float[width][];
        var bins = new byte[width][];
        for (var feature = 0; feature < width; feature++)
        {
            edges[feature] = skip.Contains(feature) ? [] : Edges(rows, feature, count);
            bins[feature] = edges[feature].Length == 0 ? [] : Binned(rows, feature, count, edges[feature]);
        }

        var scale = count / weights.Sum(weight => (double)weight);
        var positive = 0.0;
        for (var i = 0; i < count; i++)
            positive += labels[i] ? weights[i] * scale / count : 0;
        var start = (float)Math.Log(positive / (1 - positive));
        var scores = new double[count];
        Array.Fill(scores, start);
        var gradients = new float[count];
        var hessians = new float[count];
        var order = new int[count];
        var result = new List<TreeNode[]>();
        for (var tree = 0; tree < trees; tree++)
        {
            for (var i = 0; i < count; i++)
            {
                var p = 1 / (1 + Math.Exp(-scores[i]));
                var weight = weights[i] * scale;
                gradients[i] = (float)(weight * (p - (labels[i] ? 1 : 0)));
                hessians[i] = (float)(weight * p * (1 - p));
                order[i] = i;
            }

            var root = Grow(bins, edges, gradients, hessians, order);
            var nodes = new List<TreeNode>();
            Write(root, edges, nodes);
            result.Add([.. nodes]);
            Apply(root, order, scores);
        }

        return new BoostedTrees(start, result);
    }

    private Leaf Grow(byte[][] bins, float[][] edges, float[] gradients, float[] hessians, int[] order)
    {
        double sum = 0, curve = 0;
        for (var i = 0; i < order.Length; i++)
        {
            sum += gradients[i];
            curve += hessians[i];
        }

        var root = new Leaf { From = 0, To = order.Length, Gradient = sum, Hessian = curve };
        root.Histogram = Histogram(root, bins, gradients, hessians, order);
        Best(root, edges);
        var open = new List<Leaf> { root };
        for (var count = 1; count < leaves; count++)
        {
            var leaf = open.MaxBy(one => one.Gain)!;
            if (leaf.Gain <= LeastGain)
                break;
            open.Remove(leaf);
            Split(leaf, bins, edges, gradients, hessians, order);
            open.Add(leaf.Left!);
            open.Add(leaf.Right!);
        }

        return root;
    }

    private void Split(Leaf leaf, byte[][] bins, float[][] edges, float[] gradients, float[] hessians, int[] order)
    {
        var column = bins[leaf.Feature];
        var part = order.AsSpan(leaf.From, leaf.To - leaf.From);
        var left = new List<int>(part.Length);
        var right = new List<int>(part.Length);
        double sum = 0, curve = 0;
        foreach (var row in part)
        {
            if (column[row] > leaf.Bin)
            {
                right.Add(row);
                continue;
            }

            left.Add(row);
            sum += gradients[row];
            curve += hessians[row];
        }

        left.CopyTo(order, leaf.From);
        right.CopyTo(order, leaf.From + left.Count);
        leaf.Left = new Leaf { From = leaf.From, To = leaf.From + left.Count, Gradient = sum, Hessian = curve };
        leaf.Right = new Leaf { From = leaf.From + left.Count, To = leaf.To, Gradient = leaf.Gradient - sum, Hessian = leaf.Hessian - curve };
        var (small, large) = left.Count <= right.Count ? (leaf.Left, leaf.Right) : (leaf.Right, leaf.Left);
        small.Histogram = Histogram(small, bins, gradients, hessians, order);
        large.Histogram = leaf.Histogram!;
        for (var i = 0; i < large.Histogram.Length; i++)
            large.Histogram[i] -= small.Histogram[i];
        leaf.Histogram = null;
        Best(small, edges);
        Best(large, edges);
    }

    private double[] Histogram(Leaf leaf, byte[][] bins, float[] gradients, float[] hessians, int[] order)
    {
        var histogram = new double[width * Bins * 2];
        Parallel.For(0, width, feature =>
        {
            var column = bins[feature];
            if (column.Length == 0)
                return;
            var sums = histogram.AsSpan(feature * Bins * 2, Bins * 2);
            for (var i = leaf.From; i < leaf.To; i++)
            {
                var row = order[i];
                var at = column[row] * 2;
                sums[at] += gradients[row];
                sums[at + 1] += hessians[row];
            }
        });
        return histogram;
    }

    private void Best(Leaf leaf, float[][] edges)
    {
        var whole = leaf.Gradient * leaf.Gradient / (leaf.Hessian + Ridge);
        for (var feature = 0; feature < width; feature++)
        {
            double sum = 0, curve = 0;
            for (var bin = 0; bin < edges[feature].Length; bin++)
            {
                sum += leaf.Histogram![(((feature * Bins) + bin) * 2)];
                curve += leaf.Histogram[(((feature * Bins) + bin) * 2) + 1];
                if (curve < LeastWeight || leaf.Hessian - curve < LeastWeight)
                    continue;
                var gain = (sum * sum / (curve + Ridge)) + ((leaf.Gradient - sum) * (leaf.Gradient - sum) / (leaf.Hessian - curve + Ridge)) - whole;
                if (gain > leaf.Gain)
                    (leaf.Gain, leaf.Feature, leaf.Bin) = (gain, feature, bin);
            }
        }
    }

    private void Apply(Leaf leaf, int[] order, double[] scores)
    {
        if (leaf.Left is not null)
        {
            Apply(leaf.Left, order, scores);
            Apply(leaf.Right!, order, scores);
            return;
        }

        var value = Value(leaf);
        for (var i = leaf.From; i < leaf.To; i++)
            scores[order[i]] += value;
    }

    private float Value(Leaf leaf) => (float)(-rate * leaf.Gradient / (leaf.Hessian + Ridge));

    private void Write(Leaf leaf, float[][] edges, List<TreeNode> nodes)
    {
        if (leaf.Left is null)
        {
            nodes.Add(new TreeNode(-1, 0, Value(leaf)));
            return;
        }

        var at = nodes.Count;
        nodes.Add(default);
        Write(leaf.Left, edges, nodes);
        nodes[at] = new TreeNode((short)leaf.Feature, (ushort)nodes.Count, edges[leaf.Feature][leaf.Bin]);
        Write(leaf.Right!, edges, nodes);
    }

    // Between quantiles; a measure of few values has an edge between each two.
    private float[] Edges(float[] rows, int feature, int count)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
            values[i] = rows[(i * width) + feature];
        Array.Sort(values);
        var edges = new List<float>();
        for (var bin = 1; bin < Bins; bin++)
        {
            var value = values[(int)((long)bin * count / Bins)];
            if (value < values[^1] && (edges.Count == 0 || value > edges[^1]))
                edges.Add(value);
        }

        if (edges.Count < Bins / 2)
        {
            edges = [.. values.Distinct().Take(Bins)];
            if (edges.Count < Bins)
                edges.RemoveAt(edges.Count - 1);
            else
                edges = [.. Quantiles(values)];
        }

        return [.. edges];
    }

    private static IEnumerable<float> Quantiles(float[] sorted)
    {
        var distinct = sorted.Distinct().ToArray();
        var last = float.NaN;
        for (var bin = 1; bin < Bins; bin++)
        {
            var value = distinct[(int)((long)bin * (distinct.Length - 1) / Bins)];
            if (value != last)
                yield return last = value;
        }
    }

    private byte[] Binned(float[] rows, int feature, int count, float[] edges)
    {
        var column = new byte[count];
        for (var i = 0; i < count; i++)
        {
            var at = Array.BinarySearch(edges, rows[(i * width) + feature]);
            column[i] = (byte)(at >= 0 ? at : ~at);
        }

        return column;
    }
}
