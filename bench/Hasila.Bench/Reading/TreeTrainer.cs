using Hasila.Reading.Html.Learned;

namespace Hasila.Bench.Reading;

/// <summary>
/// Gradient boosting of small trees on the logistic loss, by histograms. Each tree looks at a part of the rows and of the measures, so that no tree leans on
/// one
/// measure alone; the parts are drawn from a fixed beginning: the same rows give the same trees. One thread.
/// </summary>
internal sealed class TreeTrainer(int width, TreeForm form)
{
    private const int Bins = 64;
    private const double Ridge = 1.0;
    private const double LeastWeight = 2;
    private const double LeastGain = 0.01;

    private readonly bool[] _asked = new bool[width];
    private float[] _slopes = [];

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
        var taken = new int[count];
        var draw = new Draw(form.Beginning);
        var result = new List<TreeNode[]>();
        _slopes = new float[count * 2];
        for (var tree = 0; tree < form.Trees; tree++)
        {
            for (var feature = 0; feature < width; feature++)
                _asked[feature] = bins[feature].Length > 0 && draw.Next() < form.Measures;
            var some = 0;
            for (var i = 0; i < count; i++)
            {
                if (draw.Next() >= form.Rows)
                    continue;
                var p = 1 / (1 + Math.Exp(-scores[i]));
                var weight = weights[i] * scale;
                gradients[i] = (float)(weight * (p - (labels[i] ? 1 : 0)));
                hessians[i] = (float)(weight * p * (1 - p));
                taken[some++] = i;
            }

            var root = Grow(bins, edges, gradients, hessians, taken[..some]);
            var nodes = new List<TreeNode>();
            Write(root, edges, nodes);
            result.Add([.. nodes]);
            for (var i = 0; i < count; i++)
                scores[i] += Value(LeafOf(root, bins, i));
        }

        return new BoostedTrees(start, result);
    }

    private Leaf Grow(byte[][] bins, float[][] edges, float[] gradients, float[] hessians, int[] order)
    {
        double sum = 0,
            curve = 0;
        foreach (var row in order)
        {
            sum += gradients[row];
            curve += hessians[row];
        }

        var root = new Leaf
        {
            From = 0,
            To = order.Length,
            Gradient = sum,
            Hessian = curve,
        };
        root.Histogram = Histogram(root, bins, gradients, hessians, order);
        Best(root, edges);
        var open = new List<Leaf> { root };
        for (var count = 1; count < form.Leaves; count++)
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
        double sum = 0,
            curve = 0;
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
        leaf.Left = new Leaf
        {
            From = leaf.From,
            To = leaf.From + left.Count,
            Gradient = sum,
            Hessian = curve,
        };
        leaf.Right = new Leaf
        {
            From = leaf.From + left.Count,
            To = leaf.To,
            Gradient = leaf.Gradient - sum,
            Hessian = leaf.Hessian - curve,
        };
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
        var part = order.AsSpan(leaf.From, leaf.To - leaf.From);
        var slopes = _slopes.AsSpan(0, part.Length * 2);
        for (var i = 0; i < part.Length; i++)
            (slopes[2 * i], slopes[(2 * i) + 1]) = (gradients[part[i]], hessians[part[i]]);
        for (var feature = 0; feature < width; feature++)
        {
            if (!_asked[feature])
                continue;
            var column = bins[feature];
            var sums = histogram.AsSpan(feature * Bins * 2, Bins * 2);
            for (var i = 0; i < part.Length; i++)
            {
                var at = column[part[i]] * 2;
                sums[at] += slopes[2 * i];
                sums[at + 1] += slopes[(2 * i) + 1];
            }
        }

        return histogram;
    }

    private void Best(Leaf leaf, float[][] edges)
    {
        var whole = leaf.Gradient * leaf.Gradient / (leaf.Hessian + Ridge);
        for (var feature = 0; feature < width; feature++)
        {
            if (!_asked[feature])
                continue;
            double sum = 0,
                curve = 0;
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

    private static Leaf LeafOf(Leaf root, byte[][] bins, int row)
    {
        var leaf = root;
        while (leaf.Left is not null)
            leaf = bins[leaf.Feature][row] > leaf.Bin ? leaf.Right! : leaf.Left;
        return leaf;
    }

    private float Value(Leaf leaf) => (float)(-form.Rate * leaf.Gradient / (leaf.Hessian + Ridge));

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
